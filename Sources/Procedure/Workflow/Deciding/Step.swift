import CivilTime
public import Councils
public import Decisions
public import Rules

/// What a command comes to: what happened, what is to be made and told, and what to look at.
public struct Step: Sendable, Hashable {
  /// What happened, in order, each with its day in law.
  public var acts: [RecordedAct]
  /// What is to be made, and who is to be told.
  public var effects: [Effect]
  /// What the rules would have somebody look at.
  public var findings: [Finding]
  /// The decision after it.
  public var state: DecisionState
}

/// Something to be done outside the record because of an act.
public enum Effect: Sendable, Hashable {
  /// Make a paper, of the act of that number.
  case issue(PaperKind, about: String?, act: Int)
  /// Tell somebody.
  case tell(Recipient, String)

  /// Who is to be told.
  public enum Recipient: Sendable, Hashable {
    /// Those who have a role.
    case role(Role)
    /// Those who advise on a topic.
    case adviser(Implications.Topic)
    /// One person.
    case person(PersonID)
    /// The holders of a post.
    case post(PostID)
  }
}
