import Diagnostics
import TemplateLanguage
import Testing

/// Templates whose result Jinja2 3.1.6 worked out.
@Suite(.enabled(if: SharedCases.folder != nil, "needs ../shared/conformance/jinja-language"))
struct JinjaConformanceTests {
  @Test func casesGiveWhatJinjaGivesOrAreListed() throws {
    let (cases, unreadable) = try SharedCases.read()
    var counts: [String: (passed: Int, failed: Int)] = [:]
    var failed: [String: String] = [:]
    for each in cases {
      let fault = Self.fault(of: each)
      counts[each.kind, default: (0, 0)].passed += fault == nil ? 1 : 0
      counts[each.kind, default: (0, 0)].failed += fault == nil ? 0 : 1
      if let fault { failed[each.name] = fault }
    }
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("jinja-language, \(kind): \(count.passed) pass, \(count.failed) do not")
    }
    let passed = counts.values.reduce(0) { $0 + $1.passed }
    print("jinja-language: \(passed) of \(cases.count) pass; \(unreadable) lines are no case")
    #expect(passed * 100 >= cases.count * 95)
    let listed = JinjaExceptions.all.reduce(into: Set<String>()) { $0.formUnion($1.cases) }
    // The list tells of the whole family, of which the folder holds a part.
    #expect(Set(failed.keys) == listed.intersection(cases.map(\.name)), "\(failed)")
  }

  @Test(arguments: JinjaExceptions.all.map(\.example))
  func anExceptionIsWhatTheListSays(example: String) throws {
    let exception = try #require(JinjaExceptions.all.first { $0.example == example })
    #expect(PlainText.rendered(example, ["x": "data"]).text == exception.ours)
    #expect(exception.ours != exception.jinjas)
  }

  /// What our result is where it is not Jinja's.
  private static func fault(of each: SharedCases.Case) -> String? {
    let result = PlainText.rendered(each.template, each.context)
    guard let expected = each.expected else {
      return result.text.map { "gives \($0), where Jinja raises" }
    }
    if result.text == expected { return nil }
    return "gives \(result.text ?? result.faults.description), not \(expected)"
  }
}

/// Plain texts as Jinja takes them.
enum PlainText {
  static func rendered(
    _ template: String, _ context: Record, rules: LanguageRules = .ofJinja
  ) -> (text: String?, faults: [Diagnostic]) {
    let compiled = CompiledTemplate.compile(text: template, dialect: PlainDialect())
    guard compiled.diagnostics.isEmpty else { return (nil, compiled.diagnostics) }
    do {
      let output = try compiled.template.render(context, dialect: PlainDialect(), rules: rules)
      return (String(decoding: output.bytes, as: UTF8.self), [])
    } catch {
      return (nil, error.list)
    }
  }
}
