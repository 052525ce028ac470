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
    try self.init(try desk.placement(id), dated: day, at: desk)
    person = try PersonalShelf(id, at: desk).person()
  }

  /// What counts for what may be done next with a placement, of which nothing speaks of the person.
  init(_ state: PlacementState, dated day: CivilDate? = nil, at desk: Desk) throws(Failure) {
    guard let referral = state.referral else {
      throw Failure(.fault, "placement", "a placement has no referral")
    }
    try self.init(
      referral.id, state, contract: referral.contract, under: referral.under, dated: day, at: desk)
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
    let placement = try command.isWeighedWithOthers ? besideOthers : self.placement
    return try judged(about: names) { () throws(InstrumentRefusal) in
      try PlacementProcedure.decide(
        command, in: later ?? state, setting: placement, under: circumstances)
    }
  }

  /// What the act is about, as commands name it.
  private var names: InstrumentNames {
    InstrumentNames(contract: contract.facts?.id ?? state.referral?.contract, placement: id)
  }

  /// What may be done next, with what stands against each.
  func next() throws(Failure) -> [PlacementOffer] {
    let offers = PlacementProcedure.next(in: state, setting: placement, under: circumstances)
    // Only of the council's signature is it known what it comes to.
    let signing = PlacementCommand.sign(.council, PlacementSigning())
    guard offers.contains(where: { $0.transition.act == signing.act }) else { return offers }
    return PlacementProcedure.next(
      in: state, setting: try besideOthers, under: circumstances)
  }

  /// The setting with the other placements under the contract.
  private var besideOthers: PlacementSetting {
    get throws(Failure) {
      guard let contract = contract.facts?.id else { return placement }
      var placement = placement
      placement.others = try setting.desk.placements(under: contract, but: id)
      return placement
    }
  }

  /// The same where these have happened.
  func after(_ events: [PlacementEvent]) -> PlacementState {
    state.after(events, under: circumstances)
  }
}
