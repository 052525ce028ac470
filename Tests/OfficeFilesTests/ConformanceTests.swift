import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

private let family = SharedFolder.folder("conformance/docxtpl-generated")

/// Templates whose result docxtpl 0.20.2 worked out; each in Word and in Writer.
@Suite(.enabled(if: family != nil, "needs ../shared/conformance"))
struct ConformanceTests {
  /// Where the language is stricter than docxtpl's on purpose, or does not have the word yet.
  static let different = [
    "hm": "{% hm %} is not part of the language",
    "vm": "{% vm %} is not part of the language",
    "set_block": "{% set %} is not part of the language",
    "page_break_value": "a form feed in a value is refused; a page break is a value of its own",
    "none_true_false": "yes or no and lists have no one way to be printed",
    "expr_cmp": "yes or no has no one way to be printed",
    "filters_list": "the filters reverse and sum are not part of the language",
    "filters_text": "the filters wordcount and center are not part of the language",
    "xml_special_value": "docxtpl writes an & of a tag's own words twice escaped",
    "cell_p_for": "docxtpl cannot read {%p for %} and {%p endfor %} in one paragraph",
    "dict_literal_in_p": "docxtpl cannot read a % or { within {%p %}",
    "modulo_in_p": "docxtpl cannot read a % or { within {%p %}",
  ]

  /// The most that ever passed, which may only rise: cases in both formats.
  static let floor = 36

  @Test func casesOfTheLanguageGiveWhatDocxtplGives() throws {
    let root = try #require(family)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    var passed = 0
    var failed: [String] = []
    for name in names {
      for format in OfficeFormat.office {
        if let fault = try fault(of: root.appending(path: name), format) {
          if Self.different[name] == nil { failed.append("\(name).\(format.rawValue): \(fault)") }
        } else {
          passed += 1
        }
      }
    }
    print("docxtpl-generated: \(passed) of \(names.count * 2) pass")
    #expect(failed == [])
    #expect(passed >= Self.floor)
  }

  /// Why a case does not give what it should; nil when it does.
  private func fault(of folder: URL, _ format: OfficeFormat) throws -> String? {
    let file = folder.appending(path: "template.\(format.rawValue)")
    let expected = try? SharedFolder.bytes(folder.appending(path: "expected.docx"))
    let data = try SharedFolder.record(folder.appending(path: "data.json"))
    let body: [String]
    do {
      let template = try DocumentTemplate(
        try SharedFolder.bytes(file), file: "template.\(format.rawValue)")
      body = try RenderedDocument(try template.render(data), format).body()
    } catch {
      return expected == nil ? nil : "\(error)"
    }
    guard let expected else { return "must be refused" }
    let wanted = try RenderedDocument(expected, .docx).body()
    return words(body, format) == words(wanted, format) ? nil : "gives \(body), not \(wanted)"
  }

  /// Writer takes blanks at a paragraph's edges for none.
  private func words(_ lines: [String], _ format: OfficeFormat) -> [String] {
    let lines = lines.filter { !$0.isEmpty }
    return format == .docx
      ? lines
      : lines.map {
        $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      }
  }
}
