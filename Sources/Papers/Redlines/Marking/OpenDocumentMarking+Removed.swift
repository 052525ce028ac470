import Diagnostics
import XMLTokens

extension OpenDocumentMarking {
  /// Some characters of an old paragraph, as a paragraph.
  mutating func removed(
    _ paragraph: Paragraph, _ bytes: Range<Int>
  ) throws(DiagnosticsError) -> [XMLToken] {
    let source = old.start(paragraph.range.lowerBound)
    let head = adopted([.start(source), .end(source.name)])
    guard let first = head.first, let last = head.last else { return [] }
    var tokens = [first]
    var open: [Int] = []
    for piece in paragraph.pieces where piece.kind != .marker {
      let stretch = piece.bytes.clamped(to: bytes)
      guard !stretch.isEmpty, let item = piece.items.first else { continue }
      let wrappers = piece.wrappers.filter { old.start($0).name.local == "span" }
      var common = 0
      while common < min(open.count, wrappers.count), open[common] == wrappers[common] {
        common += 1
      }
      while open.count > common { tokens.append(.end(ended(open.removeLast()))) }
      for wrapper in wrappers[common...] {
        tokens += adopted([old.tokens[wrapper], .end(old.start(wrapper).name)]).prefix(1)
        open.append(wrapper)
      }
      let source = old.tokens[item.tokens]
      if piece.kind == .text {
        tokens += characters(paragraph.text(stretch))
      } else if try lacksPicture(source) {
        tokens += characters(piece.text)
      } else {
        tokens += adopted(Array(source))
      }
    }
    while let wrapper = open.popLast() { tokens.append(.end(ended(wrapper))) }
    return tokens + [last]
  }

  private func ended(_ wrapper: Int) -> XMLName { name("text", old.start(wrapper).name.local) }

  /// An old table or row whose cells hold only the marks of what went.
  mutating func removed(
    _ range: Range<Int>, _ cells: [Container]
  ) throws(DiagnosticsError) -> [XMLToken] {
    var inside = TokenEdits()
    for cell in cells {
      var paragraphs: [[XMLToken]] = []
      for paragraph in Self.paragraphs(cell) {
        paragraphs.append(try removed(paragraph, 0..<paragraph.text.utf8.count))
      }
      let mark = paragraphs.isEmpty ? [] : try deletion(paragraphs)
      inside.replace(
        cell.element.lowerBound + 1..<cell.element.upperBound - 1, with: element("p", mark))
    }
    return adopted(inside.applied(to: old.tokens, in: range))
  }

  private static func paragraphs(_ container: Container) -> [Paragraph] {
    container.blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): table.rows.flatMap(\.cells).flatMap(paragraphs)
      }
    }
  }

  /// Characters as markup. A blank between words is plain; others are written so that
  /// none is lost.
  func characters(_ text: String) -> [XMLToken] {
    var tokens: [XMLToken] = []
    var words = ""
    func end() {
      if !words.isEmpty { tokens.append(.text(words)) }
      words = ""
    }
    let scalars = Array(text.unicodeScalars)
    func isOpen(_ index: Int) -> Bool {
      !scalars.indices.contains(index) || [" ", "\t", "\n"].contains(scalars[index])
    }
    for (index, scalar) in scalars.enumerated() {
      let special: String
      switch scalar {
      case " " where isOpen(index - 1) || isOpen(index + 1): special = "s"
      case "\t": special = "tab"
      case "\n": special = "line-break"
      default:
        words.unicodeScalars.append(scalar)
        continue
      }
      end()
      tokens += element(special)
    }
    end()
    return tokens
  }

  // MARK: Names

  /// A name with the prefix that the new document gives its vocabulary.
  func name(_ prefix: String, _ local: String) -> XMLName {
    var name = XMLName.open(prefix, local)
    if let space = new.namespaces.first(where: { $0.uri == name.namespace }) {
      name.prefix = space.prefix
    }
    return name
  }

  func element(_ local: String, _ content: [XMLToken] = []) -> [XMLToken] {
    element(local, [], content)
  }

  func element(
    _ local: String, _ attributes: [XMLAttribute], _ content: [XMLToken] = []
  ) -> [XMLToken] {
    let name = name("text", local)
    return [.start(XMLStart(name: name, attributes: attributes))] + content + [.end(name)]
  }

  /// Tokens of the old document with the new one's prefixes, its own styles and no ids.
  mutating func adopted(_ tokens: [XMLToken]) -> [XMLToken] {
    styles.adopted(tokens)
  }
}
