import CivilTime
import Councils
import Decisions
import Rules
import Workflow

/// What is looked at before any act on a contract or its suppliers: who acts, on what day, and
/// under what decision. It gathers everything that stands against the act.
struct RegisterChecks {
  let act: String
  let circumstances: InstrumentCircumstances
  var obstacles: [any InstrumentObstacle] = []
  var remarks: [InstrumentRemark] = []
  /// Whether something is kept or cited that shows the day of the act.
  var isDayShown = false

  /// Of an act, called by its infinitive: "sign a supplier’s agreement".
  init(_ act: String, _ circumstances: InstrumentCircumstances) {
    self.act = act
    self.circumstances = circumstances
    if circumstances.day > circumstances.today {
      stop(RegisterObstacle.inTheFuture(circumstances.day, today: circumstances.today))
    }
  }

  mutating func stop(_ obstacle: any InstrumentObstacle) { obstacles.append(obstacle) }

  mutating func stop(_ obstacle: any InstrumentObstacle, if isSo: Bool) {
    if isSo { stop(obstacle) }
  }

  mutating func remark(_ code: String, _ message: String, cure: String? = nil) {
    remarks.append(InstrumentRemark(code, message, cure: cure))
  }

  /// The day must not be before that of what the act follows.
  mutating func follows(_ day: CivilDate?, _ what: String) {
    if let day, circumstances.day < day {
      stop(RegisterObstacle.beforeWhatItFollows(circumstances.day, follows: day, what: what))
    }
  }

  /// Something must be said.
  mutating func need(_ text: String, _ what: String) {
    stop(RegisterObstacle.wanting(what), if: text.allSatisfy(\.isWhitespace))
  }

  /// Whoever acts must have one of the roles; whoever has none is told that and nothing else.
  func entitled(_ roles: [Role]) throws(InstrumentRefusal) {
    guard !roles.contains(where: { circumstances.has($0) }) else { return }
    throw InstrumentRefusal([
      RegisterObstacle.notEntitled(
        name(of: circumstances.actor), act: act, by: roles.map { .role($0) },
        on: circumstances.day)
    ])
  }

  /// Whoever acts must hold the post; whoever does not is told that and nothing else.
  func holds(_ post: PostID) throws(InstrumentRefusal) {
    guard circumstances.standing(as: post) == nil else { return }
    let council = circumstances.council
    throw InstrumentRefusal([
      RegisterObstacle.notTheDelegate(
        name(of: circumstances.actor), act: act,
        post: council.post(post).map { "the \($0.title)" } ?? post.rawValue, on: circumstances.day,
        holders: circumstances.staff.holders(
          of: post, in: council.identity.id, on: circumstances.day
        ).map(name))
    ])
  }

  private func name(of person: PersonID) -> String {
    circumstances.staff.person(person)?.name ?? person.rawValue
  }

  /// The recommendation that something rests on, when its decision bears it on the day; nil, with
  /// what stands against it noted, when it does not, and nil of a decision that is only stated.
  mutating func recommendation(of source: Source) -> Recommendation? {
    let standing = SourceStanding.of(
      source, among: circumstances.decisions, on: circumstances.day)
    switch source {
    case .stated(let text, let on):
      need(text, "what decision it was")
      stop(
        RegisterObstacle.statedLater(on, day: circumstances.day), if: on > circumstances.day)
      let words = standing.words(of: source)
      remark(standing.code, words.message, cure: words.cure)
      return nil
    case .recommendation(let id, let number):
      guard case .inEffect = standing, let giving = circumstances.decisions[id] else {
        stop(RegisterObstacle.source(source, standing))
        return nil
      }
      let council = circumstances.council.identity.id
      stop(
        RegisterObstacle.otherCouncil(id, giving.decision.council, needs: council),
        if: giving.decision.council != council)
      return giving.recommendation(number)
    }
  }

  /// What is done, when nothing stands against it.
  func step<Event: InstrumentEvent>(
    _ events: [Event]
  ) throws(InstrumentRefusal) -> InstrumentStep<Event> {
    guard obstacles.isEmpty else { throw InstrumentRefusal(obstacles) }
    return InstrumentStep(events, remarks: circumstances.dating(isShown: isDayShown) + remarks)
  }
}
