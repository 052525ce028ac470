import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments

/// Where an act cannot begin, the refusal names every phase from which it can.
@Suite struct WrongPhaseTests {
  /// Somebody who may do what a row says.
  private func actor(_ rows: [InstrumentTransition]) -> PersonID {
    switch rows.first?.by.first {
    case .lawyer: Havering.lawyer
    case .delegate: Havering.head
    case .role(.administrator): Havering.administrator
    case .role(.monitoringOfficer): Havering.monitoringOfficer
    case .role, nil: Havering.implementer
    }
  }

  /// The words of what stands against an act, and that it is only that.
  private func told(
    _ refused: [any InstrumentObstacle], _ code: String, _ names: [String], _ act: String
  ) {
    #expect(refused.map(\.code) == [code], "\(act)")
    for name in names {
      #expect(refused.first?.message.contains(name) == true, "\(act) from \(name)")
    }
  }

  private func contract(_ phase: ContractPhase) -> ContractState {
    var state = Havering.registered
    switch phase {
    case .absent: return ContractState()
    case .active: break
    case .extended:
      let extended = ContractExtended(
        to: day("2025-12-31"), way: .option, option: "1",
        source: .recommendation(Havering.nonKey, "1.1"), batch: BatchID(rawValue: "letters-1"))
      state.apply(Havering.act(.extended(extended), "2025-04-28"))
    case .ended:
      state.apply(Havering.act(.ended(on: day("2024-03-31"), reason: "agreed"), "2024-03-01"))
    }
    return state
  }

  @Test(arguments: ContractPhase.allCases)
  func ofAContract(_ phase: ContractPhase) {
    let state = contract(phase)
    #expect(state.phase == phase)
    for command in InstrumentCommandsTests.contracts.dropFirst() {
      let row = ContractProcedure.transitions.first { $0.act == command.act }
      guard let from = row?.from, !from.contains(phase.name) else { continue }
      let refused = obstacles { () throws(InstrumentRefusal) in
        try ContractProcedure.decide(
          command, in: state,
          under: Havering.circumstances(of: Havering.implementer, on: "2025-05-01"))
      }
      told(refused, "wrongState", from, command.act)
    }
  }

  @Test(arguments: BatchPhase.allCases)
  func ofABatchOfLetters(_ phase: BatchPhase) throws {
    var bench = LetterBench()
    try bench.prepare()
    bench.batch.phase = phase
    for command in InstrumentCommandsTests.letters.dropFirst() {
      let rows = LetterProcedure.transitions.filter { $0.act == command.act }
      let from = rows.flatMap(\.from)
      guard !from.contains(phase.rawValue) else { continue }
      let refused = bench.refusal(of: command, by: actor(rows), on: "2025-04-29")
      told(
        refused, "wrongPhase", from.compactMap { BatchPhase(rawValue: $0)?.words }, command.act)
    }
  }

  @Test(arguments: PlacementPhase.allCases)
  func ofAPlacement(_ phase: PlacementPhase) throws {
    var desk = try PlacementDesk.at(.legalFormOK)
    desk.state.reached = phase
    for command in InstrumentCommandsTests.placements.dropFirst() {
      let rows = PlacementProcedure.rows(of: command)
      let from = rows.flatMap(\.from)
      guard !from.contains(phase.rawValue) else { continue }
      let refused = desk.obstacles(command, by: actor(rows), on: "2021-01-29")
      told(
        refused, "wrongPhase", from.compactMap { PlacementPhase(rawValue: $0)?.words },
        command.act)
    }
  }

  @Test(arguments: SupplierStatus.allCases)
  func ofASupplierThatAsksToBeLetIn(_ status: SupplierStatus) {
    guard !status.mayApply else { return }
    let obstacle = SupplierObstacle.inTheList(Havering.supplier(1).id, status)
    if status != .applied {
      #expect(obstacle.cure?.contains("rejected") == true)
      #expect(obstacle.cure?.contains("left") == true)
    }
  }

  @Test(arguments: SupplierStatus.allCases)
  func ofASupplier(_ status: SupplierStatus) {
    var rounds = Rounds()
    rounds.list = Havering.suppliers(1)
    for index in rounds.list.suppliers.indices { rounds.list.suppliers[index].status = status }
    for command in InstrumentCommandsTests.suppliers.dropFirst(3) {
      // The list takes over, and no supplier.
      if command.act == "take over" { continue }
      let from = SupplierProcedure.transitions.first { $0.act == command.act }?.from ?? []
      guard !from.contains(status.rawValue) else { continue }
      told(
        rounds.refusals(command, on: "2020-08-01"), "wrongStatus",
        from.compactMap { SupplierStatus(rawValue: $0)?.name }, command.act)
    }
  }

  @Test func ofATemplate() throws {
    let command = InstrumentCommandsTests.templates[1]
    var templates = TemplateApprovals()
    func refused() -> [any InstrumentObstacle] {
      obstacles { () throws(InstrumentRefusal) in
        try TemplateProcedure.decide(
          command, in: templates,
          under: Havering.circumstances(of: Havering.lawyer, on: "2025-04-24"))
      }
    }
    told(refused(), "templateNotApproved", ["approved"], command.act)
    for event in [
      TemplateEvent.approved(
        TemplateApproved(
          purpose: .outcome, template: "letter.docx", digest: LetterBench.template)),
      .withdrawn(TemplateWithdrawn(purpose: .outcome, template: "letter.docx", reason: "why")),
    ] {
      templates.apply(Havering.act(event, "2025-04-23"))
      #expect(refused().isEmpty == (templates.approvals.last?.withdrawn == nil))
    }
    #expect(templates.phase(of: "letter.docx", for: .outcome) == .withdrawn)
    #expect(templates.phase(of: "letter.docx", for: .extensionByOption) == nil)
    told(refused(), "templateNotApproved", ["approved"], command.act)
  }
}
