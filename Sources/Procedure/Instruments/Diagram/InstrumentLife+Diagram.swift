public import Workflow

extension InstrumentLife {
  /// Its life as a picture, in the look of the procedure of decisions.
  public var diagram: LifeDiagram {
    var diagram = LifeDiagram(
      heading: heading, title: "The life of \(thing)",
      about: "The life of \(thing): what can be done from where, by whom and on what terms"
        + (transitions.allSatisfy { $0.paper == nil } ? "" : ", and the papers it makes"),
      phases: phases, ways: ways)
    diagram.beside = beside.map { LifeBeside($0.step, when: diagram.words(for: $0.from)) }
    return diagram
  }

  private var phases: [LifePhase] {
    let left = Set(ways.compactMap(\.from))
    return columns.enumerated().map { index, column in
      LifePhase(
        column.id, column.name, lane: column.lane, layer: index, isEnd: !left.contains(column.id))
    }
  }

  /// What leads from one phase to another; a row of no beginning, and an empty one, begins the life.
  private var ways: [LifeWay] {
    var ways: [LifeWay] = []
    for (index, row) in transitions.enumerated() {
      guard let to = row.to else { continue }
      for from in row.from.isEmpty ? [""] : row.from where from != to {
        let origin = from.isEmpty ? nil : from
        // One line leads from the beginning; what begins elsewhere is told on it.
        let to = origin == nil ? columns.first?.id ?? to : to
        if let known = ways.firstIndex(where: { $0.from == origin && $0.to == to }) {
          ways[known].steps.append(step(index))
        } else {
          ways.append(LifeWay(from: origin, to: to, steps: [step(index)]))
        }
      }
    }
    return ways
  }

  /// What leaves the phase as it is, some of it only where it would lead anyway.
  private var beside: [(step: LifeStep, from: [String])] {
    transitions.enumerated().compactMap { index, row in
      let from = row.to.map { to in row.from.filter { $0 == to } } ?? row.from
      return from.isEmpty ? nil : (step(index), from)
    }
  }

  private func step(_ index: Int) -> LifeStep {
    let row = transitions[index]
    return LifeStep(
      row: index, verb: verb(row.act), by: row.by.map(\.diagramWords), terms: row.guards,
      papers: [row.paper].compactMap { $0 })
  }

  /// The act as read in a picture, where the word of the command alone would not be understood.
  private func verb(_ act: String) -> String {
    switch (self, act) {
    case (.contracts, "option"): "enter an option"
    case (.suppliers, "receive"): "receive applications"
    case (.suppliers, "take over"): "take over older suppliers, which are active"
    case (.suppliers, "lift"): "lift what stands against it"
    case (.suppliers, "tell"): "tell the outcome"
    case (.letters, "complete"): "lay before Legal"
    case (.letters, "revise"): "take in a changed letter"
    case (.letters, "answer"): "enter an answer"
    case (.letters, "void"): "void a letter"
    case (.agreements, "call"): "call for competition"
    case (.agreements, "bid"): "enter a bid"
    case (.templates, "approve a template"): "approve"
    case (.templates, "withdraw a template"): "withdraw approval"
    default: act
    }
  }
}

extension InstrumentActor {
  /// Who, without articles.
  fileprivate var diagramWords: String {
    switch self {
    case .role(let role): role.shortWords
    case .lawyer: "lawyer"
    case .delegate: "holder of the delegated power"
    }
  }
}
