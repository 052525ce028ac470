public import CivilTime
public import Councils
public import Decisions

/// What can stand against an act on a placement. None of it says who is placed.
public enum PlacementObstacle: InstrumentObstacle, Hashable {
  // Who, and when.

  /// Somebody else does that.
  case notPermitted(act: String, who: String)
  /// It is for whoever holds one of these posts, and nobody does that day.
  case postVacant(act: String, posts: [String], CivilDate)
  /// Whoever wrote a paper does not approve its form.
  case ownPaper
  /// The placement is not where that is done from.
  case wrongPhase(act: String, PlacementPhase?, from: [PlacementPhase])
  /// The day has not come.
  case future(CivilDate, today: CivilDate)
  /// The day is before that of what comes first.
  case tooEarly(CivilDate, after: String, on: CivilDate)
  /// A reason is wanting.
  case noReason(String)
  /// A text that is to be on the record speaks of the person.
  case personal([String])
  /// The last day is before the first.
  case badDays(CivilDate, CivilDate)

  // The contract.

  /// The reference is not well formed.
  case badReference(PlacementID)
  /// The contract that was found is another, or none.
  case noContract(ContractID)
  /// The contract is another council's.
  case otherCouncil(ContractID)
  /// The contract does not run that day.
  case contractNotRunning(ContractID, CivilDate, from: CivilDate, to: CivilDate)
  /// The contract has no such lot for that group.
  case noCategory(Category, ContractID)
  /// The placement runs past the contract, whose terms do not allow it.
  case outlasts(end: CivilDate?, contract: ContractID, to: CivilDate)
  /// The placement runs past the contract, and nobody has said whether that is allowed.
  case mayItOutlast(end: CivilDate?, contract: ContractID, to: CivilDate)

  // The power.

  /// The decision that delegates does not stand, or not on that day.
  case source(Source, SourceStanding)
  /// The recommendation delegates nothing.
  case delegatesNothing(String)
  /// The day is outside the term of the power.
  case outsidePower(String, CivilDate, from: CivilDate?, to: CivilDate?)
  /// The sum is over the limit of the power.
  case overLimit(Money, PlacementLimit, power: String, working: [String])
  /// The sum of all placements is over the limit, and nobody has said what it is a limit of.
  case limitUnread(Money, PlacementLimit, power: String, working: [String])

  // The call and the bids.

  /// No supplier of the category is active.
  case noSuppliers(Category)
  /// The call leaves suppliers out.
  case callLeavesOut([SupplierID], Category)
  /// The call goes to others.
  case callGoesBeyond([SupplierID], Category)
  /// The time for bids is too short.
  case replyTooSoon(CivilDate, earliest: CivilDate, called: CivilDate)
  /// Whether regulation 34 binds the contract is not known, and the time for bids is short.
  case regulation34Unknown(ContractID, CivilDate, earliest: CivilDate)
  /// The last day for bids has not passed.
  case callIsOpen(CivilDate, CivilDate)
  /// The supplier was not called.
  case notCalled(SupplierID)
  /// The supplier has bid.
  case hasBid(SupplierID, CivilDate)
  /// The supplier cannot be given work.
  case notActive(SupplierID, SupplierStatus?, Category)
  /// The price of a bid, or a sum in it, is nothing or less.
  case noPrice(String, Money)

  // The evaluation and the award.

  /// The contract does not say how bids are weighed.
  case noWeights(ContractID)
  /// The contract's weights do not add up.
  case weightsDoNotAddUp([Weight])
  /// The weights are not the contract's.
  case otherWeights([Weight], contract: [Weight], waivers: [String])
  /// Nobody judges.
  case noEvaluators
  /// Somebody who judges is not one of the council's people, or is named twice.
  case unknownEvaluator(PersonID)
  /// Somebody who judges has not said whether they have an interest.
  case interestUnasked(PersonID)
  /// Somebody who judges has an interest, and nobody has said what is done about it.
  case interestUnmanaged(PersonID)
  /// A mark is wanting.
  case noMark(PersonID, SupplierID, String)
  /// A mark is for what nobody bid or asked, or is given twice.
  case strayMark(PersonID, SupplierID, String)
  /// A mark is not between 0 and 100, or has more than four decimals.
  case badMark(PersonID, SupplierID, DecimalNumber)
  /// Nobody who bid can be given work now.
  case noBidder
  /// The award is not to the highest score.
  case notHighest(SupplierID, scores: [PlacementScore])
  /// The highest score is that of several, and no reason says why this one.
  case tie([SupplierID], scores: [PlacementScore])
  /// The total that is stated is not what it comes to.
  case otherTotal(stated: Money, total: Money?, working: [String])

  // The papers.

  /// The legal form of the paper is not approved.
  case formNotApproved
  /// The form is approved.
  case formApproved(CivilDate)
  /// That party has signed.
  case hasSigned(PlacementParty, CivilDate)
  /// It is to end, so that nothing is varied.
  case isEnding(CivilDate)
  /// A variation changes nothing.
  case changesNothing
  /// The format is neither of the two.
  case badFormat(String)

  // What is kept.

  /// Nothing of it may be erased.
  case isHeld(String, since: CivilDate)
  /// Nothing is held.
  case notHeld
  /// Its time has not passed.
  case notYet(ended: CivilDate, years: Int, until: CivilDate)
  /// The council's policy does not say how long it is kept.
  case retentionUnknown
  /// It was erased.
  case isErased(CivilDate)
}

/// The limit of a delegated power.
public enum PlacementLimit: Sendable, Hashable {
  /// Up to that sum, the sum included.
  case upTo(Money)
  /// Below that sum.
  case below(Money)

  /// Whether a sum is over it.
  public func isExceeded(by sum: Money) -> Bool {
    switch self {
    case .upTo(let limit): sum > limit
    case .below(let limit): sum >= limit
    }
  }

  /// The limit in words: "up to £499,999.99".
  public var text: String {
    switch self {
    case .upTo(let limit): "up to \(limit.text)"
    case .below(let limit): "below \(limit.text)"
    }
  }

  /// The highest sum that it reaches.
  var highest: Money {
    switch self {
    case .upTo(let limit): limit
    case .below(let limit): Money(pence: limit.pence - 1)
    }
  }
}
