/// Writes YAML that reads as what it was made from: one line for each name, texts of several
/// lines, or of one long one, under `|`, and quotes round whatever needs them.
struct YAMLWriter {
  /// The longest text that stands in the line of its name.
  private static let longest = 90
  private(set) var lines: [String] = []

  /// The lines of a mapping whose names begin after that many spaces.
  static func lines(of entries: [YAMLEntry], indent: Int) -> [String] {
    var writer = YAMLWriter()
    for entry in entries { writer.write(entry, indent: indent) }
    return writer.lines
  }

  private mutating func write(_ entry: YAMLEntry, indent: Int) {
    let start = spaces(indent) + YAMLWords.key(entry.key) + ":"
    write(entry.value, after: start, indent: indent)
  }

  private mutating func write(_ node: YAMLNode, after start: String, indent: Int) {
    switch node.content {
    case .scalar(let scalar):
      write(scalar, after: start, indent: indent)
    case .mapping(let entries):
      lines.append(entries.isEmpty ? start + " {}" : start)
      for entry in entries { write(entry, indent: indent + 2) }
    case .sequence(let items):
      lines.append(items.isEmpty ? start + " []" : start)
      for item in items { writeItem(item, indent: indent + 2) }
    }
  }

  /// An item of a list; the first line of a mapping stands behind the dash.
  private mutating func writeItem(_ node: YAMLNode, indent: Int) {
    let start = spaces(indent) + "-"
    guard case .mapping(let entries) = node.content, !entries.isEmpty else {
      return write(node, after: start, indent: indent)
    }
    let first = lines.count
    for entry in entries { write(entry, indent: indent + 2) }
    lines[first] = start + " " + lines[first].dropFirst(indent + 2)
  }

  private mutating func write(_ scalar: YAMLScalar, after start: String, indent: Int) {
    if scalar.isPlain, scalar.text.isEmpty { return lines.append(start) }
    let text = YAMLWords.withoutBlankEnds(scalar.text)
    let isLong = text.contains("\n") || text.unicodeScalars.count > Self.longest
    guard isLong, YAMLWords.canStandByLines(text) else {
      return lines.append(start + " " + YAMLWords.value(scalar))
    }
    let first = text.unicodeScalars.first
    lines.append(start + (first == " " || first == "\t" ? " |2" : " |"))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(line.isEmpty ? "" : spaces(indent + 2) + line)
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
