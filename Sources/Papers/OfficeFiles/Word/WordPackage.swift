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

  /// Reads the file and compiles its parts.
  static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> (
    package: any RenderedPackage, parts: [TemplatePart], diagnostics: [Diagnostic]
  ) {
    let unstamped = try PartReader(bytes, file: file)
    guard let types = try unstamped.tokens("[Content_Types].xml") else {
      throw unstamped.refusal(
        "not-word",
        unstamped.has("mimetype")
          ? "the file is named .docx and holds an OpenDocument text"
          : "the file holds no Word document: it has no list of content types",
        remedy: unstamped.has("mimetype")
          ? "name it .odt" : "save it from Word as a Word document (.docx)")
    }
    try unstamped.checkAllParts()
    let stamped = try StampedSource(
      bytes, unstamped,
      try WordStamp.parts(DocumentStamp(ofTemplate: bytes), unstamped, types: types))
    let reader = stamped.reader
    let contents = WordContents(try reader.tokens("[Content_Types].xml") ?? [])
    guard let main = contents.mainPart, let document = try reader.tokens(main) else {
      throw reader.refusal(
        "not-word", "the file holds no Word document: it has no main part",
        remedy: "save it from Word as a Word document (.docx)")
    }
    let styles = WordStyles(try reader.tokens(contents.part(.styles) ?? "") ?? [])
    let numbering = WordNumbering(
      part: contents.part(.numbering),
      tokens: try reader.tokens(contents.part(.numbering) ?? ""))
    var parts: [TemplatePart] = []
    var diagnostics: [Diagnostic] = []
    var relationships: [String: [XMLToken]] = [:]
    for story in contents.stories(main: main) {
      guard let tokens = story.part == main ? document : try reader.tokens(story.part) else {
        continue
      }
      let dialect: any OutputDialect
      let pieces: [TemplatePiece]
      if story.name == WordContents.properties {
        dialect = PlainXMLDialect()
        pieces = PropertiesFlattening.pieces(of: tokens)
      } else {
        dialect = WordDialect(
          styles: styles, prefix: WordContents.prefix(of: tokens),
          numberedStyles: numbering.numberedStyles, firstFreeNumbering: numbering.firstFree,
          textWidth: WordContents.textWidth(of: document))
        pieces = WordFlattening.pieces(of: tokens, story: story.name, styles: styles)
      }
      let compiled = CompiledTemplate.compile([.declaration] + pieces, dialect: dialect)
      diagnostics += compiled.diagnostics
      guard !compiled.template.isConstant else { continue }
      parts.append(
        TemplatePart(name: story.part, template: compiled.template, dialect: dialect))
      let links = WordLinks.relationshipsPart(of: story.part)
      relationships[story.part] = try reader.tokens(links) ?? []
    }
    let headers = WordPageHeaders(
      document: document, settings: try reader.tokens(contents.part(.settings) ?? "") ?? [],
      relationships: try reader.tokens(WordLinks.relationshipsPart(of: main)) ?? [],
      folder: main.lastIndex(of: "/").map { String(main[...$0]) } ?? "")
    let package = WordPackage(
      source: stamped.bytes, entries: reader.reader.entries, numbering: numbering,
      links: WordLinks(relationships), headers: headers)
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
    _ rendered: [(part: TemplatePart, output: RenderOutput)], restartedLists: [RestartedList]
  ) throws(ZipError) -> [UInt8] {
    var changed: [String: [UInt8]] = [:]
    for (part, output) in rendered {
      changed[part.name] =
        part.template.makesCells ? WordColumns.fitted(output.bytes) : output.bytes
      if !output.requests.links.isEmpty {
        changed[WordLinks.relationshipsPart(of: part.name)] = links.bytes(
          of: part.name, adding: output.requests.links)
      }
    }
    if !restartedLists.isEmpty, let part = numbering.part {
      changed[part] = numbering.bytes(restarting: restartedLists)
    }
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
    return try ZipRewrite.archive(zipParts, from: try ZipReader(source))
  }
}

extension TemplatePiece {
  /// What begins every XML part that is written.
  static let declaration = TemplatePiece.markup(
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8),
    isVisible: false)
}
