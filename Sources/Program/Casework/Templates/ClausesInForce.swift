import CivilTime
import Diagnostics
import OfficeFiles
import TemplateLanguage

/// Whether the clauses that a form prints are in force on the day on which it is used.
enum ClausesInForce {
  /// A fault for each clause that is not: an error when a paper is written that day, a warning when
  /// the form is only looked at.
  static func faults(
    of template: DocumentTemplate, on day: CivilDate, _ severity: Severity = .error
  ) -> [Diagnostic] {
    template.clauses.filter { !$0.isInForce(on: day) }.map { clause in
      Diagnostic(
        severity, "clause-not-in-force",
        "the clause \u{201C}\(clause.name)\u{201D} (\(clause.title)) is not in force on \(day.text)"
          + (severity == .error ? "" : ", and no letter is written with it that day"),
        at: SourcePlace(file: clause.file),
        remedy: "put another clause into the form, or give the clause other days; then adopt the "
          + "council's folder, and let Legal approve the form")
    }
  }
}
