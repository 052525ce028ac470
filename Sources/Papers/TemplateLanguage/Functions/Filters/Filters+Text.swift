extension Filter {
  static let ofText = [
    upper, lower, title, titleName, capitalize, trim, replace, string, wordcount,
    address,
  ]

  private static let upper = Filter(
    "upper", doc: "Turns all letters into capitals.", example: "\"Elm Park\"|upper",
    result: "ELM PARK", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in input.words(try input.text().uppercased()) }

  private static let lower = Filter(
    "lower", doc: "Turns all capitals into small letters.", example: "\"Elm Park\"|lower",
    result: "elm park", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in input.words(try input.text().lowercased()) }

  private static let title = Filter(
    "title", doc: "Begins each word with a capital and makes all other letters small.",
    example: "\"director of housing\"|title", result: "Director Of Housing", accepts: .printable,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    .text(TextCases.titledWords(try input.text()))
  }

  private static let titleName = Filter(
    "title_name", isOfPapers: true,
    doc: "Begins each word with a capital, but for and, for, in, of, the and to within the title. "
      + "Words such as NHS stay as they are.",
    example: "\"director of children's services\"|title_name",
    result: "Director of Children's Services", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in .text(Titles.title(of: try input.text())) }

  private static let capitalize = Filter(
    "capitalize", doc: "Makes the first letter a capital and all others small.",
    example: "\"APPROVED in part\"|capitalize", result: "Approved in part", accepts: .printable,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    input.words(TextCases.capitalized(try input.text()))
  }

  private static let trim = Filter(
    "trim", parameters: [Parameter("characters", alias: "chars")],
    doc: "Takes away blanks, or the characters named, at both ends.",
    example: "\"  Elm Park \"|trim", result: "Elm Park", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    input.words(try input.text().stripped(of: input.text(0)))
  }

  private static let string = Filter(
    "string", doc: "The value as text.", example: "(2 + 1)|string", result: "3",
    accepts: .anything, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    input.value.isMarkup ? input.value : .text(try input.text())
  }

  private static let wordcount = Filter(
    "wordcount", doc: "The number of words in a text.",
    example: "\"Agreed, as amended\"|wordcount", result: "3", accepts: .printable,
    gives: { _ in .number }
  ) { (input) throws(EvaluationError) -> Value in
    var (count, isWithin) = (0, false)
    for scalar in try input.text().unicodeScalars {
      let isWord = WordWrapping.isWordly(scalar)
      if isWord, !isWithin { count += 1 }
      isWithin = isWord
    }
    return .number(count)
  }

  private static let replace = Filter(
    "replace",
    parameters: [
      Parameter("old", isRequired: true), Parameter("new", isRequired: true), Parameter("count"),
    ],
    doc: "Puts one text in place of another wherever it occurs, or the first so many times.",
    example: "\"Part A and Part B\"|replace(\"Part\", \"Appendix\")",
    result: "Appendix A and Appendix B", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let old = try input.text(of: input.required(0))
    var new = try input.text(of: input.required(1))
    var value = try input.words(input.text())
    let count = try input.whole(2)
    if input.escapes {
      let isMarked = (try input.required(0).isMarkup, try input.required(1).isMarkup)
      if isMarked.0 || isMarked.1 { value = .markup(value.escaped.words ?? "") }
      if value.isMarkup, !isMarked.1 { new = Entities.escaped(new) }
    }
    if old.isEmpty, !input.rules.isJinja {
      throw input.fault(
        "there is nothing to look for between the first quotation marks",
        "write the text that is to go")
    }
    return value.alike(
      try TextParts.replaced(value.words ?? "", old, new, count, at: input.offset))
  }
}
