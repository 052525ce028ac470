extension DiagramDrawing {
  /// What was refused or rescinded: below the branch, with its ways to the end and back.
  mutating func drawNotAgreed() {
    let ways = diagram.edges.filter { $0.to == .notAgreed }
    let published = ways.filter { $0.from?.lane == .main }
    guard let highest = published.compactMap({ $0.from.flatMap { places[$0]?.y } }).min() else {
      return
    }
    let last = diagram.phases.filter { $0.lane == .branch && $0 != .notAgreed }
      .max { $0.layer < $1.layer }
    let above = last.flatMap { places[$0] }
    let down = last.map { block(edge($0, .notAgreed), limit: 168).height } ?? 0
    let y = above.map { $0.y + max(100, down + 20 + Measure.height) } ?? highest + 110
    let place = Point(Measure.branchX, y)
    places[.notAgreed] = place
    if let last { drawDown(last, .notAgreed) }
    for edge in published { drawPublished(edge, to: place) }
    if let edge = edge(.beforeCouncil, .notAgreed), let council = places[.beforeCouncil] {
      drawRefusal(edge, from: council, to: place)
    }
    if let edge = edge(.notAgreed, .closed) { drawClosing(edge, from: place) }
    if let edge = edge(.notAgreed, .draft) { drawBackToDraft(edge, from: place) }
  }

  private mutating func drawPublished(_ edge: DiagramEdge, to place: Point) {
    guard let from = edge.from.flatMap({ places[$0] }) else { return }
    let x = Measure.right
    canvas.line([
      Point(Measure.mainX + Measure.half, from.y), Point(x, from.y), Point(x, place.y + 8),
      Point(Measure.branchX + Measure.half, place.y + 8),
    ])
    let label = block(edge, limit: Measure.exitLimit, brief: true)
    write(label, of: [edge], at: Point(Measure.exitX, from.y - label.height - 5))
  }

  private mutating func drawRefusal(_ edge: DiagramEdge, from council: Point, to place: Point) {
    let x = Measure.right - 16
    let start = Measure.branchX + Measure.half
    canvas.line([
      Point(start, council.y), Point(x, council.y), Point(x, place.y - 8),
      Point(start, place.y - 8),
    ])
    let label = block(edge, limit: 84, brief: true)
    write(label, of: [edge], at: Point(start + 8, council.y - label.height - 4))
  }

  private mutating func drawClosing(_ edge: DiagramEdge, from place: Point) {
    guard let closed = places[.closed] else { return }
    let x = Measure.busX - 18
    canvas.line([
      Point(place.x - Measure.half, place.y), Point(x, place.y), Point(x, closed.y),
      Point(Measure.mainX + Measure.half, closed.y),
    ])
    let label = block(edge, limit: Measure.exitLimit)
    write(label, of: [edge], at: Point(Measure.exitX, place.y - label.height - 5))
  }
}
