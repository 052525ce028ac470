public import CivilTime
import Decisions
import Workflow

extension AuthorityQuestion {
  /// The question of a placement: of the council’s signature, or before it of the award.
  public init?(of placement: PlacementState, contract: ContractState, on today: CivilDate) {
    guard let referral = placement.referral else { return nil }
    let id = referral.id.rawValue
    let signature = placement.agreement?.signature(of: .council)
    let authority = signature?.value.authority ?? placement.award?.value.authority
    self.init(
      what: signature != nil
        ? "agreement of \(id)" : placement.award != nil ? "award of \(id)" : "placement \(id)",
      signedBy: signature?.by ?? placement.award?.by, source: referral.under,
      needs: .delegation(power: "buy individual placements and sign their agreements"),
      day: signature?.on ?? placement.award?.on ?? today, amount: authority?.amount,
      contractEnd: contract.to)
    post = authority?.post
    if let consulted = authority?.consulted, !consulted.isEmpty {
      consultation = consulted.map(\.rawValue).joined(separator: ", ") + ", as recorded"
    }
  }

  /// The question of a contract: that it was made.
  public init?(of contract: ContractState) {
    guard let facts = contract.facts, let source = contract.madeBy else { return nil }
    self.init(
      what: facts.title, signedBy: nil, source: source, needs: .establish, day: facts.from,
      amount: facts.value, contractEnd: contract.to)
  }
}
