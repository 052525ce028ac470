import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments

/// Every command stands in its table, and where it cannot begin it is told from where it can.
@Suite struct InstrumentCommandsTests {
  private static let supplier = Havering.supplier(1).id
  private static let letter = "letter.docx"

  static let contracts: [ContractCommand] = [
    .register(Havering.contract, by: .recommendation(Havering.key, "1.1")),
    .enterOption(Havering.option, source: "clause 3.2"),
    .amend(ContractAmended(source: "clause 9")), .end(on: day("2024-03-31"), reason: "agreed"),
    .notice(ContractNoticed(lastDay: day("2025-12-31"), reference: "1")),
  ]

  static let suppliers: [SupplierCommand] = [
    .receiveRound(Rounds.round(1, [Havering.application(1)], closed: "2020-01-10")),
    .decideSecond(), .lift(RoundObstacleLifted(round: 2, code: "DP-2", reason: "why")),
    .sign([supplier]), .suspend(supplier, reason: "why"), .restore(supplier, reason: "why"),
    .leave(supplier, reason: "why"), .amend(Havering.supplier(1), reason: "why"),
    .takeOver(Rounds.older()),
  ]

  static let letters: [LetterCommand] = [
    .begin(LetterBench.extend()), .write([]), .complete, .askChanges(reason: "why", letters: []),
    .revise(number: 1, document: LetterBench.template, changes: 1, reason: "why"), .approve,
    .approveLetter(1), .issue(despite: []), .answer(number: 1, answer: .signed, note: nil),
    .void(number: 1, reason: "why"), .abandon(reason: "why"),
  ]

  static let placements: [PlacementCommand] = [
    PlacementDesk.refer(), PlacementDesk.assess(), PlacementDesk.call(),
    PlacementDesk.bid(1, "1250"), PlacementDesk.evaluate([1: 80]), PlacementDesk.award(1),
    .prepare(PlacementDesk.drafting()), .approveForm, .sign(.council, PlacementSigning()),
    .sign(.supplier, PlacementSigning()), .review(PlacementReviewed(.goesOn)),
    .vary(
      PlacementVarying(
        from: day("2021-08-01"), reason: "why", drafting: PlacementDesk.drafting("variation"))),
    .end(on: day("2021-02-01"), reason: "why"), .hold(reason: "why"), .liftHold(reason: "why"),
    .erase(request: nil),
  ]

  static let templates: [TemplateCommand] = [
    .approve(.outcome, template: letter, digest: LetterBench.template),
    .withdraw(.outcome, template: letter, reason: "why"),
  ]

  @Test func everyCommandHasItsRowsAndEveryRowItsCommand() {
    // That a contract runs on, and that a supplier is told, follows from letters that went out.
    let contracts = Set(ContractProcedure.transitions.map(\.act)).subtracting(["extend"])
    #expect(Set(Self.contracts.map(\.act)) == contracts)
    let suppliers = Set(SupplierProcedure.transitions.map(\.act)).subtracting(["tell"])
    #expect(Set(Self.suppliers.map(\.act)) == suppliers)
    #expect(Set(Self.letters.map(\.act)) == Set(LetterProcedure.transitions.map(\.act)))
    #expect(Set(Self.placements.map(\.act)) == Set(PlacementProcedure.transitions.map(\.act)))
    #expect(Set(Self.templates.map(\.act)) == Set(TemplateProcedure.transitions.map(\.act)))
  }

  /// The commands above are all there are: a new one does not compile here before it is listed.
  @Test func noCommandIsLeftOut() {
    let contracts = Self.contracts.map { command in
      switch command {
      case .register: 0
      case .enterOption: 1
      case .amend: 2
      case .end: 3
      case .notice: 4
      }
    }
    #expect(contracts == Array(0...4))
    let suppliers = Self.suppliers.map { command in
      switch command {
      case .receiveRound: 0
      case .decideRound: 1
      case .lift: 2
      case .sign: 3
      case .suspend: 4
      case .restore: 5
      case .leave: 6
      case .amend: 7
      case .takeOver: 8
      }
    }
    #expect(suppliers == Array(0...8))
    let letters = Self.letters.map { command in
      switch command {
      case .begin: 0
      case .write: 1
      case .complete: 2
      case .askChanges: 3
      case .revise: 4
      case .approve: 5
      case .approveLetter: 6
      case .issue: 7
      case .answer: 8
      case .void: 9
      case .abandon: 10
      }
    }
    #expect(letters == Array(0...10))
    let placements = Self.placements.map { command in
      switch command {
      case .refer: 0
      case .assessNeeds: 1
      case .call: 2
      case .bid: 3
      case .evaluate: 4
      case .approveAward: 5
      case .prepare: 6
      case .approveForm: 7
      case .sign(.council, _): 8
      case .sign(.supplier, _): 9
      case .review: 10
      case .vary: 11
      case .end: 12
      case .hold: 13
      case .liftHold: 14
      case .erase: 15
      }
    }
    #expect(placements == Array(0...15))
    let templates = Self.templates.map { command in
      switch command {
      case .approve: 0
      case .withdraw: 1
      }
    }
    #expect(templates == [0, 1])
  }
}
