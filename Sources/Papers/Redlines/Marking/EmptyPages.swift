import Diagnostics
import OfficeFiles
import XMLTokens
import ZipFiles

/// Gives a document those page headers and footers, empty, that only the old one has, so that their
/// words can be shown as deleted.
///
/// One of a section, a kind of page or a page style that the new document lacks has no place there.
enum EmptyPages {
  /// The new document's parts that must change, by name.
  static func missing(
    in new: ReadDocument, _ parts: DocumentParts, from old: ReadDocument
  ) throws(DiagnosticsError) -> [String: [UInt8]] {
    guard old.format == new.format else { return [:] }
    let known = Set(new.stories.map(\.key))
    let lacking = old.stories.filter { story in
      (story.kind == .header || story.kind == .footer) && !known.contains(story.key)
        && holdsWords(story.container)
    }
    guard !lacking.isEmpty else { return [:] }
    return switch new.format {
    case .docx: try word(lacking, new, parts)
    case .odt: openDocument(lacking, new)
    case .text: [:]
    }
  }

  private static func holdsWords(_ container: Container) -> Bool {
    container.blocks.contains { block in
      switch block {
      case .paragraph(let paragraph): !paragraph.text.isEmpty
      case .table(let table): table.rows.contains { $0.cells.contains(where: holdsWords) }
      }
    }
  }

  // MARK: Word

  private static func word(
    _ stories: [ReadDocument.Story], _ new: ReadDocument, _ parts: DocumentParts
  ) throws(DiagnosticsError) -> [String: [UInt8]] {
    let main = try WordParts(parts).main
    guard let document = new.parts[main] else { return [:] }
    let sections = document.tokens.indices.filter {
      document.tokens[$0].startName == .word("sectPr")
    }
    var edits = TokenEdits()
    var changed: [String: [UInt8]] = [:]
    var links: [[(String, String)]] = []
    var types: [[(String, String)]] = []
    for story in stories {
      let key = story.key.split(separator: "/")
      guard key.count == 3, let number = Int(key[1]), sections.indices.contains(number - 1) else {
        continue
      }
      let kind = story.kind.rawValue
      let name = fresh(kind, parts, changed)
      let id = "rIdRemoved-\(kind)\(links.count + 1)"
      links.append([
        ("Id", id), ("Type", "\(XMLName.relationshipNamespace)/\(kind)"), ("Target", "/\(name)"),
      ])
      types.append([
        ("PartName", "/\(name)"),
        (
          "ContentType",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml"
        ),
      ])
      changed[name] = XMLToken.part(emptyPart(story.kind))
      edits.insert(
        reference(kind, String(key[2]), id, document.start(sections[number - 1]).name),
        before: sections[number - 1] + 1)
    }
    guard !links.isEmpty else { return [:] }
    changed[main] = XMLToken.part(edits.applied(to: document.tokens))
    let list = WordLink.part(of: main)
    changed[list] = try WordLinkAdoption.list(list, with: links, in: parts)
    let contentTypes = "[Content_Types].xml"
    var tokens = try parts.tokens(contentTypes) ?? []
    for type in types {
      tokens.insert(
        contentsOf: WordLinkAdoption.element("Override", type, like: tokens.first),
        at: tokens.count - 1)
    }
    changed[contentTypes] = XMLToken.part(tokens)
    return changed
  }

  private static func fresh(
    _ kind: String, _ parts: DocumentParts, _ changed: [String: [UInt8]]
  ) -> String {
    var number = 1
    while parts.reader.entry(named: "word/\(kind)\(number).xml") != nil
      || changed["word/\(kind)\(number).xml"] != nil
    { number += 1 }
    return "word/\(kind)\(number).xml"
  }

  private static func emptyPart(_ kind: ReadDocument.StoryKind) -> [XMLToken] {
    let root = XMLName.word(kind == .header ? "hdr" : "ftr")
    let space = XMLNamespace(prefix: root.prefix, uri: root.namespace)
    return [
      .start(XMLStart(name: root, namespaces: [space])),
      .start(XMLStart(name: .word("p"))), .end(.word("p")), .end(root),
    ]
  }

  private static func reference(
    _ kind: String, _ type: String, _ id: String, _ section: XMLName
  ) -> [XMLToken] {
    var name = section
    name.local = "\(kind)Reference"
    var typeName = section
    typeName.local = "type"
    if typeName.prefix.isEmpty { typeName.prefix = "w" }
    let link = XMLName(namespace: XMLName.relationshipNamespace, prefix: "r", local: "id")
    let start = XMLStart(
      name: name,
      attributes: [
        XMLAttribute(name: typeName, value: type), XMLAttribute(name: link, value: id),
      ],
      namespaces: [XMLNamespace(prefix: "r", uri: link.namespace)])
    return [.start(start), .end(name)]
  }

  // MARK: Writer

  /// The order in which a page style holds them.
  private static let order = [
    "header", "header-left", "header-first", "footer", "footer-left", "footer-first",
  ]

  private static func openDocument(
    _ stories: [ReadDocument.Story], _ new: ReadDocument
  ) -> [String: [UInt8]] {
    guard let part = new.parts["styles.xml"] else { return [:] }
    var edits = TokenEdits()
    for story in stories.sorted(by: { rank($0) < rank($1) }) {
      guard let slash = story.key.lastIndex(of: "/"),
        let page = part.tokens.indices.first(where: { index in
          part.tokens[index].startName == .open("style", "master-page")
            && part.start(index).value(of: .open("style", "name")) == String(story.key[..<slash])
        })
      else { continue }
      let own = rank(story)
      let before = part.children(of: page).first { child in
        guard case .start(let start) = part.tokens[child] else { return false }
        return (order.firstIndex(of: start.name.local) ?? order.count) > own
      }
      var name = part.start(page).name
      name.local = String(story.key[slash...].dropFirst())
      var paragraph = XMLName.open("text", "p")
      var spaces: [XMLNamespace] = []
      if let space = part.namespaces.first(where: { $0.uri == paragraph.namespace }) {
        paragraph.prefix = space.prefix
      } else {
        spaces = [XMLNamespace(prefix: paragraph.prefix, uri: paragraph.namespace)]
      }
      edits.insert(
        [
          .start(XMLStart(name: name, namespaces: spaces)), .start(XMLStart(name: paragraph)),
          .end(paragraph), .end(name),
        ], before: before ?? part.element(page).upperBound - 1)
    }
    return edits.isEmpty ? [:] : ["styles.xml": XMLToken.part(edits.applied(to: part.tokens))]
  }

  private static func rank(_ story: ReadDocument.Story) -> Int {
    let kind = story.key.split(separator: "/").last.map(String.init) ?? ""
    return order.firstIndex(of: kind) ?? order.count
  }
}
