public import Diagnostics

extension CompiledTemplate {
  /// The most bytes that one part may grow to: 256 MiB.
  public static let largestPart = 256 << 20

  /// Renders one part with these data.
  ///
  /// - Parameters:
  ///   - requests: what parts rendered before this one asked for; goes on counting from there.
  ///   - keepsPrinted: whether every value printed is handed out beside the bytes.
  ///   - byteLimit: the most bytes that are written.
  ///   - rules: what becomes of names left out, and how values are printed.
  ///   - records: the records that follow, where several are joined into one document.
  ///   - rows: a list of the data whose rows come one after the other; only for a template that
  ///     ``streams(_:)`` it.
  ///   - outlet: takes what has been written of a large part while the rest is made.
  /// - Returns: what was written, or every fault that was met.
  public func render(
    _ data: Record, dialect: any OutputDialect, requests: RenderRequests = RenderRequests(),
    keepsPrinted: Bool = false, byteLimit: Int = CompiledTemplate.largestPart,
    rules: LanguageRules = .ofPapers, records: RecordCursor = RecordCursor(),
    rows: StreamedRows? = nil, outlet: (any PartOutlet)? = nil
  ) throws(DiagnosticsError) -> RenderOutput {
    var rules = rules
    rules.limits.bytes = min(rules.limits.bytes, byteLimit)
    var renderer = Renderer(
      program, data, rules: rules, dialect: dialect, identifierCount: identifierCount,
      anchorsByTurn: anchorsByTurn.count, requests: requests, keepsPrinted: keepsPrinted,
      records: records, rows: rows,
      outlet: outlet)
    renderer.carryOut(program.steps)
    if !renderer.faults.isEmpty { throw DiagnosticsError(renderer.faults) }
    return renderer.output
  }
}
