import CivilTime

extension Filter {
  static let term = Filter(
    "term", parameters: [Parameter("end"), Parameter("dates", isByNameOnly: true)],
    isOfPapers: true,
    doc: "Says a period in words, as a contract does: from a first day to a last, both within it; "
      + "of a group with from and to (or start and end); of a number of months; of a duration such "
      + "as P2Y6M or 24 months. With dates=false the days themselves are left out.",
    example: "\"2025-04-01\"|term(\"2027-03-31\")",
    result: "two years from 1 April 2025 to 31 March 2027",
    accepts: [.date, .text, .number, .record], gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let saysDays = input.given(1).map(\.isTruthy) ?? true
    let first: CivilDate
    let last: CivilDate
    switch input.value {
    case .number:
      return .text(try input.words(of: TermWords.Length(months: try input.wholeNumber())))
    case .record(let record):
      first = try input.day(["from", "start", "starts", "begins"], of: record, "first")
      last = try input.day(["to", "end", "ends", "until"], of: record, "last")
    default:
      guard let end = input.given(0) else {
        let text = try input.text()
        guard let length = TermWords.length(in: text) else {
          throw input.fault(
            "“\(text.prefix(40))” is no length of time",
            "give the last day too, as in start|term(end); or a length: P2Y6M, 24 months")
        }
        return .text(try input.words(of: length))
      }
      first = try input.day(input.value, "first")
      last = try input.day(end, "last")
    }
    guard let length = TermWords.length(from: first, to: last) else {
      throw input.fault(
        "the term ends on \(last.text), before it begins on \(first.text)", "put the days right")
    }
    let words = try input.words(of: length)
    return .text(saysDays ? "\(words) from \(first.text) to \(last.text)" : words)
  }

  static let address = Filter(
    "address", parameters: [Parameter("separator")], isOfPapers: true,
    doc: "Puts an address as a letter has it: a line each, empty ones left out, the postcode last, "
      + "in capitals and with its space. It takes a list of lines, a group of fields, or a text "
      + "with lines or commas. With a separator it is one line.",
    example: "[\"Oak Care\", \"\", \"rm13bb\", \"Romford\"]|address(\", \")",
    result: "Oak Care, Romford, RM1 3BB", accepts: [.text, .list, .record],
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    var parts: [String] = []
    switch input.value {
    case .record(let record):
      for value in record.values where !value.isMissing && value != .none {
        if let items = value.items {
          for item in items { parts.append(try input.text(of: item)) }
        } else {
          parts.append(try input.text(of: value))
        }
      }
    case .text(let text): parts = PostalAddress.parts(of: text)
    default:
      for item in try input.items() where !item.isMissing && item != .none {
        parts.append(try input.text(of: item))
      }
    }
    return .text(
      PostalAddress.lines(of: parts).joined(separator: try input.text(0) ?? "\n"))
  }
}

extension FilterInput {
  /// A length in words.
  fileprivate func words(of length: TermWords.Length) throws(EvaluationError) -> String {
    guard let words = length.text else {
      throw fault("there is no such length of time", "give a length of a day at least")
    }
    return words
  }

  /// The day under one of these names.
  fileprivate func day(
    _ names: [String], of record: Record, _ which: String
  ) throws(EvaluationError) -> CivilDate {
    for name in names {
      if let value = record[name], !value.isMissing { return try day(value, which) }
    }
    throw fault(
      "the group has no \(which) day", "give it as \(names[0]), or write start|term(end)")
  }

  fileprivate func day(_ value: Value, _ which: String) throws(EvaluationError) -> CivilDate {
    switch value {
    case .date(let day): return day
    case .missing(let name): throw .leftOut(name, offset: offset)
    default:
      if let text = value.words, let day = CivilDate(iso: text) { return day }
      throw fault(
        "the \(which) day is no date", "give it as year, month and day: 2025-04-01")
    }
  }
}
