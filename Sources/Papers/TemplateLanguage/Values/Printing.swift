import CivilTime

/// The value as a form prints it within a sentence.
///
/// Numbers plainly, money as `£1,234.50`, dates as `8 April 2020`, check boxes as ☒ or ☐. A value
/// that has no one way to be printed (yes or no, a list, a passage) is an error that says what to
/// write instead.
public func printed(_ value: Value) throws(EvaluationError) -> String {
  if case .text(let text) = value { return text }
  var bytes: [UInt8] = []
  try appendText(of: value, to: &bytes) { $0.append(contentsOf: $1.utf8) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends the value as `printed` gives it, in UTF-8. Text goes through `escape`; what the language
/// itself writes (figures, dates, amounts, boxes) holds nothing to escape.
public func appendText(
  of value: Value, to bytes: inout [UInt8], escape: (inout [UInt8], String) -> Void
) throws(EvaluationError) {
  switch value {
  case .text(let text): escape(&bytes, text)
  case .number(let number): number.append(to: &bytes)
  case .date(let date): bytes.append(contentsOf: date.text.utf8)
  case .money(let pence): MoneyText.append(pence: pence, to: &bytes)
  case .checkBox(let isTicked): bytes.append(contentsOf: (isTicked ? "☒" : "☐").utf8)
  case .other(let special):
    guard case .markup(let text) = special.kind else {
      throw PrintingFault.error(for: value, written: nil, offset: 0)
    }
    escape(&bytes, text)
  case .missing, .boolean, .list, .record, .flow, .pageBreak, .none:
    throw PrintingFault.error(for: value, written: nil, offset: 0)
  }
}

extension CivilDate {
  /// The pattern of a date that is printed without one: 8 April 2020.
  static let usualPattern = "d MMMM yyyy"
}

/// What is said of a value that cannot be printed as it is.
enum PrintingFault {
  /// The error; `written` is the expression as the form has it, when that is known.
  static func error(for value: Value, written: String?, offset: Int) -> EvaluationError {
    let name = written ?? "x"
    let message: String
    let remedy: String
    switch value {
    case .missing(let name):
      return .leftOut(name, offset: offset)
    case .none:
      message = "\(written ?? "this") is none, which prints nothing"
      remedy = "write {{ \(name) or \"…\" }}, or ask first, as in {% if \(name) %}"
    case .other(let special):
      message = "\(written ?? "this") is \(special.kindWords), which cannot be printed as it is"
      remedy =
        special.items == nil
        ? "call it by brackets, or print what it makes"
        : "write {{ \(name)|join(\", \") }}, or go through it by {% for item in \(name) %}"
    case .boolean:
      message = "\(written ?? "this") is yes or no, which has no one way to be printed"
      remedy = "write {{ 'Yes' if \(name) else 'No' }}, or {{ \(name)|checkbox }} for ☒ or ☐"
    case .list:
      message = "\(written ?? "this") is a list, which cannot be printed as it is"
      remedy =
        "write {{ \(name)|join_and }} or {{ \(name)|join(\", \") }}, or go through it by"
        + " {% for item in \(name) %}"
    case .record(let record):
      message = "\(written ?? "this") is a group of fields, which cannot be printed as it is"
      let names = record.keys.prefix(6).joined(separator: ", ")
      remedy = "print one of its fields" + (names.isEmpty ? "" : ": \(names)")
    case .flow:
      message = "\(written ?? "this") is a whole passage, which cannot stand here"
      remedy = "put {{ \(name) }} alone in a paragraph of its own"
    case .pageBreak:
      message = "a page break cannot stand here"
      remedy = "put it alone in a paragraph of its own"
    case .number, .text, .date, .money, .checkBox:
      message = "\(written ?? "this") cannot be printed here"
      remedy = "print another field"
    }
    return EvaluationError(message: message, remedy: remedy, offset: offset)
  }

  /// What is said of a field of an office program, which shows one value.
  static func ofField(_ field: Expression, _ value: Value) -> EvaluationError {
    let name = field.root.names.first?.joined(separator: ".") ?? "name"
    if let entries = value.entries {
      let names = entries.keys.prefix(6).compactMap { key in
        if case .text(let text) = key { "\(name).\(text)" } else { nil }
      }.joined(separator: ", ")
      return EvaluationError(
        message: "\(field.source) is a group of fields, and a field shows one value",
        remedy: "name one of them in the field" + (names.isEmpty ? "" : ": \(names)"))
    }
    return EvaluationError(
      message: "\(field.source) is a list, and a field shows one value",
      remedy: "a table row is repeated for the items of one list that its merge fields, or columns "
        + "of a database, name, if they are groups of fields and each block in the row ends in the "
        + "cell in which it begins; else write {% for item in \(name) %}, or "
        + "{{ \(name)|join(\", \") }} in place of the field")
  }
}

extension Value {
  /// Whether it is a list or a group of fields, of which a field of an office program shows none.
  var holdsSeveral: Bool { !isMissing && (entries != nil || items != nil) }
}
