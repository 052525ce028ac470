import Decisions

/// Writes what was recorded into an author's text: new fields after those of the section they
/// belong to, new sections at the end. A section in brackets, or in a shorter form, is written
/// anew when it gains a field.
struct DecisionTextComposition {
  private let text: YAMLText
  private let extents: YAMLExtents
  private var edits: YAMLEdits

  private static let mark = "# Stated by the record, not by the author."

  /// The text of which that is the content, with the recorded facts in it.
  static func text(_ written: String, _ root: YAMLNode, with recorded: FactRecord) -> String {
    let text = written.utf8.last == 0x0A ? written : written + "\n"
    var composition = DecisionTextComposition(YAMLText(text))
    composition.write(recorded, into: root)
    return composition.edits.applied
  }

  private init(_ text: YAMLText) {
    self.text = text
    extents = YAMLExtents(text: text)
    edits = YAMLEdits(text)
  }

  private mutating func write(_ recorded: FactRecord, into root: YAMLNode) {
    guard case .mapping(let entries) = root.content else { return }
    let shape = DecisionFile.shape
    let end = text.end(ofDocumentFrom: root.line)
    if extents.isFlow(root) {
      guard case .mapping(let all) = root.laying(recorded, as: shape).content else { return }
      let range = extents.start(of: root)..<extents.end(ofFlow: root)
      return edits.replace(range, with: joined(YAMLWriter.lines(of: all, indent: 0)))
    }
    let new = merge(recorded, into: entries, shape, before: end)
    guard !new.isEmpty else { return }
    let position = text.start(ofLine: end)
    edits.replace(
      position..<position,
      with: joined(["", Self.mark] + YAMLWriter.lines(of: new, indent: 0)))
  }

  /// Writes what has a section in the text into it; what has none is handed back.
  private mutating func merge(
    _ recorded: FactRecord, into entries: [YAMLEntry], _ shape: FactShape, before bound: Int
  ) -> [YAMLEntry] {
    var new: [YAMLEntry] = []
    for (index, entry) in entries.enumerated() {
      guard case .record(let members)? = recorded[entry.key] else { continue }
      let next = index + 1 < entries.count ? entries[index + 1].line : bound
      let field = shape.shape(at: FieldPath(entry.key)) ?? .text
      merge(members, into: entry, field, before: next)
    }
    for fact in recorded.entries where !entries.contains(where: { $0.key == fact.name }) {
      new.append(.recorded(fact.name, .recorded(fact.value)))
    }
    return new
  }

  private mutating func merge(
    _ members: FactRecord, into entry: YAMLEntry, _ shape: FactShape, before bound: Int
  ) {
    let last = extents.lastLine(of: entry.value, under: entry.column, before: bound)
    if case .mapping(let entries) = entry.value.content, !extents.isFlow(entry.value) {
      let new = merge(members, into: entries, shape, before: bound)
      guard !new.isEmpty, let column = entries.first?.column else { return }
      let spaces = String(repeating: " ", count: column - 1)
      let position = text.start(ofLine: last + 1)
      edits.replace(
        position..<position,
        with: joined([spaces + Self.mark] + YAMLWriter.lines(of: new, indent: column - 1)))
    } else if entry.value.isNothing || entry.value.inFull(shape) != nil {
      let whole = entry.value.laying(members, as: shape)
      edits.replace(
        text.start(ofLine: entry.line)..<text.start(ofLine: last + 1),
        with: joined(
          YAMLWriter.lines(of: [.recorded(entry.key, whole)], indent: entry.column - 1)))
    }
  }

  private func joined(_ lines: [String]) -> String {
    lines.map { $0 + text.lineEnding }.joined()
  }
}
