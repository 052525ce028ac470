import Diagnostics
import Documents
import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

private let family = SharedFolder.folder("conformance/docxtpl-generated")

/// Templates whose result docxtpl 0.20.2 worked out; each in Word and in Writer.
@Suite(.enabled(if: family != nil, "needs ../shared/conformance"))
struct DocxtplConformanceTests {
  /// Where docxtpl gives what nobody could want, and this language gives something better.
  static let better = [
    "xml_special_value": "docxtpl writes an & of a tag's own words twice escaped",
    "dict_literal_in_p": "docxtpl cannot read a % or { within {%p %}",
    "modulo_in_p": "docxtpl cannot read a % or { within {%p %}",
  ]

  /// What the language refuses unless it is told to be lenient: yes or no and nothing at all,
  /// printed as they are, and names that the data leave out.
  static let refused = ["none_true_false", "expr_cmp"]

  @Test func eachCaseGivesWhatDocxtplGives() throws {
    let root = try #require(family)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    var failed: [String] = []
    for name in names where Self.better[name] == nil {
      for format in OfficeFormat.office {
        if let fault = try fault(of: root.appending(path: name), format) {
          failed.append("\(name).\(format.rawValue): \(fault)")
        }
      }
    }
    #expect(failed == [])
  }

  /// A list that says of a case that it differs when it does not would hide the next fault.
  @Test func whatIsSaidToBeBetterDiffersIndeed() throws {
    let root = try #require(family)
    let same = try Self.better.keys.sorted().filter {
      try fault(of: root.appending(path: $0), .docx) == nil
    }
    #expect(same == [])
  }

  @Test func whatTheLanguageRefusesIsRefusedUnlessItIsLenient() throws {
    let root = try #require(family)
    for name in Self.refused {
      let folder = root.appending(path: name)
      #expect(throws: DiagnosticsError.self) { try self.body(of: folder, .docx, .ofTemplates) }
      #expect(throws: Never.self) { try self.body(of: folder, .docx, .lenient) }
    }
  }

  /// Why a case does not give what it should; nil when it does.
  private func fault(of folder: URL, _ format: OfficeFormat) throws -> String? {
    let expected = try? SharedFolder.bytes(folder.appending(path: "expected.docx"))
    var body: [String]
    do {
      body = try self.body(of: folder, format, .ofTemplates)
    } catch {
      guard expected != nil else { return nil }
      do {
        body = try self.body(of: folder, format, .lenient)
      } catch {
        return "\(error)"
      }
    }
    guard let expected else { return "must be refused" }
    let wanted = try RenderedDocument(expected, .docx).body()
    return words(body, format) == words(wanted, format) ? nil : "gives \(body), not \(wanted)"
  }

  private func body(
    of folder: URL, _ format: OfficeFormat, _ rules: LanguageRules
  ) throws -> [String] {
    let file = folder.appending(path: "template.\(format.rawValue)")
    let data = folder.appending(path: "data.json")
    let record = try #require(
      try TemplateData(
        String(decoding: SharedFolder.bytes(data), as: UTF8.self), file: data.path,
        nothing: rules == .lenient ? .none : .leftOut
      ).records.first)
    let template = try DocumentTemplate(SharedFolder.bytes(file), file: file.lastPathComponent)
    return try RenderedDocument(template.render(record, rules: rules), format).body()
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
