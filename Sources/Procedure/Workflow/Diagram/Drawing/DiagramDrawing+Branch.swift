extension DiagramDrawing {
  /// Call-in: down the right side, with its ways back to effect.
  mutating func drawBranch() {
    let branch = diagram.phases.filter { $0.lane == .branch && $0 != .notAgreed }
      .sorted { $0.layer < $1.layer }
    guard let window = places[.callInWindow], branch.first == .callInReceived else { return }
    var y = window.y
    for (index, phase) in branch.enumerated() {
      places[phase] = Point(Measure.branchX, y)
      guard index + 1 < branch.count else { continue }
      y += distance(from: phase, to: branch[index + 1])
    }
    drawRequisition(window)
    for (from, to) in zip(branch, branch.dropFirst()) { drawDown(from, to) }
    drawPast(branch)
    drawExits(branch)
  }

  /// How far apart two phases of the branch stand.
  private func distance(from: Phase, to: Phase) -> Double {
    let down = block(edge(from, to), limit: 168).height + 20 + Measure.height
    let above = from == .callInReceived ? 26 + block(refusal, limit: Measure.exitLimit).height : 20
    let exit = exitBlock(to).height
    // The way past the lower of the two is written above it, beside what leads down to it.
    let past = pastBlock(to).height
    return max(90, down + past, above + exit)
  }

  private var refusal: DiagramEdge? { edge(.callInReceived, .callInWindow) }

  /// The requisition, and its refusal.
  private mutating func drawRequisition(_ window: Point) {
    let start = Measure.mainX + Measure.half
    let end = Measure.branchX - Measure.half
    if let edge = edge(.callInWindow, .callInReceived) {
      let late = self.edge(.effective, .callInReceived)
      var label = block(edge, limit: Measure.exitLimit)
      if let note = late?.note { label.add(("also from \(Phase.effective.name), \(note)", .note)) }
      canvas.line([Point(start, window.y - 9), Point(end, window.y - 9)])
      if late != nil, let effective = places[.effective] {
        canvas.line(
          [
            Point(start, effective.y - 9), Point(Measure.busX - 22, effective.y - 9),
            Point(Measure.busX - 22, window.y - 9), Point(Measure.busX, window.y - 9),
          ], arrow: false, broken: true)
      }
      write(
        label, of: [edge] + (late.map { [$0] } ?? []),
        at: Point(Measure.exitX, window.y - 14 - label.height))
    }
    if let refusal {
      canvas.line([Point(end, window.y + 9), Point(start, window.y + 9)])
      write(
        block(refusal, limit: Measure.exitLimit), of: [refusal],
        at: Point(Measure.exitX, window.y + 14))
    }
  }

  /// A step down the branch.
  mutating func drawDown(_ from: Phase, _ to: Phase) {
    guard let edge = edge(from, to), let above = places[from], let below = places[to] else {
      return
    }
    let start = above.y + Measure.height / 2
    canvas.line([Point(above.x, start), Point(above.x, below.y - Measure.height / 2)])
    write(block(edge, limit: 168), of: [edge], at: Point(above.x + 9, start + 6))
  }

  /// The ways past a phase of the branch, at its right.
  private mutating func drawPast(_ branch: [Phase]) {
    let edge = Measure.branchX + Measure.half
    for (from, to) in zip(branch, branch.dropFirst(2)) {
      guard let way = self.edge(from, to), let above = places[from], let below = places[to] else {
        continue
      }
      let x = Measure.right - 32
      canvas.line([
        Point(edge, above.y), Point(x, above.y), Point(x, below.y), Point(edge, below.y),
      ])
      let label = pastBlock(from)
      write(label, of: [way], at: Point(edge + 8, above.y - label.height - 4))
    }
  }

  private func pastBlock(_ from: Phase) -> TextBlock {
    let way = diagram.edges.first {
      $0.from == from && $0.to.lane == .branch && $0.to.layer == from.layer + 2
    }
    return block(way, limit: 92, brief: true)
  }

  /// The ways back to effect, which come together in one line.
  private mutating func drawExits(_ branch: [Phase]) {
    guard let effective = places[.effective] else { return }
    let start = Measure.branchX - Measure.half
    for phase in branch {
      guard let edge = edge(phase, .effective), let place = places[phase] else { continue }
      canvas.line([
        Point(start, place.y), Point(Measure.busX, place.y), Point(Measure.busX, effective.y + 6),
        Point(Measure.mainX + Measure.half, effective.y + 6),
      ])
      let label = exitBlock(phase)
      write(label, of: [edge], at: Point(Measure.exitX, place.y - label.height - 5))
    }
  }

  /// What is written on a way back to effect: in full only where it is met first.
  private func exitBlock(_ phase: Phase) -> TextBlock {
    var block = TextBlock(limit: Measure.exitLimit)
    guard let edge = edge(phase, .effective) else { return block }
    let earlier = diagram.edges.filter { other in
      other.to == .effective && (other.from?.lane == .branch)
        && (other.from?.layer ?? 0) < phase.layer
    }
    let known = Set(earlier.flatMap(\.steps))
    for group in StepLabel.groups(edge.steps) {
      let isKnown = group.allSatisfy(known.contains)
      let part = DiagramEdge(from: edge.from, to: edge.to, steps: group)
      block.append(self.block(part, limit: Measure.exitLimit, brief: isKnown))
    }
    return block
  }
}
