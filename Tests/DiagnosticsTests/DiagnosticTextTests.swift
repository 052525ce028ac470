import Diagnostics
import Testing

@Suite struct DiagnosticTextTests {
  @Test func aPlaceInATextFileIsFileLineColumnAndField() {
    let place = SourcePlace(file: "decision.yaml", line: 12, column: 5, field: "subject")
    let diagnostic = Diagnostic(
      .error, "empty", "the subject is empty", at: place, remedy: "say what it is about")
    #expect(
      diagnostic.text
        == "decision.yaml:12:5, subject: error: the subject is empty\n    say what it is about")
  }

  @Test func aPlaceInADocumentIsWhatItsAuthorSees() {
    var place = DocumentPlace(part: "body")
    place.heading = "Reasons"
    place.table = 2
    place.row = 3
    place.cell = 1
    place.words = "{{ subjet }}"
    let diagnostic = Diagnostic(
      .warning, "unknown-name", "nothing is called subjet",
      at: SourcePlace(file: "form.docx", document: place))
    #expect(
      diagnostic.text
        == "form.docx, body, under \"Reasons\", table 2, row 3, cell 1, \u{201C}{{ subjet }}\u{201D}"
        + ": warning: nothing is called subjet")
  }

  @Test func errorsComeBeforeWarningsAndNotes() {
    #expect([Severity.note, .error, .warning].sorted() == [.error, .warning, .note])
  }
}
