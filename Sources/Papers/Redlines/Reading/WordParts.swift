import Diagnostics
import XMLTokens

/// Which parts of a Word file hold what, by its list of content types.
struct WordParts {
  let main: String
  let styles: String?
  let numbering: String?
  /// `footnote` or `endnote`, and the part.
  let notes: [(kind: String, part: String)]
  private let headers: [(kind: ReadDocument.StoryKind, part: String)]

  init(_ parts: DocumentParts) throws(DiagnosticsError) {
    guard let types = try parts.tokens("[Content_Types].xml") else {
      throw DocumentParts.refusal(
        "not-word", "the file holds no Word document: it has no list of content types",
        remedy: "save it from Word as a Word document (.docx)")
    }
    var listed: [(part: String, type: String)] = []
    for case .start(let start) in types where start.name.local == "Override" {
      guard let part = start.value(of: "PartName"), let type = start.value(of: "ContentType")
      else { continue }
      listed.append((part.hasPrefix("/") ? String(part.dropFirst()) : part, type))
    }
    func part(_ endings: String...) -> String? {
      listed.first { entry in endings.contains { entry.type.hasSuffix($0) } }?.part
    }
    guard
      let main = part(
        "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml",
        "ms-word.document.macroEnabled.main+xml")
    else {
      throw DocumentParts.refusal(
        "not-word", "the file holds no Word document: it has no main part",
        remedy: "save it from Word as a Word document (.docx)")
    }
    self.main = main
    styles = part("wordprocessingml.styles+xml")
    numbering = part("wordprocessingml.numbering+xml")
    notes = ["footnote", "endnote"].compactMap { kind in
      part("wordprocessingml.\(kind)s+xml").map { (kind, $0) }
    }
    headers = listed.compactMap { name, type in
      if type.hasSuffix("wordprocessingml.header+xml") { return (.header, name) }
      if type.hasSuffix("wordprocessingml.footer+xml") { return (.footer, name) }
      return nil
    }
  }

  /// The page headers and footers: those that sections refer to by section and kind of page, then
  /// those that nothing refers to.
  func pages(
    _ document: PartTokens, _ links: [String: WordLink]
  ) throws(DiagnosticsError) -> [(kind: ReadDocument.StoryKind, key: String, part: String)] {
    var pages: [(kind: ReadDocument.StoryKind, key: String, part: String)] = []
    var seen: Set<String> = []
    var section = 0
    let id = XMLName(namespace: XMLName.relationshipNamespace, local: "id")
    for token in document.tokens {
      guard case .start(let start) = token, start.name.isWord else { continue }
      if start.name.local == "sectPr" { section += 1 }
      let isHeader = start.name.local == "headerReference"
      guard isHeader || start.name.local == "footerReference",
        let link = start.value(of: id).flatMap({ links[$0] }), !link.isExternal,
        seen.insert(link.target).inserted
      else { continue }
      let type = start.value(of: .word("type")) ?? "default"
      let kind: ReadDocument.StoryKind = isHeader ? .header : .footer
      pages.append((kind, "\(kind.rawValue)/\(section)/\(type)", link.target))
    }
    for (kind, part) in headers where seen.insert(part).inserted {
      pages.append((kind, "\(kind.rawValue)/\(part)", part))
    }
    return pages.filter { $0.kind == .header } + pages.filter { $0.kind == .footer }
  }
}

/// A relationship of a part (ECMA-376 part 2, 6.5).
struct WordLink: Hashable {
  var type: String
  /// A part's name in the archive, or an address.
  var target: String
  var isExternal: Bool

  /// The part that lists another part's relationships.
  static func part(of name: String) -> String {
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    return "\(folder)_rels/\(name.dropFirst(folder.count)).rels"
  }

  static func all(
    of name: String, in parts: DocumentParts
  ) throws(DiagnosticsError) -> [String: WordLink] {
    var links: [String: WordLink] = [:]
    for case .start(let start) in try parts.tokens(part(of: name)) ?? []
    where start.name.local == "Relationship" {
      guard let id = start.value(of: "Id"), let target = start.value(of: "Target") else { continue }
      let isExternal = start.value(of: "TargetMode") == "External"
      links[id] = WordLink(
        type: start.value(of: "Type") ?? "",
        target: isExternal ? target : resolved(target, from: name), isExternal: isExternal)
    }
    return links
  }

  private static func resolved(_ target: String, from name: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path = name.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}
