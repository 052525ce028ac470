import CivilTime
import CouncilFiles
import Councils
import Decisions
import Testing

@Suite struct CouncilValuesTests {
  private func council() throws -> Council {
    try CouncilReader.read(policy: policyText, file: "policy.yaml", rules: nameableRules).council
  }

  @Test(arguments: [
    ("2019-12-31", "£250,000"), ("1990-01-01", "£250,000"), ("2020-01-01", "£500,000"),
    ("2026-01-01", "£500,000"), (nil, "£500,000"),
  ])
  func theThresholdIsThatOfTheDay(day: String?, expected: String) throws {
    let threshold = try council().keyThreshold(on: day.flatMap { CivilDate(iso: $0) })
    #expect(threshold.value?.amount.value?.text == expected)
  }

  @Test(arguments: [
    ("£0", "officer"), ("£999,999.99", "officer"), ("£1m", "cabinetMember"),
    ("£1,500,000", "cabinetMember"), ("£2m", nil), ("£2,000,000.01", "cabinet"),
    ("-£5", "officer"),
  ])
  func aSumFallsIntoOneBandUnlessItsBoundIsUnknown(sum: String, expected: String?) throws {
    let day = try #require(CivilDate(iso: "2020-05-01"))
    let band = try council().band(for: #require(Money(sum)), on: day)
    #expect(band.value?.decisionMakers.first?.rawValue == expected)
  }

  @Test func beforeTheFirstPeriodNoBandIsKnown() throws {
    let day = try #require(CivilDate(iso: "2019-12-31"))
    #expect(try council().band(for: Money(pence: 100), on: day) == .unknown)
  }

  @Test(arguments: [
    ("power-1", "2019-12-31", nil), ("power-1", "2020-12-31", "1"), ("power-1", "2021-01-01", "-"),
    ("power-2", "2020-01-01", "?"), ("power-3", "2020-01-01", nil),
  ])
  func aPowerIsThatOfTheDay(id: String, day: String, expected: String?) throws {
    let power = try council().power(PowerID(rawValue: id), on: CivilDate(iso: day))
    #expect(power.map { $0.value.map { $0.provision ?? "-" } ?? "?" } == expected)
  }

  @Test func theLatestVersionIsUnknownWhenOneMayBeginOnAnyDay() throws {
    var early = Power(id: PowerID(rawValue: "a"), instrument: "One")
    early.from = .unknown
    var late = Power(id: PowerID(rawValue: "a"), instrument: "Two")
    late.from = CivilDate(iso: "2020-01-01").map { .known($0) }
    #expect([early].inForce(on: nil) == .known(early))
    #expect([early, late].inForce(on: nil) == .unknown)
    #expect([early, late].inForce(on: CivilDate(iso: "2021-01-01")) == .unknown)
    early.to = CivilDate(iso: "2019-12-31").map { .known($0) }
    #expect([early, late].inForce(on: CivilDate(iso: "2021-01-01")) == .known(late))
  }

  @Test func aGroundHasItsWordsAndItsConditions() throws {
    let ground = try #require(
      try council().waiverGround(GroundID(rawValue: "cso-14"), on: nil)?.value)
    #expect(ground.text == "It is in the best interests.")
    #expect(ground.conditions.map(\.id) == ["rapid", "lawful"])
    #expect(ground.approvers == .known([PostID(rawValue: "director")]))
  }

  @Test func aProcedureRuleHasItsWeights() throws {
    let rule = try #require(
      try council().procedureRule(ProcedureRuleID(rawValue: "cso-18"), on: nil)?.value)
    #expect(rule.weights?.map(\.percent.text) == ["70"])
    #expect(rule.stage == .award)
  }

  @Test func callInIsReadWhole() throws {
    let rule = try #require(try council().callIn.value)
    #expect(rule.listed.map(\.rawValue) == ["key-executive-decision"])
    #expect(rule.deadlineTime == .known(try #require(ClockTime("12:00"))))
    #expect(rule.requisition.first?.minimum == .known(5))
    #expect(rule.requisition.first?.groups == 2)
    #expect(rule.oncePerDecision == .known(true))
    #expect(rule.withdrawable == .unknown)
    #expect(rule.exemption?.agreedBy == .known("the Mayor"))
    #expect(rule.effective == .known(.nextWorkingDay))
  }

  @Test func closuresAreDaysForCounting() throws {
    let closures = try council().closures
    #expect(closures.map(\.period.first.iso) == ["2020-12-29", "2020-12-30"])
    #expect(closures.map { $0.period.last?.iso } == ["2020-12-29", "2020-12-31"])
  }

  @Test func countingAndSettingsNameRules() throws {
    let council = try council()
    #expect(council.counting.map(\.unit) == [.workingDay])
    #expect(council.ruleSettings.map(\.severity) == [.asks])
    #expect(council.officeCutOff == .known(try #require(ClockTime("17:00"))))
  }

  @Test func postsHaveTheirLineAndOtherTitles() throws {
    let post = try #require(try council().post(PostID(rawValue: "director")))
    #expect(post.titleSlot == .cmtMember)
    #expect(post.alsoCalled == ["Chief Officer"])
  }

  @Test func whatIsLeftOutIsUnknown() throws {
    let text = """
      council: {id: a, name: A, shortName: A}
      forms: [{id: f, title: F, template: f}]
      """
    let council = try CouncilReader.read(policy: text, file: "p", rules: []).council
    #expect(council.keyThreshold(on: nil) == .unknown)
    #expect(council.band(for: Money(pence: 1), on: nil) == .unknown)
    #expect(council.retention == .unknown)
    #expect(council.officeCutOff == .unknown)
    #expect(council.forms.first?.callable == nil)
  }
}
