import Diagnostics
import TemplateLanguage

/// Lays each clause where a template asks for it, before there are data: what a document cannot
/// hold, and styles that the template lacks, are found when it is checked.
enum ClauseTrial {
  /// What cannot stand where it is asked for.
  static func faults(of parts: [TemplatePart], _ library: ClauseLibrary) -> [Diagnostic] {
    parts.flatMap { part in
      part.template.clauseUses.compactMap { use in
        guard let clause = use.name.flatMap({ library[$0] }),
          !clause.diagnostics.contains(where: { $0.severity == .error })
        else { return nil }
        do throws(FlowFault) {
          var output = RenderOutput()
          try part.dialect.layOut(clause.specimen, at: FlowSlot(), into: &output)
          try layOut(clause, for: use, in: part.dialect)
          return nil
        } catch {
          return Diagnostic(
            .error, "clause-cannot-stand", error.message, at: SourcePlace(document: use.place),
            remedy: error.remedy)
        }
      }
    }
  }

  /// Tries a clause amid the words where its tag stands. One with branches is not tried: which of
  /// its lines are printed depends on the data.
  private static func layOut(
    _ clause: Clause, for use: ClauseUse, in dialect: any OutputDialect
  ) throws(FlowFault) {
    guard use.company != .unknown,
      clause.template.statements.allSatisfy({ $0.words.hasPrefix("{{") })
    else { return }
    var output = RenderOutput()
    try dialect.layOutInSentence(clause.specimen, at: FlowSlot(), into: &output)
    if !output.pending.isEmpty, use.company == .wordsBehind {
      throw FlowFault.paragraphsAmidWords
    }
  }
}
