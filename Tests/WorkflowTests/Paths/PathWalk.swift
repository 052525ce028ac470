import CivilTime
import Councils
import Decisions
import Digests
import JSONText
import Testing

@testable import Workflow

/// Walks every path of the procedure for one decision: whatever is offered is done, and what is
/// refused must be what an obstacle was shown for.
///
/// Where two paths come to the same place, with the same notices, advice and agreements, what
/// follows is walked once.
struct PathWalk {
  private(set) var taken: Set<String> = []
  private(set) var reached: Set<Phase> = []
  private(set) var steps = 0
  private var seen: Set<String> = []
  private var asides: Set<String> = []
  private let limit: Int

  init(limit: Int = 5_000) {
    self.limit = limit
  }

  /// A row as the report of a failing test names it.
  static func name(_ row: Transition) -> String {
    let place = row.act == .edit ? " to \(row.to.first.map(\.rawValue) ?? "the same")" : ""
    return ([row.act.rawValue] + [row.way].compactMap { $0 }).joined(separator: " ") + place
  }

  mutating func walk(from desk: Desk) throws {
    var desk = desk
    try desk.start()
    note(Procedure.transitions[0], desk.state)
    var open = [desk]
    while let next = open.popLast() {
      guard steps < limit else {
        Issue.record("more than \(limit) steps")
        return
      }
      open += try expand(next)
    }
  }

  /// Everything that can come next.
  private mutating func expand(_ desk: Desk) throws -> [Desk] {
    guard seen.insert(Landmark(desk).text).inserted else { return [] }
    var next: [Desk] = []
    for offer in desk.offers() {
      guard let command = try UsualCommand(desk: desk).command(for: offer.transition) else {
        continue
      }
      let isFirst = asides.insert("\(desk.state.phase) \(Self.name(offer.transition))").inserted
      guard isFirst || leads(offer.transition, from: desk.state.phase) else { continue }
      if let after = take(command, as: offer, from: desk) { next.append(after) }
    }
    if let waited = wait(desk) { next.append(waited) }
    try stepAside(desk)
    return next
  }

  private mutating func take(_ command: Command, as offer: Offer, from desk: Desk) -> Desk? {
    let row = offer.transition
    let actor = desk.person(for: row.by)
    let step: Step
    do {
      step = try Procedure.decide(
        command, on: desk.today, in: desk.state, under: desk.circumstances(of: actor))
    } catch {
      if offer.obstacles.isEmpty {
        Issue.record(
          """
          \(Self.name(row)) was offered when \(desk.state.phase.name) and refused: \
          \(error.obstacles.map(\.message))
          """)
      }
      return nil
    }
    if !offer.obstacles.isEmpty {
      Issue.record(
        """
        \(Self.name(row)) was taken when \(desk.state.phase.name) against \
        \(offer.obstacles.map(\.message))
        """)
    }
    check(step, of: row, from: desk.state)
    var after = desk
    after.state = step.state
    return after
  }

  /// Whether every path goes on from there, however often it came so far. Notices, agreements and
  /// waivers can be seen to at any time: their order is gone into only once the report is cleared.
  private func leads(_ row: Transition, from phase: Phase) -> Bool {
    switch row.act {
    case .giveNotice, .agreeUrgency, .requestWaiver, .decideWaiver:
      phase == .cleared || phase == .awaitingNotice
    // Where no notice is needed, a cleared report is ready at once.
    case .exempt: phase == .cleared || phase == .awaitingNotice || phase == .ready
    case .stateCallInRule:
      phase == .cleared || phase == .ready || phase == .published || phase == .callInReceived
    default: true
    }
  }

  /// The next day on which something can be done that could not be before, or cannot any more.
  private mutating func wait(_ desk: Desk) -> Desk? {
    let days = desk.state.deadlines.flatMap { [$0.due, $0.due.adding(days: 1)] }
    for next in days.compactMap({ $0 }).sorted() where next > desk.today {
      var after = desk
      let step = after.wait(until: next)
      guard Landmark(after).text != Landmark(desk).text else { continue }
      check(step, of: nil, from: desk.state)
      return after
    }
    return nil
  }

  /// Acts that are open at any time and lead nowhere: once from every phase.
  private mutating func stepAside(_ desk: Desk) throws {
    let digest = SHA256Digest(of: Array("scan".utf8))
    let commands: [Command] = [
      .attach(Attached(document: digest, name: "scan.pdf", kind: .signedScan, isWithheld: false)),
      .answerFinding(key: "OP-1 subject", reason: "It is as it should be"),
      .migrate(
        MigrateDecision(to: digest, proposal: desk.state.proposal, reason: "A new policy")),
    ]
    for command in commands + [correction(desk.state)].compactMap({ $0 }) {
      guard
        let row = Procedure.transitions.first(where: {
          $0.act == command.act && $0.from.contains(desk.state.phase)
        }),
        asides.insert("\(desk.state.phase) \(command.act)").inserted
      else { continue }
      let offer = Offer(transition: row, obstacles: [], isForAsker: true)
      _ = take(command, as: offer, from: desk)
    }
  }

  private func correction(_ state: DecisionState) -> Command? {
    guard let index = state.acts.lastIndex(where: { $0.event.isCorrectable }) else { return nil }
    return .correct(
      Corrected(act: index + 1, dated: nil, facts: .object([:]), reason: "To be sure"))
  }

  private mutating func note(_ row: Transition, _ state: DecisionState) {
    taken.insert(Self.name(row))
    reached.insert(state.phase)
    steps += 1
  }

  // MARK: What must hold of every step

  private mutating func check(_ step: Step, of row: Transition?, from before: DecisionState) {
    var state = before
    var own = row
    for act in step.acts {
      let earlier = state.phase
      state = state.applying(act)
      if let system = systemRow(act.event, state.proposal) {
        #expect(system.from.contains(earlier), "\(act.event.kind) from \(earlier)")
        #expect(system.to.contains(state.phase), "\(act.event.kind) to \(state.phase)")
        note(system, state)
      } else if let row {
        own = nil
        let isAllowed = state.phase == earlier || row.to.contains(state.phase)
        #expect(isAllowed, "\(Self.name(row)) led from \(earlier) to \(state.phase)")
        note(row, state)
      }
      checkJSON(act.event)
    }
    #expect(own == nil, "\(row.map(Self.name) ?? "waiting") did nothing")
    #expect(state == step.state)
    #expect(DecisionState.replaying(state.acts) == state)
  }

  private func checkJSON(_ event: DecisionEvent) {
    do {
      let facts = try event.facts
      let bytes = try CanonicalJSON.bytes(of: facts)
      guard case .object(let read) = try JSONValue(reading: bytes) else {
        Issue.record("\(event.kind) is no object")
        return
      }
      #expect(try DecisionEvent(kind: event.kind, facts: read) == event)
    } catch {
      Issue.record("\(event.kind): \(error)")
    }
  }

  private func systemRow(_ event: DecisionEvent, _ proposal: Proposal) -> Transition? {
    let (act, way): (Act, String?)
    switch event {
    case .becameReady: (act, way) = (.becomeReady, nil)
    case .windowOpened: (act, way) = (.openWindow, nil)
    case .lapsed: (act, way) = (.lapse, nil)
    case .becameEffective(let effect):
      switch effect.why {
      case .notCallable, .exempt, .windowExpired: (act, way) = (.takeEffect, effect.why.rawValue)
      default: return nil
      }
    default: return nil
    }
    return Procedure.transitions.first { $0.act == act && $0.way == way }
  }
}
