import Councils

/// The picture as it comes to be: first the heights, then the main line, what lies left and right of
/// it, and the box.
struct DiagramDrawing {
  let diagram: ProcedureDiagram
  let main: [Phase]
  let combs: [Comb]
  let boxes: [BesideBox]
  var canvas = Canvas()
  var places: [Phase: Point] = [:]
  /// How far to the left anything reaches.
  var left = Measure.mainX - Measure.half

  init(_ diagram: ProcedureDiagram) {
    self.diagram = diagram
    main = diagram.phases.filter { $0.lane == .main }.sorted { $0.layer < $1.layer }
    combs = Comb.all(of: diagram, along: main)
    boxes = BesideBox.all(of: diagram)
    placeMainLine()
    drawMainLine()
    drawCombs()
    drawAside()
    drawBranch()
    drawNotAgreed()
    for phase in diagram.phases { drawPhase(phase) }
    drawBoxes()
  }

  /// The edge between two phases, if there is one.
  func edge(_ from: Phase?, _ to: Phase) -> DiagramEdge? {
    diagram.edges.first { $0.from == from && $0.to == to }
  }

  /// A label of an edge, laid out.
  func block(_ edge: DiagramEdge?, limit: Double, brief: Bool = false) -> TextBlock {
    guard let edge else { return TextBlock(limit: limit) }
    if diagram.isDoneElsewhere(edge) { return StepLabel.verbs(edge, limit: limit) }
    return StepLabel.block(edge, diagram.subject, limit: limit, brief: brief)
  }

  /// Writes what is on edges.
  mutating func write(_ block: TextBlock, of edges: [DiagramEdge], at corner: Point) {
    let ways = edges.map { "\($0.from?.rawValue ?? "begin")-\($0.to.rawValue)" }
    let from = edges.compactMap { $0.from?.name }.joined(separator: ", ")
    let verbs = edges.first?.steps.map { "\($0.title), by \($0.actors)" } ?? []
    let to = edges.first?.to.name ?? ""
    let way = from.isEmpty ? "To \(to)" : "From \(from) to \(to)"
    let title = verbs.isEmpty ? way : "\(way): \(verbs.joined(separator: "; "))"
    canvas.begin(ways: ways, title: title)
    canvas.text(block, at: corner)
    canvas.end()
    left = min(left, corner.x)
  }

  /// The first box beside the beginning of the main line, the second below its end.
  private mutating func drawBoxes() {
    boxes.first?.draw(on: &canvas, at: BesideBox.first)
    guard let last = boxes.dropFirst().last, let end = main.last.flatMap({ places[$0]?.y }) else {
      return
    }
    let x = (left + Measure.busX - 18 - last.width) / 2
    last.draw(on: &canvas, at: Point(x, end + Measure.height / 2 + 70))
  }

  private mutating func drawPhase(_ phase: Phase) {
    guard let place = places[phase] else { return }
    let half = phase.lane == .aside || phase.lane == .end ? Measure.asideHalf : Measure.half
    canvas.begin(ways: [], title: phase.name)
    canvas.box(
      phase.box, at: place, width: 2 * half, height: Measure.height, text: phase.name)
    canvas.end()
  }
}
