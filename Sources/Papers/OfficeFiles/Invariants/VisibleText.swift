import XMLTokens

/// The text of a finished file as a reader sees it, with every stretch of blanks, tabs, line
/// breaks and no-break blanks made one blank.
struct VisibleText: Sendable {
  /// The text of all stories, one after the other, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each paragraph begins in it, and where it stands.
  private(set) var paragraphs: [(start: Int, part: String, index: Int)] = []

  /// The paragraph around a byte.
  func paragraph(at offset: Int) -> (start: Int, part: String, index: Int)? {
    var (low, high) = (0, paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? paragraphs[low - 1] : nil
  }

  /// Adds a story of a Word file.
  mutating func add(word tree: PartTree) {
    var isText = false
    for (index, token) in tree.tokens.enumerated() {
      switch token {
      case .text(let text): if isText { add(text) }
      case .start(let start) where start.name.namespace == WordNames.main:
        switch start.name.local {
        case "t": isText = true
        case "p": begin(tree.part, index)
        case "tab", "br", "cr", "ptab": addBlank()
        case "noBreakHyphen": add("-")
        case "softHyphen": add("\u{AD}")
        default: break
        }
      case .end(let name) where isText && name.local == "t": isText = false
      default: break
      }
    }
  }

  /// Adds a story of a Writer file, without what tracked changes deleted.
  mutating func add(openDocument tree: PartTree) {
    let deleted = OpenDocumentNames.text("tracked-changes")
    var depth = 0
    var isDeleted = false
    for (index, token) in tree.tokens.enumerated() {
      switch token {
      case .start(let start) where start.name == deleted: isDeleted = true
      case .end(deleted): isDeleted = false
      case _ where isDeleted: break
      case .text(let text): if depth > 0 { add(text) }
      case .start(let start) where start.name.namespace == OpenDocumentNames.text:
        switch start.name.local {
        case "p", "h":
          depth += 1
          begin(tree.part, index)
        case "s", "tab", "line-break": addBlank()
        default: break
        }
      case .end(let name) where depth > 0 && name.namespace == OpenDocumentNames.text:
        if name.local == "p" || name.local == "h" { depth -= 1 }
      default: break
      }
    }
  }

  /// Adds document properties: each text is a paragraph.
  mutating func add(properties tree: PartTree) {
    for (index, token) in tree.tokens.enumerated() {
      if case .text(let text) = token {
        begin(tree.part, tree.parent(of: index) ?? 0)
        add(text)
      }
    }
  }

  private mutating func begin(_ part: String, _ index: Int) {
    addBlank()
    paragraphs.append((bytes.count, part, index))
  }

  private mutating func addBlank() {
    if bytes.last != Self.blank { bytes.append(Self.blank) }
  }

  /// Adds text as it is read.
  mutating func add(_ text: String) {
    Self.append(text, to: &bytes)
  }

  // MARK: Blanks

  private static let blank = UInt8(ascii: " ")

  /// Text as it is compared: blanks at both ends left out.
  static func collapsed(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    if bytes.last == blank { bytes.removeLast() }
    if bytes.first == blank { bytes.removeFirst() }
    return bytes
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    // Beyond ASCII blanks begin with these bytes: U+0085 and U+00A0, U+1680, U+2000 to U+205F,
    // U+3000.
    guard text.utf8.contains(where: { $0 == 0xC2 || (0xE1...0xE3).contains($0) }) else {
      for byte in text.utf8 {
        if byte > 0x20 || !isBlank(byte) {
          bytes.append(byte)
        } else if bytes.last != blank {
          bytes.append(blank)
        }
      }
      return
    }
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if bytes.last != blank {
        bytes.append(blank)
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension [UInt8] {
  /// Where a sequence first stands from an offset on.
  func position(of sequence: [UInt8], from offset: Int) -> Int? {
    guard let first = sequence.first, count >= sequence.count else { return nil }
    var at = offset
    while at <= count - sequence.count {
      if self[at] == first, holds(sequence, at: at) { return at }
      at += 1
    }
    return nil
  }

  /// Whether a sequence stands at an offset.
  func holds(_ sequence: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset <= count - sequence.count else { return false }
    for index in sequence.indices where self[offset + index] != sequence[index] { return false }
    return true
  }
}
