import Diagnostics
import OfficeFiles
import Redlines
import TestSupport
import Testing

@Suite struct ComparisonTests {
  /// What a comparison must say of two drafts, in both formats.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var old: TestTemplate
    var new: TestTemplate
    var expected: [String]
    var testDescription: String { name }

    init(_ name: String, _ old: Draft, _ new: Draft, _ expected: [String]) {
      self.init(name, TestTemplate(old), TestTemplate(new), expected)
    }

    init(_ name: String, _ old: TestTemplate, _ new: TestTemplate, _ expected: [String]) {
      (self.name, self.old, self.new, self.expected) = (name, old, new, expected)
    }
  }

  static let cases: [Case] = [
    Case("nothing", "Dear Sir", "Dear Sir", []),
    Case(
      "a changed date", "# Term\nThe term ends on 30 April 2025 at noon.",
      "# Term\nThe term ends on 31 December 2025 at noon.",
      ["body, under “Term”, paragraph 2: “30 April 2025” is now “31 December 2025”"]),
    Case(
      "a changed sum", "The sum is £1,250.00 a week.", "The sum is £1,300.50 a week.",
      ["body, paragraph 1: “£1,250.00” is now “£1,300.50”"]),
    Case(
      "words that follow one another are one change", "We agree to extend it.",
      "We decline now to extend it.", ["body, paragraph 1: “agree” is now “decline now”"]),
    Case(
      "two changes apart", "The first supplier and the last customer agree.",
      "The second supplier and the last buyer agree.",
      ["body, paragraph 1: “first” is now “second”; “customer” is now “buyer”"]),
    Case(
      "a first paragraph added", "Two words\nThree words", "One thing\nTwo words\nThree words",
      ["body, paragraph 1: added “One thing”"]),
    Case(
      "a last paragraph removed", "One thing\nTwo words\nThree birds", "One thing\nTwo words",
      ["body, paragraph 3: removed “Three birds”"]),
    Case(
      "a paragraph replaced", "One\nYours faithfully\nThree", "One\nSee the annex below\nThree",
      [
        "body, paragraph 2: removed “Yours faithfully”",
        "body, paragraph 2: added “See the annex below”",
      ]),
    Case(
      "a table cell", "| Lot | Price |\n| Homes | 100 |", "| Lot | Price |\n| Homes | 120 |",
      ["body, table 1, row 2, column 2, paragraph 4: “100” is now “120”"]),
    Case(
      "a row added", "| Lot | Price |\n| Homes | 100 |",
      "| Lot | Price |\n| Schools | 90 |\n| Homes | 100 |",
      ["body, table 1, row 2, paragraph 3: added the row “Schools | 90”"]),
    Case(
      "a row removed", "| Lot | Price |\n| Schools | 90 |\n| Homes | 100 |",
      "| Lot | Price |\n| Homes | 100 |",
      ["body, table 1, row 2, paragraph 3: removed the row “Schools | 90”"]),
    Case(
      "a page header", TestTemplate("Text", header: "Draft of May"),
      TestTemplate("Text", header: "Draft of June"),
      ["header, paragraph 1: “May” is now “June”"]),
    Case(
      "bold", "All ¦of it¦ stays", "All of it stays",
      ["body, paragraph 1: “of it” was bold and is plain"]),
    Case("split runs", "The con¦¦tract ends", "The contract ends", []),
    Case(
      "a list item", "* Bread\n* Butter\n* Jam", "* Bread\n* Honey and cheese\n* Butter\n* Jam",
      ["body, paragraph 2: added “Honey and cheese”"]),
    Case(
      "a no-break blank", "on 3\u{A0}May", "on 3 May",
      ["body, paragraph 1: only blanks differ in “on 3 May”"]),
    Case(
      "a note", TestTemplate(Draft([.note(before: "See", "Act of 1972")])),
      TestTemplate(Draft([.note(before: "See", "Act of 2000")])),
      ["note, paragraph 1: “1972” is now “2000”"]),
    Case(
      "a heading that is none now", "# Term\nText", "Term\nText",
      ["body, paragraph 1: "]),
  ]

  @Test(arguments: cases, [OfficeFormat.docx, .odt])
  func whatDiffersIsSaidInWords(_ example: Case, _ format: OfficeFormat) throws {
    let comparison = DocumentComparison(
      of: try ReadDocument(example.old.bytes(format), format: format),
      with: try ReadDocument(example.new.bytes(format), format: format))
    let words = comparison.changes.map(\.words)
    #expect(comparison.isSame == example.expected.isEmpty)
    #expect(words.count == example.expected.count, "\(words)")
    for (said, expected) in zip(words, example.expected) {
      if expected.hasSuffix(": ") {
        #expect(said.hasPrefix(expected))
      } else {
        #expect(said == expected)
      }
    }
  }

  @Test(arguments: cases)
  func bothFormatsCompareAlike(_ example: Case) throws {
    let comparison = DocumentComparison(
      of: try ReadDocument(example.old.bytes(.docx), format: .docx),
      with: try ReadDocument(example.old.bytes(.odt), format: .odt))
    #expect(comparison.changes.map(\.words) == [])
  }
}
