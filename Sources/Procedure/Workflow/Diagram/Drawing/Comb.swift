/// Ways of the same verb that lead from several phases of the main line to one phase: drawn to the
/// left as one line that gathers them.
struct Comb: Sendable, Hashable {
  var sources: [LifePhase]
  var target: LifePhase
  var ways: [LifeWay]
  var block: TextBlock
  /// Between which two phases of the main line it is written: that one and the next.
  var gap: Int

  /// Whether it leads to an end, which then stands at its left.
  var isToEnd: Bool { target.lane == .end }

  /// Whether a single phase leads to an end, which then stands above its way: below there may be
  /// other ways out of the same phase.
  var isOutAndUp: Bool { isToEnd && sources.count == 1 }

  /// The phases of the main line that it touches.
  var touched: [LifePhase] { isToEnd ? sources : sources + [target] }

  /// The combs of a picture, those that reach less far first.
  static func all(of diagram: LifeDiagram, along main: [LifePhase]) -> [Comb] {
    var found: [Comb] = []
    for way in diagram.ways {
      guard let start = main.firstIndex(where: { $0.id == way.from }),
        let target = diagram.phase(way.to)
      else { continue }
      let from = main[start]
      let isNext = main.firstIndex(of: target) == start + 1
      guard target.lane == .end || (target.lane == .main && !isNext) else { continue }
      let same = found.firstIndex { comb in
        comb.target == target && comb.ways[0].steps == way.steps && comb.ways[0].note == way.note
      }
      if let same {
        found[same].sources.append(from)
        found[same].ways.append(way)
      } else {
        let empty = TextBlock(limit: 0)
        found.append(Comb(sources: [from], target: target, ways: [way], block: empty, gap: 0))
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
  private func span(along main: [LifePhase]) -> Range<Int> {
    let indices = touched.compactMap { main.firstIndex(of: $0) }
    return (indices.min() ?? 0)..<(indices.max() ?? 0)
  }

  private static func block(
    of comb: Comb, _ diagram: LifeDiagram, along main: [LifePhase]
  ) -> TextBlock {
    let onMain = zip(main, main.dropFirst()).flatMap { from, to in
      diagram.ways.first { $0.from == from.id && $0.to == to.id }?.steps ?? []
    }
    let brief = comb.ways[0].steps.allSatisfy(onMain.contains)
    var block = StepLabel.block(comb.ways[0], limit: brief ? 104 : 142, brief: brief)
    for (from, _) in comb.fromAside(in: diagram) {
      block.add(("also when \(from.name)", .note))
    }
    return block
  }

  /// The same acts done where a thing was put aside, which are written with the comb.
  func fromAside(in diagram: LifeDiagram) -> [(from: LifePhase, way: LifeWay)] {
    diagram.ways.compactMap { way in
      guard isToEnd, way.to == target.id, Set(way.steps) == Set(ways[0].steps),
        let from = way.from.flatMap(diagram.phase), from.lane == .aside
      else { return nil }
      return (from, way)
    }
  }
}
