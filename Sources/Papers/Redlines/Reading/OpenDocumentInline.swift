import XMLTokens

/// Reads what stands in a Writer paragraph.
///
/// Blanks that stand together count as one, and those at either end as none (ODF 1.3 part 3,
/// 6.1.2); further ones are written as `text:s`.
struct OpenDocumentInline {
  let part: PartTokens
  let styles: OpenDocumentStyleNames
  let pictures: [String: String]
  var paragraph: Paragraph
  /// The looks in force, from the paragraph's to the innermost span's.
  private var looks: [Set<String>]
  private var wrappers: [Int] = []
  /// Whether a blank that comes now is one too many.
  private var followsBlank = true
  /// Reads a note's text.
  var container: (Int) -> Container = { _ in Container(part: "", element: 0..<0, blocks: []) }

  /// The most blanks that one `text:s` is taken for.
  private static let mostBlanks = 10_000

  init(
    part: PartTokens, styles: OpenDocumentStyleNames, pictures: [String: String],
    paragraph: Paragraph, character: Set<String>
  ) {
    self.part = part
    self.styles = styles
    self.pictures = pictures
    self.paragraph = paragraph
    looks = [character]
  }

  mutating func read(_ index: Int) -> Paragraph {
    walk(index)
    return withoutLastBlank()
  }

  private mutating func walk(_ index: Int) {
    for child in part.children(of: index) {
      if case .text(let text) = part.tokens[child] {
        add(collapsed(text), child..<child + 1)
        continue
      }
      let start = part.start(child)
      guard start.name.namespace == XMLName.openNamespace("text") else {
        other(child, start)
        continue
      }
      switch start.name.local {
      case "span":
        let style = styles.character(start.value(of: .open("text", "style-name")))
        looks.append((looks.last ?? []).union(style))
        wrap(child)
        looks.removeLast()
      case "a", "meta", "ruby", "ruby-base": wrap(child)
      case "s":
        let count = start.value(of: .open("text", "c")).flatMap { Int($0) } ?? 1
        let blanks = String(repeating: " ", count: min(max(count, 1), Self.mostBlanks))
        add(blanks, part.element(child))
        followsBlank = false
      case "tab":
        add("\t", part.element(child))
        followsBlank = false
      case "line-break":
        add("\n", part.element(child))
        followsBlank = false
      case "soft-page-break": break
      case "note": note(child)
      case "page-number": object(child, "[page]", "field page")
      case "page-count": object(child, "[pages]", "field pages")
      default:
        let text = part.text(child)
        if text.isEmpty { marker(child) } else { object(child, text, "field \(start.name.local)") }
      }
    }
  }

  private mutating func wrap(_ index: Int) {
    wrappers.append(index)
    walk(index)
    wrappers.removeLast()
  }

  /// Frames, shapes, comments.
  private mutating func other(_ index: Int, _ start: XMLStart) {
    guard start.name.namespace == XMLName.openNamespace("draw") else { return marker(index) }
    var (words, key) = ("", "picture")
    for at in part.element(index) {
      switch part.tokens[at] {
      case .text(let text): words += text
      case .start(let start) where start.name == .open("draw", "image"):
        let target = start.value(of: .open("xlink", "href")) ?? ""
        key += " " + (pictures[target] ?? target)
      case .start(let start) where start.name == .open("text", "p") && !words.isEmpty:
        words += " "
      default: break
      }
    }
    object(index, words.isEmpty ? "[picture]" : "[text box: \(words)]", key)
  }

  private mutating func note(_ index: Int) {
    let kind = part.start(index).value(of: .open("text", "note-class")) ?? "footnote"
    var piece = piece(.object(key: kind), "[note]", part.element(index))
    if let body = part.child(.open("text", "note-body"), of: index) {
      piece.note = container(body)
    }
    piece.noteID = part.start(index).value(of: .open("text", "id"))
    paragraph.add(piece)
    followsBlank = false
  }

  private mutating func object(_ index: Int, _ text: String, _ key: String) {
    paragraph.add(piece(.object(key: "\(key) \(text)"), text, part.element(index)))
    followsBlank = false
  }

  private mutating func marker(_ index: Int) {
    paragraph.add(piece(.marker, "", part.element(index)))
  }

  private mutating func add(_ text: String, _ tokens: Range<Int>) {
    if !text.isEmpty { paragraph.add(piece(.text, text, tokens)) }
  }

  private func piece(_ kind: Piece.Kind, _ text: String, _ tokens: Range<Int>) -> Piece {
    Piece(
      kind: kind, text: text, format: RunFormat(looks.last ?? []),
      items: [.init(tokens: tokens, isInRun: false)], wrappers: wrappers)
  }

  private mutating func collapsed(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r":
        if !followsBlank { result.unicodeScalars.append(" ") }
        followsBlank = true
      default:
        result.unicodeScalars.append(scalar)
        followsBlank = false
      }
    }
    return result
  }

  /// A blank at the end that is no `text:s` counts for nothing.
  private func withoutLastBlank() -> Paragraph {
    guard followsBlank, paragraph.text.hasSuffix(" "),
      let last = paragraph.pieces.lastIndex(where: { !$0.text.isEmpty })
    else { return paragraph }
    var result = Paragraph(
      range: paragraph.range, properties: paragraph.properties, format: paragraph.format,
      headingLevel: paragraph.headingLevel)
    for (index, piece) in paragraph.pieces.enumerated() {
      var piece = piece
      if index == last { piece.text.removeLast() }
      if piece.kind != .text || !piece.text.isEmpty { result.add(piece) }
    }
    return result
  }
}
