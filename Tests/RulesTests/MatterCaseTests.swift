import Rules
import Testing

/// The cases of the rules on matters, in YAML.
@Suite struct MatterCaseTests {
  @Test(arguments: MatterCase.all)
  func theMatterIsJudgedSo(_ item: MatterCase) throws {
    let found = RuleBook.findings(on: try item.facts()).filter { $0.rule == item.rule }
    let told = found.map { "\($0.outcome) \($0.severity) \($0.places.map(\.inCase)): \($0)" }
      .joined(separator: "\n")
    switch item.outcome {
    case "nothing": #expect(found.isEmpty, "\(told)")
    case "met":
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.outcome == .met }, "\(told)")
    default:
      let wanted = found.filter { $0.outcome.rawValue == item.outcome }
      #expect(!wanted.isEmpty, "no \(item.outcome): \(told)")
      if let count = item.count { #expect(wanted.count == count, "\(told)") }
      if let severity = item.severity {
        #expect(wanted.contains { $0.severity.rawValue == severity }, "\(told)")
      }
    }
    let words = found.map { finding in
      ([finding.message] + finding.working + [finding.cure ?? ""]
        + finding.facts.map { "\($0.name) \($0.value)" }).joined(separator: "\n")
    }.joined(separator: "\n")
    for text in item.says { #expect(words.contains(text), "“\(text)” is not in:\n\(words)") }
    let places = found.flatMap { $0.places.map(\.inCase) }
    for place in item.at { #expect(places.contains(place), "\(places)") }
  }

  @Test func everyRuleOnMattersHasItsCases() throws {
    for entry in RuleBook.list where entry.isOfMatter {
      let outcomes = Set(MatterCase.all.filter { $0.rule == entry.id }.map(\.outcome))
      let code = try RuleSources.text(of: entry.id)
      for (outcome, call) in [("met", "met("), ("notMet", "notMet("), ("unknown", "unknown(")] {
        guard [" ", "[", "(", "."].contains(where: { code.contains($0 + call) }) else { continue }
        #expect(outcomes.contains(outcome), "\(entry.id.text) has no case \(outcome)")
      }
      #expect(!outcomes.isEmpty, "\(entry.id.text) has no case")
    }
  }
}
