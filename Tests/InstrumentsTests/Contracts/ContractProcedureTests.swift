import CivilTime
import Councils
import Decisions
import Testing
import Workflow

@testable import Instruments

@Suite struct ContractProcedureTests {
  private func codes(
    _ command: ContractCommand, in state: ContractState = ContractState(),
    by actor: PersonID = Havering.implementer, on done: String = "2020-06-01",
    recorded: String? = nil,
    decisions: [GivingDecision] = [Havering.keyDecision, Havering.extensionDecision]
  ) -> [String] {
    obstacles { () throws(InstrumentRefusal) in
      try ContractProcedure.decide(
        command, in: state,
        under: Havering.circumstances(
          of: actor, on: done, recorded: recorded, decisions: decisions))
    }.map(\.code)
  }

  private let source = Source.recommendation(Havering.key, "1.1")

  private func contract(_ change: (inout ContractFacts) -> Void) -> ContractCommand {
    var facts = Havering.contract
    change(&facts)
    return .register(facts, by: source)
  }

  @Test func aContractIsEnteredUnderADecisionInEffect() throws {
    let step = try ContractProcedure.decide(
      .register(Havering.contract, by: source), in: ContractState(),
      under: Havering.circumstances(of: Havering.implementer, on: "2020-06-01"))
    #expect(step.events == [.registered(Havering.contract, by: source)])
    #expect(step.remarks.isEmpty)
  }

  @Test func whoeverMayNotIsToldThatAlone() throws {
    let refused = obstacles { () throws(InstrumentRefusal) in
      try ContractProcedure.decide(
        contract {
          $0.awardWeights = []; $0.to = day("2019-01-01")
        }, in: ContractState(),
        under: Havering.circumstances(of: Havering.nobody, on: "2020-06-01"))
    }
    #expect(
      refused.map(\.message) == [
        "Nora Bell may not enter a contract in the register on Mon 1 Jun 2020: that is for the "
          + "implementing officer"
      ])
    #expect(refused.allSatisfy { $0.isNotPermitted })
  }

  @Test func everythingThatStandsAgainstItIsToldAtOnce() {
    let command = contract {
      $0.regime = .pa2023
      $0.kind = .framework
      $0.to = day("2019-01-01")
      $0.awardWeights[0].percent = DecimalNumber(60)
      $0.lots.append($0.lots[0])
    }
    #expect(
      codes(command, on: "2020-05-18")
        == ["datesOutOfOrder", "PR-0", "doubled", "weights", "decisionNotEffective"])
  }

  @Test(arguments: [
    ("2025-02-23", Contract.Regime.pcr2015, true), ("2025-02-23", .pa2023, false),
    ("2025-02-24", .pcr2015, false), ("2025-02-24", .pa2023, true),
  ]) func theLawGoesWithTheDayOfCommencement(
    _ commenced: String, _ regime: Contract.Regime, _ goes: Bool
  ) {
    var facts = Havering.contract
    facts.kind = .framework
    facts.commencedOn = day(commenced)
    facts.regime = regime
    facts.from = day("2025-06-01")
    facts.to = day("2027-05-31")
    #expect(facts.faults.map(\.code) == (goes ? [] : ["PR-0"]))
  }

  @Test func noSystemIsSetUpAnyMore() {
    var facts = Havering.contract
    facts.commencedOn = day("2025-02-24")
    facts.from = day("2025-06-01")
    facts.to = day("2027-05-31")
    #expect(facts.faults.map(\.code) == ["DM-2"])
    #expect(
      facts.faults.first?.message.contains("24 February 2025") == true)
  }

  @Test func whereNothingShowsTheLawItIsAskedFor() {
    var facts = Havering.contract
    facts.kind = .contract
    facts.commencedOn = nil
    facts.from = day("2025-06-01")
    facts.to = day("2027-05-31")
    #expect(facts.faults.map(\.code) == ["PR-0"])
    facts.from = day("2025-02-23")
    #expect(facts.faults.isEmpty)
  }

  @Test func anotherRecommendationDoesNotMakeAContract() {
    #expect(
      codes(.register(Havering.contract, by: .recommendation(Havering.key, "1.5"))) == ["otherAct"])
    #expect(
      codes(.register(Havering.contract, by: .recommendation(Havering.key, "9")))
        == ["recommendationUnknown"])
  }

  @Test func aDecisionThatIsCalledInMakesNone() {
    let called = Havering.keyDecision.calledIn(on: "2020-05-20")
    #expect(
      codes(.register(Havering.contract, by: source), decisions: [called]) == ["decisionFrozen"])
  }

  @Test func aStatedDecisionWillDoAndIsRemarkedOn() throws {
    let stated = Source.stated("Cabinet, minute 12", on: day("2019-01-10"))
    let step = try ContractProcedure.decide(
      .register(Havering.contract, by: stated), in: ContractState(),
      under: Havering.circumstances(of: Havering.implementer, on: "2020-06-01"))
    #expect(step.remarks.map(\.code) == ["authorityUnproved"])
    let later = Source.stated("Cabinet, minute 12", on: day("2020-06-02"))
    #expect(codes(.register(Havering.contract, by: later)) == ["statedLater"])
  }

  @Test func whatNobodyHasAnsweredIsAskedFor() throws {
    let step = try ContractProcedure.decide(
      contract {
        $0.adoptsRegulation34 = nil; $0.placementsMayOutlast = nil
      }, in: ContractState(),
      under: Havering.circumstances(of: Havering.implementer, on: "2020-06-01"))
    #expect(step.remarks.map(\.code) == ["DP-0", "placementsMayOutlast"])
    #expect(
      step.remarks.first?.cure
        == "remit contracts amend complex-placements --adopts-reg-34 yes|no --source WORDS")
  }

  @Test func aNameIsTakenOnce() {
    #expect(
      codes(.register(Havering.contract, by: source), in: Havering.registered, on: "2020-06-02")
        == ["taken"])
  }

  @Test func aDayInTheFutureAndOneBeforeItsEntryAreRefused() {
    var change = ContractAmended(source: "clause 9")
    change.placementsMayOutlast = false
    #expect(
      codes(.amend(change), in: Havering.registered, on: "2020-06-03", recorded: "2020-06-02")
        == ["inTheFuture"])
    #expect(
      codes(.amend(change), in: Havering.registered, on: "2020-05-31") == ["beforeWhatItFollows"])
    #expect(codes(.amend(change), in: Havering.registered, on: "2020-06-01") == [])
  }

  @Test func beforeItIsEnteredNothingElseCanBeDone() {
    #expect(codes(.enterOption(Havering.option, source: "clause 3.2")) == ["wrongState"])
  }

  @Test func anOptionMustReachBeyondTheTerm() {
    var option = Havering.option
    option.months = nil
    option.latestEnd = day("2025-04-30")
    #expect(
      codes(.enterOption(option, source: "clause 3.2"), in: Havering.registered)
        == ["optionTooShort"])
    #expect(
      codes(.enterOption(ExtensionOption(number: "2"), source: ""), in: Havering.registered)
        == ["wanting", "optionWithoutReach"])
  }

  @Test func monthsAndALatestEndThatDisagreeAreTold() throws {
    var option = Havering.option
    option.latestEnd = day("2027-05-31")
    let step = try ContractProcedure.decide(
      .enterOption(option, source: "clause 3.2"), in: Havering.registered,
      under: Havering.circumstances(of: Havering.implementer, on: "2020-06-01"))
    #expect(
      step.remarks.map(\.message) == [
        "option 1 says 24 months, which end on 30 April 2027, and a latest end of 31 May 2027: the "
          + "earlier of the two counts"
      ])
  }

  @Test func anAmendmentChangesSomethingAndKeepsToItsBounds() {
    var change = ContractAmended(source: "clause 9")
    #expect(codes(.amend(change), in: Havering.registered) == ["nothingChanges"])
    change.passMark = number("100.01")
    change.awardWeights = [
      Weight(name: "price", percent: number("69.9")),
      Weight(name: "quality", percent: number("30.05")),
    ]
    #expect(codes(.amend(change), in: Havering.registered) == ["outOfRange", "weights"])
    change.passMark = DecimalNumber(100)
    change.awardWeights?[1].percent = number("30.1")
    #expect(codes(.amend(change), in: Havering.registered) == [])
  }

  @Test func itEndsOnADayOfItsTermAndIsThenEnded() {
    #expect(
      codes(.end(on: day("2025-04-30"), reason: "agreed"), in: Havering.registered)
        == ["endOutsideTerm"])
    #expect(codes(.end(on: day("2024-03-31"), reason: "agreed"), in: Havering.registered) == [])
    var state = Havering.registered
    state.apply(Havering.act(.ended(on: day("2024-03-31"), reason: "agreed"), "2024-03-01"))
    #expect(state.phase == .ended)
    #expect(state.to == day("2024-03-31"))
    #expect(
      codes(.enterOption(Havering.option, source: "c"), in: state, on: "2024-03-02")
        == ["wrongState"])
  }

  @Test func theTableHasARowForEveryCommand() {
    let acts = Set(ContractProcedure.transitions.map(\.act))
    #expect(acts == ["register", "option", "amend", "extend", "end", "notice"])
  }
}
