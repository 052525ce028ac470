import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Foundation
import Rules
import Testing

/// The matters among the samples: what is wrong with one as it was written, and not with the other.
@Suite struct MatterSampleTests {
  @Test func thePairAsItWasWrittenHasTheFaultsOfTheNotices() throws {
    let found = try findings(in: "complex-placements-as-written").filter { $0.outcome != .met }
    let told = found.map { "\($0.rule.text) \($0.severity.rawValue): \($0.message)" }
    #expect(
      told == [
        "CT-3 blocks: the first day is May 2020 in award-2020, 1 June 2020 in extension-2025 and "
          + "1 May 2020 in the tender",
        "CT-3 blocks: the option to extend runs to April 2027 (2 years) in award-2020 and 30 April "
          + "2026 (1 year) in extension-2025",
        "CT-3 blocks: award-2020 states no value for Complex Placements Dynamic Purchasing System, "
          + "and the tender puts it at £100,000,000",
        "MX-4 blocks: Complex Placements Dynamic Purchasing System begins on 1 May 2020 by the "
          + "tender, and award-2020 could not be made before Thu 7 May 2020",
        "MX-3 asks: no day is stated for round 21, round 22 and round 29, and the delegation by "
          + "award-2020 is for a term",
        "MX-5 asks: extension-2025 moves the end of Complex Placements Dynamic Purchasing System "
          + "from April 2025 to 31 December 2025; does it supersede what award-2020 says of the "
          + "end?",
        "MX-6 asks: award-2020, which made Complex Placements Dynamic Purchasing System, was key, "
          + "and extension-2025, which extends it to 31 December 2025, is not; its share of the "
          + "value is about £9,523,809",
      ])
  }

  @Test func fiveYearsAndTwoMoreAgreeWithWhatWasPublished() throws {
    let met = try findings(in: "complex-placements-as-written").filter { $0.outcome == .met }
    #expect(
      met.flatMap(\.working).contains {
        $0.hasPrefix("last day: April 2025 in award-2020, and with the option April 2027 (2 years)")
      })
  }

  @Test func theWorkingOfEightMonthsIsShown() throws {
    let found = try findings(in: "complex-placements-as-written").first { $0.rule == "MX-6" }
    #expect(
      found?.working == [
        "the contract: £100,000,000 by the tender over 7 years",
        "a month: about £1,190,476", "8 months: about £9,523,809",
        "Actual outturn (net) 2018/19 £'000: £20,084,300, 8 months of that £13,389,533",
        "Projected outturn at Period 9 2019/20 £'000: £18,895,300, 8 months of that "
          + "£12,596,866",
        "decisions are key from £500,000",
      ])
  }

  @Test func theCorrectedPairHasNoneOfThem() throws {
    let found = try findings(in: "complex-placements")
    let told = found.filter { $0.outcome != .met }.map { "\($0.rule.text): \($0.message)" }
    #expect(told == [])
    let met = Set(found.map(\.rule.text))
    #expect(met == ["CT-3", "CT-6", "MX-1", "MX-2", "MX-3", "MX-4", "MX-5", "MX-6", "MX-7"])
  }

  @Test func everyPlaceIsAFieldOfItsFile() throws {
    for name in ["complex-placements", "complex-placements-as-written"] {
      let file = try matter(name)
      for finding in try findings(in: name) {
        for place in finding.places + finding.facts.compactMap(\.place) {
          switch place.document {
          case .matter: #expect(nearest(place.field, in: file.places), "\(place)")
          case .linked(let id):
            let linked = file.decisions.first { $0.id.rawValue == id }
            #expect(linked.map { nearest(place.field, in: $0.file.places) } == true, "\(place)")
          case .policy, .decision: #expect(place.field.text.hasPrefix("keyThresholds"), "\(place)")
          }
        }
      }
    }
  }

  /// Whether the field stands in the file, or the one that holds it does.
  private func nearest(_ field: FieldPath, in places: FieldPlaces) -> Bool {
    var way: FieldPath? = field
    while let path = way, !path.text.isEmpty {
      if places.fields[path] != nil { return true }
      way = path.parent
    }
    // A fact that a decision leaves out altogether.
    return field == "record.decidedOn"
  }

  private func matter(_ name: String) throws -> MatterFile {
    let path = RuleCase.root("Samples/\(name)/matter.yaml").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try MatterFileReader.read(text, file: path) { name throws(DiagnosticsError) in
      guard let text = try? String(contentsOfFile: name, encoding: .utf8) else {
        throw DiagnosticsError(Diagnostic(.error, "no-file", "there is no such file"))
      }
      return text
    }
  }

  private func findings(in name: String) throws -> [Finding] {
    let policy = "Templates/havering/policy.yaml"
    let council = try CouncilReader.read(
      policy: String(contentsOf: RuleCase.root(policy), encoding: .utf8), file: policy,
      rules: RuleBook.nameable
    ).council
    let file = try matter(name)
    let decisions = file.decisions.map { linked in
      (
        id: linked.id,
        facts: Facts(linked.file.stated, council: council)
      )
    }
    return RuleBook.findings(on: MatterFacts(file.matter, decisions: decisions))
  }
}
