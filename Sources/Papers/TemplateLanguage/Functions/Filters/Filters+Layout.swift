extension Filter {
  static let ofLayout = [center, indent, truncate, wordwrap, format]

  private static let center = Filter(
    "center", parameters: [Parameter("width")],
    doc: "Puts a text amid so many columns, 80 unless they are given.",
    example: "\"[\" ~ \"ab\"|center(6) ~ \"]\"", result: "[  ab  ]", accepts: .printable,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let (text, width) = (try input.text(), try input.whole(0) ?? 80)
    let missing = try TextPadding.count(text, width: width, at: input.offset)
    return input.words(TextPadding.centred(text, missing: missing, width: width))
  }

  private static let indent = Filter(
    "indent", parameters: [Parameter("width"), Parameter("first"), Parameter("blank")],
    doc: "Moves the lines after the first to the right, by four columns unless they are given, or "
      + "by a text; with first=true the first line too, with blank=true empty ones too.",
    example: "\"a\\nb\"|indent(2)|replace(\"\\n\", \"/\")", result: "a/  b", accepts: .printable,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let width: String
    if let words = input.given(0)?.words {
      width = words
    } else {
      let count = try input.whole(0) ?? 4
      guard count <= EvaluationLimits.textBytes else { throw .tooLong(offset: input.offset) }
      width = String(repeating: " ", count: max(0, count))
    }
    try input.requireWords()
    let lines = (try input.text() + "\n").lines()
    let (growth, overflow) = lines.count.multipliedReportingOverflow(by: width.utf8.count)
    guard !overflow, growth <= EvaluationLimits.textBytes else {
      throw .tooLong(offset: input.offset)
    }
    let moved = lines.enumerated().map { place, line in
      place > 0 && (input.flag(2) || !line.isEmpty) ? width + line : line
    }
    return input.words((input.flag(1) ? width : "") + moved.joined(separator: "\n"))
  }

  private static let truncate = Filter(
    "truncate",
    parameters: [
      Parameter("length"), Parameter("killwords"), Parameter("end"), Parameter("leeway"),
    ],
    doc: "Shortens a text to so many letters, 255 unless they are given, and writes the end after "
      + "it, … as three full stops unless it is given. Words stay whole but with killwords=true; "
      + "a text longer by no more than the leeway, 5, stays as it is.",
    example: "\"The council agreed the report\"|truncate(15)", result: "The council...",
    accepts: .printable,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let length = try input.whole(0) ?? 255
    let end = input.argument(2) == nil ? "..." : try input.text(2) ?? ""
    let leeway = try input.whole(3) ?? 5
    let room = length - end.unicodeScalars.count
    guard room >= 0, leeway >= 0 else {
      throw input.fault(
        "the text is to be shorter than its end, \(end)", "give a greater length")
    }
    if input.rules.isJinja, let items = input.value.items, items.count <= length + leeway {
      return input.value
    }
    try input.requireWords()
    let letters = try input.text().unicodeScalars
    guard letters.count > length + leeway else { return input.words(String(letters)) }
    var kept = letters.prefix(room)
    if !input.flag(1), let blank = kept.lastIndex(of: " ") { kept = kept[..<blank] }
    return input.words(String(kept) + end)
  }

  private static let wordwrap = Filter(
    "wordwrap",
    parameters: [
      Parameter("width"), Parameter("break_long_words"), Parameter("wrapstring"),
      Parameter("break_on_hyphens"),
    ],
    doc: "Breaks the lines of a text at so many letters, 79 unless they are given.",
    example: "\"The council agreed\"|wordwrap(11)|replace(\"\\n\", \"/\")",
    result: "The council/agreed", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let width = try input.whole(0) ?? 79
    guard width > 0 else {
      throw input.fault("a line holds at least one letter", "write |wordwrap(79)")
    }
    var wrapping = WordWrapping(width: width)
    if let flag = input.argument(1) { wrapping.breaksLongWords = flag.isTruthy }
    if let flag = input.argument(3) { wrapping.breaksAtHyphens = flag.isTruthy }
    let separator = try input.text(2) ?? "\n"
    try input.requireWords()
    let text = try input.text()
    let (growth, overflow) = text.utf8.count.multipliedReportingOverflow(by: separator.utf8.count)
    guard !overflow, growth <= EvaluationLimits.listBytes else {
      throw .tooLong(offset: input.offset)
    }
    let lines = text.lines().map { wrapping.lines(of: $0).joined(separator: separator) }
    return .text(lines.joined(separator: separator))
  }

  private static let format = Filter(
    "format", takesMore: true,
    doc: "Puts values into a pattern: %s for words, %d for a whole number, %.2f for two places "
      + "after the point.",
    example: "\"%s has %d lots\"|format(\"Oak Care\", 3)", result: "Oak Care has 3 lots",
    accepts: .text, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    guard input.rest.isEmpty || input.named.isEmpty else {
      throw input.fault(
        "format takes values in turn or by name, not both", "give all of them by name")
    }
    return input.words(
      try PercentFormat.text(
        try input.text(), input.rest, fields: input.named,
        escapes: input.value.isMarkup && input.rules.writesEntities, at: input.offset))
  }
}
