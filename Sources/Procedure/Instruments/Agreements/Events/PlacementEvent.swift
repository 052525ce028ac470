/// Something that happens to a placement under a contract.
///
/// No event names the person who is placed or says anything of them: it holds the digest of what is
/// kept beside the record, the category, days and money.
public enum PlacementEvent: Sendable, Hashable {
  /// Somebody was referred for a placement.
  case referred(PlacementReferral)
  /// What is needed was assessed.
  case needsAssessed(PlacementNeeds)
  /// The suppliers of the category were called to compete.
  case called(PlacementCall)
  /// A bid came in time.
  case bidReceived(PlacementBid)
  /// A bid came after the day, and takes no part.
  case bidRefused(PlacementLateBid)
  /// The bids were judged.
  case evaluated(PlacementEvaluation)
  /// The award to the best bid was approved.
  case awardApproved(PlacementAward)
  /// The agreement was written.
  case prepared(PlacementPrepared)
  /// The legal form of the agreement, or of a variation of it, was approved.
  case formApproved(PlacementFormApproved)
  /// The agreement, or a variation of it, was signed by one of its parties.
  case signed(PlacementSigned)
  /// The placement was looked at again.
  case reviewed(PlacementReviewed)
  /// A variation was approved, and is to be signed.
  case variationApproved(PlacementVariation)
  /// It ended, or is to end before its term.
  case ended(PlacementEnded)
  /// Nothing personal of it may be erased until the hold is lifted.
  case held(PlacementHold)
  /// The hold was lifted.
  case holdLifted(PlacementHold)
  /// What is personal of it was erased; the digests stay.
  case personalErased(PlacementErased)
}
