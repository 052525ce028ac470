extension DiagramDrawing {
  /// What was refused or rescinded: below the branch, with its ways to the end and back.
  mutating func drawNotAgreed() {
    let refused = Phase.notAgreed.rawValue
    let published = main.compactMap { way($0.id, refused) }
    guard let highest = published.compactMap({ $0.from.flatMap { places[$0]?.y } }).min() else {
      return
    }
    let last = branch.last
    let above = last.flatMap { places[$0.id] }
    let down = last.map { block(way($0.id, refused), limit: 168).height } ?? 0
    let y = above.map { $0.y + max(100, down + 20 + Measure.height) } ?? highest + 110
    let place = Point(Measure.branchX, y)
    places[refused] = place
    if let last { drawDown(last.id, refused) }
    for way in published { drawPublished(way, to: place) }
    if let way = way(.beforeCouncil, .notAgreed), let council = self.place(.beforeCouncil) {
      drawRefusal(way, from: council, to: place)
    }
    if let way = way(.notAgreed, .closed) { drawClosing(way, from: place) }
    if let way = way(.notAgreed, .draft) { drawBack(way, from: place) }
  }

  private mutating func drawPublished(_ way: LifeWay, to place: Point) {
    guard let from = way.from.flatMap({ places[$0] }) else { return }
    let x = Measure.right
    canvas.line([
      Point(Measure.mainX + Measure.half, from.y), Point(x, from.y), Point(x, place.y + 8),
      Point(Measure.branchX + Measure.half, place.y + 8),
    ])
    let label = block(way, limit: Measure.exitLimit, brief: true)
    write(label, of: [way], at: Point(Measure.exitX, from.y - label.height - 5))
  }

  private mutating func drawRefusal(_ way: LifeWay, from council: Point, to place: Point) {
    let x = Measure.right - 16
    let start = Measure.branchX + Measure.half
    canvas.line([
      Point(start, council.y), Point(x, council.y), Point(x, place.y - 8),
      Point(start, place.y - 8),
    ])
    let label = block(way, limit: 84, brief: true)
    write(label, of: [way], at: Point(start + 8, council.y - label.height - 4))
  }

  private mutating func drawClosing(_ way: LifeWay, from place: Point) {
    guard let closed = self.place(.closed) else { return }
    let x = Measure.busX - 18
    canvas.line([
      Point(place.x - Measure.half, place.y), Point(x, place.y), Point(x, closed.y),
      Point(Measure.mainX + Measure.half, closed.y),
    ])
    let label = block(way, limit: Measure.exitLimit)
    write(label, of: [way], at: Point(Measure.exitX, place.y - label.height - 5))
  }
}
