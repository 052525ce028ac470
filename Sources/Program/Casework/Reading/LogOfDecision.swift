public import CivilTime
import Councils
import Decisions
import Digests
public import Records
public import Workflow

/// What happened to a decision, act by act.
public enum LogOfDecision {
  /// One thing that happened.
  public struct Entry: Sendable {
    /// Its number among the decision's.
    public let number: Int
    /// Its number in the whole record.
    public let position: Int
    /// The day on which it was done in law.
    public let done: CivilDate
    /// When it was recorded.
    public let recorded: Moment
    /// The sort of event.
    public let kind: String
    /// What happened, in a sentence.
    public let sentence: String
    /// Who did it; nil when time alone brought it about.
    public let by: Actor?
    /// The title of their post, as the council's policy has it.
    public let title: String?
    /// The digest of the event, by which the record holds it.
    public let digest: String
  }

  /// Everything that happened to a decision, in order.
  public static func entries(
    of id: DecisionID, at desk: Desk
  ) throws(Failure) -> [Entry] {
    let situation = try Situation(of: id, at: desk)
    return try situation.history.map { event throws(Failure) in
      let act = try RecordedAct(event)
      let post = event.actor.post.map { PostID(rawValue: $0) }
      return Entry(
        number: event.version, position: event.position, done: event.done,
        recorded: event.recorded, kind: event.kind, sentence: act.event.sentence,
        by: act.event.isOfTime ? nil : event.actor,
        title: post.map { situation.council.post($0)?.title ?? $0.rawValue },
        digest: event.digest.hex)
    }
  }
}
