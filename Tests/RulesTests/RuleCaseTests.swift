import CivilTime
import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Foundation
import Rules
import Testing

/// The cases of the rules, in YAML.
@Suite struct RuleCaseTests {
  @Test(arguments: RuleCase.all)
  func theCaseIsJudgedSo(_ item: RuleCase) throws {
    let facts = try PlainCouncil.facts(of: item)
    let found = RuleBook.findings(on: facts).filter { $0.rule == item.rule }
    let told = found.map { "\($0.outcome) \($0.severity) \($0.places.map(\.field.text)): \($0)" }
      .joined(separator: "\n")
    switch item.outcome {
    case "nothing": #expect(found.isEmpty, "\(told)")
    case "met":
      #expect(found.contains { $0.outcome == .met }, "\(told)")
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
    let places = found.flatMap { $0.places.map(\.field.text) }
    for place in item.at { #expect(places.contains(place), "\(places)") }
  }

  @Test func everyRuleHasACaseThatIsMetOneThatIsNotAndOneUnknownWhereItCanBe() throws {
    for entry in RuleBook.list where !entry.isOfMatter {
      let outcomes = Set(RuleCase.all.filter { $0.rule == entry.id }.map(\.outcome))
      let code = try RuleSources.text(of: entry.id)
      for (outcome, call) in [("met", "met("), ("notMet", "notMet("), ("unknown", "unknown(")] {
        guard
          code.contains(" " + call) || code.contains("[" + call) || code.contains("(" + call)
            || code.contains("." + call)
        else { continue }
        #expect(outcomes.contains(outcome), "\(entry.id.text) has no case \(outcome)")
      }
      #expect(!outcomes.isEmpty, "\(entry.id.text) has no case")
    }
  }
}

/// Which rules a policy can choose the counting of days for.
@Suite struct NameableRuleTests {
  @Test func theRulesThatReckonTheDaysOfANoticeAreThoseThatCountDays() throws {
    let counting = RuleBook.nameable.filter(\.countsDays).map(\.id)
    let reckoning = try RuleBook.list.filter {
      let code = try $0.isOfMatter ? "" : RuleSources.text(of: $0.id)
      return code.contains("reckoning(") && code.contains("for: id)")
    }
    #expect(counting.sorted() == reckoning.map(\.id.text).sorted())
  }
}

/// The source files of the rules, which say what a rule can answer.
enum RuleSources {
  static let files: [String: String] = {
    let folder = RuleCase.root("Sources/Procedure/Rules")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    var files: [String: String] = [:]
    for name in names where name.hasSuffix(".swift") {
      files[name] = try? String(
        contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return files
  }()

  static func text(of id: RuleID) throws -> String {
    try #require(
      files.values.first { $0.contains("let id: RuleID = \"\(id.text)\"") },
      "\(id.text) has no file")
  }
}

/// A council of plain rules, for cases that need no council of their own.
enum PlainCouncil {
  static func facts(of item: RuleCase) throws -> Facts {
    let policyFile =
      item.council.map { "Templates/\($0)/policy.yaml" } ?? "Tests/RulesTests/Cases/policy.yaml"
    let policy = try YAMLReader.read(
      String(contentsOf: RuleCase.root(policyFile), encoding: .utf8), file: policyFile
    ).replacing(item.policy)
    var reading = FileReading(file: policyFile)
    let council = Council.noun.read(policy, .root, &reading)
    #expect(reading.diagnostics.isEmpty, "\(item): \(reading.diagnostics.map(\.text))")
    let blank = """
      council: \(item.council ?? "plain")
      form: \(council?.forms.first?.id.rawValue ?? "report")
      subject: A matter to be decided
      recommendations: [{text: To agree to it.}]
      """
    let node = try YAMLReader.read(blank, file: item.file).replacing(item.decision)
    var decisionReading = FileReading(file: item.file)
    let decision = Decision.noun.read(node, .root, &decisionReading)
    #expect(
      decisionReading.diagnostics.isEmpty, "\(item): \(decisionReading.diagnostics.map(\.text))")
    return Facts(
      decisionReading.stated(try #require(decision)), council: try #require(council))
  }
}
