public import CivilTime
public import Councils
public import Decisions
import Rules
public import Workflow

/// What an act is judged by beside the thing it is done to: who, on what day, under which policy
/// and decisions. Time comes from here, and from nowhere else.
public struct InstrumentCircumstances: Sendable {
  /// Who acts.
  public var actor: PersonID
  /// The day on which it is done in law.
  public var day: CivilDate
  /// The day on which it is recorded.
  public var today: CivilDate
  /// The council's policy as it is adopted now.
  public var council: Council
  /// Who holds which post, and who may do what.
  public var staff: Staff
  /// Which days are working days.
  public var calendar: WorkingCalendar
  /// The decisions that the act rests on.
  public var decisions: [DecisionID: GivingDecision]

  /// Those circumstances.
  public init(
    actor: PersonID, day: CivilDate, today: CivilDate, council: Council, staff: Staff,
    calendar: WorkingCalendar, decisions: [DecisionID: GivingDecision] = [:]
  ) {
    self.actor = actor
    self.day = day
    self.today = today
    self.council = council
    self.staff = staff
    self.calendar = calendar
    self.decisions = decisions
  }

  /// Whether somebody has a role on the day of the act: an adviser on law is the council's lawyer.
  public func has(_ role: Role, topic: Implications.Topic? = nil) -> Bool {
    staff.standing(of: actor, as: role, in: council.identity.id, on: day, topic: topic) != nil
  }

  /// Whether whoever acts is one whom a table admits.
  ///
  /// - Parameter delegates: the posts to which a decision delegated it.
  func mayAct(_ actor: InstrumentActor, delegates: [PostID] = []) -> Bool {
    switch actor {
    case .role(let role): has(role)
    case .lawyer: has(.adviser, topic: .legal)
    case .delegate: delegates.contains { standing(as: $0) != nil }
    }
  }

  /// The post that somebody holds on a day, by right or as a deputy.
  public func standing(as post: PostID, of person: PersonID? = nil, on day: CivilDate? = nil)
    -> Standing?
  {
    staff.standing(
      of: person ?? actor, asHolderOf: post, in: council.identity.id, on: day ?? self.day)
  }

  /// Whoever acts, as papers name them, in the post they hold that day.
  public var officeholder: Officeholder {
    let held = staff.posts(of: actor, in: council.identity.id, on: day).first
    return officeholder(actor, in: held)
  }

  /// Somebody of the council's people in a post, as papers name them.
  public func officeholder(_ person: PersonID, in post: HeldPost?) -> Officeholder {
    Officeholder(person, in: post, of: staff, council)
  }

  /// What is to be looked at in an act that is dated back (DT-1); nothing where it is recorded on its
  /// day, or where a signed copy is kept with it, which shows the day.
  ///
  /// - Parameter cure: what would show the day; the common papers of an office without it.
  func dating(isShown: Bool = false, cure: String? = nil) -> [InstrumentRemark] {
    guard !isShown, let dated = DatedBack(day, recorded: today) else { return [] }
    return [
      InstrumentRemark(
        DatedBack.rule.text, dated.unshown,
        cure: cure
          ?? "date it \(today.text), the day on which it is recorded; or keep on file what shows the "
          + "earlier day: the signed paper, the message, the minutes")
    ]
  }
}
