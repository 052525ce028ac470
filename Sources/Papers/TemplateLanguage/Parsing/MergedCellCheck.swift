import Diagnostics

/// Cells that a loop makes below or beside each other become one where each turn makes one of them,
/// and nothing else.
///
/// With `vm` a turn makes one row; it may choose between several, each with such a cell in the same
/// place. A row more would lie between the cells; a turn less would leave the cell without its
/// beginning, and a value unprinted. With `hm` the same holds of the cells of a row.
struct MergedCellCheck {
  private let template: MarkedTemplate
  private let reach: BlockReach
  private let blocks: [Int: TagBlock]
  /// The units that stand in each unit, in order.
  private let children: [Int: [Int]]

  /// A fault for each `vm` and `hm` whose loop makes other rows or cells, or none in some turn.
  static func diagnostics(
    of reach: BlockReach, _ blocks: [TagBlock], in template: MarkedTemplate
  ) -> [Diagnostic] {
    let merging = reach.marks.flatMap { cell, tags in
      tags.compactMap { index in template.mergedUnit(index).map { (index, $0, cell) } }
    }
    guard !merging.isEmpty else { return [] }
    let check = MergedCellCheck(template, reach, blocks)
    return merging.sorted { $0.0 < $1.0 }.compactMap { index, unit, cell in
      check.fault(of: index, unit, cell).map { fault in
        Diagnostic(
          .error, "misplaced-tag",
          "{% \(template.tags[index].keyword) %} joins the \(unit.plural) that a loop makes, and "
            + fault.words(unit),
          at: SourcePlace(document: template.tags[index].place), remedy: fault.remedy(unit))
      }
    }
  }

  private init(_ template: MarkedTemplate, _ reach: BlockReach, _ blocks: [TagBlock]) {
    self.template = template
    self.reach = reach
    self.blocks = Dictionary(blocks.map { ($0.opening, $0) }) { first, _ in first }
    children = Dictionary(
      grouping: template.units.indices.filter { template.units[$0].parent != nil }
    ) { template.units[$0].parent ?? 0 }
  }

  /// Why cells cannot become one.
  private enum Fault {
    case repeatsOthers, makesOthers, makesNone

    func words(_ unit: MergedUnit) -> String {
      switch self {
      case .repeatsOthers: "the loop around it repeats something else"
      case .makesOthers: "this loop makes other \(unit.plural) among them"
      case .makesNone: "not every turn of this loop makes its \(unit.one)"
      }
    }

    func remedy(_ unit: MergedUnit) -> String {
      switch self {
      case .repeatsOthers: "put {% for … %} and {% endfor %} right round its \(unit.one)"
      case .makesOthers: "have the loop repeat this \(unit.one) alone, or take the tag out"
      case .makesNone:
        "write the condition into the loop, {% for item in list if … %}, or take the tag out"
      }
    }
  }

  private func fault(of index: Int, _ kind: MergedUnit, _ cell: Int) -> Fault? {
    let loop = blocks.values.filter { $0.isLoop(in: template) && $0.turn.contains(index) }
      .max { $0.opening < $1.opening }
    guard let loop, let unit = kind == .cell ? cell : template.units[cell].parent,
      let parent = template.units[unit].parent
    else { return nil }
    let all = events(in: parent)
    guard let start = all.firstIndex(of: .tag(loop.opening)),
      let end = all.firstIndex(of: .tag(loop.turn.upperBound)), start < end
    else { return .repeatsOthers }
    let turn = all[(start + 1)..<end]
    let made = turn.compactMap { if case .unit(let unit) = $0 { unit } else { nil } }
    guard made.contains(unit) else { return .repeatsOthers }
    let place = children[unit]?.firstIndex(of: cell)
    for other in made {
      guard let marked = kind == .cell ? other : place.flatMap({ self.cell(of: other, at: $0) }),
        reach.marks[marked, default: []].contains(where: { template.mergedUnit($0) == kind })
      else { return .makesOthers }
      if kind == .row, isConditional(marked, in: other) { return .makesNone }
    }
    var rest = turn
    switch count(&rest, until: []) {
    case 1: return nil
    case nil: return .makesNone
    default: return .makesOthers
    }
  }

  private func cell(of row: Int, at place: Int) -> Int? {
    guard let cells = children[row], cells.indices.contains(place) else { return nil }
    return cells[place]
  }

  private func events(in parent: Int) -> [ReachEvent] {
    reach.events(among: children[parent, default: []])
  }

  /// Whether a block within the row repeats the cell, or leaves it out.
  private func isConditional(_ cell: Int, in row: Int) -> Bool {
    var open = 0
    for event in events(in: row) {
      switch event {
      case .unit(cell): return open > 0
      case .unit: break
      case .tag(let index):
        if blocks[index] != nil { open += 1 }
        if blocks.values.contains(where: { $0.closing == index }) { open -= 1 }
      }
    }
    return false
  }

  /// How many units are made up to one of these tags, whatever the data; nil where that is for the
  /// data to say.
  private func count(_ events: inout ArraySlice<ReachEvent>, until stops: [Int]) -> Int? {
    var sum: Int? = 0
    while let event = events.first {
      if case .tag(let index) = event, stops.contains(index) { break }
      events.removeFirst()
      switch event {
      case .unit: sum = sum.map { $0 + 1 }
      case .tag(let index):
        guard let block = blocks[index] else { continue }
        let made = count(of: block, &events)
        sum = sum.flatMap { sum in made.map { sum + $0 } }
      }
    }
    return sum
  }

  /// The same of a block whose opening tag has been passed.
  private func count(of block: TagBlock, _ events: inout ArraySlice<ReachEvent>) -> Int? {
    var branches: [Int?] = []
    for end in block.dividing + [block.closing] {
      branches.append(count(&events, until: [end, block.closing]))
      if events.first == .tag(end) { events.removeFirst() }
    }
    if branches.allSatisfy({ $0 == 0 }) { return 0 }
    guard case .ifStart = template.tags[block.opening].action else {
      return block.isLoop(in: template) ? nil : branches[0]
    }
    guard let last = block.dividing.last, case .otherwise = template.tags[last].action,
      Set(branches).count == 1
    else { return nil }
    return branches[0]
  }
}

/// What becomes one with its like: cells below each other join rows, cells beside each other columns.
private enum MergedUnit {
  case row, cell

  var one: String { self == .row ? "row" : "cell" }
  var plural: String { one + "s" }
}

extension MarkedTemplate {
  /// What the tag joins, if it is one that does.
  fileprivate func mergedUnit(_ index: Int) -> MergedUnit? {
    switch tags[index].action {
    case .cell(.verticalMerge): .row
    case .cell(.horizontalMerge): .cell
    default: nil
    }
  }
}

extension TagBlock {
  /// The tags of one turn of a loop, what it does with an empty list aside.
  var turn: Range<Int> { (opening + 1)..<(dividing.first ?? closing) }

  /// Whether it is a `for`.
  func isLoop(in template: MarkedTemplate) -> Bool {
    if case .forStart = template.tags[opening].action { true } else { false }
  }
}
