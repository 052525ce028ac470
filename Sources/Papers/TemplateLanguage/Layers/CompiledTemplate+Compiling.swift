public import Diagnostics

extension CompiledTemplate {
  /// Compiles the pieces of one part of a document.
  ///
  /// - Returns: the template, and everything wrong with its tags. A template with errors is not
  ///   to be rendered.
  public static func compile(
    _ pieces: [TemplatePiece], dialect: any OutputDialect
  ) -> (template: CompiledTemplate, diagnostics: [Diagnostic]) {
    let marked = TemplateMarker.mark(ParagraphJoining.joined(pieces))
    let (blocks, unpaired) = BlockPairing.blocks(of: marked.tags)
    let reach = BlockReach(of: blocks, in: marked)
    var diagnostics = marked.diagnostics + unpaired + reach.diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return (CompiledTemplate(instructions: [], identifierCount: 0), diagnostics)
    }
    let (template, crossed) = TemplateAssembly.assemble(marked, reach, dialect)
    diagnostics += crossed
    return (template, diagnostics)
  }
}
