/// The picture as it comes to be: first the heights, then the main line, what lies left and right of
/// it, and the box.
struct DiagramDrawing {
  let diagram: LifeDiagram
  let main: [LifePhase]
  let combs: [Comb]
  let boxes: [BesideBox]
  var canvas = Canvas()
  var places: [LifePhase.ID: Point] = [:]
  /// How far to the left anything reaches.
  var left = Measure.mainX - Measure.half
  /// Where the box beside the main line begins: further out where something stands between.
  let boxLeft: Double
  /// How far to the right anything reaches.
  var right: Double { boxLeft + (boxes.first?.height == 0 ? 0 : Measure.boxWidth) }

  init(_ diagram: LifeDiagram) {
    self.diagram = diagram
    main = diagram.phases.filter { $0.lane == .main }.sorted { $0.layer < $1.layer }
    combs = Comb.all(of: diagram, along: main)
    boxes = BesideBox.all(of: diagram)
    boxLeft =
      diagram.phases.contains { $0.lane == .branch || $0.lane == .aside }
      ? Measure.boxLeft : Measure.busX
    placeMainLine()
    drawMainLine()
    drawCombs()
    drawAside()
    drawBranch()
    drawNotAgreed()
    for phase in diagram.phases { drawPhase(phase) }
    drawBoxes()
  }

  /// The way between two phases, if there is one.
  func way(_ from: LifePhase.ID?, _ to: LifePhase.ID) -> LifeWay? {
    diagram.ways.first { $0.from == from && $0.to == to }
  }

  /// A label of a way, laid out.
  func block(_ way: LifeWay?, limit: Double, brief: Bool = false) -> TextBlock {
    guard let way else { return TextBlock(limit: limit) }
    if way.isToldBeside { return StepLabel.verbs(way, limit: limit) }
    return StepLabel.block(way, limit: limit, brief: brief)
  }

  /// Writes what is on ways.
  mutating func write(_ block: TextBlock, of ways: [LifeWay], at corner: Point) {
    func name(_ id: LifePhase.ID) -> String { diagram.phase(id)?.name ?? id }
    let from = ways.compactMap { $0.from.map(name) }.joined(separator: ", ")
    let verbs = ways.first?.steps.map { "\($0.title), by \($0.actors)" } ?? []
    let to = ways.first.map { name($0.to) } ?? ""
    let path = from.isEmpty ? "To \(to)" : "From \(from) to \(to)"
    let title = verbs.isEmpty ? path : "\(path): \(verbs.joined(separator: "; "))"
    canvas.begin(ways: ways.map(\.name), title: title)
    canvas.text(block, at: corner)
    canvas.end()
    left = min(left, corner.x)
  }

  /// The first box beside the beginning of the main line, the second below its end.
  private mutating func drawBoxes() {
    boxes.first?.draw(on: &canvas, at: Point(boxLeft, BesideBox.top))
    guard let last = boxes.dropFirst().last, let end = main.last.flatMap({ places[$0.id]?.y })
    else {
      return
    }
    let x = (left + Measure.busX - 18 - last.width) / 2
    last.draw(on: &canvas, at: Point(x, end + Measure.height / 2 + 70))
  }

  private mutating func drawPhase(_ phase: LifePhase) {
    guard let place = places[phase.id] else { return }
    let half = phase.lane == .aside || phase.lane == .end ? Measure.asideHalf : Measure.half
    canvas.begin(ways: [], title: phase.name)
    canvas.box(
      phase.box, at: place, width: 2 * half, height: Measure.height, text: phase.name)
    canvas.end()
  }
}
