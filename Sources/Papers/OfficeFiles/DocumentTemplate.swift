public import Diagnostics
public import TemplateLanguage
import ZipFiles

/// A Word, Writer or plain-text file with tags in it, read once and rendered any number of times.
///
/// A value: any number of tasks may render it at once.
public struct DocumentTemplate: Sendable {
  /// What kind of file it is.
  public let format: OfficeFormat
  /// Everything wrong with its tags that can be told without knowing any names. A template with
  /// errors here is not to be rendered.
  public let diagnostics: [Diagnostic]

  /// The file's name, as it was given.
  public var name: String { file }
  /// The template's own bytes.
  public var bytes: [UInt8] { source }

  let file: String
  /// The template's own bytes.
  let source: [UInt8]
  let parts: [TemplatePart]
  let package: any RenderedPackage

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its name, for messages, and for the format that it claims.
  ///   - fields: what becomes of its own fields and content controls.
  public init(
    _ bytes: [UInt8], file: String, fields: FieldRules = FieldRules()
  ) throws(DiagnosticsError) {
    self.file = file
    source = bytes
    let claimed = OfficeFormat(fileName: file)
    format = claimed
    let read: (package: any RenderedPackage, parts: [TemplatePart], diagnostics: [Diagnostic])
    switch claimed {
    case .docx: read = try WordPackage.read(bytes, file: file, fields: fields)
    case .odt: read = try OpenDocumentPackage.read(bytes, file: file)
    case .text: read = try PlainTextPackage.read(bytes, file: file)
    }
    package = read.package
    parts = read.parts
    diagnostics = read.diagnostics.map { $0.inFile(file) }
  }

  /// What is wrong with the names it uses, given those that are declared.
  public func check(
    declared: RecordShape, rules: LanguageRules = .ofPapers
  ) -> [Diagnostic] {
    let scope = ShapeScope(declared)
    return parts.flatMap {
      ShapeCheck.diagnostics(of: $0.template, declared: scope, rules: rules)
    }
    .map { $0.inFile(file) }
  }

  /// The dotted names that it reads, each once, in the order of the document.
  public var names: [String] {
    var seen: Set<String> = []
    return parts.flatMap(\.template.names).filter { seen.insert($0).inserted }
  }

  /// The finished document, or everything that cannot be printed.
  ///
  /// - Parameters:
  ///   - marking: words that the header of every page must bear; a document with a page that does
  ///     not is a fault of the template.
  ///   - rules: what becomes of names left out, and how values are printed.
  public func render(
    _ data: Record, marking: String? = nil, rules: LanguageRules = .ofPapers
  ) throws(DiagnosticsError) -> [UInt8] {
    try render(data, marking: marking, rules: rules, keepsPrinted: false).bytes
  }

  /// The finished document and every value that it must show, for ``ReadBack``; or everything that
  /// cannot be printed.
  ///
  /// - Parameters:
  ///   - marking: words that the header of every page must bear.
  ///   - rules: what becomes of names left out, and how values are printed.
  public func rendered(
    _ data: Record, marking: String? = nil, rules: LanguageRules = .ofPapers
  ) throws(DiagnosticsError) -> Rendered {
    try render(data, marking: marking, rules: rules, keepsPrinted: true)
  }

  private func render(
    _ data: Record, marking: String?, rules: LanguageRules, keepsPrinted: Bool
  ) throws(DiagnosticsError) -> Rendered {
    var rules = rules
    // Word and Writer escape what they are given; in plain text nobody else does.
    rules.writesEntities = format == .text
    var faults = diagnostics.filter { $0.severity == .error }
    var requests = RenderRequests()
    var rendered: [(part: TemplatePart, output: RenderOutput)] = []
    if !faults.isEmpty { throw DiagnosticsError(faults) }
    for part in parts {
      requests.beginPart()
      do {
        let output = try part.template.render(
          data, dialect: part.dialect, requests: requests, keepsPrinted: keepsPrinted,
          rules: rules)
        requests = output.requests
        rendered.append((part, output))
      } catch {
        faults += error.list.map { $0.inFile(file) }
      }
    }
    if !faults.isEmpty { throw DiagnosticsError(faults) }
    if rendered.contains(where: \.output.leavesOutRecord) { throw recordLeftOut() }
    if let marking, !package.bearsOnEveryPage(marking, rendered) {
      throw DiagnosticsError(
        Diagnostic(
          .error, "no-marking",
          "the document has pages whose header does not bear \u{201C}\(marking)\u{201D}",
          at: SourcePlace(file: file),
          remedy: "print the marking in every page header of the template, those of first and "
            + "even pages too"))
    }
    do {
      return Rendered(
        bytes: try package.document(rendered, requests: requests),
        printed: PrintedWords.words(of: rendered, in: format))
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file))
    }
  }
}

/// One part of a template that has tags, ready to be rendered.
struct TemplatePart: Sendable {
  /// Its name in the archive.
  var name: String
  var template: CompiledTemplate
  var dialect: any OutputDialect
}

/// What a format does with rendered parts: puts them back among the parts that did not change.
protocol RenderedPackage: Sendable {
  /// - Parameter requests: what all parts together ask for.
  func document(
    _ rendered: [(part: TemplatePart, output: RenderOutput)], requests: RenderRequests
  ) throws(ZipError) -> [UInt8]

  /// One document of several that were rendered one after the other.
  func joined(
    _ copies: [RenderedCopy], by separator: RecordSeparator, requests: RenderRequests,
    file: String
  ) throws(DiagnosticsError) -> JoinedDocument

  /// Whether the header of every page bears these words.
  func bearsOnEveryPage(
    _ words: String, _ rendered: [(part: TemplatePart, output: RenderOutput)]
  ) -> Bool
}

extension Diagnostic {
  /// The diagnostic as one of that file.
  func inFile(_ file: String) -> Diagnostic {
    var result = self
    var place = result.place ?? SourcePlace()
    place.file = place.file ?? file
    result.place = place
    return result
  }
}
