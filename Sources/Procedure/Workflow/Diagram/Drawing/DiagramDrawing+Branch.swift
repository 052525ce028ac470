extension DiagramDrawing {
  /// The way between two phases of a decision's life, if there is one.
  func way(_ from: Phase, _ to: Phase) -> LifeWay? { way(from.rawValue, to.rawValue) }

  /// Where a phase of a decision's life stands.
  func place(_ phase: Phase) -> Point? { places[phase.rawValue] }

  /// Call-in: down the right side, with its ways back to effect.
  mutating func drawBranch() {
    let branch = self.branch
    guard let window = place(.callInWindow), branch.first?.id == Phase.callInReceived.rawValue
    else { return }
    var y = window.y
    for (index, phase) in branch.enumerated() {
      places[phase.id] = Point(Measure.branchX, y)
      guard index + 1 < branch.count else { continue }
      y += distance(from: phase, to: branch[index + 1])
    }
    drawRequisition(window)
    for (from, to) in zip(branch, branch.dropFirst()) { drawDown(from.id, to.id) }
    drawPast(branch)
    drawExits(branch)
  }

  /// The phases of the branch, but the last, which stands below it.
  var branch: [LifePhase] {
    diagram.phases.filter { $0.lane == .branch && $0.id != Phase.notAgreed.rawValue }
      .sorted { $0.layer < $1.layer }
  }

  /// How far apart two phases of the branch stand.
  private func distance(from: LifePhase, to: LifePhase) -> Double {
    let down = block(way(from.id, to.id), limit: 168).height + 20 + Measure.height
    let above = refusal?.from == from.id ? 26 + block(refusal, limit: Measure.exitLimit).height : 20
    let exit = exitBlock(to).height
    // The way past the lower of the two is written above it, beside what leads down to it.
    let past = pastBlock(to).height
    return max(90, down + past, above + exit)
  }

  private var refusal: LifeWay? { way(.callInReceived, .callInWindow) }

  /// The requisition, and its refusal.
  private mutating func drawRequisition(_ window: Point) {
    let start = Measure.mainX + Measure.half
    let end = Measure.branchX - Measure.half
    if let way = way(.callInWindow, .callInReceived) {
      let late = self.way(.effective, .callInReceived)
      var label = block(way, limit: Measure.exitLimit)
      if let note = late?.note { label.add(("also from \(Phase.effective.name), \(note)", .note)) }
      canvas.line([Point(start, window.y - 9), Point(end, window.y - 9)])
      if late != nil, let effective = place(.effective) {
        canvas.line(
          [
            Point(start, effective.y - 9), Point(Measure.busX - 22, effective.y - 9),
            Point(Measure.busX - 22, window.y - 9), Point(Measure.busX, window.y - 9),
          ], arrow: false, broken: true)
      }
      write(
        label, of: [way] + (late.map { [$0] } ?? []),
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
  mutating func drawDown(_ from: LifePhase.ID, _ to: LifePhase.ID) {
    guard let way = way(from, to), let above = places[from], let below = places[to] else { return }
    let start = above.y + Measure.height / 2
    canvas.line([Point(above.x, start), Point(above.x, below.y - Measure.height / 2)])
    write(block(way, limit: 168), of: [way], at: Point(above.x + 9, start + 6))
  }

  /// The ways past a phase of the branch, at its right.
  private mutating func drawPast(_ branch: [LifePhase]) {
    let edge = Measure.branchX + Measure.half
    for (from, to) in zip(branch, branch.dropFirst(2)) {
      guard let way = way(from.id, to.id), let above = places[from.id], let below = places[to.id]
      else { continue }
      let x = Measure.right - 32
      canvas.line([
        Point(edge, above.y), Point(x, above.y), Point(x, below.y), Point(edge, below.y),
      ])
      let label = pastBlock(from)
      write(label, of: [way], at: Point(edge + 8, above.y - label.height - 4))
    }
  }

  private func pastBlock(_ from: LifePhase) -> TextBlock {
    let to = diagram.phases.first { $0.lane == .branch && $0.layer == from.layer + 2 }
    return block(to.flatMap { way(from.id, $0.id) }, limit: 92, brief: true)
  }

  /// The ways back to effect, which come together in one line.
  private mutating func drawExits(_ branch: [LifePhase]) {
    guard let effective = place(.effective) else { return }
    let start = Measure.branchX - Measure.half
    for phase in branch {
      guard let way = way(phase.id, Phase.effective.rawValue), let place = places[phase.id]
      else { continue }
      canvas.line([
        Point(start, place.y), Point(Measure.busX, place.y), Point(Measure.busX, effective.y + 6),
        Point(Measure.mainX + Measure.half, effective.y + 6),
      ])
      let label = exitBlock(phase)
      write(label, of: [way], at: Point(Measure.exitX, place.y - label.height - 5))
    }
  }

  /// What is written on a way back to effect: in full only where it is met first.
  private func exitBlock(_ phase: LifePhase) -> TextBlock {
    var block = TextBlock(limit: Measure.exitLimit)
    let goal = Phase.effective.rawValue
    guard let way = way(phase.id, goal) else { return block }
    let earlier = diagram.phases.filter { $0.lane == .branch && $0.layer < phase.layer }
      .compactMap { self.way($0.id, goal) }
    let known = Set(earlier.flatMap(\.steps))
    for group in StepLabel.groups(way.steps) {
      let isKnown = group.allSatisfy(known.contains)
      let part = LifeWay(from: way.from, to: way.to, steps: group)
      block.append(self.block(part, limit: Measure.exitLimit, brief: isKnown))
    }
    return block
  }
}
