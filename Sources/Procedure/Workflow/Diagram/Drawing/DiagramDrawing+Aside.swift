extension DiagramDrawing {
  /// A decision that is put off: to the right of the main line, with its ways back.
  mutating func drawAside() {
    guard let edge = edge(.ready, .deferred), let ready = places[.ready] else { return }
    let start = Measure.mainX + Measure.half
    let place = Point(Measure.asideX, ready.y)
    places[.deferred] = place
    canvas.line([Point(start, ready.y), Point(place.x - Measure.asideHalf, ready.y)])
    let label = block(edge, limit: 190)
    write(label, of: [edge], at: Point(start + 14, ready.y - label.height - 5))
    drawResumption(from: place, to: start)
    if let again = self.edge(.deferred, .draft) { drawBackToDraft(again, from: place) }
  }

  private mutating func drawResumption(from place: Point, to start: Double) {
    let targets = [Phase.awaitingNotice, .cleared].compactMap { phase in edge(.deferred, phase) }
    guard let first = targets.first else { return }
    let x = place.x - 30
    for edge in targets {
      guard let y = places[edge.to]?.y else { continue }
      canvas.line([
        Point(x, place.y - Measure.height / 2), Point(x, y), Point(start, y),
      ])
    }
    let steps = DiagramEdge(from: first.from, to: .cleared, steps: first.steps)
    let label = block(steps, limit: Measure.boxLeft - x - 24)
    write(label, of: targets, at: Point(x + 8, place.y - Measure.height / 2 - label.height - 8))
  }

  /// A way back to the draft, which is far off: named, and not drawn across the picture.
  mutating func drawBackToDraft(_ edge: DiagramEdge, from place: Point) {
    let start = place.y + Measure.height / 2
    let label = block(edge, limit: 110)
    let length = max(30, label.height + 10)
    canvas.line([Point(place.x, start), Point(place.x, start + length)])
    canvas.box(
      .elsewhere, at: Point(place.x, start + length + 12), width: 104, height: 24,
      text: "back to \(edge.to.name)")
    write(label, of: [edge], at: Point(place.x + 8, start + 4))
  }
}
