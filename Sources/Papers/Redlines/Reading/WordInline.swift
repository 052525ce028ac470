import XMLTokens

/// Reads what stands in a Word paragraph.
///
/// A complex field (`w:fldChar` begin … end) is one object as long as it ends in its paragraph;
/// where it does not, its marks are things a reader does not see, and its result is text.
struct WordInline {
  let part: PartTokens
  let formats: WordFormats
  let notes: [String: Container]
  let pictures: [String: String]
  let name: String
  var paragraph: Paragraph

  private var wrappers: [Int] = []
  private var field: Field?

  /// A field that is being read.
  private struct Field {
    var depth = 1
    var isResult = false
    var instruction = ""
    var result = ""
    var format: RunFormat
    /// What it is made of, told apart in case it does not end here.
    var pieces: [Piece] = []
  }

  init(
    part: PartTokens, formats: WordFormats, notes: [String: Container], pictures: [String: String],
    name: String, paragraph: Paragraph
  ) {
    self.part = part
    self.formats = formats
    self.notes = notes
    self.pictures = pictures
    self.name = name
    self.paragraph = paragraph
  }

  mutating func read(_ index: Int) -> Paragraph {
    walk(index)
    if let field { for piece in field.pieces { paragraph.add(piece) } }
    return paragraph
  }

  private mutating func walk(_ index: Int) {
    for child in part.children(of: index) {
      let start = part.start(child)
      guard start.name.isWord else {
        outside(child, start.name.local)
        continue
      }
      switch start.name.local {
      case "pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr": break
      case "r": run(child)
      case "hyperlink", "smartTag", "customXml", "dir", "bdo": wrap(child) { $0.walk(child) }
      case "sdt":
        wrap(child) { inline in
          if let content = inline.part.child(.word("sdtContent"), of: child) {
            inline.walk(content)
          }
        }
      case "fldSimple":
        let instruction = start.value(of: .word("instr")) ?? ""
        add(object(child, Self.fieldText(instruction, words(child)), "field \(instruction)"))
      default: add(marker(child))
      }
    }
  }

  private mutating func wrap(_ index: Int, _ work: (inout Self) -> Void) {
    // Within a field everything belongs to it.
    guard field == nil else { return work(&self) }
    wrappers.append(index)
    work(&self)
    wrappers.removeLast()
  }

  /// Something beside runs that is not of WordprocessingML: a formula, or older markup.
  private mutating func outside(_ index: Int, _ local: String) {
    guard case .start = part.tokens[index] else { return }
    if local.hasPrefix("oMath") {
      let text = part.text(index)
      add(object(index, text.isEmpty ? "[formula]" : text, "formula"))
    } else {
      add(marker(index))
    }
  }

  private func marker(_ index: Int) -> Piece {
    Piece(
      kind: .marker, text: "", items: [.init(tokens: part.element(index), isInRun: false)])
  }

  private func object(_ index: Int, _ text: String, _ key: String) -> Piece {
    Piece(
      kind: .object(key: "\(key) \(text)"), text: text,
      items: [.init(tokens: part.element(index), isInRun: false)])
  }

  private mutating func run(_ index: Int) {
    var properties: Range<Int>?
    var format = RunFormat()
    for child in part.children(of: index) {
      let start = part.start(child)
      guard !start.name.local.isEmpty else { continue }
      if start.name == .word("rPr") {
        properties = part.element(child)
        format = formats.run(part, child)
        continue
      }
      var piece = Piece(
        kind: .text, text: "", format: format,
        items: [.init(properties: properties, tokens: part.element(child))])
      guard start.name.isWord else {
        picture(child, &piece)
        add(piece)
        continue
      }
      switch start.name.local {
      case "t": piece.text = part.text(child)
      case "tab", "ptab": piece.text = "\t"
      case "br": piece.text = start.value(of: .word("type")) == "page" ? "\u{0C}" : "\n"
      case "cr": piece.text = "\n"
      case "noBreakHyphen": piece.text = "\u{2011}"
      case "softHyphen": piece.text = "\u{AD}"
      case "sym":
        piece.text = "[symbol]"
        piece.kind = .object(
          key: "symbol \(start.attributes.map(\.value).joined(separator: " "))")
      case "drawing", "pict", "object": picture(child, &piece)
      case "footnoteReference", "endnoteReference":
        let kind = String(start.name.local.dropLast("Reference".count))
        let id = start.value(of: .word("id")) ?? ""
        piece.text = "[note]"
        piece.kind = .object(key: kind)
        piece.note = notes["\(kind)/\(id)"]
        piece.noteID = id
      case "fldChar":
        fieldMark(start.value(of: .word("fldCharType")) ?? "", piece)
        continue
      case "instrText":
        field?.instruction += part.text(child)
        piece.kind = .marker
      default: piece.kind = .marker
      }
      // An empty text is nothing that could be divided.
      if piece.text.isEmpty { piece.kind = .marker }
      add(piece)
    }
  }

  private mutating func fieldMark(_ type: String, _ piece: Piece) {
    var piece = piece
    piece.kind = .marker
    if field == nil {
      guard type == "begin" else { return paragraph.add(piece) }
      field = Field(format: piece.format)
      piece.wrappers = wrappers
      field?.pieces.append(piece)
      return
    }
    add(piece)
    switch type {
    case "begin": field?.depth += 1
    case "separate": if field?.depth == 1 { field?.isResult = true }
    case "end":
      field?.depth -= 1
      guard let done = field, done.depth == 0 else { return }
      field = nil
      let text = Self.fieldText(done.instruction, done.result)
      let key = done.instruction.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      var whole = Piece(
        kind: .object(key: "field \(key) \(text)"), text: text, format: done.format,
        items: done.pieces.flatMap(\.items))
      whole.wrappers = wrappers
      paragraph.add(whole)
    default: break
    }
  }

  private mutating func add(_ piece: Piece) {
    var piece = piece
    piece.wrappers = wrappers
    guard field != nil else { return paragraph.add(piece) }
    if field?.isResult == true {
      field?.result += piece.text
      if field?.result.isEmpty == false, field?.format.traits.isEmpty == true {
        field?.format = piece.format
      }
    }
    field?.pieces.append(piece)
  }

  /// A page's number differs from page to page; a reader of changes wants its name.
  private static func fieldText(_ instruction: String, _ result: String) -> String {
    switch instruction.split(whereSeparator: \.isWhitespace).first?.uppercased() {
    case "PAGE": "[page]"
    case "NUMPAGES", "SECTIONPAGES": "[pages]"
    default: result.isEmpty ? "[field]" : result
    }
  }

  private func words(_ index: Int) -> String {
    part.element(index).filter { part.tokens[$0].startName == .word("t") }
      .map { part.text($0) }.joined()
  }

  /// A picture, a shape, a text box: known by its words and by what its files hold.
  private func picture(_ index: Int, _ piece: inout Piece) {
    var words = ""
    var key = "picture"
    var at = index
    let end = part.element(index).upperBound
    while at < end {
      if case .start(let start) = part.tokens[at] {
        // The fallback says again what the choice beside it says.
        if start.name.local == "Fallback" {
          at = part.element(at).upperBound
          continue
        }
        if start.name == .word("t") { words += part.text(at) }
        if start.name == .word("p"), !words.isEmpty { words += " " }
        for attribute in start.attributes
        where attribute.name.namespace == XMLName.relationshipNamespace {
          key += " " + (pictures["\(name)/\(attribute.value)"] ?? attribute.value)
        }
      }
      at += 1
    }
    piece.text = words.isEmpty ? "[picture]" : "[text box: \(words)]"
    piece.kind = .object(key: "\(key) \(words)")
  }
}
