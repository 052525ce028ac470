public import Decisions
public import Diagnostics

/// The text of a decision file: what of it is the author's to say, and the whole as it stands.
public enum DecisionText {
  /// The author's text without the fields that only the procedure may state, and which of them
  /// it had, in the order of the file.
  ///
  /// Everything else stays as it was, byte for byte.
  public static func withoutRecorded(
    _ text: String, file: String
  ) throws(DiagnosticsError) -> (text: String, leftOut: [FieldPath]) {
    try without(text, file: file) { RecordedFields.contains($0) }
  }

  /// The author's text less those fields, with what the procedure recorded written into it: a
  /// decision file that says everything that is known.
  public static func composed(
    _ text: String, recorded: FactRecord, file: String = "decision.yaml"
  ) throws(DiagnosticsError) -> String {
    let replaced = try YAMLReader.read(text, file: file).personsReplaced(by: recorded)
    let own = try without(text, file: file) { path in
      RecordedFields.contains(path) || recorded.states(path) || replaced.contains(path)
    }.text
    guard !recorded.entries.isEmpty else { return own }
    guard !own.isEmpty else { return written(.recorded(recorded)) }
    let root = try YAMLReader.read(own, file: file)
    let whole = root.laying(recorded, as: DecisionFile.shape)
    let result = DecisionTextComposition.text(own, root, with: recorded)
    return agreed(result, says: whole, file: file)
  }

  private static func without(
    _ text: String, file: String, where goes: @escaping (FieldPath) -> Bool
  ) throws(DiagnosticsError) -> (text: String, leftOut: [FieldPath]) {
    let root = try YAMLReader.read(text, file: file)
    var cut = YAMLCut(of: YAMLText(text), where: goes)
    let rest = cut.run(on: root)
    if cut.leftOut.isEmpty { return (text, []) }
    guard let rest else { return ("", cut.leftOut) }
    return (agreed(cut.text, says: rest, file: file), cut.leftOut)
  }

  /// The text, when it reads as it must; else what it must say, written anew. An author's words
  /// must never be lost to a way of writing YAML that nobody thought of.
  package static func agreed(_ text: String, says root: YAMLNode, file: String) -> String {
    if let read = try? YAMLReader.read(text, file: file), read.says(root) { return text }
    return written(root)
  }

  private static func written(_ root: YAMLNode) -> String {
    guard case .mapping(let entries) = root.content else { return "" }
    return YAMLWriter.lines(of: entries, indent: 0).map { $0 + "\n" }.joined()
  }
}

extension FactRecord {
  /// Whether it states that field whole: as something other than a record of members.
  func states(_ path: FieldPath) -> Bool {
    var value: FactValue = .record(self)
    for name in path.names {
      guard let member = value[String(name)] else { return false }
      value = member
    }
    if case .record = value { return false }
    return true
  }
}

extension YAMLNode {
  /// Whether two nodes say the same: places, quotes and blank lines at the ends of texts apart,
  /// and names in any order.
  func says(_ other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let one), .scalar(let two)):
      return one.isNothing == two.isNothing
        && one.text.trimmingBlankLines == two.text.trimmingBlankLines
    case (.sequence(let one), .sequence(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { $0.says($1) }
    case (.mapping(let one), .mapping(let two)):
      guard one.count == two.count else { return false }
      let (one, two) = (one.sorted { $0.key < $1.key }, two.sorted { $0.key < $1.key })
      return zip(one, two).allSatisfy { $0.key == $1.key && $0.value.says($1.value) }
    default:
      return false
    }
  }
}
