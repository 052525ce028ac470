extension DiagramDrawing {
  /// What is put aside: to the right of the main line, with its ways back.
  mutating func drawAside() {
    for aside in diagram.phases where aside.lane == .aside {
      guard let host = host(of: aside), let place = places[host.id] else { continue }
      places[aside.id] = Point(Measure.asideX, place.y)
      drawOut(to: aside, from: host)
      drawRising(from: aside, above: place.y)
      drawBelow(aside, place)
      if let first = main.first, first != host, let again = way(aside.id, first.id) {
        drawBack(again, from: Point(Measure.asideX, place.y))
      }
    }
  }

  /// Beside which phase of the main line it stands: the first that leads to it.
  private func host(of aside: LifePhase) -> LifePhase? {
    main.first { way($0.id, aside.id) != nil }
  }

  /// The ways between a phase of the main line and one aside, and how far above and below the middle
  /// they run: at the middle where there is only one.
  private func pair(_ phase: LifePhase, _ aside: LifePhase) -> (out: LifeWay?, back: LifeWay?) {
    (way(phase.id, aside.id), way(aside.id, phase.id))
  }

  private func block(aside way: LifeWay?) -> TextBlock {
    block(way, limit: Measure.asideLimit)
  }

  /// The way out, with what leads straight back below it.
  private mutating func drawOut(to aside: LifePhase, from host: LifePhase) {
    let (start, end) = (Measure.mainX + Measure.half, Measure.asideX - Measure.asideHalf)
    guard let y = places[host.id]?.y else { return }
    let (out, back) = pair(host, aside)
    let apart = back == nil ? 0.0 : 9.0
    if let out {
      canvas.line([Point(start, y - apart), Point(end, y - apart)])
      let label = block(aside: out)
      write(label, of: [out], at: Point(start + 14, y - apart - label.height - 5))
    }
    if let back {
      canvas.line([Point(end, y + apart), Point(start, y + apart)])
      write(block(aside: back), of: [back], at: Point(start + 14, y + apart + 5))
    }
  }

  /// The ways to phases above, but the first of all: written once, since they are of the same acts.
  private mutating func drawRising(from aside: LifePhase, above y: Double) {
    let start = Measure.mainX + Measure.half
    let x = Measure.asideX - 30
    let ways = main.dropFirst().compactMap { phase -> LifeWay? in
      (places[phase.id]?.y ?? y) < y ? way(aside.id, phase.id) : nil
    }
    guard let shortest = ways.first else { return }
    for way in ways.reversed() {
      guard let goal = places[way.to]?.y else { continue }
      canvas.line([Point(x, y - Measure.height / 2), Point(x, goal), Point(start, goal)])
    }
    var steps = shortest
    steps.note = nil
    let label = block(steps, limit: Measure.boxLeft - x - 24)
    write(label, of: ways, at: Point(x + 8, y - Measure.height / 2 - label.height - 8))
  }

  /// The ways from and to phases below.
  private mutating func drawBelow(_ aside: LifePhase, _ host: Point) {
    let start = Measure.mainX + Measure.half
    let foot = host.y + Measure.height / 2
    for phase in main {
      guard let y = places[phase.id]?.y, y > host.y else { continue }
      let (out, back) = pair(phase, aside)
      let apart = out == nil || back == nil ? 0.0 : 9.0
      if let back {
        let x = Measure.asideX - 30
        canvas.line([Point(x, foot), Point(x, y - apart), Point(start, y - apart)])
        let label = block(aside: back)
        write(label, of: [back], at: Point(start + 14, y - apart - label.height - 5))
      }
      if let out {
        let x = Measure.asideX + 30
        canvas.line([Point(start, y + apart), Point(x, y + apart), Point(x, foot)])
        write(block(aside: out), of: [out], at: Point(start + 14, y + apart + 5))
      }
    }
  }

  /// What is written above the lines at the right of a phase wants room above it.
  func roomAside(above phase: LifePhase) -> Double {
    room { aside in
      let (out, back) = pair(phase, aside)
      let label = block(aside: host(of: aside) == phase ? out : isBelow(phase, aside) ? back : nil)
      return (label, out == nil || back == nil ? 0 : 9)
    }
  }

  /// What is written below them wants room below it.
  func roomAside(below phase: LifePhase) -> Double {
    room { aside in
      let (out, back) = pair(phase, aside)
      let label = block(aside: host(of: aside) == phase ? back : isBelow(phase, aside) ? out : nil)
      return (label, out == nil || back == nil ? 0 : 9)
    }
  }

  private func isBelow(_ phase: LifePhase, _ aside: LifePhase) -> Bool {
    host(of: aside).map { $0.layer < phase.layer } ?? false
  }

  private func room(_ label: (LifePhase) -> (block: TextBlock, apart: Double)) -> Double {
    diagram.phases.filter { $0.lane == .aside }.reduce(0) { most, aside in
      let (block, apart) = label(aside)
      return block.isEmpty ? most : max(most, block.height + apart - Measure.height / 2 + 6)
    }
  }

  /// A way back to the beginning, which is far off: named, and not drawn across the picture.
  mutating func drawBack(_ way: LifeWay, from place: Point) {
    let start = place.y + Measure.height / 2
    let label = block(way, limit: 110)
    let length = max(30, label.height + 10)
    canvas.line([Point(place.x, start), Point(place.x, start + length)])
    drawName(of: way.to, at: Point(place.x, start + length + 12))
    write(label, of: [way], at: Point(place.x + 8, start + 4))
  }

  /// The way back to the beginning from an end that is not for good: to its left, and told in full
  /// where the life begins.
  mutating func drawBackFromEnd(_ end: LifePhase.ID) {
    guard let first = main.first, let way = way(end, first.id), let place = places[end] else {
      return
    }
    let start = place.x - Measure.asideHalf
    let middle = start - 26 - Measure.nameWidth / 2
    canvas.line([Point(start, place.y), Point(start - 26, place.y)])
    drawName(of: way.to, at: Point(middle, place.y))
    let label = block(way, limit: Measure.nameWidth, brief: true)
    write(
      label, of: [way],
      at: Point(middle - Measure.nameWidth / 2, place.y - 16 - label.height))
  }

  /// A phase that stands elsewhere in the picture, by name.
  private mutating func drawName(of id: LifePhase.ID, at middle: Point) {
    canvas.box(
      .elsewhere, at: middle, width: Measure.nameWidth, height: 24,
      text: "back to \(diagram.phase(id)?.name ?? id)")
  }
}
