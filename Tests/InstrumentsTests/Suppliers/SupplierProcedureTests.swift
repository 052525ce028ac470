import Councils
import Decisions
import Testing

@testable import Instruments

@Suite struct SupplierProcedureTests {
  private let one = Havering.supplier(1).id

  private func list(_ status: SupplierStatus) -> SupplierList {
    var list = Havering.suppliers(2)
    switch status {
    case .active: break
    case .suspended: list.apply(Havering.act(.suspended(one, reason: "r"), "2020-07-01"))
    case .left: list.apply(Havering.act(.left(one, reason: "r"), "2020-07-01"))
    case .applied, .admitted, .rejected, .agreementSent:
      list = SupplierList.replaying(
        list.acts.filter { act in
          switch (act.event, status) {
          case (.roundReceived, _): true
          case (.judged, .admitted), (.judged, .agreementSent): true
          case (.told, .agreementSent): true
          default: false
          }
        })
      if status == .rejected {
        list.apply(
          Havering.act(
            .judged(
              ApplicationJudged(
                supplier: one, round: 1, isAdmitted: false, reasons: ["score"])), "2020-05-20"))
      }
    }
    return list
  }

  /// Every act from every status: it goes where the table says, and is refused where it has no row.
  @Test(arguments: SupplierStatus.allCases, ["sign", "suspend", "restore", "leave", "amend"])
  func anActBeginsWhereTheTableSays(_ status: SupplierStatus, _ act: String) throws {
    var rounds = Rounds()
    rounds.list = list(status)
    #expect(rounds.list[one]?.status == status)
    var moved = Havering.supplier(1)
    moved.name = "Another name"
    let command: SupplierCommand =
      switch act {
      case "sign": .sign([one])
      case "suspend": .suspend(one, reason: "why")
      case "restore": .restore(one, reason: "why")
      case "leave": .leave(one, reason: "why")
      default: .amend(moved, reason: "why")
      }
    let row = SupplierProcedure.transitions.first {
      $0.act == act && $0.from.contains(status.rawValue)
    }
    guard let row else {
      #expect(rounds.codes(command, on: "2020-08-01") == ["wrongStatus"])
      return
    }
    try rounds.take(command, on: "2020-08-01")
    #expect(rounds.list[one]?.status.rawValue == row.to ?? status.rawValue)
  }

  @Test func whoeverMayNotIsToldThatAlone() {
    var rounds = Rounds()
    rounds.list = list(.active)
    #expect(
      rounds.codes(.suspend(one, reason: ""), by: Havering.lawyer, on: "2020-08-01")
        == ["notEntitled"])
  }

  @Test func aReasonAndAKnownSupplierAreNeeded() {
    var rounds = Rounds()
    rounds.list = list(.active)
    #expect(
      rounds.codes(.suspend(SupplierID(rawValue: "s-999"), reason: " "), on: "2020-08-01")
        == ["wanting", "noSuchSupplier"])
    #expect(rounds.codes(.sign([]), on: "2020-08-01") == ["nobodyNamed"])
  }

  @Test func nobodySignsBeforeItStandsSoOrAfterTheTerm() {
    var rounds = Rounds()
    rounds.list = list(.agreementSent)
    #expect(rounds.codes(.sign([one]), on: "2020-05-20") == ["beforeItsStanding"])
    #expect(rounds.codes(.sign([one]), on: "2025-05-01") == ["notRunning"])
  }

  @Test func whoeverSignsUntoldIsRemarkedOn() throws {
    var rounds = Rounds()
    rounds.list = list(.admitted)
    #expect(try rounds.take(.sign([one, one]), on: "2020-06-01").map(\.code) == ["notTold"])
    #expect(rounds.list[one]?.status == .active)
  }

  @Test func nobodyIsLetInForMoreThanWasJudged() {
    var rounds = Rounds()
    rounds.list = list(.active)
    var facts = Havering.supplier(1)
    facts.categories.removeLast()
    #expect(rounds.codes(.amend(facts, reason: "It gave one up"), on: "2020-08-01") == [])
    rounds.list.apply(Havering.act(.amended(facts, reason: "It gave one up"), "2020-08-01"))
    facts.categories.append(Category(lot: "live-in", group: "ld"))
    #expect(
      rounds.codes(.amend(facts, reason: "It wants more"), on: "2020-08-01")
        == ["application", "moreThanJudged"])
  }

  @Test func onlyTheRejectedAndTheLeftMayAskAgain() {
    for status in SupplierStatus.allCases {
      var rounds = Rounds()
      rounds.list = list(status)
      let again = Rounds.round(
        2, [Havering.application(1, received: "2020-09-01")], closed: "2020-09-01")
      let mayAsk = status == .rejected || status == .left
      #expect(
        rounds.codes(.receiveRound(again), on: "2020-09-01") == (mayAsk ? [] : ["inTheList"]))
    }
  }

  @Test func aRoundIsTakenInWholeAndOnce() throws {
    var rounds = Rounds()
    let first = Rounds.round(
      1, [Havering.application(1), Havering.application(2)], closed: "2020-01-10")
    #expect(
      rounds.codes(
        .receiveRound(Rounds.round(2, [], closed: "2020-01-11")), on: "2020-01-10")
        == ["roundOutOfOrder", "emptyRound", "beforeWhatItFollows"])
    try rounds.take(.receiveRound(first), on: "2020-01-10")
    var same = first
    same.round = 2
    same.applications = [Havering.application(3)]
    #expect(rounds.codes(.receiveRound(same), on: "2020-01-10") == ["sameFile"])
  }

  @Test func everyFaultOfARoundIsTold() {
    var unscored = Havering.application(1, score: nil)
    unscored.supplier.companyNumber = "01234567"
    var other = Havering.application(2, received: "2020-01-11", score: "101")
    other.supplier.companyNumber = "1234567"
    other.supplier.categories = [Category(lot: "gardening", group: "ld")]
    let round = Rounds.round(1, [unscored, other, Havering.application(2)], closed: "2020-01-10")
    let refused = Rounds().refusals(.receiveRound(round), on: "2020-01-10")
    #expect(
      refused.map(\.message) == [
        "s-001: it has neither a score nor a reason why it fails",
        "s-002: the contract has no gardening/ld",
        "s-002: it was received on 11 January 2020, after the round closed on 10 January 2020",
        "s-002: its score is 101, and must be from 0 to 100",
        "s-002: company number 1234567 is s-001’s too", "s-002: it stands twice in the round",
      ])
  }

  @Test func withoutAContractThereIsNoList() {
    var rounds = Rounds()
    rounds.contract = ContractState()
    #expect(rounds.codes(.sign([one]), on: "2020-06-01") == ["noContract"])
  }
}
