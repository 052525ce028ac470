import Diagnostics
import Markdown
import TemplateLanguage
import ZipFiles

/// A plain-text file as a template: a line is a paragraph; or, in a file named for Jinja (.j2), the
/// text is taken as Jinja takes it.
struct PlainTextPackage: RenderedPackage {
  /// The most bytes that are read of a plain-text template: 16 MiB.
  static let largest = 16 << 20

  static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> (
    package: any RenderedPackage, parts: [TemplatePart], diagnostics: [Diagnostic]
  ) {
    guard bytes.count <= largest else {
      throw refusal(
        file, "the file has \(bytes.count) bytes; at most \(largest) are read", "divide it")
    }
    // Word's and Writer's own kinds of template, and older documents, are archives and compounds too.
    guard !bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]),
      !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    else {
      throw refusal(
        file,
        "the file is no plain text: an office program wrote it, in another format than .docx "
          + "or .odt", "open it there and save it as a Word document (.docx) or as .odt")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw refusal(file, "the file is not text in UTF-8", "save it as plain text in UTF-8")
    }
    let compiled =
      isJinja(file)
      ? CompiledTemplate.compile(text: text, dialect: PlainTextDialect())
      : CompiledTemplate.compile(TemplatePiece.lines(of: text), dialect: PlainTextDialect())
    let part = TemplatePart(
      name: file, template: compiled.template, dialect: PlainTextDialect())
    return (PlainTextPackage(), [part], compiled.diagnostics)
  }

  /// Whether the file's name says that it is written for Jinja, by whose rules its lines and blanks
  /// are kept as they are.
  private static func isJinja(_ file: String) -> Bool {
    [".j2", ".jinja", ".jinja2"].contains { file.lowercased().hasSuffix($0) }
  }

  var body: String? { nil }

  /// Plain text has no pages.
  func bearsOnEveryPage(
    _ words: String, _ rendered: [RenderedPart]
  ) -> Bool { false }

  /// One text after the other; a new page begins with a form feed.
  func joined(
    _ copies: [RenderedCopy], by separator: RecordSeparator, requests: RenderRequests,
    file: String
  ) throws(DiagnosticsError) -> JoinedDocument {
    let between: [UInt8] = separator.beginsPage ? [0x0C] : [0x0A]
    return JoinedDocument(
      bytes: Array(copies.map { $0.parts.flatMap(\.output.bytes) }.joined(separator: between)),
      outputs: copies.flatMap(\.parts))
  }

  func document(
    _ rendered: [RenderedPart], requests: RenderRequests
  ) throws(ZipError) -> FinishedDocument {
    .text(rendered.flatMap(\.output.bytes))
  }

  private static func refusal(_ file: String, _ message: String, _ remedy: String)
    -> DiagnosticsError
  {
    DiagnosticsError(
      Diagnostic(.error, "not-text", message, at: SourcePlace(file: file), remedy: remedy))
  }
}

/// Writes values as they are; a passage is its Markdown.
struct PlainTextDialect: OutputDialect {
  func appendLiteral(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
  }

  func appendText(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
  }

  func firstForbidden(in text: String) -> Unicode.Scalar? { nil }

  func layOut(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    try layOutInSentence(flow, at: slot, into: &output)
    output.bytes += slot.paragraphClosing
  }

  func layOutInSentence(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    for case .document(let document) in flow.items {
      throw FlowFault(
        message: "\(document.name) is a document, and plain text takes none in",
        remedy: "print it in a Word or Writer document")
    }
    output.bytes += PlainTextDialect.text(of: flow).utf8
  }

  static func text(of flow: Flow) -> String {
    flow.items.map { item in
      switch item {
      case .heading(let number, let text): [number, text].compactMap(\.self).joined(separator: " ")
      case .markdown(let number, let source):
        [number, String(trimmed(source))].compactMap(\.self).joined(separator: " ")
      case .clause(_, let source): PlainTextClause.text(of: MarkdownText.blocks(of: source))
      case .table(let table): rows(of: table)
      case .runs(let runs), .paragraph(_, let runs):
        runs.map { run in run.text + (run.note.map { " [\(text(of: $0))]" } ?? "") }.joined().split(
          separator: "\u{07}", omittingEmptySubsequences: false
        ).joined(separator: "\n")
      case .picture(let picture): picture.alternative ?? ""
      case .document: ""
      case .pageBreak: "\u{0C}"
      }
    }.joined(separator: "\n\n")
  }

  private static func rows(of table: FlowTable) -> String {
    let lines =
      [table.columns.map(\.heading)] + table.rows.map { row in row.cells.map(\.text) }
    return ([table.title].compactMap(\.self) + lines.map { $0.joined(separator: "\t") })
      .joined(separator: "\n")
  }

  private static func trimmed(_ text: String) -> Substring {
    var text = text[...]
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
