import Decisions

/// Takes fields out of a YAML file: with their lines, or, within brackets, letter by letter.
///
/// A mapping that is left with nothing in it goes too.
struct YAMLCut {
  /// Whether a field is to go; asked of fields that stand in mappings all the way down.
  let goes: (FieldPath) -> Bool
  private let extents: YAMLExtents
  private var edits: YAMLEdits
  /// The fields that went, in the order of the file.
  private(set) var leftOut: [FieldPath] = []

  init(of text: YAMLText, where goes: @escaping (FieldPath) -> Bool) {
    self.goes = goes
    extents = YAMLExtents(text: text)
    edits = YAMLEdits(text)
  }

  var text: String { edits.applied }

  /// Takes the fields out of a file with that content; what is left of it, or nil for nothing.
  mutating func run(on root: YAMLNode) -> YAMLNode? {
    let end = extents.text.end(ofDocumentFrom: root.line)
    return cut(root, at: .root, before: end)
  }

  /// What is left of a node; nil when nothing is, and then its text still stands.
  private mutating func cut(
    _ node: YAMLNode, at path: FieldPath, before bound: Int
  ) -> YAMLNode? {
    guard case .mapping(let entries) = node.content, !entries.isEmpty else { return node }
    var kept: [YAMLEntry] = []
    var gone: [Int] = []
    let before = edits
    for (index, entry) in entries.enumerated() {
      let place = path.appending(entry.key)
      let next = index + 1 < entries.count ? entries[index + 1].line : bound
      if goes(place) {
        leftOut.append(place)
        gone.append(index)
      } else if let value = cut(entry.value, at: place, before: next) {
        kept.append(
          YAMLEntry(key: entry.key, line: entry.line, column: entry.column, value: value))
      } else {
        gone.append(index)
      }
    }
    guard !kept.isEmpty else {
      edits = before
      return nil
    }
    if extents.isFlow(node) {
      cutWithinBrackets(gone, of: entries)
    } else {
      cutLines(gone, of: entries, before: bound)
    }
    return YAMLNode(line: node.line, column: node.column, content: .mapping(kept))
  }

  private mutating func cutLines(_ gone: [Int], of entries: [YAMLEntry], before bound: Int) {
    for index in gone {
      let entry = entries[index]
      let next = index + 1 < entries.count ? entries[index + 1].line : bound
      let last = extents.lastLine(of: entry.value, under: entry.column, before: next)
      let text = extents.text
      edits.cut(text.start(ofLine: entry.line)..<text.start(ofLine: last + 1))
    }
  }

  private mutating func cutWithinBrackets(_ gone: [Int], of entries: [YAMLEntry]) {
    var index = 0
    while let first = gone.first(where: { $0 >= index }) {
      let start = offset(of: entries[first])
      if let kept = (first..<entries.count).first(where: { !gone.contains($0) }) {
        edits.cut(start..<offset(of: entries[kept]))
        index = kept
      } else if let last = entries.last {
        // One comma goes with them: the one before, or else the one behind.
        let (before, end) = (withCommaBefore(start), extents.end(ofFlow: last.value))
        edits.cut(before..<(before == start ? withCommaAfter(end) : end))
        return
      }
    }
  }

  private func offset(of entry: YAMLEntry) -> Int {
    extents.text.offset(line: entry.line, column: entry.column)
  }

  /// Where a comma and blanks before that byte begin, when they stand in its line.
  private func withCommaBefore(_ start: Int) -> Int {
    var index = start
    while index > 0, [0x20, 0x09].contains(extents.text.bytes[index - 1]) { index -= 1 }
    guard index > 0, extents.text.bytes[index - 1] == UInt8(ascii: ",") else { return start }
    index -= 1
    while index > 0, [0x20, 0x09].contains(extents.text.bytes[index - 1]) { index -= 1 }
    return index
  }

  /// Where a comma behind that byte, with blanks between, ends.
  private func withCommaAfter(_ end: Int) -> Int {
    var index = end
    while let byte = extents.byte(index), [0x20, 0x09].contains(byte) { index += 1 }
    return extents.byte(index) == UInt8(ascii: ",") ? index + 1 : end
  }
}
