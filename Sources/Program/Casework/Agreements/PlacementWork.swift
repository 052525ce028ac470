import CivilTime
import Councils
import Decisions
import Diagnostics
import Digests
import Instruments
import JSONText
import Records
import Workflow

/// Everything that an act on a placement is judged by: its contract and suppliers, the other
/// placements where the act is weighed with them, the decision whose power is used, and what is kept
/// of the person.
struct PlacementWork {
  let id: PlacementID
  /// The placement before the act.
  let state: PlacementState
  let setting: InstrumentSetting
  let contract: ContractState
  let suppliers: SupplierList
  let giving: GivingDecision?
  let circumstances: InstrumentCircumstances
  /// What is kept of the person; nil before the referral, and once it is erased.
  var person: PlacementPerson? {
    didSet { placement.person = person }
  }

  private var placement: PlacementSetting

  /// What counts for a placement that is on the record.
  init(_ id: PlacementID, dated day: CivilDate?, at desk: Desk) throws(Failure) {
    let state = try desk.placement(id)
    guard let referral = state.referral else {
      throw Failure(.fault, "placement", "the placement \(id.rawValue) has no referral")
    }
    try self.init(
      id, state, contract: referral.contract, under: referral.under, dated: day, at: desk)
    person = try PersonalShelf(id, at: desk).person()
  }

  /// What counts for one that is being referred.
  init(
    referring id: PlacementID, to contract: ContractID, under source: Source,
    dated day: CivilDate?, at desk: Desk
  ) throws(Failure) {
    let state: PlacementState = try desk.replay(StreamID(id))
    try self.init(id, state, contract: contract, under: source, dated: day, at: desk)
  }

  private init(
    _ id: PlacementID, _ state: PlacementState, contract: ContractID, under source: Source,
    dated day: CivilDate?, at desk: Desk
  ) throws(Failure) {
    self.id = id
    self.state = state
    self.contract = try desk.contract(contract)
    guard let council = self.contract.facts?.council else {
      throw Failure(.fault, "contract", "the contract \(contract.rawValue) has no council")
    }
    setting = try InstrumentSetting(council, dated: day, at: desk)
    suppliers = try desk.replay(.suppliers(contract))
    circumstances = try setting.circumstances(resting: [source, self.contract.madeBy])
    giving =
      if case .recommendation(let decision, _) = source { circumstances.decisions[decision] } else {
        nil
      }
    let templates: TemplateApprovals = try desk.replay(.templates(council))
    placement = PlacementSetting(
      contract: self.contract, suppliers: suppliers,
      approvedTemplates: templates.standing(for: .placementAgreement)
        .union(templates.standing(for: .placementVariation)),
      retentionYears: setting.council.retention.value?.placementYears ?? .unknown)
  }

  /// What an act comes to.
  ///
  /// - Parameter later: the placement as an earlier part of the act has left it.
  func decide(
    _ command: PlacementCommand, in later: PlacementState? = nil
  ) throws(Failure) -> InstrumentStep<PlacementEvent> {
    var placement = placement
    if command.isWeighedWithOthers, let contract = contract.facts?.id {
      placement.others = try setting.desk.placements(under: contract, but: id)
    }
    return try judged { () throws(InstrumentRefusal) in
      try PlacementProcedure.decide(
        command, in: later ?? state, setting: placement, under: circumstances)
    }
  }

  /// The same where these have happened.
  func after(_ events: [PlacementEvent]) -> PlacementState {
    state.after(events, under: circumstances)
  }
}
