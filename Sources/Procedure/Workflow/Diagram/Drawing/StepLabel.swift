/// What is written on a way: verb and who, the terms as small print under it, the papers as sheets.
enum StepLabel {
  /// The label of a way.
  ///
  /// - Parameter brief: says only what is done, where the rest is written beside it already.
  static func block(_ way: LifeWay, limit: Double, brief: Bool = false) -> TextBlock {
    var block = TextBlock(limit: limit)
    for group in groups(way.steps) {
      if brief { addBrief(group, to: &block) } else { add(group, to: &block) }
    }
    if let note = way.note { block.add((note, .note)) }
    if let time = way.time { block.add((time, .terms)) }
    return block
  }

  /// The label of a way whose acts are told in full elsewhere: "give notice or agree urgency".
  static func verbs(_ way: LifeWay, limit: Double) -> TextBlock {
    var block = TextBlock(limit: limit)
    block.add((groups(way.steps).map { $0[0].verb }.joined(separator: " or "), .verb))
    if let note = way.note { block.add((note, .note)) }
    return block
  }

  /// The label of rows that leave the phase as it is.
  static func block(_ rows: [LifeStep], limit: Double) -> TextBlock {
    var block = TextBlock(limit: limit)
    for group in groups(rows) { add(group, to: &block) }
    return block
  }

  /// Rows of one verb that the same people do, together.
  static func groups(_ steps: [LifeStep]) -> [[LifeStep]] {
    var groups: [[LifeStep]] = []
    for step in steps {
      if let index = groups.firstIndex(where: { group in
        group[0].verb == step.verb && group[0].actors == step.actors
      }) {
        groups[index].append(step)
      } else {
        groups.append([step])
      }
    }
    return groups
  }

  private static func addBrief(_ group: [LifeStep], to block: inout TextBlock) {
    let ways = group.compactMap(\.way)
    block.add((ways.isEmpty ? group[0].verb : ways.joined(separator: " or "), .verb))
  }

  private static func add(_ group: [LifeStep], to block: inout TextBlock) {
    let first = group[0]
    let common = first.terms.filter { term in group.allSatisfy { $0.terms.contains(term) } }
    let papers = first.papers.filter { paper in group.allSatisfy { $0.papers.contains(paper) } }
    let bounds = first.bounds.filter { bound in group.allSatisfy { $0.bounds.contains(bound) } }
    let isList = group.contains { row in
      Set(row.terms) != Set(first.terms) || row.papers != papers || row.bounds != bounds
    }
    let names = isList ? "" : group.compactMap(\.way).joined(separator: " or ")
    let title = names.isEmpty ? first.verb : "\(first.verb): \(names)"
    block.add((title, .verb), ("— \(first.actors)", .actor))
    if !bounds.isEmpty { block.add(("where \(bounds.joined(separator: " and "))", .note)) }
    if !common.isEmpty { block.add((words(common), .terms)) }
    for paper in papers { block.add(paper: paper) }
    guard isList else { return }
    for row in group { addWay(row, common: common, papers: papers, bounds: bounds, to: &block) }
  }

  /// One way of several, with what it alone asks and makes.
  private static func addWay(
    _ row: LifeStep, common: [String], papers: [String], bounds: [String],
    to block: inout TextBlock
  ) {
    let own = row.terms.filter { !common.contains($0) }
    let made = row.papers.filter { !papers.contains($0) }
    let only = row.bounds.filter { !bounds.contains($0) }
    let terms = own.isEmpty ? "" : ": \(words(own))"
    let where_ = only.isEmpty ? "" : " (where \(only.joined(separator: " and ")))"
    let name = row.way ?? row.verb
    // A way whose paper bears its name is told by the paper.
    if made.isEmpty || !terms.isEmpty {
      block.add(("·", .terms), (name + terms + where_, .terms))
      for paper in made { block.add(paper: paper) }
    } else {
      block.add(paper: made.joined(separator: ", ") + where_)
    }
  }

  private static func words(_ terms: [String]) -> String { terms.joined(separator: "; ") }
}
