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
    var template = CompiledTemplate(instructions: [], identifierCount: 0, hasTags: true)
    func hasErrors() -> Bool { diagnostics.contains { $0.severity == .error } }
    if !hasErrors() {
      let crossed: [Diagnostic]
      (template, crossed) = TemplateAssembly.assemble(marked, reach, dialect)
      diagnostics += crossed
    }
    template.remarks =
      PrefixCheck.diagnostics(of: blocks, in: marked, beside: diagnostics)
      + CurledQuotes.diagnostics(in: marked)
    if hasErrors() {
      template.looseTags = marked.tags
      template.hasUnreadTags = marked.diagnostics.contains {
        $0.place?.document?.words?.hasPrefix("{%") ?? false
      }
    }
    template.clauseUses = clauseUses(in: template.instructions, looseTags: template.looseTags)
    return (template, diagnostics)
  }
}
