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

  /// The clauses that it prints, those that they print again with them.
  public let clauses: [Clause]

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
  ///   - library: the clauses that it may print.
  public init(
    _ bytes: [UInt8], file: String, fields: FieldRules = FieldRules(),
    clauses library: ClauseLibrary = .none
  ) throws(DiagnosticsError) {
    self.file = file
    source = bytes
    if let other = OfficeFormat.other(fileName: file) {
      throw DiagnosticsError(
        Diagnostic(
          .error, "no-form", "the file is named as \(other.kind), of which no tag is read",
          at: SourcePlace(file: file),
          remedy: "save it from its program as \(other.saveAs); a plain text may be named .txt"))
    }
    let claimed = OfficeFormat(fileName: file)
    format = claimed
    func package(printing clauses: [Clause]) throws(DiagnosticsError) -> ReadPackage {
      let stamp = DocumentStamp(of: TemplateManifest(bytes, clauses))
      return switch claimed {
      case .docx: try WordPackage.read(bytes, file: file, fields: fields, stamp: stamp)
      case .odt: try OpenDocumentPackage.read(bytes, file: file, stamp: stamp)
      case .text: try PlainTextPackage.read(bytes, file: file)
      }
    }
    var read = try package(printing: [])
    let uses = read.parts.flatMap(\.template.clauseUses)
    clauses = library.clauses(of: uses)
    // Which clauses it prints is known once it is read; its documents are stamped with them.
    if !clauses.isEmpty { read = try package(printing: clauses) }
    for index in read.parts.indices { read.parts[index].template.take(library) }
    self.package = read.package
    parts = read.parts
    diagnostics =
      (read.diagnostics + library.faults(of: uses) + library.faults(in: clauses)
      + ClauseTrial.faults(of: read.parts, library)).map { $0.inFile(file) }
  }

  /// What is wrong with the names it uses, given those that are declared.
  public func check(
    declared: RecordShape, rules: LanguageRules = .ofPapers
  ) -> [Diagnostic] {
    let scope = ShapeScope(declared)
    return parts.flatMap {
      ShapeCheck.diagnostics(of: $0.template, declared: scope, rules: rules)
    }
    .map { $0.inFile(file) } + clauses.flatMap { $0.check(scope, rules: rules) }
  }

  /// The dotted names that it reads, each once, in the order of the document; then those that only
  /// its clauses read.
  public var names: [String] {
    var seen: Set<String> = []
    return (parts.map(\.template) + clauses.map(\.template)).flatMap(\.names)
      .filter { seen.insert($0).inserted }
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
    let rendered = try parts(data, marking: marking, rules: rules, keepsPrinted: false)
    return try inFile { () throws(ZipError) in try finished(rendered).bytes() }
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
    let rendered = try parts(data, marking: marking, rules: rules, keepsPrinted: true)
    return Rendered(
      bytes: try inFile { () throws(ZipError) in try finished(rendered).bytes() },
      printed: PrintedWords.words(of: rendered, in: format))
  }

  /// Whether the rows of that name may come one after the other, so that memory does not grow with
  /// them: the template does nothing but loop through them.
  public func streams(_ name: String) -> Bool {
    format != .text && parts.allSatisfy { $0.template.streams(name) }
      && !clauses.contains { clause in
        clause.template.names.contains { $0 == name || $0.hasPrefix("\(name).") }
      }
  }

  /// Writes the finished document to a file that is made for it, and never holds it whole.
  ///
  /// - Parameters:
  ///   - rows: a list of the data whose rows come one after the other; only one that the template
  ///     ``streams(_:)``.
  ///   - path: a name that is not taken. The file is not forced to the disk; one whose writing
  ///     fails stays.
  ///   - rules: what becomes of names left out, and how values are printed.
  public func write(
    _ data: Record, rows: StreamedRows? = nil, to path: String, rules: LanguageRules = .ofPapers
  ) throws(DiagnosticsError) {
    let rendered = try parts(data, rows: rows, rules: rules, keepsPrinted: false)
    try inFile { () throws(ZipError) in try finished(rendered).write(to: path) }
  }

  private func finished(_ rendered: [RenderedPart]) throws(ZipError) -> FinishedDocument {
    var requests = RenderRequests()
    if let last = rendered.last { requests = last.output.requests }
    return try package.document(rendered, requests: requests)
  }

  private func inFile<Result>(
    _ work: () throws(ZipError) -> Result
  ) throws(DiagnosticsError) -> Result {
    do {
      return try work()
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file))
    }
  }

  /// Renders the parts that have tags.
  private func parts(
    _ data: Record, rows: StreamedRows? = nil, marking: String? = nil, rules: LanguageRules,
    keepsPrinted: Bool
  ) throws(DiagnosticsError) -> [RenderedPart] {
    var rules = rules
    // Word and Writer escape what they are given; in plain text nobody else does.
    rules.writesEntities = format == .text
    var faults = diagnostics.filter { $0.severity == .error }
    var requests = RenderRequests()
    var rendered: [RenderedPart] = []
    if !faults.isEmpty { throw DiagnosticsError(faults) }
    for part in parts {
      requests.beginPart()
      if let leftOut = package.leftOut(part, of: rendered, requests) {
        rendered.append(leftOut)
        continue
      }
      let stream = part.name == package.body ? StreamedPart() : nil
      do {
        let output = try part.template.render(
          data, dialect: part.dialect, requests: requests, keepsPrinted: keepsPrinted,
          rules: rules, rows: rows, outlet: part.template.makesCells ? nil : stream)
        requests = output.requests
        rendered.append(RenderedPart(part: part, output: output, stream: stream))
      } catch {
        faults += error.list.map { $0.inFile(file) }
      }
    }
    if !faults.isEmpty { throw DiagnosticsError(faults) }
    if rendered.contains(where: \.output.leavesOutRecord) { throw recordLeftOut() }
    faults = AnchorsLeftOut.faults(in: rendered).map { $0.inFile(file) }
    if !faults.isEmpty { throw DiagnosticsError(faults) }
    if let marking, !package.bearsOnEveryPage(marking, rendered) {
      throw DiagnosticsError(
        Diagnostic(
          .error, "no-marking",
          "the document has pages whose header does not bear \u{201C}\(marking)\u{201D}",
          at: SourcePlace(file: file),
          remedy: "print the marking in every page header of the template, those of first and "
            + "even pages too"))
    }
    return rendered
  }
}

/// What reading a file gives: what its format does with it, its parts with tags, their faults.
typealias ReadPackage = (
  package: any RenderedPackage, parts: [TemplatePart], diagnostics: [Diagnostic]
)

/// One part of a template that has tags, ready to be rendered.
struct TemplatePart: Sendable {
  /// Its name in the archive.
  var name: String
  var template: CompiledTemplate
  var dialect: any OutputDialect
}

/// What a format does with rendered parts: puts them back among the parts that did not change.
protocol RenderedPackage: Sendable {
  /// The part that may grow large, and is compressed while it is made; nil when there is none.
  var body: String? { get }
  /// - Parameter requests: what all parts together ask for.
  func document(
    _ rendered: [RenderedPart], requests: RenderRequests
  ) throws(ZipError) -> FinishedDocument

  /// One document of several that were rendered one after the other.
  func joined(
    _ copies: [RenderedCopy], by separator: RecordSeparator, requests: RenderRequests,
    file: String
  ) throws(DiagnosticsError) -> JoinedDocument

  /// Whether the header of every page bears these words.
  func bearsOnEveryPage(
    _ words: String, _ rendered: [RenderedPart]
  ) -> Bool

  /// What a part holds that nothing in the document shows, for the body leaves out what does; nil for
  /// one that is shown.
  func leftOut(_ part: String, by body: RenderOutput) -> [UInt8]?
}

extension RenderedPackage {
  /// Most formats keep a page's header where it is shown.
  func leftOut(_ part: String, by body: RenderOutput) -> [UInt8]? { nil }

  /// The same of a part, once the body is rendered.
  func leftOut(
    _ part: TemplatePart, of rendered: [RenderedPart], _ requests: RenderRequests
  ) -> RenderedPart? {
    guard let body = rendered.first(where: { $0.part.name == self.body }),
      let bytes = leftOut(part.name, by: body.output)
    else { return nil }
    var output = RenderOutput(requests: requests)
    output.bytes = bytes
    return RenderedPart(part: part, output: output)
  }
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
