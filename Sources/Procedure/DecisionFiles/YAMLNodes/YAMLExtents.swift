/// Where the pieces of a YAML file end: the parser tells only where they begin.
struct YAMLExtents {
  let text: YAMLText

  private static let tab = UInt8(ascii: "\t")
  private static let space = UInt8(ascii: " ")
  private static let hash = UInt8(ascii: "#")

  /// Where a node begins, behind a tag.
  func start(of node: YAMLNode) -> Int {
    var index = text.offset(line: node.line, column: node.column)
    guard byte(index) == UInt8(ascii: "!") else { return index }
    while let byte = byte(index), !isBlank(byte) { index += 1 }
    return skippingBlanks(from: index)
  }

  /// Whether a list or mapping is written in brackets.
  func isFlow(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .mapping: byte(start(of: node)) == UInt8(ascii: "{")
    case .sequence: byte(start(of: node)) == UInt8(ascii: "[")
    case .scalar: false
    }
  }

  /// The last line of a node that stands outside brackets.
  ///
  /// - Parameters:
  ///   - column: the column of the name, or of the dash, to which it belongs.
  ///   - bound: the line of what comes next.
  func lastLine(of node: YAMLNode, under column: Int, before bound: Int) -> Int {
    if isFlow(node) { return text.line(of: end(ofFlow: node) - 1) }
    switch node.content {
    case .mapping(let entries):
      guard let last = entries.last else { return node.line }
      return lastLine(of: last.value, under: last.column, before: bound)
    case .sequence(let items):
      guard let last = items.last else { return node.line }
      let start = start(of: node)
      let dash = start - text.start(ofLine: text.line(of: start)) + 1
      return lastLine(of: last, under: dash, before: bound)
    case .scalar(let scalar):
      return lastLine(of: scalar, at: node, under: column, before: bound)
    }
  }

  private func lastLine(
    of scalar: YAMLScalar, at node: YAMLNode, under column: Int, before bound: Int
  ) -> Int {
    let start = start(of: node)
    if scalar.isPlain {
      if scalar.text.isEmpty { return node.line }
      // Between a plain text and what comes next there are only blank lines and comments.
      return last(from: text.line(of: start), before: bound) { $0.byte != Self.hash }
    }
    switch byte(start) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return text.line(of: end(ofQuoted: start) - 1)
    default:
      let header = text.line(of: start)
      var end = header + 1
      while end < bound, text.firstLetter(ofLine: end).map({ $0.column > column }) ?? true {
        end += 1
      }
      return last(from: header, before: end) { _ in true }
    }
  }

  private func last(
    from first: Int, before bound: Int, where counts: ((column: Int, byte: UInt8)) -> Bool
  ) -> Int {
    var line = bound - 1
    while line > first, !(text.firstLetter(ofLine: line).map(counts) ?? false) { line -= 1 }
    return line
  }

  /// The end of a node that stands in brackets, or is in brackets itself.
  func end(ofFlow node: YAMLNode) -> Int {
    let start = start(of: node)
    switch node.content {
    case .scalar(let scalar):
      return scalar.isPlain ? end(ofPlain: start) : end(ofQuoted: start)
    case .sequence(let items):
      return end(ofBracketAfter: items.last.map { end(ofFlow: $0) } ?? start + 1)
    case .mapping(let entries):
      let last = entries.last.map { end(ofFlow: $0.value) }
      // In a list, `name: value` needs no brackets of its own.
      guard byte(start) == UInt8(ascii: "{") else { return last ?? start }
      return end(ofBracketAfter: last ?? start + 1)
    }
  }

  private func end(ofBracketAfter index: Int) -> Int {
    var index = skippingBlanks(from: index)
    while byte(index) == UInt8(ascii: ",") { index = skippingBlanks(from: index + 1) }
    return min(index + 1, text.bytes.count)
  }

  private func end(ofPlain start: Int) -> Int {
    var index = start
    while let byte = byte(index), !",[]{}".utf8.contains(byte) {
      if byte == Self.hash, index > start, self.byte(index - 1).map(isBlank) ?? true { break }
      index += 1
    }
    while index > start, self.byte(index - 1).map(isBlank) ?? false { index -= 1 }
    return index
  }

  private func end(ofQuoted start: Int) -> Int {
    guard let quote = byte(start) else { return start }
    var index = start + 1
    while let byte = byte(index) {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      } else if byte == quote {
        guard quote == UInt8(ascii: "'"), self.byte(index + 1) == quote else { return index + 1 }
        index += 1
      }
      index += 1
    }
    return min(index, text.bytes.count)
  }

  /// The first byte from there that is neither blank nor in a comment.
  private func skippingBlanks(from start: Int) -> Int {
    var index = start
    while let byte = byte(index) {
      if byte == Self.hash, index > 0, self.byte(index - 1).map(isBlank) ?? true {
        while let byte = self.byte(index), byte != 0x0A, byte != 0x0D { index += 1 }
      } else if isBlank(byte) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  func byte(_ index: Int) -> UInt8? { index < text.bytes.count ? text.bytes[index] : nil }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == Self.space || byte == Self.tab || byte == 0x0A || byte == 0x0D
  }
}
