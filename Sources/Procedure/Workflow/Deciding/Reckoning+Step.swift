import CivilTime
import Councils
import Decisions

extension Procedure {
  /// What comes of working out the days again, with who is to be told; nil when none moved.
  public static func reckoning(
    of state: DecisionState, under circumstances: Circumstances
  ) -> Step? {
    guard let reckoned = reckon(state, under: circumstances) else { return nil }
    var step = Step(state)
    step.add(
      .deadlinesReckoned(reckoned), done: circumstances.today, Officeholder(name: "the calendar"),
      circumstances)
    let before = Dictionary(
      state.deadlines.map { ($0.kind, $0.due) }, uniquingKeysWith: { first, _ in first })
    let moved = step.state.deadlines.filter { deadline in
      before[deadline.kind].map { $0 != deadline.due } ?? false
    }
    let days = moved.map { "\($0.label) is now \($0.due.textWithWeekday)" }
    let text =
      "\(state.id.text), \(state.proposal.subject): the bank holidays changed"
      + (days.isEmpty ? "" : "; " + days.joined(separator: ", "))
    let author = state.started?.author.person.map { Effect.Recipient.person($0) }
    step.effects = [author, .role(.properOfficer)].compactMap { $0 }.map { .tell($0, text) }
    return step
  }
}
