extension Filter {
  static let ofText = [upper, lower, title, capitalize, trim, replace]

  private static let upper = Filter(
    "upper", doc: "Turns all letters into capitals.", example: "\"Elm Park\"|upper",
    result: "ELM PARK", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in .text(try input.text().uppercased()) }

  private static let lower = Filter(
    "lower", doc: "Turns all capitals into small letters.", example: "\"Elm Park\"|lower",
    result: "elm park", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in .text(try input.text().lowercased()) }

  private static let title = Filter(
    "title",
    doc: "Begins each word with a capital, but for and, for, in, of, the and to within the title. "
      + "Words such as NHS stay as they are.",
    example: "\"director of children's services\"|title",
    result: "Director of Children's Services", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in .text(Titles.title(of: try input.text())) }

  private static let capitalize = Filter(
    "capitalize", doc: "Makes the first letter a capital and all others small.",
    example: "\"APPROVED in part\"|capitalize", result: "Approved in part", accepts: .printable,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let text = try input.text()
    return .text(text.prefix(1).uppercased() + text.dropFirst().lowercased())
  }

  private static let trim = Filter(
    "trim", parameters: [Parameter("characters")],
    doc: "Takes away blanks, or the characters named, at both ends.",
    example: "\"  Elm Park \"|trim", result: "Elm Park", accepts: .printable, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let unwanted = try input.text(0).map { Set($0) }
    func goes(_ character: Character) -> Bool {
      unwanted?.contains(character) ?? character.isWhitespace
    }
    var text = try input.text()[...].drop(while: goes)
    while let last = text.last, goes(last) { text.removeLast() }
    return .text(String(text))
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
    let new = try input.text(of: input.required(1))
    var count = Int.max
    if let wanted = input.argument(2) { count = max(0, try input.put(to: wanted).wholeNumber()) }
    guard !old.isEmpty else {
      throw input.fault(
        "there is nothing to look for between the first quotation marks",
        "write the text that is to go")
    }
    let text = Array(try input.text().utf8)
    let places = TextSearch(for: old).places(in: text, atMost: count)
    let (growth, overflow) = places.count.multipliedReportingOverflow(by: new.utf8.count)
    guard !overflow,
      text.count - places.count * old.utf8.count + growth
        <= EvaluationLimits.textBytes
    else { throw .tooLong(offset: input.offset) }
    var bytes: [UInt8] = []
    var end = 0
    for place in places {
      bytes.append(contentsOf: text[end..<place])
      bytes.append(contentsOf: new.utf8)
      end = place + old.utf8.count
    }
    bytes.append(contentsOf: text[end...])
    return .text(String(decoding: bytes, as: UTF8.self))
  }
}
