/// The procedure of a council's form as a picture: which phases there are, and what leads from each
/// to the next.
public struct ProcedureDiagram: Sendable, Hashable {
  /// For which decisions.
  public let subject: DiagramSubject
  /// The phases that can be reached, in the order of a decision's life.
  public let phases: [Phase]
  /// What leads from phase to phase; one edge for each pair of them.
  public let edges: [DiagramEdge]
  /// The rows of the table that can apply to some decision on the form, in its order.
  public let rows: [Transition]
  /// What can be done and leaves the phase as it is.
  public let beside: [Transition]

  /// The picture of those rows of the table that can apply.
  public init(transitions: [Transition] = Procedure.transitions, for subject: DiagramSubject) {
    let rows = transitions.filter(subject.allows)
    let noticesAreGiven = rows.contains { $0.act == .giveNotice }
    var edges: [DiagramEdge] = []
    func join(_ from: Phase?, _ to: Phase, _ step: Transition) {
      // Without any notice to give there are no days to wait for.
      if to == .awaitingNotice || from == .awaitingNotice, !noticesAreGiven { return }
      if let index = edges.firstIndex(where: { $0.from == from && $0.to == to }) {
        edges[index].steps.append(step)
      } else {
        edges.append(DiagramEdge(from: from, to: to, steps: [step]))
      }
    }
    for row in rows {
      for to in row.to {
        if row.from.isEmpty { join(nil, to, row) }
        for from in row.from { join(from, to, row) }
      }
    }
    let reached = Self.reached(by: edges)
    self.subject = subject
    self.rows = rows
    phases = Phase.allCases.filter(reached.contains)
    self.edges = edges.filter { $0.from.map(reached.contains) ?? true }
    beside = rows.filter { $0.to.isEmpty && !reached.isDisjoint(with: $0.from) }
  }

  /// The phases of a row that can be reached.
  public func from(_ row: Transition) -> [Phase] { phases.filter(row.from.contains) }

  /// Whether what leads on by an edge can be done elsewhere too, and then leaves the phase as it is:
  /// only the last of the notices moves a cleared decision on.
  func isDoneElsewhere(_ edge: DiagramEdge) -> Bool {
    edge.steps.allSatisfy { step in beside.contains { $0.isSameAct(as: step) } }
      && edge.from.map { $0.layer < edge.to.layer } ?? false
  }

  /// The phases in which a row that leaves the phase as it is can be done, and those in which the
  /// same act leads on.
  func everyFrom(_ row: Transition) -> [Phase] {
    let onwards = edges.filter { edge in
      isDoneElsewhere(edge) && edge.steps.contains { $0.isSameAct(as: row) }
    }
    let from = from(row) + onwards.compactMap(\.from)
    return phases.filter(from.contains)
  }

  /// Phases in words, those that follow on each other together: "before the decision".
  public func words(for from: [Phase]) -> String {
    let before = phases.filter(\.isBeforeDecision)
    if from == before, !from.isEmpty, from != phases { return "before the decision" }
    return LifeDiagram.words(for: from.map(\.name), of: phases.map(\.name))
  }

  private static func reached(by edges: [DiagramEdge]) -> Set<Phase> {
    var reached: Set<Phase> = []
    var fresh = edges.filter { $0.from == nil }.map(\.to)
    while let phase = fresh.popLast() {
      guard reached.insert(phase).inserted else { continue }
      fresh += edges.filter { $0.from == phase }.map(\.to)
    }
    return reached
  }
}

extension Transition {
  fileprivate func isSameAct(as other: Transition) -> Bool { act == other.act && way == other.way }
}

/// All that leads from one phase to another.
public struct DiagramEdge: Sendable, Hashable {
  /// From which phase; nil where a decision begins.
  public let from: Phase?
  /// To which phase.
  public let to: Phase
  /// By which rows of the procedure.
  public internal(set) var steps: [Transition]

  /// When it is this edge that is taken, of several that a row could take.
  public var note: String? {
    switch (from, to) {
    case (.cleared, .awaitingNotice): "when it is the last that is wanted"
    case (.clearance, .awaitingNotice), (.deferred, .awaitingNotice): "if all notice is given"
    case (.awaitingNotice, .ready): "when the days of notice have run"
    case (.cleared, .ready): "at once, if no notice must be given"
    case (.lodged, .published), (.recorded, .published): "if it was agreed"
    case (.lodged, .notAgreed), (.recorded, .notAgreed): "if it was not agreed"
    case (.callInWindow, .effective): "on the day that the council’s rule says"
    case (.effective, .lapsed): "once the longest term it approves is over"
    case (.effective, .callInReceived): "if received in time and recorded late"
    default: nil
    }
  }
}
