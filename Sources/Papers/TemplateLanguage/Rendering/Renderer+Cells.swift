extension Renderer {
  /// A cell whose own tags say how it is made.
  mutating func cell(_ code: CellCode) {
    var look = CellLook()
    if let columns = code.columns {
      guard let value = evaluate(columns, at: code.place) else { return }
      guard let count = Renderer.wholeNumber(value), (1...1_000).contains(count) else {
        return fault(
          FlowFault(
            message: "a cell is as wide as 1 to 1,000 columns, and this is \(value.kindWords)",
            remedy: "give colspan a whole number"), code.place)
      }
      look.columns = count
    }
    if let background = code.background {
      guard let value = evaluate(background, at: code.place) else { return }
      if !value.isMissing {
        guard let colour = (try? printed(value)).flatMap(TextLook.colour) else {
          return fault(CellMark.noColour(value), code.place)
        }
        look.background = colour
      }
    }
    var isContinued = false
    if let loop = loops.last {
      if code.mergesColumns {
        guard loop.index == 0 else { return dialect.coverCell(&output) }
        look.columnsTimes = loop.length
      }
      if code.mergesRows {
        look.rows = loop.index == 0 ? .first(of: loop.length) : .further
        isContinued = loop.index > 0
      }
    }
    guard dialect.openCell(code.opening, look, into: &output) else { return }
    if isContinued {
      dialect.endCell(&output.bytes)
    } else {
      carryOut(code.body)
    }
    dialect.closeCell(code.closing, of: code.opening, look, into: &output)
  }

  private static func wholeNumber(_ value: Value) -> Int? {
    if case .number(let number) = value { return number.whole }
    return value.words.flatMap { Int($0) }
  }
}
