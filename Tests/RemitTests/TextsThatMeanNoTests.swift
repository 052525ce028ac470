import Foundation
import Testing

/// A cell of a spreadsheet is text, and text counts as yes: check says so where it says no.
@Suite struct TextsThatMeanNoTests {
  @Test(arguments: [
    ("{% if Flag %}x{% endif %}", true), ("{% if not Flag %}x{% endif %}", true),
    ("{{ 'x' if Flag }}", true), ("{% if a and Flag %}x{% endif %}", true),
    ("{% if Flag == \"No\" %}x{% endif %}", false), ("{% if Flag is defined %}x{% endif %}", false),
    ("{{ Flag }}", false), ("{{ Flag|checkbox }}", false),
  ])
  func aTextThatSaysNoIsToldWhereItCountsAsYes(tag: String, isTold: Bool) throws {
    let scratch = try Scratch()
    try tag.write(to: scratch.url.appending(path: "t.txt"), atomically: true, encoding: .utf8)
    for (file, data) in [("d.csv", "Flag,a\nNo,1\n"), ("d.yaml", "Flag: No\na: 1\n")] {
      try data.write(to: scratch.url.appending(path: file), atomically: true, encoding: .utf8)
      let run = try Program.remit(["template", "check", "t.txt", "--data", file], in: scratch.url)
      #expect(run.status == 0)
      #expect((run.output + run.errors).contains("Flag is the text \u{201C}No\u{201D}") == isTold)
    }
  }
}
