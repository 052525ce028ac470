import Councils
import Testing

@testable import Instruments

/// What may be done next with a placement, as it is offered to whoever asks.
@Suite struct PlacementOfferTests {
  private let officer = Havering.implementer

  @Test func thereIsNoEvaluationWhileOthersCanBid() throws {
    let desk = try PlacementDesk.at(.bids)
    #expect(
      desk.obstacles(before: "evaluate", to: officer, on: "2021-01-18") == [
        .callIsOpen(day("2021-01-18"), day("2021-01-18"))
      ])
    #expect(desk.obstacles(before: "evaluate", to: officer, on: "2021-01-19") == [])
  }

  @Test func itWaitsForTheContractToSayHowBidsAreWeighed() throws {
    var desk = try PlacementDesk.at(.bids)
    var facts = Havering.contract
    facts.awardWeights = []
    desk.setting.contract = ContractState.replaying([
      Havering.act(.registered(facts, by: .recommendation(Havering.key, "1.1")), "2020-06-01")
    ])
    #expect(
      desk.obstacles(before: "evaluate", to: officer, on: "2021-01-19") == [
        .noWeights(Havering.contractID)
      ])
  }

  @Test func nobodyIsCalledAfterTheContractAndThePowerHaveEnded() throws {
    let desk = try PlacementDesk.at(.needs)
    #expect(desk.obstacles(before: "call", to: officer, on: "2025-04-30") == [])
    #expect(
      desk.obstacles(before: "call", to: officer, on: "2025-05-01").map(\.code) == [
        "contractNotRunning", "outsidePower",
      ])
  }

  @Test func aCalledInDecisionStandsAgainstAllThatUsesItsPower() throws {
    let decisions = [Havering.keyDecision.calledIn(on: "2020-05-13")]
    for (phase, act) in [
      (PlacementPhase.needs, "call"), (.evaluated, "award"),
      (.legalFormOK, "sign for the council"), (.signedByBoth, "vary"),
    ] {
      var desk = try PlacementDesk.at(phase)
      desk.decisions = decisions
      for person in [officer, Havering.head] {
        #expect(
          desk.obstacles(before: act, to: person, on: "2021-01-27").map(\.code) == [
            "decisionFrozen"
          ], "\(act)")
      }
    }
  }

  @Test func thePowersTermStandsAgainstTheAwardWhoeverAsks() throws {
    let desk = try PlacementDesk.at(.evaluated)
    for person in [officer, Havering.head] {
      #expect(
        desk.obstacles(before: "award", to: person, on: "2025-05-01").map(\.code) == [
          "outsidePower"
        ])
    }
    #expect(try #require(desk.offer("award", to: Havering.head, on: "2021-01-20")).isForAsker)
    #expect(try #require(desk.offer("award", to: officer, on: "2021-01-20")).isForAsker == false)
  }

  @Test func nothingIsAwardedWhereNobodyWhoBidCanBeGivenWork() throws {
    var desk = try PlacementDesk.at(.evaluated)
    for number in [1, 2] {
      desk.setting.suppliers.apply(
        Havering.act(.suspended(PlacementDesk.supplier(number), reason: "CQC"), "2021-01-19"))
    }
    #expect(desk.obstacles(before: "award", to: officer, on: "2021-01-20") == [.noBidder])
  }

  @Test func aSuspendedSupplierStandsAgainstItsAgreementAndBothSignatures() throws {
    for (phase, act) in [
      (PlacementPhase.awardApproved, "prepare"), (.legalFormOK, "sign for the council"),
      (.legalFormOK, "sign for the supplier"), (.signedByBoth, "vary"),
    ] {
      var desk = try PlacementDesk.at(phase)
      desk.setting.suppliers.apply(
        Havering.act(.suspended(PlacementDesk.supplier(1), reason: "CQC"), "2021-01-26"))
      #expect(
        desk.obstacles(before: act, to: officer, on: "2021-01-27").map(\.code) == [
          "supplierNotActive"
        ], "\(act)")
    }
  }

  @Test func aSumOverThePowerStandsAgainstTheCouncilsSignature() throws {
    let desk = try PlacementDesk.at(.legalFormOK)
    var dear = try PlacementDesk.at(.legalFormOK)
    // Seven others at £65,000 each.
    dear.setting.others = try (2...8).map { number in
      var other = try PlacementDesk.at(.signedByBoth).state
      other.referral = PlacementReferral(
        id: PlacementID(rawValue: "cp-2021-\(number)"), contract: Havering.contractID,
        category: PlacementDesk.category, under: PlacementDesk.source,
        person: PlacementDesk.digest("another"))
      return other
    }
    for person in [officer, Havering.head] {
      #expect(desk.obstacles(before: "sign for the council", to: person, on: "2021-01-25") == [])
      #expect(
        dear.obstacles(before: "sign for the council", to: person, on: "2021-01-27").map(\.code)
          == ["limitUnread"])
    }
  }

  @Test func aPostThatNobodyHoldsIsToldAndRefusedAlike() throws {
    var desk = try PlacementDesk.at(.evaluated)
    desk.decisions = [Havering.keyDecision]
    let offer = try #require(desk.offer("award", to: officer, on: "2021-01-20", isVacant: true))
    #expect(offer.obstacles.map(\.code) == ["postVacant"] && !offer.isForAsker)
    #expect(
      offer.obstacles.first?.message
        == "it is delegated to the Head of Joint Commissioning to award, and on 20 January 2021 "
        + "nobody holds that post")
    for person in [officer, Havering.head] {
      let circumstances = PlacementDesk.vacant(
        Havering.circumstances(of: person, on: "2021-01-20", decisions: desk.decisions))
      let refused = #expect(throws: InstrumentRefusal.self) {
        try PlacementProcedure.decide(
          PlacementDesk.award(1), in: desk.state, setting: desk.setting, under: circumstances)
      }
      #expect(
        refused?.obstacles.compactMap { $0 as? PlacementObstacle } == offer.obstacles)
    }
  }

  @Test func theLawyerWhoWroteAPaperIsToldThatAnotherApprovesIt() throws {
    var desk = try PlacementDesk.at(.awardApproved)
    desk.paperWritten(by: Havering.lawyer, on: "2021-01-21")
    #expect(
      desk.obstacles(before: "approve form", to: Havering.lawyer, on: "2021-01-22") == [.ownPaper])
    for person in [Havering.secondLawyer, officer] {
      #expect(desk.obstacles(before: "approve form", to: person, on: "2021-01-22") == [])
    }
  }

  @Test func whatIsPersonalIsNotErasedBeforeItsTimeNorWhileItIsHeld() throws {
    var desk = try PlacementDesk.at(.signedByBoth)
    desk.setting.retentionYears = .known(6)
    let keeper = Havering.administrator
    #expect(
      desk.obstacles(before: "erase", to: keeper, on: "2028-01-31").map(\.code) == ["retention"])
    #expect(desk.obstacles(before: "erase", to: keeper, on: "2028-02-01") == [])
    try desk.act(.hold(reason: "a claim"), by: keeper, on: "2028-02-01")
    #expect(desk.obstacles(before: "erase", to: keeper, on: "2028-02-01").map(\.code) == ["isHeld"])
  }

  static let usual: [(PlacementPhase, String, PlacementCommand, PersonID, String)] = [
    (.needs, "call", PlacementDesk.call(), Havering.implementer, "2021-01-06"),
    (
      .bids, "evaluate", PlacementDesk.evaluate([1: 80, 2: 80]), Havering.implementer,
      "2021-01-19"
    ),
    (.evaluated, "award", PlacementDesk.award(1), Havering.head, "2021-01-20"),
    (
      .awardApproved, "prepare", .prepare(PlacementDesk.drafting()), Havering.implementer,
      "2021-01-21"
    ),
    (.drafted, "approve form", .approveForm, Havering.lawyer, "2021-01-22"),
    (
      .legalFormOK, "sign for the council", .sign(.council, PlacementSigning()), Havering.head,
      "2021-01-25"
    ),
  ]

  @Test(arguments: usual)
  func whatNothingStandsAgainstCanBeDone(
    _ phase: PlacementPhase, _ act: String, _ command: PlacementCommand, _ person: PersonID,
    _ date: String
  ) throws {
    let desk = try PlacementDesk.at(phase)
    let offer = try #require(desk.offer(act, to: person, on: date))
    #expect(offer.isForAsker && offer.obstacles.isEmpty)
    #expect(desk.codes(command, by: person, on: date) == [])
  }
}

extension PlacementDesk {
  /// The same on a day on which nobody holds the delegated post.
  fileprivate static func vacant(_ circumstances: InstrumentCircumstances)
    -> InstrumentCircumstances
  {
    var circumstances = circumstances
    circumstances.staff.tenures.removeAll { $0.holder == Havering.head }
    circumstances.staff.deputies = []
    return circumstances
  }

  fileprivate func offer(
    _ act: String, to person: PersonID, on date: String, isVacant: Bool = false
  ) -> PlacementOffer? {
    let circumstances = Havering.circumstances(of: person, on: date, decisions: decisions)
    return PlacementProcedure.next(
      in: state, setting: setting,
      under: isVacant ? Self.vacant(circumstances) : circumstances
    ).first { $0.transition.act == act }
  }

  fileprivate func obstacles(
    before act: String, to person: PersonID, on date: String
  ) -> [PlacementObstacle] {
    offer(act, to: person, on: date)?.obstacles ?? [.noEvaluators]
  }
}
