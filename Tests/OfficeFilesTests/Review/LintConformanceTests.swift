import Diagnostics
import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

private let family = SharedFolder.folder("conformance/docxtpl-lint-adversarial")

/// Templates with a fault of each kind that docxtpl-lint 2.0.1 knows, and others that are clean.
@Suite(.enabled(if: family != nil, "needs ../shared/conformance"))
struct LintConformanceTests {
  /// Rules of docxtpl-lint, and by which codes Remit finds the same.
  static let codes: [String: Set<String>] = [
    "DTL001": ["unclosed-tag"], "DTL002": ["unclosed-tag"], "DTL003": ["tag-in-deletion"],
    "DTL101": ["unclosed-block", "unclosed-tag", "unreadable-tag"], "DTL102": ["stray-tag"],
    "DTL103": ["unreadable-tag"], "DTL104": ["unknown-filter"], "DTL105": ["unknown-test"],
    "DTL106": ["out-of-reach", "unknown-name"], "DTL202": ["unreadable-tag"],
    "DTL203": ["misplaced-tag"], "DTL204": ["prefix-mismatch"], "DTL205": ["block-crosses-edge"],
    "DTL206": ["tags-in-one-unit", "text-beside-tag"], "DTL207": ["block-crosses-edge"],
    "DTL208": ["misplaced-tag", "unreadable-tag"], "DTL209": ["text-beside-tag"],
    "DTL210": ["tags-in-one-unit", "text-beside-tag"], "DTL301": ["unknown-name"],
    "DTL303": ["kind"], "DTL304": ["unknown-name"], "DTL305": ["kind"], "DTL306": ["kind"],
    "fix": ["unknown-name", "unreadable-tag", "unclosed-tag", "prefix-mismatch"],
  ]

  /// Rules that find a fault of docxtpl, which Remit does not have.
  static let differentRules = [
    "DTL005": "comments that silence docxtpl-lint are comments to Remit",
    "DTL201": "Remit reads a % or } within a prefixed tag",
    "DTL302": "data that nothing reads is told by remit template render --unused",
    "DTL307": "a plain value in {{r }} or {{p }} is printed",
    "DTL308": "Remit writes every value with entities",
    "DTL401": "Remit loses no value: it refuses the template, or prints it",
    "DTL402": "what docxtpl cannot render is found by its own rule, where it is a fault here",
  ]

  /// Cases that Remit sees otherwise.
  static let differentCases = [
    "cross_paragraph_allowed": "no option lets a tag reach over a paragraph's end",
    "schema_missing_var": "docxtpl-lint is given a schema beside the data, which hold the name",
  ]

  @Test func everyFaultIsFoundInItsPlaceAndCleanTemplatesAreClean() throws {
    let root = try #require(family)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    var wrong: [String] = []
    for name in names {
      let fault = try fault(of: root.appending(path: name))
      switch (fault, Self.differentCases[name]) {
      case (let fault?, nil): wrong.append("\(name): \(fault)")
      case (nil, _?): wrong.append("\(name) is as docxtpl-lint has it, and is listed")
      default: break
      }
    }
    let different = names.count { Self.differentCases[$0] != nil }
    print("docxtpl-lint-adversarial: \(names.count - different) of \(names.count)")
    #expect(wrong == [])
  }

  /// Why a case is not as it should be; nil when it is.
  private func fault(of folder: URL) throws -> String? {
    let file = folder.appending(path: "case.json")
    let json = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
    let entry = try #require(json as? [String: Any])
    let rules = try #require(entry["lint_rules"] as? [String])
    let template = try DocumentTemplate(
      try SharedFolder.bytes(folder.appending(path: "template.docx")), file: "template.docx")
    let data = try SharedFolder.record(folder.appending(path: "data.json"))
    guard case .record(let sample) = ValueShape(describing: .record(data)) else { return "no data" }
    let found = (template.diagnostics + template.check(sample: sample) + template.review())
      .filter { $0.severity == .error }
    if entry["command"] as? String == "infer" {
      // A group of fields is named by its fields; there are no data to compare with.
      let missing = rules.filter { rule in
        !template.names.contains { $0 == rule || $0.hasPrefix(rule + ".") }
      }
      if !missing.isEmpty { return "\(missing) are not among its names" }
      return template.diagnostics.isEmpty ? nil : "\(template.diagnostics.map(\.text))"
    }
    let asked = rules.filter { Self.differentRules[$0] == nil }
    for rule in asked {
      let codes = Self.codes[rule] ?? []
      let matching = found.filter { codes.contains($0.code) }
      if matching.isEmpty { return "\(rule) is not found: \(found.map(\.text))" }
      if !matching.allSatisfy({ $0.place?.document?.words?.isEmpty == false }) {
        return "\(rule) has no place: \(matching.map(\.text))"
      }
      if !matching.contains(where: { $0.remedy != nil }) { return "\(rule) has no remedy" }
    }
    return rules.isEmpty && !found.isEmpty ? "is clean, but: \(found.map(\.text))" : nil
  }
}
