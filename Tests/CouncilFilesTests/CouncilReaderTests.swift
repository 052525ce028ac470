import CivilTime
import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Testing

@Suite struct CouncilReaderTests {
  @Test func aPolicyIsReadWithWhatIsUnknown() throws {
    let council = try CouncilReader.read(
      policy: policyText, file: "policy.yaml", rules: nameableRules
    )
    .council
    #expect(council.identity.address == .unknown)
    #expect(council.retention.value?.recordYears == .known(6))
    #expect(council.retention.value?.backgroundYears == .unknown)
    #expect(council.words(for: .expenditure) == .known("Over £500,000"))
    #expect(council.words(for: .twoOrMoreWards) == .unknown)
    #expect(council.post(PostID(rawValue: "head-of-roads"))?.kind == .officer)
    #expect(council.form(FormID(rawValue: "key-executive-decision"))?.adviceRequired == [.legal])
  }

  @Test func everyFieldHasItsPlace() throws {
    let file = try CouncilReader.read(policy: policyText, file: "policy.yaml", rules: nameableRules)
    #expect(file.places.place(of: "officeCutOff").line == 62)
  }

  @Test(
    arguments: [
      ("2019-12-31", []), ("2020-01-01", ["places"]), ("2022-11-29", ["places"]),
      ("2022-11-30", ["people"]), ("2024-12-31", ["people"]), ("2025-01-01", []),
      (nil, ["people"]),
    ] as [(String?, [String])])
  func objectivesAreThoseOfTheDay(day: String?, expected: [String]) throws {
    let council = try CouncilReader.read(
      policy: policyText, file: "policy.yaml", rules: nameableRules
    )
    .council
    let date = day.flatMap { CivilDate(iso: $0) }
    #expect(council.objectives(on: date).map(\.id.rawValue) == expected)
  }

  @Test(arguments: [
    (
      "keyThresholds:", "keyThreshold:",
      "policy.yaml:19:1, keyThreshold: error: “keyThreshold” is not a field of a policy file\n"
        + "    did you mean “keyThresholds”?"
    ),
    (
      "keyDecision.noticeGiven", "keyDecision.noticeGivn",
      "policy.yaml:7:25, forms[0].requires[1]: error: decision files have no field "
        + "“keyDecision.noticeGivn”\n    did you mean “noticeGiven”? (after keyDecision.)"
    ),
    (
      "[legal]", "[leagl]",
      "policy.yaml:8:22, forms[0].adviceRequired[0]: error: expected one of legal, financial, "
        + "humanResources, equality, healthAndWellbeing, environmental, policy, resources, risk, "
        + "serviceDelivery, found “leagl”\n    did you mean “legal”?"
    ),
    (
      "2022-11-30, to: 2024-12-31", "2022-11-30, to: 2021-12-31",
      "policy.yaml:11:24, objectives[1].to: error: the period ends on 2021-12-31, before it begins "
        + "on 2022-11-30\n    exchange from and to, or put the right days"
    ),
    (
      "2020-01-01, to: unknown", "2020-01-01, to: 2022-11-30",
      "policy.yaml:11:6, objectives[1].from: error: the period begins on 2022-11-30, while that of "
        + "2020-01-01 still runs\n    let one period end on the day before the next begins"
    ),
    (
      "post: head-of-roads", "post: head-of-road",
      "policy.yaml:18:24, advisers[1].post: error: “head-of-road” is not among posts\n"
        + "    did you mean “head-of-roads”?"
    ),
    (
      "officer, from: unknown}",
      "officer, from: unknown}\n  - {id: head-of-roads, title: H, kind: officer}",
      "policy.yaml:15:6, posts[1].id: error: the post “head-of-roads” is defined a second time\n"
        + "    give each post an id of its own"
    ),
    (
      "checked: 2026-01-01", "checked: soon",
      "policy.yaml:20:86, keyThresholds[0].checked: error: expected a date such as 2020-04-08, found "
        + "“soon”"
    ),
  ])
  func aFaultIsShownWithItsPlaceAndItsCure(right: String, wrong: String, expected: String) {
    #expect(complaints(aboutPolicy: policyText.replacing(right, with: wrong)) == [expected])
  }
}
