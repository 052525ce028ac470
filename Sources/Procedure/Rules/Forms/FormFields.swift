import Councils
import Decisions

/// What the form asks for is there.
///
/// A council’s form has fields that a complete paper fills.
///
/// Finds: a field that the form needs and the paper leaves out.
/// Clears: add it.
enum FormFields: DecisionRule {
  static let id: RuleID = "FM-1"
  static let source = RuleSource.council("the form")

  static func findings(on facts: Facts) -> [Finding] {
    guard let form = facts.form else { return [] }
    var isComplete = true
    let missing = form.requires.compactMap { path -> Finding? in
      guard !FormFields.has(path, in: facts.record) else { return nil }
      // Under regs 10 and 11 of SI 2012/2089 a key decision goes ahead without notice under reg 9.
      if path.text == "keyDecision.noticeGiven", facts.exceptionToNotice != nil { return nil }
      isComplete = false
      return notMet(
        .blocks, "the form \(form.title) needs “\(path.text)”, which is left out", at: path.place,
        cure:
          "add it, as \(written(path, in: facts.record)); remit schema decision says what it is for",
        by: .reportAuthor)
    }
    return isComplete ? [met("the form \(form.title) is complete", at: "form")] : missing
  }

  /// The field as a decision file writes it: `adviser: {title: …}`.
  private static func written(_ path: FieldPath, in record: FactValue) -> String {
    let names = path.names
    guard let first = names.first, let last = names.last else { return path.text }
    if names.count > 1, case .list? = record[String(first)] {
      return "\(last): … in each of \(first)"
    }
    return names.dropLast().reversed().reduce("\(last): …") { "\($1): {\($0)}" }
  }

  /// Whether a field stands in the paper; of a list, whether it does in each item.
  static func has(_ path: FieldPath, in record: FactValue) -> Bool {
    stands(path.text, in: record)
  }

  /// The same by the path as written, name by name.
  private static func stands(_ path: String, in fact: FactValue) -> Bool {
    if case .list(let items) = fact {
      return !items.isEmpty && items.allSatisfy { stands(path, in: $0) }
    }
    guard case .record(let record) = fact else { return false }
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else { return record[path] != nil }
    guard let value = record[String(path[..<dot])] else { return false }
    return stands(String(path[path.utf8.index(after: dot)...]), in: value)
  }
}
