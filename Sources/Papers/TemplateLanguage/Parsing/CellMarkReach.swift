import Diagnostics

/// Of which cells `vm`, `hm`, `colspan` and `cellbg` say how they are made.
struct CellMarkReach {
  /// The tags, by the cell around them.
  private(set) var marks: [Int: [Int]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  private let template: MarkedTemplate
  /// The tags of blocks that act right before a unit begins.
  private let before: [Int: [Int]]

  /// The reach of such tags among blocks that are placed already.
  init(of blocks: [TagBlock], _ before: [Int: [Int]], in template: MarkedTemplate) {
    self.template = template
    self.before = before
    for (index, tag) in template.tags.enumerated() {
      if case .cell(let mark) = tag.action { place(mark, index, among: blocks) }
    }
  }

  private mutating func place(_ mark: CellMark, _ index: Int, among blocks: [TagBlock]) {
    guard let cell = template.unit(.cell, around: template.tags[index]) else {
      return report(
        "is not in a table cell", mark, index, "move it into the cell that it speaks of")
    }
    // The innermost loop is the one whose turns are told apart.
    let loop = blocks.filter { $0.isLoop(in: template) && $0.turn.contains(index) }
      .max { $0.opening < $1.opening }
    let repeated = loop.flatMap { repeatedKind($0) }
    if mark.joinsOtherThan(repeated) {
      return report(
        "joins no \(repeated == .row ? "rows" : "columns"), which the loop around it repeats", mark,
        index, repeated == .row ? "write {% vm %}" : "write {% hm %}")
    }
    guard loop != nil || !mark.needsLoop else {
      return report(
        "stands in no {% for %}, whose cells it joins", mark, index,
        "put it into a cell that a loop repeats")
    }
    marks[cell, default: []].append(index)
  }

  /// What a loop repeats: what its prefix names, or else what it was found to stand round.
  private func repeatedKind(_ loop: TagBlock) -> TemplateUnit.Kind? {
    template.tags[loop.opening].level.unitKind
      ?? before.first { $0.value.contains(loop.opening) }.map { template.units[$0.key].unit.kind }
  }

  private mutating func report(
    _ fault: String, _ mark: CellMark, _ index: Int, _ remedy: String
  ) {
    let place = SourcePlace(document: template.tags[index].place)
    diagnostics.append(
      Diagnostic(
        .error, "misplaced-tag", "{% \(mark.keyword) %} \(fault)", at: place, remedy: remedy))
  }
}
