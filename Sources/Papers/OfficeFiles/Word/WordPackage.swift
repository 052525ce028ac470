import Diagnostics
import TemplateLanguage
import XMLTokens
import ZipFiles

/// A Word file as a template: which parts have tags, and what rendering adds to others.
struct WordPackage: RenderedPackage {
  private let source: [UInt8]
  private let entries: [ZipEntry]
  private let numbering: WordNumbering
  private let links: WordLinks
  private let headers: WordPageHeaders
  private let types: WordTypeList
  private let mainPart: String
  /// The parts to which documents that are taken in add, those that the file has.
  private let addable: [WordAdditions: String]

  /// Reads the file and compiles its parts.
  static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> (
    package: any RenderedPackage, parts: [TemplatePart], diagnostics: [Diagnostic]
  ) {
    let reader = try PartReader(bytes, file: file)
    guard let types = try reader.tokens("[Content_Types].xml") else {
      throw reader.refusal(
        "not-word",
        reader.has("mimetype")
          ? "the file is named .docx and holds an OpenDocument text"
          : "the file holds no Word document: it has no list of content types",
        remedy: reader.has("mimetype")
          ? "name it .odt" : "save it from Word as a Word document (.docx)")
    }
    try reader.checkAllParts()
    let contents = WordContents(types)
    guard let main = contents.mainPart, let document = try reader.tokens(main) else {
      throw reader.refusal(
        "not-word", "the file holds no Word document: it has no main part",
        remedy: "save it from Word as a Word document (.docx)")
    }
    let styles = WordStyles(try reader.tokens(contents.part(.styles) ?? "") ?? [])
    let numbering = WordNumbering(
      part: contents.part(.numbering),
      tokens: try reader.tokens(contents.part(.numbering) ?? ""))
    var stories: [(part: String, name: String, tokens: [XMLToken])] = []
    var relationships: [String: [XMLToken]] = [:]
    for story in contents.stories(main: main) {
      guard let tokens = story.part == main ? document : try reader.tokens(story.part) else {
        continue
      }
      stories.append((story.part, story.name, tokens))
      let links = WordLinks.relationshipsPart(of: story.part)
      relationships[story.part] = try reader.tokens(links) ?? []
    }
    var host = WordHost(stories: stories.map(\.tokens), relationships: Array(relationships.values))
    host.lists = numbering.lists
    var parts: [TemplatePart] = []
    var diagnostics: [Diagnostic] = []
    for story in stories {
      let tokens = story.tokens
      let dialect: any OutputDialect
      let pieces: [TemplatePiece]
      if story.name == WordContents.properties {
        dialect = PlainXMLDialect()
        pieces = PropertiesFlattening.pieces(of: tokens)
      } else {
        dialect = WordDialect(
          styles: styles, prefix: WordContents.prefix(of: tokens),
          numberedStyles: numbering.numberedStyles, firstFreeNumbering: numbering.firstFree,
          firstFreePattern: numbering.firstFreePattern,
          textWidth: WordContents.textWidth(of: document), host: host,
          takesNotes: story.part == main)
        pieces = WordFlattening.pieces(of: tokens, story: story.name, styles: styles)
      }
      let compiled = CompiledTemplate.compile([.declaration] + pieces, dialect: dialect)
      diagnostics += compiled.diagnostics
      guard !compiled.template.isConstant else { continue }
      parts.append(
        TemplatePart(name: story.part, template: compiled.template, dialect: dialect))
    }
    let headers = WordPageHeaders(
      document: document, settings: try reader.tokens(contents.part(.settings) ?? "") ?? [],
      relationships: try reader.tokens(WordLinks.relationshipsPart(of: main)) ?? [],
      folder: WordLinks.folder(of: main))
    let addable = WordAdditions.allCases.compactMap { place in
      contents.part(place.kind).map { (place, $0) }
    }
    let package = WordPackage(
      source: bytes, entries: reader.reader.entries, numbering: numbering,
      links: WordLinks(relationships, prefix: host.relationshipPrefix), headers: headers,
      types: WordTypeList(types), mainPart: main,
      addable: Dictionary(addable, uniquingKeysWith: { first, _ in first }))
    return (package, parts, diagnostics)
  }

  func bearsOnEveryPage(
    _ words: String, _ rendered: [(part: TemplatePart, output: RenderOutput)]
  ) -> Bool {
    headers.parts.allSatisfy { name in
      guard let output = rendered.first(where: { $0.part.name == name })?.output,
        let tokens = try? XMLTokenizer.tokens(of: output.bytes, limits: .own)
      else { return false }
      return PageMarking.isSeen(words, in: tokens, textOf: [WordNames.w("t")])
    }
  }

  func document(
    _ rendered: [(part: TemplatePart, output: RenderOutput)], requests: RenderRequests
  ) throws(ZipError) -> [UInt8] {
    let reader = try ZipReader(source)
    var changed: [String: [UInt8]] = [:]
    var relationships: [String: [WordLinks.Relationship]] = [:]
    var added: [(name: String, ending: String?, type: String)] = []
    for (part, output) in rendered {
      changed[part.name] =
        part.template.makesCells ? WordColumns.fitted(output.bytes) : output.bytes
      let asked = links.relationships(askedBy: output.requests)
      if !asked.isEmpty { relationships[part.name] = asked }
      for picture in output.requests.pictures {
        let stored = StoredPicture(picture)
        let name =
          WordLinks.folder(of: part.name) + "\(WordPictures.folder)/\(stored.name)"
        if changed[name] == nil { added.append((name, stored.ending, stored.mediaType)) }
        changed[name] = stored.bytes
      }
    }
    for place in WordAdditions.allCases where place.isAsked(by: requests) {
      let name = addable[place] ?? WordLinks.folder(of: mainPart) + place.fileName
      if addable[place] == nil {
        added.append((name, nil, WordContents.typePrefix + place.kind.rawValue))
        relationships[mainPart, default: []].append(
          .init(
            id: "\(links.prefix)\(place.rawValue)", kind: place.rawValue, target: place.fileName))
      }
      if place == .numbering {
        changed[name] = numbering.bytes(adding: requests)
      } else {
        var bytes = changed[name] ?? place.empty
        if changed[name] == nil, let entry = reader.entry(named: name) {
          bytes = WordAdditions.normalised(try reader.read(entry))
        }
        changed[name] = WordAdditions.inserting(place.markup(askedBy: requests), atEndOf: bytes)
      }
    }
    for (part, asked) in relationships {
      changed[WordLinks.relationshipsPart(of: part)] = links.bytes(of: part, adding: asked)
    }
    if !added.isEmpty { changed["[Content_Types].xml"] = types.bytes(adding: added) }
    var zipParts: [ZipPart] = []
    for entry in entries where !entry.isFolder {
      if let bytes = changed.removeValue(forKey: entry.name) {
        zipParts.append(.deflated(name: entry.name, bytes: bytes))
      } else {
        zipParts.append(.copied(entry))
      }
    }
    for (name, bytes) in changed.sorted(by: { $0.key < $1.key }) {
      zipParts.append(.deflated(name: name, bytes: bytes))
    }
    return try ZipRewrite.archive(zipParts, from: reader)
  }
}

extension TemplatePiece {
  /// What begins every XML part that is written.
  static let declaration = TemplatePiece.markup(
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8),
    isVisible: false)
}
