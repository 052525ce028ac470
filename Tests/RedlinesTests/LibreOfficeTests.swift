import OfficeFiles
import Redlines
import TestSupport
import Testing

/// LibreOffice's own way of accepting and rejecting what Redlines marks.
///
/// It alters even an untouched document when it saves it, so what it makes of a redline is held
/// against what it saves of the new document and of the old one.
@Suite(
  .serialized,
  .enabled(
    if: LibreOffice.python != nil,
    "LibreOffice is not there, or no Python that has its bridge (the package python3-uno)"))
struct LibreOfficeTests {
  struct Pair {
    var name: String
    var old: [UInt8]
    var new: [UInt8]

    init(_ name: String, _ old: TestTemplate, _ new: TestTemplate, _ format: OfficeFormat) throws {
      try self.init(name, old: old.file(format), new: new.file(format))
    }

    init(_ name: String, old: [UInt8], new: [UInt8]) {
      (self.name, self.old, self.new) = (name, old, new)
    }
  }

  /// What LibreOffice 7.4 cannot do, by the pair's name, the format and what is done.
  private static let limits = [
    "a heading that is none now, odt, rejected":
      "what stood before all others comes back in the style of the paragraph behind it",
    "seed 6, docx, rejected":
      "the paragraph behind one that came, right after a table, takes the style of what is rejected",
    "seed 11, odt, rejected": "an item that comes back in a paragraph is none",
    "letter-outcome, odt, rejected": "an item that comes back in a paragraph is none",
  ]

  /// Cases that mark nothing, or what another case marks too: each costs LibreOffice a second.
  private static let alike: Set<String> = [
    "nothing", "split runs", "a changed sum", "words that follow one another are one change",
    "two changes apart", "a no-break blank",
  ]

  private static let formats = [OfficeFormat.docx, .odt]

  @Test(arguments: formats)
  func itAcceptsToTheNewAndRejectsToTheOld(_ format: OfficeFormat) throws {
    try check(
      ComparisonTests.cases.filter { !Self.alike.contains($0.name) }.map { example in
        try Pair(example.name, example.old, example.new, format)
      }, format)
  }

  @Test(arguments: formats)
  func soItIsForPageHeadersAndFooters(_ format: OfficeFormat) throws {
    let plain = TestTemplate("Text")
    let full = TestTemplate("Text", header: "Draft of May\nTwo", footer: "One ¦foot¦\n| a | b |")
    let other = TestTemplate("Text", header: "Draft of June", footer: "One foot")
    try check(
      [
        Pair("pages gone", full, plain, format), Pair("pages come", plain, full, format),
        Pair("pages changed", full, other, format),
      ], format)
  }

  @Test(arguments: formats)
  func soItIsForNotesThatComeAndGo(_ format: OfficeFormat) throws {
    let notes = Draft([
      .note(before: "See", "Act of 1972"), .note(before: "and", "Act of 2000"),
    ])
    let first = TestTemplate(Draft([.note(before: "See", "Act of 1972"), .paragraph("and")]))
    let second = TestTemplate(Draft([.paragraph("See"), .note(before: "and", "Act of 2000")]))
    let both = TestTemplate(notes)
    try check(
      [
        Pair("the first note gone", both, second, format),
        Pair("the second note gone", both, first, format),
        Pair("the first note come", second, both, format),
        Pair("one note gone and one come", first, second, format),
      ], format)
  }

  @Test(arguments: formats)
  func soItIsForDocumentsOfAnyKind(_ format: OfficeFormat) throws {
    try check(
      [0, 6, 11].map { seed in
        var random = RandomDrafts(seed: UInt64(seed))
        let old = random.document()
        let new = random.edited(old)
        return try Pair(
          "seed \(seed)",
          TestTemplate(Draft(old.joined(separator: "\n")), header: "Page", footer: "Old foot"),
          TestTemplate(Draft(new.joined(separator: "\n")), header: "Page two"), format)
      }, format)
  }

  /// One form's letters to two suppliers.
  @Test(arguments: formats)
  func soItIsForLetters(_ format: OfficeFormat) throws {
    let forms = TemplateFormTests.forms.filter { form in
      form.format == format && form.name.hasPrefix("letter-")
    }
    #expect(forms.count >= 4)
    try check(
      forms.map { form in
        Pair(form.name, old: try form.paper(0), new: try form.paper(1))
      }, format)
  }

  // MARK: The check

  private func check(_ pairs: [Pair], _ format: OfficeFormat) throws {
    let jobs = try pairs.flatMap { pair in
      let redline = try Redline.document(
        old: pair.old, new: pair.new, format: format, author: "Legal Services",
        on: "2026-05-01T00:00:00Z")
      return [
        LibreOffice.Job(bytes: redline, format: format, changes: .accepted),
        LibreOffice.Job(bytes: redline, format: format, changes: .rejected),
        LibreOffice.Job(bytes: pair.new, format: format),
        LibreOffice.Job(bytes: pair.old, format: format),
      ]
    }
    let saved = try LibreOffice.saved(jobs)
    for (index, pair) in pairs.enumerated() {
      for (offset, how) in ["accepted", "rejected"].enumerated() {
        let name = "\(pair.name), \(format.rawValue), \(how)"
        guard let made = saved[index * 4 + offset], let wanted = saved[index * 4 + offset + 2]
        else {
          Issue.record("\(name): LibreOffice does not open or save it")
          continue
        }
        let lines = try Self.lines(made, format)
        let expected = try Self.lines(wanted, format)
        if let reason = Self.limits[name] {
          withKnownIssue("\(reason)") { #expect(lines == expected, "\(name)") }
        } else {
          #expect(lines == expected, "\(name)")
        }
      }
    }
  }

  /// Each paragraph that says something, with where it stands, how it is set, and the looks of its
  /// characters.
  ///
  /// One without words is left out: an emptied page header stays behind, in Writer's format so does
  /// an emptied row, and LibreOffice takes an empty paragraph along with one beside it that went.
  private static func lines(_ bytes: [UInt8], _ format: OfficeFormat) throws -> [String] {
    try ReadDocument(bytes, format: format).paragraphs.compactMap { paragraph in
      guard !paragraph.text.isEmpty else { return nil }
      let place = paragraph.place
      var words = place.story.rawValue
      if let column = place.column { words += " column \(column)" }
      if let level = paragraph.headingLevel { words += " heading \(level)" }
      return "\(words): \(paragraph.formatting.joined(separator: "; ")): \(paragraph.text)"
    }
  }
}
