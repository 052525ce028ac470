extension DiagramDrawing {
  /// Gives each phase of the main line its height: as much room between two as what is written there
  /// wants.
  mutating func placeMainLine() {
    var gaps = main.indices.dropLast().map { gap in roomBetween(gap) }
    if diagram.phases.contains(where: { $0.lane == .branch }) { makeRoomForBox(&gaps) }
    var y = top
    for (index, phase) in main.enumerated() {
      places[phase.id] = Point(Measure.mainX, y)
      if index < gaps.count { y += Measure.height + gaps[index] }
    }
  }

  /// Where the first phase stands: an end above its way wants room for its words.
  private var top: Double {
    let above = combs.filter { $0.isOutAndUp && $0.sources == Array(main.prefix(1)) }
    let beginning = Measure.top - 30 + roomAtBeginning
    return above.reduce(beginning) { max($0, 172 + $1.block.height) }
  }

  /// How far above the first phase the line to it begins.
  private var roomAtBeginning: Double {
    guard let first = main.first else { return 30 }
    let label = block(way(nil, first.id), limit: Measure.labelLimit)
    return max(30, label.height + 8 + roomAside(above: first))
  }

  /// What branches off stands below the box, which therefore ends above it.
  private func makeRoomForBox(_ gaps: inout [Double]) {
    let last = main.firstIndex { branching in
      diagram.phases.contains { $0.lane == .branch && way(branching.id, $0.id) != nil }
    }
    let count = last ?? main.count - 1
    let before = gaps.prefix(count).reduce(0, +) + Double(count) * Measure.height
    let bottom = BesideBox.top + (boxes.first?.height ?? 0)
    let lack = bottom + 40 - (Measure.top + before)
    if lack > 0, count > 0 { for gap in 0..<count { gaps[gap] += lack / Double(count) } }
  }

  private func roomBetween(_ gap: Int) -> Double {
    let spine = block(way(main[gap].id, main[gap + 1].id), limit: Measure.labelLimit).height
    var room = max(36, spine + 18 + roomAside(above: main[gap + 1]) + roomAside(below: main[gap]))
    for comb in combs where comb.gap == gap && !comb.isToEnd {
      room = max(room, comb.block.height + 16)
    }
    return room
  }

  /// The main line, with what is written to its right.
  mutating func drawMainLine() {
    if let first = main.first, let place = places[first.id], let way = way(nil, first.id) {
      let start = Point(Measure.mainX, place.y - Measure.height / 2 - roomAtBeginning)
      canvas.line(
        [start, Point(Measure.mainX, place.y - Measure.height / 2)], main: true)
      canvas.begin(ways: [], title: "The beginning")
      canvas.begins(at: start)
      canvas.end()
      write(
        block(way, limit: Measure.labelLimit), of: [way],
        at: Point(Measure.labelX, start.y + 1))
    }
    for (from, to) in zip(main, main.dropFirst()) {
      guard let way = way(from.id, to.id), let above = places[from.id],
        let below = places[to.id]
      else { continue }
      let start = above.y + Measure.height / 2
      canvas.line(
        [Point(Measure.mainX, start), Point(Measure.mainX, below.y - Measure.height / 2)],
        main: true)
      write(
        block(way, limit: Measure.labelLimit), of: [way],
        at: Point(Measure.labelX, start + 7 + roomAside(below: from)))
    }
  }
}
