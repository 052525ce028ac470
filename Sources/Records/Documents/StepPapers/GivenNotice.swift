public import CivilTime
public import Decisions

extension StepPaper {
  /// A notice that is given, with the first day that it allows.
  public struct GivenNotice: Sendable, Hashable {
    /// What it says.
    public var notice: Notice
    /// The first day on which the decision may be made, or the meeting held.
    public var earliest: CivilDate?

    /// That notice.
    public init(_ notice: Notice, earliest: CivilDate? = nil) {
      self.notice = notice
      self.earliest = earliest
    }
  }

  /// The agreement of a chair that a matter is urgent and cannot reasonably be deferred
  /// (SI 2012/2089 regs 5(6) and 11(1)).
  public struct Agreement: Sendable, Hashable {
    /// Who agreed.
    public var by: Signatory?
    /// In what part.
    public var part: UrgencyRung?
    /// Whether they agreed to a private meeting, and not to the decision.
    public var isToPrivateMeeting = false
    /// On which day.
    public var on: CivilDate?
    /// Why the matter is urgent.
    public var reason: String?
    /// Why nobody earlier in the order of law could be asked.
    public var earlier: String?

    /// An agreement of which nothing is said yet.
    public init() {}

    /// The agreement that a decision's urgency states.
    public init(_ urgency: Urgency) {
      by = urgency.agreedBy.flatMap { person in
        person.name.map { Signatory(name: $0, title: person.title) }
      }
      part = urgency.agreedAs
      on = urgency.agreedOn
      reason = urgency.reason
      earlier = urgency.earlierRung
    }
  }

  /// The advice that is asked for or was given.
  public struct Advice: Sendable, Hashable {
    /// On what.
    public var topic: Implications.Topic
    /// Of whom.
    public var adviser: String?
    /// By which day.
    public var due: CivilDate?
    /// On which version of the text, from 1.
    public var version: Int?

    /// Advice on that topic.
    public init(on topic: Implications.Topic) {
      self.topic = topic
    }
  }
}
