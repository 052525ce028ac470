/// What is written on an edge: verb and who, the terms as small print under it, the papers as sheets.
enum StepLabel {
  /// The label of an edge.
  ///
  /// - Parameter brief: says only what is done, where the rest is written beside it already.
  static func block(
    _ edge: DiagramEdge, _ subject: DiagramSubject, limit: Double, brief: Bool = false
  ) -> TextBlock {
    var block = TextBlock(limit: limit)
    for group in groups(edge.steps) {
      if brief { addBrief(group, to: &block) } else { add(group, subject, to: &block) }
    }
    if let note = edge.note { block.add((note, .note)) }
    if edge.from == .awaitingNotice, edge.to == .ready, let days = subject.noticeDays {
      block.add((days, .terms))
    }
    return block
  }

  /// The label of an edge whose acts are told in full elsewhere: "give notice or agree urgency".
  static func verbs(_ edge: DiagramEdge, limit: Double) -> TextBlock {
    var block = TextBlock(limit: limit)
    block.add((groups(edge.steps).map { $0[0].verb }.joined(separator: " or "), .verb))
    if let note = edge.note { block.add((note, .note)) }
    return block
  }

  /// The label of rows that leave the phase as it is.
  static func block(_ rows: [Transition], _ subject: DiagramSubject, limit: Double) -> TextBlock {
    var block = TextBlock(limit: limit)
    for group in groups(rows) { add(group, subject, to: &block) }
    return block
  }

  /// Rows of one verb that the same people do, together.
  static func groups(_ steps: [Transition]) -> [[Transition]] {
    var groups: [[Transition]] = []
    for step in steps {
      if let index = groups.firstIndex(where: { group in
        group[0].act == step.act && group[0].by == step.by
      }) {
        groups[index].append(step)
      } else {
        groups.append([step])
      }
    }
    return groups
  }

  private static func addBrief(_ group: [Transition], to block: inout TextBlock) {
    let ways = group.compactMap(\.wayWords)
    block.add((ways.isEmpty ? group[0].verb : ways.joined(separator: " or "), .verb))
  }

  private static func add(
    _ group: [Transition], _ subject: DiagramSubject, to block: inout TextBlock
  ) {
    let first = group[0]
    let ways = group.filter { $0.wayWords != nil }
    let asked = first.guards.filter { $0 != .noticeHasRun || subject.noticeDays != nil }
    let common = asked.filter { term in group.allSatisfy { $0.guards.contains(term) } }
    let papers = first.papers.filter { paper in group.allSatisfy { $0.papers.contains(paper) } }
    let open = subject.open(first).filter { condition in
      group.allSatisfy { $0.only.contains(condition) }
    }
    let isList = group.contains { row in
      Set(row.guards) != Set(first.guards) || row.papers != papers || subject.open(row) != open
    }
    let names = isList ? "" : ways.compactMap(\.wayWords).joined(separator: " or ")
    let title = names.isEmpty ? first.verb : "\(first.verb): \(names)"
    block.add((title, .verb), ("— \(first.actors)", .actor))
    if !open.isEmpty { block.add((where_(open), .note)) }
    if !common.isEmpty { block.add((words(common), .terms)) }
    for paper in papers { block.add(paper: paper.words) }
    guard isList else { return }
    for row in group {
      addWay(row, common: common, papers: papers, open: open, subject, to: &block)
    }
  }

  /// One way of several, with what it alone asks and makes.
  private static func addWay(
    _ row: Transition, common: [Guard], papers: [PaperKind], open: [Transition.Condition],
    _ subject: DiagramSubject, to block: inout TextBlock
  ) {
    let own = row.guards.filter { term in
      !common.contains(term) && (term != .noticeHasRun || subject.noticeDays != nil)
    }
    let made = row.papers.filter { !papers.contains($0) }
    let only = subject.open(row).filter { !open.contains($0) }
    let terms = own.isEmpty ? "" : ": \(words(own))"
    let bounds = only.isEmpty ? "" : " (where \(only.map(\.words).joined(separator: " and ")))"
    let name = row.wayWords ?? row.verb
    // A way whose paper bears its name is told by the paper.
    if made.isEmpty || !terms.isEmpty {
      block.add(("·", .terms), (name + terms + bounds, .terms))
      for paper in made { block.add(paper: paper.words) }
    } else {
      block.add(paper: made.map(\.words).joined(separator: ", ") + bounds)
    }
  }

  private static func words(_ terms: [Guard]) -> String {
    terms.map(\.words).joined(separator: "; ")
  }

  private static func where_(_ open: [Transition.Condition]) -> String {
    "where " + open.map(\.words).joined(separator: " and ")
  }
}
