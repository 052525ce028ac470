/// Edges of the same verb that lead from several phases of the main line to one phase: drawn to the
/// left as one line that gathers them.
struct Comb: Sendable, Hashable {
  var sources: [Phase]
  var target: Phase
  var edges: [DiagramEdge]
  var block: TextBlock
  /// Between which two phases of the main line it is written: that one and the next.
  var gap: Int

  /// Whether it leads to an end, which then stands at its left.
  var isToEnd: Bool { target.lane == .end }

  /// Whether a single phase leads to an end, which then stands above its way: below there may be
  /// other ways out of the same phase.
  var isOutAndUp: Bool { isToEnd && sources.count == 1 }

  /// The phases of the main line that it touches.
  var touched: [Phase] { isToEnd ? sources : sources + [target] }

  /// The combs of a picture, those that reach less far first.
  static func all(of diagram: ProcedureDiagram, along main: [Phase]) -> [Comb] {
    var found: [Comb] = []
    for edge in diagram.edges {
      guard let from = edge.from, from.lane == .main, let start = main.firstIndex(of: from) else {
        continue
      }
      let isNext = main.firstIndex(of: edge.to) == start + 1
      guard edge.to.lane == .end || (edge.to.lane == .main && !isNext) else { continue }
      let same = found.firstIndex { comb in
        comb.target == edge.to && comb.edges[0].steps == edge.steps
          && comb.edges[0].note == edge.note
      }
      if let same {
        found[same].sources.append(from)
        found[same].edges.append(edge)
      } else {
        let empty = TextBlock(limit: 0)
        found.append(
          Comb(sources: [from], target: edge.to, edges: [edge], block: empty, gap: 0))
      }
    }
    found.sort { left, right in
      (left.isToEnd ? 1 : 0, left.span(along: main).count)
        < (right.isToEnd ? 1 : 0, right.span(along: main).count)
    }
    var taken: [Int: Int] = [:]
    for index in found.indices {
      found[index].block = block(of: found[index], diagram, along: main)
      let span = found[index].span(along: main)
      let gap = span.min { taken[$0, default: 0] < taken[$1, default: 0] } ?? 0
      found[index].gap = gap
      if !found[index].isToEnd { taken[gap, default: 0] += 1 }
    }
    return found
  }

  /// Beside which gaps of the main line it runs.
  private func span(along main: [Phase]) -> Range<Int> {
    let indices = touched.compactMap { main.firstIndex(of: $0) }
    return (indices.min() ?? 0)..<(indices.max() ?? 0)
  }

  private static func block(
    of comb: Comb, _ diagram: ProcedureDiagram, along main: [Phase]
  ) -> TextBlock {
    let onMain = zip(main, main.dropFirst()).flatMap { from, to in
      diagram.edges.first { $0.from == from && $0.to == to }?.steps ?? []
    }
    let brief = comb.edges[0].steps.allSatisfy(onMain.contains)
    var block = StepLabel.block(
      comb.edges[0], diagram.subject, limit: brief ? 104 : 142, brief: brief)
    let rows = Set(comb.edges[0].steps)
    let elsewhere = diagram.edges.filter { edge in
      edge.to == comb.target && edge.from?.lane == .aside && Set(edge.steps) == rows
    }
    for edge in elsewhere {
      if let from = edge.from { block.add(("also when \(from.name)", .note)) }
    }
    return block
  }
}
