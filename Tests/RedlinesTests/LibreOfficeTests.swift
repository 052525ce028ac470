import OfficeFiles
import Redlines
import TestSupport
import Testing

@Suite(
  .enabled(
    if: LibreOffice.python != nil,
    "LibreOffice is not there, or no Python that has its bridge (the package python3-uno)"))
struct LibreOfficeTests {
  private struct Pair {
    var name: String
    var old: TestTemplate
    var new: TestTemplate
  }

  private static let pairs: [Pair] = {
    var pairs = ComparisonTests.cases.flatMap { example in
      [
        Pair(name: example.name, old: example.old, new: example.new),
        Pair(name: "\(example.name), the other way", old: example.new, new: example.old),
      ]
    }
    for seed in [3, 5, 8, 13, 21, 34, 55, 87, 89] {
      var random = RandomDrafts(seed: UInt64(seed))
      let old = random.document()
      let new = random.edited(old)
      pairs.append(
        Pair(
          name: "seed \(seed)",
          old: TestTemplate(Draft(old.joined(separator: "\n")), header: "Page", footer: "Old foot"),
          new: TestTemplate(Draft(new.joined(separator: "\n")), header: "Page two")))
    }
    return pairs
  }()

  @Test(arguments: [OfficeFormat.docx, .odt])
  func libreOfficeAcceptsToTheNewAndRejectsToTheOld(_ format: OfficeFormat) throws {
    let files = try Self.pairs.map { pair in
      (
        bytes: try Redline.document(
          old: pair.old.bytes(format), new: pair.new.bytes(format), format: format,
          author: "Legal Services", on: "2026-05-01T00:00:00Z"),
        format: format
      )
    }
    let resolved = try LibreOffice.resolved(files)
    for (pair, file) in zip(Self.pairs, resolved) {
      guard let file else {
        withKnownIssue("a file is not opened, or not saved", isIntermittent: true) {
          Issue.record("\(pair.name) is not opened")
        }
        continue
      }
      for (bytes, expected, how) in [
        (file.accepted, pair.new, "accepted"), (file.rejected, pair.old, "rejected"),
      ] {
        let lines = try Self.lines(bytes, format)
        let wanted = try Self.lines(expected.bytes(format), format)
        withKnownIssue(
          "LibreOffice joins paragraphs, and leaves rows, otherwise than the format says",
          isIntermittent: true
        ) {
          #expect(lines == wanted, "\(pair.name), \(how): \(lines.difference(from: wanted))")
        }
      }
    }
  }

  /// The looks of words and the settings of paragraphs come back too.
  @Test(arguments: [OfficeFormat.docx, .odt])
  func rejectingRestoresHowItLooked(_ format: OfficeFormat) throws {
    let drafts: [(old: Draft, new: Draft)] = [
      ("All ¦of it¦ stays", "All of it stays"), ("All of it stays", "All ¦of it¦ stays"),
      ("One\n# Term\nTwo", "One\nTerm\nTwo"), ("One\nTerm\nTwo", "One\n# Term\nTwo"),
    ]
    let pairs = drafts.map { (old: TestTemplate($0.old), new: TestTemplate($0.new)) }
    let files = try pairs.map { pair in
      (
        bytes: try Redline.document(
          old: pair.old.bytes(format), new: pair.new.bytes(format), format: format,
          author: "Legal Services", on: "2026-05-01T00:00:00Z"),
        format: format
      )
    }
    for (pair, file) in zip(pairs, try LibreOffice.resolved(files)) {
      guard let file else {
        Issue.record("a file is not opened")
        continue
      }
      for (bytes, expected) in [(file.accepted, pair.new), (file.rejected, pair.old)] {
        let looks = try Self.looks(bytes, format)
        let wanted = try Self.looks(expected.bytes(format), format)
        withKnownIssue("a paragraph's own setting does not always come back", isIntermittent: true)
        {
          #expect(looks == wanted, "\(looks) for \(wanted)")
        }
      }
    }
  }

  private static func looks(_ bytes: [UInt8], _ format: OfficeFormat) throws -> [String] {
    try ReadDocument(bytes, format: format).paragraphs.map { paragraph in
      let isBold = paragraph.formatting.dropFirst().contains { $0.contains("bold") }
      return "\(paragraph.headingLevel ?? 0)\(isBold ? " bold" : "") \(paragraph.text)"
    }
  }

  /// The lines that say something: an emptied one may stay behind.
  private static func lines(_ bytes: [UInt8], _ format: OfficeFormat) throws -> [String] {
    try ReadDocument(bytes, format: format).paragraphs
      .map { "\($0.place.story.rawValue): \($0.text)" }
      .filter { !$0.hasSuffix(": ") }
  }
}
