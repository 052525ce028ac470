import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Foundation
import Rules
import Testing

/// The cost table of Havering's key decision of 2020: merged cells, three levels, rounded figures.
@Suite struct TableSumsTests {
  private func findings(on sample: String) throws -> [Finding] {
    let text = try String(
      contentsOf: RuleCase.root("Samples/\(sample)/decision.yaml"), encoding: .utf8)
    let file = try DecisionFileReader.read(text, file: sample)
    let policy = try CouncilReader.read(
      policy: String(contentsOf: RuleCase.root("Templates/havering/policy.yaml"), encoding: .utf8),
      file: "policy.yaml", rules: RuleBook.nameable)
    let facts = Facts(file.stated, council: policy.council)
    return RuleBook.findings(on: facts).filter { $0.rule == "MN-1" }
  }

  /// The last two are of the last column, which is worked out from the two before it.
  @Test func exactlyTheDifferencesOfTheCostTableAreFoundAndAreRounding() throws {
    let found = try findings(on: "havering-key-as-written")
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.outcome == .notMet && finding.severity == .warns)
    let differences = finding.working.dropLast().map { line in
      line.split(separator: " = ").last.map(String.init) ?? line
    }
    #expect(
      Set(differences) == [
        "8,137.1, stated 8,137.2", "8,223.7, stated 8,223.6", "849.1, stated 849.2",
        "1.7, stated 1.6", "-27.0, stated -26.9", "517.6, stated 517.5", "874.2, stated 874.3",
        "968.0, stated 968.1", "14,022.2, stated 14,022.1", "5,541.7, stated 5,541.6",
        "2,141.4, stated 2,141.5", "875.9, stated 876.0",
      ])
    #expect(finding.working.count == 13)
  }

  @Test func theCorrectedPaperSaysThatItsFiguresAreRounded() throws {
    let found = try findings(on: "havering-key")
    #expect(found.map(\.outcome) == [.met])
  }
}
