import Diagnostics
import Foundation
import OfficeFiles
import TestSupport
import Testing

private let family = SharedFolder.folder("conformance/mailmerge")

/// Letters with merge fields whose results docx-mailmerge2 1.0.3 worked out.
@Suite(.enabled(if: family != nil, "needs ../shared/conformance"))
struct MailMergeTests {
  /// Where the result differs on purpose, and why; each stands for all cases whose names begin so.
  static let different =
    Dictionary(
      uniqueKeysWithValues: [55, 56, 60, 61].map {
        (
          "test_formatting__FormattingTest__test_date_\($0)",
          "a date without a picture is written as the data have it, not as the computer's country"
            + " does"
        )
      }
    ).merging(nested) { one, _ in one }

  private static let nested = [
    "test_nested_fields__NestedFieldsTest__test_inside_auto_update":
      "an IF is worked out, with those in its branches; docx-mailmerge2 leaves what it last showed,"
      + " less the value within it",
    "test_nested_fields__NestedFieldsTest__test_field_inside":
      "an IF is worked out, with those in its branches; docx-mailmerge2 leaves what it last showed,"
      + " less the value within it",
    "test_footnote_header_footer__FootnoteHeaderFooterTest__test_all":
      "each record has footnotes of its own, and the first has the headers of the form; "
      + "docx-mailmerge2 leaves the footnote blank and three headers that no section shows",
    "test_footnote_header_footer__FootnoteHeaderFooterTest__test_footer":
      "the first record has the header of the form; docx-mailmerge2 leaves one that no section "
      + "shows",
  ]

  @Test func casesGiveWhatDocxMailmergeGives() throws {
    let root = try #require(family)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    var passed = 0
    var failed: [String] = []
    for name in names {
      if let fault = try fault(of: root.appending(path: name)) {
        if !Self.different.keys.contains(where: { name.hasPrefix($0) }) {
          failed.append("\(name): \(fault)")
        }
      } else {
        passed += 1
      }
    }
    print("mailmerge: \(passed) of \(names.count) pass")
    #expect(failed == [])
    #expect(passed > 0)
  }

  /// Why a case does not give what it should; nil when it does.
  private func fault(of folder: URL) throws -> String? {
    let one = try MailMergeCase(folder)
    let rendered: Rendered
    do {
      rendered = try one.rendered()
    } catch {
      return "\(error)"
    }
    let faults = ReadBack.faults(
      in: rendered.bytes, format: .docx, printed: rendered.printed, against: one.template
    ).filter { $0.severity == .error }
    if let fault = faults.first { return "\(fault.code) \(fault.message)" }
    let lines = try WordTextLines.lines(of: rendered.bytes)
    if lines == one.expected { return nil }
    let first = zip(lines, one.expected).first { $0 != $1 }
    return first.map { "gives \($0), not \($1)" } ?? "gives \(lines.count) lines"
  }
}
