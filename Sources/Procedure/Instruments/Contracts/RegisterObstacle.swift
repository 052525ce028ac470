public import CivilTime
public import Decisions
public import Workflow

/// What stands against any act on a contract or its suppliers: who acts, on what day, and under
/// what decision. Its words are in `RegisterObstacle+Words.swift`.
public enum RegisterObstacle: InstrumentObstacle, Hashable {
  /// Whoever acts has no role that may.
  case notEntitled(String, act: String, by: [InstrumentActor], on: CivilDate)
  /// Whoever acts does not hold the post to which the decision delegated it.
  case notTheDelegate(String, act: String, post: String, on: CivilDate, holders: [String])
  /// The act does not begin where the thing stands.
  case wrongState(String, act: String, state: String, begins: [String])
  /// The day is after that on which the act is recorded.
  case inTheFuture(CivilDate, today: CivilDate)
  /// The day is before that of what the act follows.
  case beforeWhatItFollows(CivilDate, follows: CivilDate, what: String)
  /// Something has to be said, and is not.
  case wanting(String)
  /// The decision that it rests on does not bear it.
  case source(Source, SourceStanding)
  /// The recommendation does something else.
  case otherAct(DecisionID, String, needs: [String], does: [String])
  /// The recommendation is about another contract.
  case otherContract(DecisionID, String, names: String, contract: String)
  /// The decision that is stated is of a later day than the act.
  case statedLater(CivilDate, day: CivilDate)
  /// The decision belongs to another council.
  case otherCouncil(DecisionID, CouncilID, needs: CouncilID)

  /// Whether whoever asked is not the one to ask.
  public var isNotPermitted: Bool {
    switch self {
    case .notEntitled, .notTheDelegate: true
    default: false
    }
  }
}
