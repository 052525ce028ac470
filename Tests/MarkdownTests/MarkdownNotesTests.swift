import Markdown
import Testing

@Suite struct MarkdownNotesTests {
  @Test(
    arguments: [
      ("a[^1]\n\n[^1]: b", []), ("a\n\n[^1]: b", ["1"]), ("a [^1]: b", []),
      ("a[^A]\n\n[^a]: b", []), ("a[^1]\n\n[^1]: b\n[^1]: c", ["1"]),
      ("[^1]: b [^2]\n[^2]: see[^1]", []), ("a [x](^1) [^ 1]: b", []),
    ] as [(String, [String])])
  func notesToWhichNothingRefersAreTold(_ source: String, _ names: [String]) {
    #expect(MarkdownNotes.unused(in: source) == names)
  }

  @Test func manyReferencesToALongNoteAreNotParsed() {
    let source =
      String(repeating: "a[^1] ", count: 5000) + "\n\n[^1]: " + String(repeating: "b ", count: 5000)
    #expect(MarkdownText.problem(in: source) != nil)
  }

  @Test func aLongReportWithManyNotesIsParsed() {
    let source =
      (1...400).map { "Words of a report, of which there are many[^\($0)]." }
      .joined(separator: "\n\n")
      + "\n\n" + (1...400).map { "[^\($0)]: Minute \($0)." }.joined(separator: "\n")
    #expect(MarkdownText.problem(in: source) == nil)
    #expect(MarkdownText.blocks(of: source).count == 400)
  }
}
