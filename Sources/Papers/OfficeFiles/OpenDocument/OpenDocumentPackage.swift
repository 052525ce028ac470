import Diagnostics
import TemplateLanguage
import XMLTokens
import ZipFiles

/// A Writer file as a template.
struct OpenDocumentPackage: RenderedPackage {
  private let form: FormArchive
  private let mediaType: [UInt8]
  private let automaticStyles: OpenDocumentAutomaticStyles
  /// What values printed in page headers and footers may need beyond the part's own styles.
  private let stylesOfPages: OpenDocumentAutomaticStyles
  private let manifest: OpenDocumentManifest
  /// The page to which each of several records in one document goes back.
  private let firstPage: OpenDocumentFirstPage

  /// The media type that stands first in the archive (ODF 1.3 part 2, 3.3).
  private static let textType = "application/vnd.oasis.opendocument.text"

  /// Reads the file and compiles its parts.
  static func read(
    _ bytes: [UInt8], file: String, stamp: DocumentStamp
  ) throws(DiagnosticsError) -> ReadPackage {
    let unstamped = try PartReader(bytes, file: file)
    try checkKind(unstamped)
    var safety = OpenDocumentSafety(file: file)
    try unstamped.checkAllParts { safety.look(at: $0, $1) }
    try safety.refuse()
    let stamped = unstamped.with(try OpenDocumentStamp.parts(stamp, unstamped))
    let listed = OpenDocumentManifest.bytes(
      of: try stamped.tokens(OpenDocumentManifest.part) ?? [], asWholeOfType: textType)
    let reader = stamped.with(listed.map { [OpenDocumentManifest.part: $0] } ?? [:])
    let styleTokens = try tokens(of: "styles.xml", reader)
    let content = try tokens(of: "content.xml", reader)
    if AnnotationAuthor.wrote(in: content) { throw reader.annotatedCopy }
    var styles = OpenDocumentStyles(styleTokens)
    styles.numberedLists = OpenDocumentListNumbers.numbered(in: content)
      .union(OpenDocumentListNumbers.numbered(in: styleTokens))
    styles.pages = OpenDocumentPageBoundary(of: content)
    styles.numbers = OpenDocumentNumberStyles().with(styleTokens)
    let host = OpenDocumentHost(parts: [content, styleTokens])
    let anchors = OpenDocumentAnchorMarking(of: [content, styleTokens])
    let added = OpenDocumentAddedStyles.tokens(styles)
    var automaticStyles = OpenDocumentAutomaticStyles()
    var parts: [TemplatePart] = []
    var diagnostics: [Diagnostic] = []
    for name in ["content.xml", "styles.xml", "meta.xml"] {
      let dialect = OpenDocumentDialect(
        styles: styles, textWidth: OpenDocumentTextWidth.of(styleTokens), host: host, part: name)
      let tokens: [XMLToken]
      switch name {
      case "styles.xml": tokens = styleTokens
      case "content.xml": tokens = content
      default: tokens = try reader.tokens(name) ?? []
      }
      if tokens.isEmpty { continue }
      if name == "content.xml" {
        automaticStyles = OpenDocumentAutomaticStyles(of: tokens, adding: added)
      }
      let pieces: [TemplatePiece]
      if name == "meta.xml" {
        pieces = PropertiesFlattening.pieces(of: OpenDocumentMeta.tokens(tokens))
      } else {
        pieces = OpenDocumentFlattening.pieces(
          of: anchors.marked(tokens), styles: styles,
          automatic: name == "content.xml" ? .deferred : .followed)
      }
      let partDialect: any OutputDialect = name == "meta.xml" ? PlainXMLDialect() : dialect
      let compiled = CompiledTemplate.compile([.declaration] + pieces, dialect: partDialect)
      diagnostics += compiled.diagnostics
      guard !compiled.template.isConstant else { continue }
      parts.append(TemplatePart(name: name, template: compiled.template, dialect: partDialect))
    }
    let package = OpenDocumentPackage(
      form: try FormArchive(reader, parts: parts), mediaType: Array(textType.utf8),
      automaticStyles: automaticStyles,
      stylesOfPages: OpenDocumentAutomaticStyles(of: [], adding: added),
      manifest: OpenDocumentManifest(try reader.tokens(OpenDocumentManifest.part) ?? []),
      firstPage: OpenDocumentFirstPage(content: content, styles: styleTokens))
    return (package, parts, diagnostics)
  }

  /// A part's tokens with Writer's prefixes and a place for automatic styles.
  private static func tokens(
    of part: String, _ reader: PartReader
  ) throws(DiagnosticsError) -> [XMLToken] {
    let tokens = try reader.tokens(part) ?? []
    try OpenDocumentPrefixes.check(tokens, in: part, of: reader.file)
    return OpenDocumentAdditions.withAutomaticStyles(OpenDocumentPrefixes.declared(tokens))
  }

  var body: String? { "content.xml" }

  static func checkKind(_ reader: PartReader) throws(DiagnosticsError) {
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
    _ words: String, _ rendered: [RenderedPart]
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

  func joined(
    _ copies: [RenderedCopy], by separator: RecordSeparator, requests: RenderRequests,
    file: String
  ) throws(DiagnosticsError) -> JoinedDocument {
    var joining = OpenDocumentJoining(
      separator: separator, file: file, firstPage: firstPage, automaticStyles: automaticStyles,
      requests: requests)
    let outputs = try joining.outputs(of: copies)
    do {
      return JoinedDocument(
        bytes: try document(outputs, requests: joining.requests).bytes(), outputs: outputs)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file))
    }
  }

  func document(
    _ rendered: [RenderedPart], requests: RenderRequests
  ) throws(ZipError) -> FinishedDocument {
    var changed: [String: [UInt8]] = [:]
    var streamed: [String: ZipContent] = [:]
    var pictures: [(path: String, mediaType: String)] = []
    for rendered in rendered {
      let (part, output) = (rendered.part, rendered.output)
      var inserted: [UInt8] = []
      if output.deferredPosition != nil {
        let table = part.name == "content.xml" ? automaticStyles : stylesOfPages
        inserted =
          table.bytes(referredTo: output.references)
          + OpenDocumentAdditions.markup(
            at: OpenDocumentAdditions.automatic(part.name), requests)
      }
      if output.handedOver > 0, let stream = rendered.stream {
        streamed[part.name] = try stream.finish(output, inserting: inserted)
      } else {
        var bytes = output.bytes
        if let position = output.deferredPosition {
          bytes.insert(contentsOf: inserted, at: position)
        }
        // A document that is taken in may say wrong how many columns its tables have.
        let mayNotFit = part.template.makesCells || output.requests.documents > 0
        let partsLists = part.template.printsInItems || output.requests.partsLists
        changed[part.name] = OpenDocumentRepair.repaired(
          bytes, tables: mayNotFit, lists: partsLists)
      }
      for picture in output.requests.pictures {
        let path = OpenDocumentPictures.path(of: picture)
        if changed[path] == nil { pictures.append((path, picture.mediaType)) }
        changed[path] = picture.file.bytes
      }
    }
    let common = OpenDocumentAdditions.markup(at: OpenDocumentAdditions.common, requests)
    if !common.isEmpty {
      var bytes = changed["styles.xml"] ?? []
      if bytes.isEmpty, let found = try form.bytes("styles.xml") {
        bytes = OpenDocumentAdditions.normalised(found)
      } else if bytes.isEmpty {
        bytes = OpenDocumentAdditions.noStyles(besides: changed["content.xml"] ?? [])
        pictures.append(("styles.xml", "text/xml"))
      }
      changed["styles.xml"] = OpenDocumentAdditions.inserting(common, intoStylesOf: bytes)
    }
    if !pictures.isEmpty {
      changed[OpenDocumentManifest.part] = manifest.bytes(adding: pictures)
    }
    return form.document(
      changed, streamed: streamed, first: [.stored(name: "mimetype", bytes: mediaType)])
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
