import Diagnostics
import TemplateLanguage
import XMLTokens
import ZipFiles

/// A Writer file as a template.
struct OpenDocumentPackage: RenderedPackage {
  private let source: [UInt8]
  private let entries: [ZipEntry]
  private let mediaType: [UInt8]
  private let automaticStyles: OpenDocumentAutomaticStyles

  /// The media type that stands first in the archive (ODF 1.3 part 2, 3.3).
  private static let textType = "application/vnd.oasis.opendocument.text"

  /// Reads the file and compiles its parts.
  static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> (
    package: any RenderedPackage, parts: [TemplatePart], diagnostics: [Diagnostic]
  ) {
    let unstamped = try PartReader(bytes, file: file)
    try checkKind(unstamped)
    try unstamped.checkAllParts()
    let stamped = try StampedSource(
      bytes, unstamped, try OpenDocumentStamp.parts(DocumentStamp(ofTemplate: bytes), unstamped))
    let reader = stamped.reader
    let styleTokens = try reader.tokens("styles.xml") ?? []
    let styles = OpenDocumentStyles(styleTokens)
    let dialect = OpenDocumentDialect(
      styles: styles, textWidth: OpenDocumentTextWidth.of(styleTokens))
    var automaticStyles = OpenDocumentAutomaticStyles()
    var parts: [TemplatePart] = []
    var diagnostics: [Diagnostic] = []
    for name in ["content.xml", "styles.xml", "meta.xml"] {
      guard let tokens = name == "styles.xml" ? styleTokens : try reader.tokens(name),
        !tokens.isEmpty
      else { continue }
      if name == "content.xml" {
        automaticStyles = OpenDocumentAutomaticStyles(
          of: tokens, adding: OpenDocumentAddedStyles.tokens(styles))
      }
      let pieces: [TemplatePiece]
      if name == "meta.xml" {
        pieces = PropertiesFlattening.pieces(of: OpenDocumentMeta.tokens(tokens))
      } else {
        pieces = OpenDocumentFlattening.pieces(
          of: tokens, styles: styles, defersStyles: name == "content.xml")
      }
      let partDialect: any OutputDialect = name == "meta.xml" ? PlainXMLDialect() : dialect
      let compiled = CompiledTemplate.compile([.declaration] + pieces, dialect: partDialect)
      diagnostics += compiled.diagnostics
      guard !compiled.template.isConstant else { continue }
      parts.append(TemplatePart(name: name, template: compiled.template, dialect: partDialect))
    }
    let package = OpenDocumentPackage(
      source: stamped.bytes, entries: reader.reader.entries, mediaType: Array(textType.utf8),
      automaticStyles: automaticStyles)
    return (package, parts, diagnostics)
  }

  private static func checkKind(_ reader: PartReader) throws(DiagnosticsError) {
    let kind = try reader.bytes("mimetype").map { String(decoding: $0, as: UTF8.self) }
    guard kind == textType || kind == textType + "-template" else {
      let isWord = reader.has("[Content_Types].xml")
      throw reader.refusal(
        "not-opendocument",
        isWord
          ? "the file is named .odt and holds a Word document"
          : "the file holds no OpenDocument text\(kind.map { ": it says it is \($0.prefix(80))" } ?? "")",
        remedy: isWord ? "name it .docx" : "save it from Writer as an OpenDocument text (.odt)")
    }
    let manifest = try reader.tokens("META-INF/manifest.xml") ?? []
    let isEncrypted = manifest.contains {
      if case .start(let start) = $0 { start.name.local == "encryption-data" } else { false }
    }
    if isEncrypted {
      throw reader.refusal(
        "encrypted", "the file is protected by a password", remedy: "save it without one")
    }
    guard reader.has("content.xml") else {
      throw reader.refusal(
        "not-opendocument", "the file holds no text: it has no content.xml",
        remedy: "save it from Writer as an OpenDocument text (.odt)")
    }
  }

  /// A master page has a header for its pages, and may have others for left and first pages.
  func bearsOnEveryPage(
    _ words: String, _ rendered: [(part: TemplatePart, output: RenderOutput)]
  ) -> Bool {
    guard let output = rendered.first(where: { $0.part.name == "styles.xml" })?.output,
      let tokens = try? XMLTokenizer.tokens(of: output.bytes, limits: .own)
    else { return false }
    let headers = OpenDocumentPageHeaders(styles: tokens)
    return headers.isOnEveryPage
      && headers.contents.allSatisfy {
        PageMarking.isSeen(
          words, in: $0, textOf: [OpenDocumentNames.text("p"), OpenDocumentNames.text("h")])
      }
  }

  func document(
    _ rendered: [(part: TemplatePart, output: RenderOutput)], restartedLists: [RestartedList]
  ) throws(ZipError) -> [UInt8] {
    var changed: [String: [UInt8]] = [:]
    for (part, output) in rendered {
      var bytes = output.bytes
      if let position = output.deferredPosition {
        let styles = automaticStyles.bytes(referredTo: output.references)
        bytes.insert(contentsOf: styles, at: position)
      }
      changed[part.name] = part.template.makesCells ? OpenDocumentColumns.fitted(bytes) : bytes
    }
    var parts: [ZipPart] = [.stored(name: "mimetype", bytes: mediaType)]
    for entry in entries where entry.name != "mimetype" && !entry.isFolder {
      if let bytes = changed[entry.name] {
        parts.append(.deflated(name: entry.name, bytes: bytes))
      } else {
        parts.append(.copied(entry))
      }
    }
    return try ZipRewrite.archive(parts, from: try ZipReader(source))
  }
}

/// What is left out of a Writer file's own account of itself.
enum OpenDocumentMeta {
  /// The tokens without what tells of the template's own making: who edited it when, how often and
  /// how long, and counts of its words.
  static func tokens(_ tokens: [XMLToken]) -> [XMLToken] {
    let slice = tokens[...]
    var kept: [XMLToken] = []
    var index = 0
    while index < slice.endIndex {
      if case .start(let start) = slice[index], leftOut.contains(start.name.local) {
        index = slice.endOfElement(from: index) + 1
      } else {
        kept.append(slice[index])
        index += 1
      }
    }
    return kept
  }

  private static let leftOut: Set<String> = [
    "document-statistic", "editing-cycles", "editing-duration", "initial-creator", "creator",
    "printed-by", "print-date", "creation-date", "date",
  ]
}
