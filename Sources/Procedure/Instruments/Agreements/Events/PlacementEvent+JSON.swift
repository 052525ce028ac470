public import JSONText

extension PlacementEvent: InstrumentEvent {
  /// The names of the sorts of event, as the record keeps them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case placementReferred, placementNeedsAssessed, placementCalled, placementBidReceived
    case placementBidRefused, placementEvaluated, placementAwardApproved, placementPrepared
    case placementFormApproved, placementSigned, placementReviewed, placementVariationApproved
    case placementEnded, placementHeld, placementHoldLifted, placementPersonalErased
  }

  private var parts: (kind: Kind, facts: any Codable) {
    switch self {
    case .referred(let facts): (.placementReferred, facts)
    case .needsAssessed(let facts): (.placementNeedsAssessed, facts)
    case .called(let facts): (.placementCalled, facts)
    case .bidReceived(let facts): (.placementBidReceived, facts)
    case .bidRefused(let facts): (.placementBidRefused, facts)
    case .evaluated(let facts): (.placementEvaluated, facts)
    case .awardApproved(let facts): (.placementAwardApproved, facts)
    case .prepared(let facts): (.placementPrepared, facts)
    case .formApproved(let facts): (.placementFormApproved, facts)
    case .signed(let facts): (.placementSigned, facts)
    case .reviewed(let facts): (.placementReviewed, facts)
    case .variationApproved(let facts): (.placementVariationApproved, facts)
    case .ended(let facts): (.placementEnded, facts)
    case .held(let facts): (.placementHeld, facts)
    case .holdLifted(let facts): (.placementHoldLifted, facts)
    case .personalErased(let facts): (.placementPersonalErased, facts)
    }
  }

  /// The name of its sort.
  public var kind: String { parts.kind.rawValue }

  /// Its facts, as the record keeps them.
  public var facts: JSONObject {
    get throws { try JSONEncoding.object(of: parts.facts) }
  }

  /// The event of that sort with those facts; nil when there is no such sort.
  public init?(kind: String, facts: JSONObject) throws {
    func read<Facts: Decodable>() throws -> Facts {
      try JSONDecoding.value(Facts.self, from: .object(facts))
    }
    guard let kind = Kind(rawValue: kind) else { return nil }
    switch kind {
    case .placementReferred: self = .referred(try read())
    case .placementNeedsAssessed: self = .needsAssessed(try read())
    case .placementCalled: self = .called(try read())
    case .placementBidReceived: self = .bidReceived(try read())
    case .placementBidRefused: self = .bidRefused(try read())
    case .placementEvaluated: self = .evaluated(try read())
    case .placementAwardApproved: self = .awardApproved(try read())
    case .placementPrepared: self = .prepared(try read())
    case .placementFormApproved: self = .formApproved(try read())
    case .placementSigned: self = .signed(try read())
    case .placementReviewed: self = .reviewed(try read())
    case .placementVariationApproved: self = .variationApproved(try read())
    case .placementEnded: self = .ended(try read())
    case .placementHeld: self = .held(try read())
    case .placementHoldLifted: self = .holdLifted(try read())
    case .placementPersonalErased: self = .personalErased(try read())
    }
  }
}
