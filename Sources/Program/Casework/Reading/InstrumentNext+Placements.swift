import CivilTime
import Councils
import Decisions
public import Instruments
import Records
import Workflow

extension InstrumentNext {
  /// What may be done next with a placement.
  public init(_ id: PlacementID, at desk: Desk) throws(Failure) {
    try self.init(try desk.placement(id), at: desk)
  }

  private init(_ state: PlacementState, at desk: Desk) throws(Failure) {
    guard let referral = state.referral, let phase = state.phase(on: desk.today) else {
      throw Failure(.fault, "placement", "a placement has no referral")
    }
    name = referral.id.rawValue
    contract = referral.contract
    self.phase = phase.rawValue
    phaseName = phase.words
    about = "\(referral.category.text), for \(referral.contract.rawValue)"
    forward = PlacementAnswer.forward(from: phase, state)
    offers = PlacementAnswer.offers(try PlacementWork(state, at: desk).next(), of: state)
  }

  /// The placements that wait for whoever is at work, from the referral until both parties have
  /// signed.
  ///
  /// - Parameter forEverybody: those that wait for anybody.
  public static func placements(
    at desk: Desk, forEverybody: Bool
  ) throws(Failure) -> [InstrumentNext] {
    try waiting(among: try desk.names("placement"), forEverybody: forEverybody) {
      name throws(Failure) in
      let id = PlacementID(rawValue: name)
      guard try desk.isBeingBought(id) else { return nil }
      let state = try desk.placement(id)
      guard let phase = state.phase(on: desk.today), phase.isBeforeSigning else { return nil }
      return try InstrumentNext(state, at: desk)
    }
  }
}

extension PlacementPhase {
  /// Whether the agreement, or a variation of it, is not signed by both parties yet.
  fileprivate var isBeforeSigning: Bool {
    switch self {
    case .signedByBoth, .live, .reviewed, .varied, .ended: false
    default: true
    }
  }
}

extension Desk {
  /// Whether a placement may still have to be bought or signed, by the last that happened to it.
  fileprivate func isBeingBought(_ id: PlacementID) throws(Failure) -> Bool {
    let last = try last(2, of: StreamID(id)).map { event throws(Failure) in
      try RecordedEvent<PlacementEvent>(event).event
    }
    switch last.last {
    case nil, .reviewed, .ended, .personalErased: return false
    case .signed:
      guard case .signed? = last.first, last.count > 1 else { return true }
      return false
    default: return true
    }
  }
}
