import CivilTime
import Councils
import Decisions
import Digests
import Rules

@testable import Workflow

/// A decision on somebody's desk: it, its texts, the people, the calendar and the day.
struct Desk: Sendable {
  var state = DecisionState()
  var today: CivilDate
  var council: Council
  var staff: Staff
  var calendar: WorkingCalendar
  var reports: [Report]
  var others: [DecisionID: DecisionState] = [:]
  /// How the proposal of a text differs from what the text says.
  var adjust: @Sendable (inout Proposal) -> Void = { _ in }

  static let id = DecisionID("havering-2020-1")

  /// Nothing has happened yet; the first text is the one that is begun with.
  init(_ reports: [Report], on today: CivilDate) throws {
    self.reports = reports
    self.today = today
    council = reports[0].council
    let proposal = try reports[0].proposal
    staff = Office.staff(of: proposal.council, deciding: proposal.makerPost)
    calendar = WorkingCalendar(closures: council.closures)
  }

  func circumstances(of actor: PersonID) -> Circumstances {
    let reports = reports
    var circumstances = Circumstances(
      actor: actor, today: today, council: council,
      procedure: SHA256Digest(of: Array("policy".utf8)), staff: staff, calendar: calendar,
      rules: "1.0"
    ) { state, council in
      let report = reports.first { $0.digest == state.text?.digest } ?? reports[0]
      do {
        return try report.facts(state, council)
      } catch {
        preconditionFailure("what the record adds does not fit the text: \(error)")
      }
    }
    circumstances.others = others
    return circumstances
  }

  /// Does what is commanded, on that day or on today.
  @discardableResult
  mutating func take(
    _ command: Command, by actor: PersonID? = nil, on done: CivilDate? = nil
  ) throws(Refusal) -> Step {
    let step = try Procedure.decide(
      command, on: done ?? today, in: state, under: circumstances(of: actor ?? usual(command)))
    state = step.state
    return step
  }

  /// What stands against a command; nothing when it can be taken.
  func obstacles(
    to command: Command, by actor: PersonID? = nil, on done: CivilDate? = nil
  ) -> [Obstacle] {
    do {
      _ = try Procedure.decide(
        command, on: done ?? today, in: state, under: circumstances(of: actor ?? usual(command)))
      return []
    } catch {
      return error.obstacles
    }
  }

  /// The offers of today, to whoever could take them.
  func offers() -> [Offer] {
    Procedure.next(in: state, on: today, under: circumstances(of: Office.auditor))
  }

  /// Time passes up to that day.
  @discardableResult
  mutating func wait(until day: CivilDate) -> Step {
    today = day
    let step = Procedure.pass(until: day, in: state, under: circumstances(of: Office.auditor))
    state = step.state
    return step
  }

  /// Begins the decision with its first text.
  mutating func start() throws {
    try take(.start(StartDecision(id: Self.id, text: reports[0].digest, proposal: proposal(0))))
  }

  /// What the procedure goes by in one of the texts.
  func proposal(_ index: Int) throws -> Proposal {
    var proposal = try reports[index].proposal
    adjust(&proposal)
    return proposal
  }

  /// Who usually gives such a command.
  func usual(_ command: Command) -> PersonID {
    let way = Procedure.way(of: command, in: state)
    let row = Procedure.transitions.first { $0.act == command.act && $0.way == way }
    return person(for: row?.by ?? [])
  }

  /// The first of those who may.
  func person(for roles: [Role]) -> PersonID {
    let isCollective = state.proposal.isCollective
    return roles.first { !(isCollective && $0 == .decisionMaker) }.map(Office.person)
      ?? Office.nobody
  }
}
