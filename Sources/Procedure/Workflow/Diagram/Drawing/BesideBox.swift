/// A box of what can be done and leaves the phase as it is: advice, notices, waivers.
struct BesideBox: Sendable, Hashable {
  private let title: String
  private let text: TextBlock
  let width: Double

  /// The upper left corner of the first box.
  static let first = Point(Measure.boxLeft, 96)

  /// The boxes of a picture: where the call-in branch leaves room below the main line, what can also
  /// be done after the decision stands there.
  static func all(of diagram: ProcedureDiagram) -> [BesideBox] {
    let width = Measure.right - Measure.boxLeft
    let (early, late) = (
      diagram.beside.filter { row in diagram.everyFrom(row).allSatisfy(\.isBeforeDecision) },
      diagram.beside.filter { row in !diagram.everyFrom(row).allSatisfy(\.isBeforeDecision) }
    )
    guard diagram.phases.contains(.callInReceived) else {
      return [
        BesideBox("Meanwhile: the phase stays as it is", early + late, diagram, width: width)
      ]
    }
    return [
      BesideBox("Meanwhile: the phase stays as it is", early, diagram, width: width),
      BesideBox("Also after the decision: the phase stays as it is", late, diagram, width: 420),
    ]
  }

  private init(_ title: String, _ rows: [Transition], _ diagram: ProcedureDiagram, width: Double) {
    var text = TextBlock(limit: width - 24)
    var groups: [(name: String, rows: [Transition])] = []
    for row in rows {
      let name = diagram.words(for: diagram.everyFrom(row))
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    for group in groups {
      text.addSpace()
      text.add((group.name.firstUppercased, .heading))
      for steps in StepLabel.groups(group.rows) {
        text.append(StepLabel.block(steps, diagram.subject, limit: text.limit))
      }
    }
    self.title = title
    self.text = text
    self.width = width
  }

  var height: Double { text.isEmpty ? 0 : 26 + text.height + 12 }

  func draw(on canvas: inout Canvas, at corner: Point) {
    guard !text.isEmpty else { return }
    let middle = Point(corner.x + width / 2, corner.y + height / 2)
    canvas.begin(ways: [], title: title)
    canvas.box(.list, at: middle, width: width, height: height)
    canvas.title(title, style: "boxed", at: Point(corner.x + 12, corner.y + 21))
    canvas.text(text, at: Point(corner.x + 12, corner.y + 24))
    canvas.end()
  }
}

extension String {
  fileprivate var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
