extension DiagramDrawing {
  /// Gives each phase of the main line its height: as much room between two as what is written there
  /// wants.
  mutating func placeMainLine() {
    var gaps = main.indices.dropLast().map { gap in roomBetween(gap) }
    let last = main.firstIndex { edge($0, .notAgreed) != nil } ?? main.count - 1
    let before = gaps.prefix(last).reduce(0, +) + Double(last) * Measure.height
    let bottom = BesideBox.first.y + (boxes.first?.height ?? 0)
    let lack = bottom + 40 - (Measure.top + before)
    if lack > 0, last > 0 { for gap in 0..<last { gaps[gap] += lack / Double(last) } }
    var y = Measure.top
    for (index, phase) in main.enumerated() {
      places[phase] = Point(Measure.mainX, y)
      if index < gaps.count { y += Measure.height + gaps[index] }
    }
  }

  private func roomBetween(_ gap: Int) -> Double {
    let spine = block(edge(main[gap], main[gap + 1]), limit: Measure.labelLimit).height
    var room = max(36, spine + 18 + roomForDeferral(above: main[gap + 1]))
    for comb in combs where comb.gap == gap && !comb.isToEnd {
      room = max(room, comb.block.height + 16)
    }
    return room
  }

  /// What is written above the line from ready to deferred wants room above it.
  private func roomForDeferral(above phase: Phase) -> Double {
    guard phase == .ready, let edge = edge(.ready, .deferred) else { return 0 }
    return max(0, block(edge, limit: 190).height - Measure.height / 2 + 6)
  }

  /// The main line, with what is written to its right.
  mutating func drawMainLine() {
    if let first = main.first, let place = places[first], let edge = edge(nil, first) {
      let start = Point(Measure.mainX, place.y - Measure.height / 2 - 30)
      canvas.line(
        [start, Point(Measure.mainX, place.y - Measure.height / 2)], main: true)
      canvas.begin(ways: [], title: "A decision begins")
      canvas.begins(at: start)
      canvas.end()
      write(
        block(edge, limit: Measure.labelLimit), of: [edge],
        at: Point(Measure.labelX, start.y + 1))
    }
    for (from, to) in zip(main, main.dropFirst()) {
      guard let edge = edge(from, to), let above = places[from], let below = places[to] else {
        continue
      }
      let start = above.y + Measure.height / 2
      canvas.line(
        [Point(Measure.mainX, start), Point(Measure.mainX, below.y - Measure.height / 2)],
        main: true)
      write(
        block(edge, limit: Measure.labelLimit), of: [edge], at: Point(Measure.labelX, start + 7))
    }
  }
}
