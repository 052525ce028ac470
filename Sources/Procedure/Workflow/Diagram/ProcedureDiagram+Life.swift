extension ProcedureDiagram {
  /// What the picture shows.
  public var heading: String { "\(subject.council): \(subject.form)" }

  /// The diagram as a picture for the wall or a page of the web.
  public var svg: String { life.svg }

  /// The diagram in Graphviz's language, for whoever wants to lay it out anew.
  public var dot: String { life.dot }

  /// The procedure in the words of a picture.
  public var life: LifeDiagram {
    LifeDiagram(
      heading: heading, title: "Procedure of \(heading)",
      about: "The life of a decision: what can be done from where, by whom, on what terms, "
        + "and the papers it makes",
      settled: subject.settled.isEmpty ? nil : "On this form \(subject.settled).",
      phases: phases.map { phase in
        LifePhase(
          phase.rawValue, phase.name, lane: phase.lane, layer: phase.layer, isEnd: phase.isEnd,
          isFrozen: phase.isFrozen)
      },
      ways: edges.map(way),
      beside: beside.map { row in
        let every = everyFrom(row)
        return LifeBeside(
          step(row), when: words(for: from(row)), whenAtAll: words(for: every),
          isLate: !every.allSatisfy(\.isBeforeDecision))
      })
  }

  private func way(_ edge: DiagramEdge) -> LifeWay {
    LifeWay(
      from: edge.from?.rawValue, to: edge.to.rawValue, steps: edge.steps.map(step),
      note: edge.note,
      time: edge.from == .awaitingNotice && edge.to == .ready ? subject.noticeDays : nil,
      isToldBeside: isDoneElsewhere(edge))
  }

  private func step(_ row: Transition) -> LifeStep {
    LifeStep(
      row: rows.firstIndex(of: row) ?? 0, verb: row.verb, way: row.wayWords,
      by: row.by.map(\.shortWords),
      bounds: subject.bounds(row), terms: subject.terms(row), papers: row.papers.map(\.words))
  }
}
