extension DiagramDrawing {
  /// A stretch of the left side that something takes up.
  private struct Taken {
    var from: Double
    var to: Double
    var left: Double
  }

  /// The ways left of the main line, those that reach furthest outermost.
  mutating func drawCombs() {
    var taken: [Taken] = []
    var columns: [Double] = []
    for comb in combs {
      let ys = comb.touched.compactMap { places[$0.id]?.y }
      guard let above = ys.min(), let below = ys.max() else { continue }
      let middle = labelMiddle(comb, above, below)
      // An end stands at the left with its words, which reach further than its way.
      let reach = comb.isToEnd ? Measure.height / 2 + 5 + comb.block.height : 0
      let (highest, lowest) =
        comb.isOutAndUp ? (middle - reach, below) : (above, max(below, middle + reach))
      let inner = taken.filter { $0.from < lowest && $0.to > highest }.map(\.left).min()
      let edge = inner ?? Measure.mainX - Measure.half
      let x = edge - 16
      columns.append(x)
      taken.append(Taken(from: above, to: below, left: x))
      let width = max(comb.block.width, comb.isToEnd ? Measure.asideHalf * 2 + 22 : 0)
      let half = comb.block.height / 2
      taken.append(
        Taken(
          from: comb.isToEnd ? highest : middle - half, to: comb.isToEnd ? lowest : middle + half,
          left: x - 10 - width))
    }
    for (index, comb) in combs.enumerated() where index < columns.count {
      draw(comb, at: columns[index], columns)
    }
  }

  private func labelMiddle(_ comb: Comb, _ above: Double, _ below: Double) -> Double {
    if comb.isOutAndUp { return above - 44 }
    if comb.isToEnd { return (above + below) / 2 }
    guard let upper = places[main[comb.gap].id]?.y,
      let lower = places[main[comb.gap + 1].id]?.y
    else {
      return above
    }
    return (upper + lower) / 2
  }

  private mutating func draw(_ comb: Comb, at x: Double, _ columns: [Double]) {
    let edge = Measure.mainX - Measure.half
    let ports = comb.touched.map { (phase: $0, y: port($0, of: comb, columns)) }
    let ys = ports.map(\.y)
    guard let above = ys.min(), let below = ys.max() else { return }
    let middle = labelMiddle(comb, above, below)
    let goal = comb.isToEnd ? nil : ports.last?.y
    for port in ports where comb.isToEnd || port.phase != comb.target {
      let end =
        goal.map { [Point(x, $0), Point(edge, $0)] }
        ?? [Point(x, middle), Point(x - 22, middle)]
      let start = [Point(edge, port.y)] + (port.y == end[0].y ? [] : [Point(x, port.y)])
      canvas.line(start + end)
    }
    if comb.isToEnd {
      places[comb.target.id] = Point(x - 22 - Measure.asideHalf, middle)
      left = min(left, x - 22 - Measure.asideHalf * 2)
      let corner = Point(
        x - 22 - max(Measure.asideHalf * 2, comb.block.width),
        comb.isOutAndUp
          ? middle - Measure.height / 2 - 5 - comb.block.height : middle + Measure.height / 2 + 5)
      write(
        comb.block, of: comb.ways + comb.fromAside(in: diagram).map(\.way), at: corner)
      drawBackFromEnd(comb.target.id)
    } else {
      let corner = Point(x - 8 - comb.block.width, middle - comb.block.height / 2)
      write(comb.block, of: comb.ways, at: corner)
    }
  }

  /// At what height a comb meets a phase: so that lines to the same phase do not cross.
  private func port(_ phase: LifePhase, of comb: Comb, _ columns: [Double]) -> Double {
    guard let place = places[phase.id] else { return 0 }
    let meeting = combs.indices.filter { combs[$0].touched.contains(phase) }
    let order = meeting.sorted { rank($0, at: place.y, columns) < rank($1, at: place.y, columns) }
    guard let index = order.firstIndex(where: { combs[$0] == comb }) else { return place.y }
    let step = min(9, (Measure.height - 10) / Double(max(1, order.count - 1)))
    return place.y + (Double(index) - Double(order.count - 1) / 2) * step
  }

  /// Lines that go up come first, the innermost of them first; then those that pass; then those
  /// that go down, the innermost last.
  private func rank(_ index: Int, at y: Double, _ columns: [Double]) -> Double {
    let others = combs[index].touched.compactMap { places[$0.id]?.y }
    let goesUp = others.contains { $0 < y }
    let goesDown = others.contains { $0 > y }
    let distance = Measure.mainX - (index < columns.count ? columns[index] : 0)
    if goesUp == goesDown { return 0 }
    return goesUp ? distance - 100_000 : 100_000 - distance
  }
}
