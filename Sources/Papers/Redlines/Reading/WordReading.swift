import Diagnostics
import XMLTokens

/// Reads a Word file's stories.
struct WordReading {
  private let parts: DocumentParts
  private let contents: WordParts
  private let formats: WordFormats
  private var read: [String: PartTokens] = [:]
  private var links: [String: [String: WordLink]] = [:]
  private var notes: [String: Container] = [:]
  private var pictures: [String: String] = [:]
  private var holdsChanges = false

  static func read(_ parts: DocumentParts) throws(DiagnosticsError) -> DocumentReading {
    let contents = try WordParts(parts)
    var reading = WordReading(
      parts: parts, contents: contents,
      formats: WordFormats(
        styles: WordStyleNames(
          try parts.tokens(contents.styles ?? "") ?? [],
          numbering: try parts.tokens(contents.numbering ?? "") ?? [])))
    return try reading.stories()
  }

  private init(parts: DocumentParts, contents: WordParts, formats: WordFormats) {
    self.parts = parts
    self.contents = contents
    self.formats = formats
  }

  private mutating func stories() throws(DiagnosticsError) -> DocumentReading {
    for (kind, name) in contents.notes { try readNotes(kind, name) }
    var result = DocumentReading()
    guard let main = try part(contents.main),
      let body = main.first(.word("body"))
    else {
      throw DocumentParts.refusal("not-word", "the file holds no Word document: it has no body")
    }
    let container = try container(body, of: contents.main)
    result.stories.append(.init(kind: .body, key: "body", container: container))
    for (kind, key, name) in try contents.pages(main, links[contents.main] ?? [:]) {
      guard let page = try part(name), !page.tokens.isEmpty else { continue }
      let container = try self.container(0, of: name)
      result.stories.append(.init(kind: kind, key: key, container: container))
    }
    result.parts = read
    if holdsChanges { result.remarks.append(DocumentReading.heldChanges) }
    return result
  }

  /// A part, read once, with the changes that it holds accepted.
  private mutating func part(_ name: String) throws(DiagnosticsError) -> PartTokens? {
    if let known = read[name] { return known }
    guard var tokens = try parts.tokens(name) else { return nil }
    if let accepted = WordAccepting.accepted(tokens) {
      tokens = accepted
      holdsChanges = true
    }
    let part = PartTokens(tokens)
    read[name] = part
    links[name] = try WordLink.all(of: name, in: parts)
    return part
  }

  private mutating func readNotes(_ kind: String, _ name: String) throws(DiagnosticsError) {
    guard let part = try part(name), !part.tokens.isEmpty else { return }
    for note in part.children(of: 0) {
      let start = part.start(note)
      guard let id = start.value(of: .word("id")), start.value(of: .word("type")) == nil else {
        continue
      }
      notes["\(kind)/\(id)"] = try container(note, of: name)
    }
  }

  /// The paragraphs and tables in an element.
  private mutating func container(
    _ index: Int, of name: String
  ) throws(DiagnosticsError) -> Container {
    guard let part = read[name] else { return Container(part: name, element: 0..<0, blocks: []) }
    var blocks: [Block] = []
    try add(part.children(of: index), of: name, part, to: &blocks)
    return Container(part: name, element: part.element(index), blocks: blocks)
  }

  private mutating func add(
    _ children: [Int], of name: String, _ part: PartTokens, to blocks: inout [Block]
  ) throws(DiagnosticsError) {
    for child in children {
      let start = part.start(child)
      switch start.name.local {
      case "p" where start.name.isWord:
        blocks.append(.paragraph(try paragraph(child, of: name, part)))
      case "tbl" where start.name.isWord:
        blocks.append(.table(try table(child, of: name, part)))
      case "sdt", "sdtContent", "customXml", "smartTag", "AlternateContent", "Choice":
        try add(part.children(of: child), of: name, part, to: &blocks)
      default: break
      }
    }
  }

  private mutating func table(
    _ index: Int, of name: String, _ part: PartTokens
  ) throws(DiagnosticsError) -> Table {
    var table = Table(range: part.element(index), rows: [])
    for row in Self.within(part, index, "tr") {
      var cells: [Container] = []
      for cell in Self.within(part, row, "tc") { cells.append(try container(cell, of: name)) }
      table.rows.append(Table.Row(range: part.element(row), cells: cells))
    }
    return table
  }

  /// The rows of a table or the cells of a row, those in content controls too.
  private static func within(_ part: PartTokens, _ index: Int, _ local: String) -> [Int] {
    part.children(of: index).flatMap { child in
      switch part.start(child).name.local {
      case local: [child]
      case "sdt", "sdtContent", "customXml": within(part, child, local)
      default: [Int]()
      }
    }
  }

  private mutating func paragraph(
    _ index: Int, of name: String, _ part: PartTokens
  ) throws(DiagnosticsError) -> Paragraph {
    let properties = part.child(.word("pPr"), of: index)
    let (format, level) = formats.paragraph(part, properties)
    let paragraph = Paragraph(
      range: part.element(index), properties: properties.map { part.element($0) }, format: format,
      headingLevel: level)
    try readPictures(in: part.element(index), of: name, part)
    var inline = WordInline(
      part: part, formats: formats, notes: notes, pictures: pictures, name: name,
      paragraph: paragraph)
    return inline.read(index)
  }

  /// Tells the pictures of a paragraph by what their files hold.
  private mutating func readPictures(
    in range: Range<Int>, of name: String, _ part: PartTokens
  ) throws(DiagnosticsError) {
    for index in range {
      guard case .start(let start) = part.tokens[index], !start.name.isWord else { continue }
      for attribute in start.attributes
      where attribute.name.namespace == XMLName.relationshipNamespace {
        let key = "\(name)/\(attribute.value)"
        guard pictures[key] == nil, let link = links[name]?[attribute.value] else { continue }
        let content = link.isExternal ? nil : try parts.content(link.target)
        pictures[key] = content.map { ContentKey.of($0) } ?? link.target
      }
    }
  }
}

/// Tells whether two contents are the same. No safeguard against who means to deceive.
enum ContentKey {
  static func of(_ bytes: [UInt8]) -> String {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "\(bytes.count)-\(hash)"
  }
}
