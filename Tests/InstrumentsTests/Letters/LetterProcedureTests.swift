import CivilTime
import Councils
import Decisions
import Digests
import Testing
import Workflow

@testable import Instruments

@Suite struct LetterProcedureTests {
  @Test func lettersInTimeGoOutAndTheContractRunsOn() throws {
    var bench = LetterBench()
    let begun = try bench.take(.begin(LetterBench.extend()), on: "2025-04-24")
    #expect(bench.batch.begun?.purpose == .extensionByOption)
    #expect(bench.batch.begun?.option == "1")
    #expect(bench.batch.begun?.clause == "DPS Agreement, clause 3.2")
    #expect(bench.batch.begun?.current == day("2025-04-30"))
    #expect(begun.remarks.map(\.code) == ["noticePeriod", "LR-2"])
    try bench.writeAll(on: "2025-04-24")
    try bench.take(.approve, by: Havering.lawyer, on: "2025-04-25")
    try bench.take(.issue(despite: []), on: "2025-04-28")
    #expect(bench.batch.phase == .issued)
    #expect(bench.batch.issued?.count == 3)
    #expect(bench.batch.issued?.digest == bench.batch.approval?.digest)
    let consequences = LetterConsequences.of(bench.batch)
    #expect(consequences.suppliers.isEmpty)
    guard case .extended(let extended)? = consequences.contract.first else {
      Issue.record("the contract does not run on")
      return
    }
    #expect(extended.to == day("2025-12-31") && extended.way == .option)
    try bench.take(.answer(number: 17, answer: .acknowledged, note: nil), on: "2025-04-29")
    #expect(bench.batch[17]?.answer == .acknowledged)
  }

  @Test func aLetterSixDaysAfterTheTermStopsAndOnlyTheMonitoringOfficerGoesOn() throws {
    var bench = LetterBench()
    let late = LetterBench.extend(dated: "2025-05-06")
    let begun = try bench.take(.begin(late), on: "2025-05-02")
    #expect(begun.remarks.map(\.code).contains("afterTerm"))
    try bench.writeAll(on: "2025-05-02")
    try bench.take(.approve, by: Havering.lawyer, on: "2025-05-05")
    let refusal = bench.refusal(of: .issue(despite: []), on: "2025-05-06")
    #expect(refusal.map(\.code) == ["afterTerm"])
    #expect(
      refusal.first?.message
        == "the letters are of 6 May 2025, and the term ended on 30 April 2025: "
        + "6 days after it had ended, when there is nothing left to extend")
    #expect(refusal.first?.liftedBy == [.monitoringOfficer])
    let despite = [Despite(code: "afterTerm", reason: "the suppliers agreed in writing in April")]
    #expect(
      bench.obstacles(to: .issue(despite: despite), on: "2025-05-06")
        == ["afterTerm", "mayNotLift"])
    #expect(
      bench.obstacles(
        to: .issue(despite: []), by: Havering.monitoringOfficer, on: "2025-05-06")
        == ["notPermitted"])
    #expect(
      bench.obstacles(
        to: .issue(despite: [Despite(code: "afterTerm", reason: " ")]),
        by: Havering.monitoringOfficer, on: "2025-05-06") == ["afterTerm", "reasonMissing"])
    try bench.take(.issue(despite: despite), by: Havering.monitoringOfficer, on: "2025-05-06")
    #expect(bench.batch.issued?.lifted.map(\.code) == ["afterTerm"])
    #expect(bench.batch.issued?.lifted.first?.reason == despite[0].reason)
  }

  @Test func theLastDayOfTheTermIsInTime() throws {
    var bench = LetterBench()
    try bench.prepare(LetterBench.extend(dated: "2025-04-30"))
    try bench.take(.issue(despite: []), on: "2025-04-30")
    #expect(bench.batch.phase == .issued)
  }

  @Test(arguments: [
    ("a later end than decided", LetterBench.extend(to: "2026-01-01"), ["afterDecision"]),
    (
      "beyond the option", LetterBench.extend(to: "2027-05-01"),
      ["afterDecision", "beyondOption"]
    ),
    ("no later end than there is", LetterBench.extend(to: "2025-04-30"), ["notLater"]),
    ("dated before effect", LetterBench.extend(dated: "2025-04-21"), ["datedBeforeEffect"]),
    (
      "a recommendation that extends nothing",
      LetterBench.extend(under: .recommendation(Havering.nonKey, "1.2")), ["noExtension"]
    ),
    (
      "no such recommendation", LetterBench.extend(under: .recommendation(Havering.nonKey, "9")),
      ["recommendationUnknown"]
    ),
    (
      "no such decision", LetterBench.extend(under: .recommendation(DecisionID("x"), "1")),
      ["decisionUnknown"]
    ),
    ("a price nobody decided", LetterBench.extend(price: "3% more"), ["priceNotDecided"]),
    (
      "somebody without the post", LetterBench.extend(signedBy: Havering.head),
      ["signatoryWithoutPost"]
    ),
    (
      "a stranger", LetterBench.extend(signedBy: PersonID(rawValue: "x")), ["signatoryUnknown"]
    ),
    ("a name with capitals", LetterBench.extend(id: "Batch 1"), ["malformedID"]),
  ])
  func nothingIsBegunThatCannotBe(
    _ name: String, _ request: LetterRequest, _ codes: [String]
  ) {
    #expect(LetterBench().obstacles(to: .begin(request), on: "2025-04-24") == codes, "\(name)")
  }

  @Test func whatIsAskedAtTheBeginningIsAskedAgainAtTheEnd() throws {
    var bench = LetterBench()
    try bench.prepare()
    let ready = bench
    bench.decisions = [Havering.extensionDecision.calledIn(on: "2025-04-25")]
    #expect(bench.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["decisionFrozen"])
    bench.decisions = [
      Havering.extensionDecision.superseded(
        ["1.1"], by: DecisionID("havering-2025-2"), on: "2025-04-25")
    ]
    #expect(bench.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["decisionSuperseded"])
    bench.decisions = []
    #expect(bench.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["decisionUnknown"])

    bench = ready
    bench.contract.apply(
      Havering.act(.ended(on: day("2025-04-26"), reason: "by agreement"), "2025-04-26"))
    #expect(
      bench.obstacles(to: .issue(despite: []), on: "2025-04-28")
        == ["contractEnded"])

    bench = ready
    var option = Havering.option
    option.clause = "clause 3.4"
    bench.contract.apply(
      Havering.act(.optionEntered(option, source: "the agreement"), "2025-04-26"))
    #expect(bench.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["contractChanged"])

    bench = ready
    bench.staff.tenures.removeAll { $0.holder == Havering.commissioner }
    #expect(
      bench.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["signatoryWithoutPost"])

    bench = ready
    bench.templates.apply(
      Havering.act(
        .withdrawn(
          TemplateWithdrawn(
            purpose: .extensionByOption, template: "letter.docx", reason: "clause 4 is wrong")),
        "2025-04-25"))
    #expect(bench.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["templateChanged"])
  }

  @Test func oneLetterForEveryActiveSupplierAndNoOther() throws {
    var bench = LetterBench()
    let s2 = SupplierID(rawValue: "s-002")
    try bench.prepare()
    bench.suppliers.apply(Havering.act(.left(s2, reason: "closed"), "2025-04-25"))
    let gone = bench.refusal(of: .issue(despite: []), on: "2025-04-28")
    #expect(gone.map(\.code) == ["supplierGone"])
    #expect(gone.first?.message == "letter 18 is to s-002, which is no longer on the list")
    try bench.take(.void(number: 18, reason: "it left"), on: "2025-04-28")
    #expect(bench.batch.phase == .review)
    let lost = bench.refusal(of: .issue(despite: []), on: "2025-04-28")
    #expect(lost.map(\.code) == ["approvalLost"])
    #expect(lost.first?.message.hasSuffix("letter 18 is void") == true)
    try bench.take(.approve, by: Havering.lawyer, on: "2025-04-28")
    try bench.take(.issue(despite: []), on: "2025-04-28")
    #expect(bench.batch.standing.map(\.number) == [17, 19])

    var fewer = LetterBench()
    fewer.suppliers.apply(Havering.act(.suspended(s2, reason: "a visit"), "2025-04-01"))
    try fewer.prepare()
    #expect(fewer.batch.letters.count == 2)
    fewer.suppliers.apply(Havering.act(.restored(s2, reason: "put right"), "2025-04-26"))
    #expect(fewer.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["suppliersMissing"])
  }

  @Test func nothingIsIssuedTwice() throws {
    var first = LetterBench()
    try first.prepare()
    try first.take(.issue(despite: []), on: "2025-04-28")
    var second = LetterBench()
    second.others = [first.batch]
    let request = LetterBench.extend(id: "complex-extension-2")
    #expect(second.obstacles(to: .begin(request), on: "2025-04-28") == ["twice"])
    // Begun before the other went out, it cannot follow it.
    second.others = []
    try second.prepare(request)
    second.others = [first.batch]
    #expect(second.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["twice"])
    let lifted = [Despite(code: "twice", reason: "please")]
    #expect(
      second.obstacles(
        to: .issue(despite: lifted), by: Havering.monitoringOfficer, on: "2025-04-28")
        == ["twice", "cannotLift"])
    #expect(first.obstacles(to: .issue(despite: []), on: "2025-04-29") == ["wrongPhase"])
  }

  private static let second = SupplierID(rawValue: "s-002")

  /// Letters of 24 April 2025 went out on the 25th, when supplier 2 was suspended, and the contract
  /// runs on; supplier 2 is restored on the 26th.
  private func restoredAfterwards() throws -> LetterBench {
    var first = LetterBench()
    first.suppliers.apply(Havering.act(.suspended(Self.second, reason: "a visit"), "2025-04-01"))
    let begun = try first.take(.begin(LetterBench.extend(dated: "2025-04-24")), on: "2025-04-24")
    let remark = try #require(begun.remarks.first { $0.code == "LR-2" })
    #expect(
      remark.message
        == "havering-2025-1, recommendation 1.1, counts 96 suppliers, and 2 letters go out: s-002 is "
        + "suspended")
    try first.writeAll(on: "2025-04-24")
    try first.take(.approve, by: Havering.lawyer, on: "2025-04-24")
    let issued = try first.take(.issue(despite: []), on: "2025-04-25")
    #expect(issued.remarks.map(\.code).contains("LR-2"))
    var later = LetterBench()
    later.suppliers = first.suppliers
    later.suppliers.apply(Havering.act(.restored(Self.second, reason: "put right"), "2025-04-26"))
    for event in LetterConsequences.of(first.batch).contract {
      later.contract.apply(Havering.act(event, "2025-04-25"))
    }
    later.others = [first.batch]
    return later
  }

  /// One letter for every active supplier: one that was suspended when the letters went out has its
  /// own under the same decision once it is restored, and once only.
  @Test func whoIsRestoredAfterwardsHasALetterOnce() throws {
    var bench = try restoredAfterwards()
    let request = LetterBench.extend(dated: "2025-04-28", id: "complex-extension-2")
    let step = try bench.take(.begin(request), on: "2025-04-28")
    #expect(bench.batch.begun?.suppliers == [Self.second])
    #expect(bench.batch.begun?.following == BatchID(rawValue: "complex-extension-1"))
    #expect(bench.batch.begun?.current == day("2025-04-30"))
    #expect(bench.batch.begun?.purpose == .extensionByOption)
    #expect(step.remarks.filter { $0.code == "LR-2" }.last?.message.hasSuffix("s-002") == true)
    try bench.writeAll(on: "2025-04-28")
    try bench.take(.approve, by: Havering.lawyer, on: "2025-04-28")
    try bench.take(.issue(despite: []), on: "2025-04-28")
    #expect(bench.batch.standing.map(\.supplier) == [Self.second])
    // The contract runs on already.
    #expect(LetterConsequences.of(bench.batch).contract.isEmpty)
    var third = bench
    third.batch = LetterBatch()
    third.others.append(bench.batch)
    let again = LetterBench.extend(dated: "2025-04-29", id: "complex-extension-3")
    #expect(Set(third.obstacles(to: .begin(again), on: "2025-04-29")) == ["twice"])
  }

  /// For the supplier that no letter reached the term has ended: that is no lesser obstacle than it
  /// is for all.
  @Test func afterTheOldTermALetterToOneRestoredIsTooLate() throws {
    let bench = try restoredAfterwards()
    let request = LetterBench.extend(dated: "2025-05-06", id: "complex-extension-2")
    var late = bench
    let begun = try late.take(.begin(request), on: "2025-05-06")
    #expect(begun.remarks.map(\.code).contains("afterTerm"))
    try late.writeAll(on: "2025-05-06")
    try late.take(.approve, by: Havering.lawyer, on: "2025-05-06")
    #expect(late.obstacles(to: .issue(despite: []), on: "2025-05-06") == ["afterTerm"])
  }

  @Test func whoSignedAfterwardsSignedForTheLongerTerm() throws {
    var bench = try restoredAfterwards()
    bench.suppliers.apply(Havering.act(.left(Self.second, reason: "closed"), "2025-04-26"))
    bench.suppliers.apply(Havering.act(.signed(Self.second), "2025-04-27"))
    let request = LetterBench.extend(dated: "2025-04-28", id: "complex-extension-2")
    #expect(bench.obstacles(to: .begin(request), on: "2025-04-28") == ["twice"])
  }

  @Test func aFactThatChangedSinceIsNamed() throws {
    var bench = LetterBench()
    try bench.prepare()
    var facts = Havering.supplier(3)
    facts.address = ["9 New Road", "Romford"]
    bench.suppliers.apply(Havering.act(.amended(facts, reason: "moved"), "2025-04-26"))
    let refusal = bench.refusal(of: .issue(despite: []), on: "2025-04-28")
    #expect(refusal.map(\.code) == ["factsChanged"])
    #expect(refusal.first?.message == "letter 19: the address of s-003 has changed since")
    #expect(refusal.first?.cure == "prepare it again")
  }

  @Test func theNoticeThatAnOptionAsksIsCountedBack() throws {
    var bench = LetterBench()
    var option = Havering.option
    option.noticeDays = 28
    bench.contract.apply(Havering.act(.optionEntered(option, source: "clause 3.3"), "2020-06-02"))
    try bench.prepare()
    let refusal = bench.refusal(of: .issue(despite: []), on: "2025-04-28")
    #expect(refusal.map(\.code) == ["noticeTooLate"])
    #expect(
      refusal.first?.message.hasPrefix(
        "option 1 asks that suppliers are told by 1 April 2025, and it is 28 April 2025, 27 days "
          + "late") == true)
    let despite = [Despite(code: "noticeTooLate", reason: "the suppliers waived it in writing")]
    try bench.take(.issue(despite: despite), by: Havering.monitoringOfficer, on: "2025-04-28")
    #expect(bench.batch.issued?.lifted.count == 1)
  }

  @Test func thePurposeIsTheContracts() throws {
    var bench = LetterBench()
    bench.contract = ContractState.replaying([
      Havering.act(
        .registered(Havering.contract, by: .recommendation(Havering.key, "1.1")), "2020-06-01")
    ])
    // The decision uses an option that nobody entered.
    #expect(bench.obstacles(to: .begin(LetterBench.extend()), on: "2025-04-24") == ["beyondOption"])
    bench.decisions = [
      Havering.decision(
        sample: "havering-non-key", id: Havering.nonKey, made: "2025-04-22",
        effective: "2025-04-22",
        with: [
          "          option: \"up to 2 years, to 30 April 2027 (DPS Agreement, clause 3.2)\"\n": "",
          "          clause: DPS Agreement, clause 3.2\n": "",
        ])
    ]
    let step = try bench.take(.begin(LetterBench.extend()), on: "2025-04-24")
    #expect(bench.batch.begun?.purpose == .extensionByVariation)
    #expect(step.remarks.map(\.code) == ["MO-2", "LR-2", "provision"])
  }

  @Test func aDecisionThatIsOnlyStatedProvesNothing() throws {
    var bench = LetterBench()
    let source = Source.stated("Cabinet minute 12", on: day("2019-02-03"))
    let step = try bench.take(.begin(LetterBench.extend(under: source)), on: "2025-04-24")
    #expect(step.remarks.map(\.code).contains("authorityUnproved"))
    try bench.writeAll(on: "2025-04-24")
    try bench.take(.approve, by: Havering.lawyer, on: "2025-04-24")
    #expect(bench.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["authorityUnproved"])
  }

  @Test func theLawsEndIsToldAndStopsNobody() throws {
    var bench = LetterBench()
    var later = Havering.decision(
      sample: "havering-non-key", id: Havering.nonKey, made: "2026-03-02", effective: "2026-03-02")
    later.decision.recommendations[0].acts = [
      .extend(
        Extension(contract: "complex-placements", from: day("2025-05-01"), to: day("2029-04-30")))
    ]
    bench.decisions = [later]
    var option = Havering.option
    option.latestEnd = day("2029-04-30")
    option.months = nil
    bench.contract.apply(Havering.act(.optionEntered(option, source: "clause 3.3"), "2020-06-02"))
    bench.contract.apply(
      Havering.act(
        .extended(
          ContractExtended(
            to: day("2026-04-30"), way: .option, option: "1",
            source: .recommendation(Havering.key, "1.6"), batch: BatchID(rawValue: "one"),
            valueChange: nil)), "2025-04-01"))
    let step = try bench.take(
      .begin(LetterBench.extend(to: "2029-04-30", dated: "2026-03-03")), on: "2026-03-03")
    #expect(step.remarks.map(\.code) == ["noticePeriod", "DP-8", "DP-8"])
  }
}
