/// How far a placement has come.
public enum PlacementPhase: String, Sendable, Hashable, CaseIterable, Codable {
  /// Somebody was referred.
  case referral
  /// What is needed was assessed.
  case needs
  /// The suppliers of the category are called to compete.
  case callForCompetition
  /// Bids have come.
  case bids
  /// The bids are judged.
  case evaluated
  /// The award is approved.
  case awardApproved
  /// The agreement is written.
  case drafted
  /// Its legal form is approved.
  case legalFormOK
  /// One of its parties has signed.
  case signedByOne
  /// Both have, and it has not begun.
  case signedByBoth
  /// It runs: both have signed, and its first day has come.
  case live
  /// It runs, and was looked at again.
  case reviewed
  /// It runs, and a variation of it is being signed.
  case variation
  /// It runs, and was varied.
  case varied
  /// It has ended.
  case ended

  /// The phase after "the placement is".
  public var words: String {
    switch self {
    case .referral: "referred"
    case .needs: "assessed"
    case .callForCompetition: "called for competition"
    case .bids: "out to bids"
    case .evaluated: "evaluated"
    case .awardApproved: "approved for award"
    case .drafted: "drafted"
    case .legalFormOK: "approved in its legal form"
    case .signedByOne: "signed by one party"
    case .signedByBoth: "signed by both parties"
    case .live: "live"
    case .reviewed: "live and reviewed"
    case .variation: "live, with a variation to be signed"
    case .varied: "live and varied"
    case .ended: "ended"
    }
  }
}
