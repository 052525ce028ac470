/// A box of what can be done and leaves the phase as it is: advice, notices, waivers.
struct BesideBox: Sendable, Hashable {
  private let title: String
  private let text: TextBlock
  let width: Double

  /// Where the first box begins.
  static let top = 96.0

  /// The boxes of a picture: where the call-in branch leaves room below the main line, what can also
  /// be done after the decision stands there.
  static func all(of diagram: LifeDiagram) -> [BesideBox] {
    let width = Measure.boxWidth
    let (early, late) = (
      diagram.beside.filter { !$0.isLate }, diagram.beside.filter(\.isLate)
    )
    guard diagram.phases.count(where: { $0.lane == .branch }) > 1 else {
      return [BesideBox("Meanwhile: the phase stays as it is", early + late, width: width)]
    }
    return [
      BesideBox("Meanwhile: the phase stays as it is", early, width: width),
      BesideBox("Also after the decision: the phase stays as it is", late, width: 420),
    ]
  }

  private init(_ title: String, _ rows: [LifeBeside], width: Double) {
    var text = TextBlock(limit: width - 24)
    var groups: [(name: String, rows: [LifeStep])] = []
    for row in rows {
      if let index = groups.firstIndex(where: { $0.name == row.whenAtAll }) {
        groups[index].rows.append(row.step)
      } else {
        groups.append((row.whenAtAll, [row.step]))
      }
    }
    for group in groups {
      text.addSpace()
      text.add((group.name.firstUppercased, .heading))
      for steps in StepLabel.groups(group.rows) {
        text.append(StepLabel.block(steps, limit: text.limit))
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
