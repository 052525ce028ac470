import Diagnostics

/// Settles what each block acts upon, from where its tags stand.
///
/// | the tags stand | the block acts on |
/// |---|---|
/// | in one paragraph | the words between them |
/// | each alone in its paragraph | the paragraphs between; their own vanish |
/// | each alone in its table row | the rows between; their own vanish |
/// | in two cells of one row | that row |
/// | in rows or list items of one table or list | those rows or items and all between |
/// | at the start of one paragraph and the end of another | both and all between |
/// | amid the words of different paragraphs | the words between, paragraph ends included |
///
/// docxtpl's prefixes `p`, `tr`, `tc` and `r` say it outright.
struct BlockReach {
  /// Tags that act right before a unit begins, in order.
  private(set) var before: [Int: [Int]] = [:]
  /// Tags that act right after a unit ends, in order.
  private(set) var after: [Int: [Int]] = [:]
  /// Units that go with the tags they hold.
  private(set) var vanishing: Set<Int> = []
  /// For tags that act where they stand, the unit in which they do, outside the runs within it.
  private(set) var lifted: [Int: Int] = [:]
  /// Tags that act elsewhere than where they stand.
  private(set) var moved: Set<Int> = []
  /// Tags that say how the cell around them is made, by cells.
  private(set) var marks: [Int: [Int]] = [:]
  /// The tags that begin a block which keeps or makes whole paragraphs.
  private(set) var keepingParagraphs: Set<Int> = []
  private(set) var diagnostics: [Diagnostic] = []

  private let template: MarkedTemplate

  /// The reach of these blocks in this template.
  init(of blocks: [TagBlock], in template: MarkedTemplate) {
    self.template = template
    for block in blocks { place(block) }
    checkCaptures(blocks)
    placeAssignments()
    let cells = CellMarkReach(of: blocks, before, in: template)
    marks = cells.marks
    diagnostics += cells.diagnostics + RowSpanCheck.diagnostics(of: self, in: template)
    diagnostics += MergedCellCheck.diagnostics(of: self, blocks, in: template)
    diagnostics += ContinuedCellCheck.diagnostics(of: self, blocks, in: template)
    for unit in before.keys { before[unit]?.sort() }
    for unit in after.keys { after[unit]?.sort() }
    checkPrefixedPrints()
    placeComments()
  }

  /// The reach of blocks in a plain text, whose tags act where they stand.
  init(standing blocks: [TagBlock], in template: MarkedTemplate) {
    self.template = template
    for block in blocks { for index in block.all { lifted[index] = 0 } }
  }

  private func tag(_ index: Int) -> Tag { template.tags[index] }

  private mutating func place(_ block: TagBlock) {
    if tag(block.opening).isStanding {
      for index in block.all { lifted[index] = tag(index).path.last }
      return
    }
    let kind = block.all.compactMap { tag($0).level.unitKind }.first
    if let kind {
      placeByPrefix(block, kind)
      return
    }
    let common = commonPath(block)
    guard let innermost = common.last else { return }
    switch template.units[innermost].unit.kind {
    case .run, .string, .paragraph:
      for index in block.all { lifted[index] = innermost }
    case .row: placeInRow(block, row: innermost)
    default: placeInContainer(block, depth: common.count)
    }
  }

  /// The units around all tags of the block.
  private func commonPath(_ block: TagBlock) -> ArraySlice<Int> {
    var common = tag(block.opening).path[...]
    for index in block.all {
      let path = tag(index).path
      var shared = 0
      while shared < min(common.count, path.count), common[shared] == path[shared] { shared += 1 }
      common = common.prefix(shared)
    }
    return common
  }

  // MARK: Prefixes

  private mutating func placeByPrefix(_ block: TagBlock, _ kind: TemplateUnit.Kind) {
    var units: [Int] = []
    let areItems = kind == .paragraph && areListItems(block)
    for index in block.all {
      // A prefix of its own, other than the opening tag's, must name what is around the tag too.
      let own = tag(index).level.unitKind ?? kind
      guard let unit = template.unit(areItems ? .listItem : kind, around: tag(index)),
        own == kind || template.unit(own, around: tag(index)) != nil
      else {
        report(
          "misplaced-tag", "the tag is not in a \(own.words)", index,
          "take the prefix out, or move the tag into one")
        return
      }
      units.append(unit)
    }
    var isFaulty = false
    for (index, unit) in zip(block.all, units) where template.units[unit].visibleCount > 0 {
      isFaulty = true
      report(
        "text-beside-tag",
        "there are words or values beside this tag, in the \(kind.words) that vanishes with it",
        index, "give the tag a \(kind.words) of its own")
    }
    guard Set(units.map { template.units[$0].parent }).count == 1 else {
      crossing(block, "the block begins in one place and ends in another")
      return
    }
    if isFaulty { return }
    for (index, unit) in zip(block.all, units) { vanish(unit, with: index) }
  }

  /// Whether each tag is alone in a list item, which is what an author sees as its paragraph.
  private func areListItems(_ block: TagBlock) -> Bool {
    let paragraphs = block.all.compactMap { template.unit(.paragraph, around: tag($0)) }
    let items = paragraphs.compactMap { template.units[$0].parent }.filter {
      template.units[$0].unit.kind == .listItem && template.units[$0].visibleCount == 0
    }
    return items.count == block.all.count
  }

  /// What `set`, `macro` and `call` hold is words of a paragraph, or whole paragraphs; what `filter`
  /// holds is words.
  private mutating func checkCaptures(_ blocks: [TagBlock]) {
    let units = unitsOfTags()
    for block in blocks {
      if case .forStart(let head) = tag(block.opening).action, head.isRecursive,
        moved.contains(block.opening), !holdsParagraphs(block, units)
      {
        report(
          "holds-rows",
          "a loop that calls itself repeats rows, cells or items, which cannot stand "
            + "within each other", block.opening,
          "give the loop's tags paragraphs of their own, round the whole table or list")
      }
      guard case .blockStart(let head) = tag(block.opening).action, head.keepsWords,
        lifted[block.opening] == nil,
        !diagnostics.contains(where: { $0.place?.document == tag(block.opening).place })
      else { continue }
      if case .filter = head {
        report(
          "holds-paragraphs",
          "\(tag(block.opening).source) holds more than words of one paragraph", block.opening,
          "put all of it, up to {% endfilter %}, in one paragraph")
      } else if holdsParagraphs(block, units) {
        keepingParagraphs.insert(block.opening)
      } else {
        report(
          "holds-rows",
          "\(tag(block.opening).source) holds rows, cells or items, and can hold words or whole "
            + "paragraphs", block.opening,
          "put it and {% end\(head.word.rawValue) %} each in a paragraph of its own, round the "
            + "whole table or list")
      }
    }
  }

  /// Whether the block's tags act beside paragraphs.
  private func holdsParagraphs(_ block: TagBlock, _ units: [Int: [Int]]) -> Bool {
    block.all.flatMap { units[$0] ?? [] }.allSatisfy {
      template.units[$0].unit.kind == .paragraph
    }
  }

  /// For each tag that acts beside a unit, the units.
  private func unitsOfTags() -> [Int: [Int]] {
    var units: [Int: [Int]] = [:]
    for (unit, tags) in Array(before) + Array(after) {
      for tag in tags { units[tag, default: []].append(unit) }
    }
    return units
  }

  /// A `set` that is all a paragraph has goes with the paragraph, and so do `raw` and `endraw`.
  private mutating func placeAssignments() {
    var bare: [Int: [Int]] = [:]
    var others: Set<Int> = []
    for (index, tag) in template.tags.enumerated() {
      guard let paragraph = template.unit(.paragraph, around: tag) else { continue }
      switch tag.action {
      case .assign where tag.isStanding: others.insert(paragraph)
      case .assign:
        if let kind = tag.level.unitKind {
          placeAssignment(index, in: template.unit(kind, around: tag), kind)
        } else {
          bare[paragraph, default: []].append(index)
        }
      case .comment:
        if tag.isMarkOfRaw { bare[paragraph, default: []].append(index) }
      default: others.insert(paragraph)
      }
    }
    for (paragraph, tags) in bare.sorted(by: { $0.key < $1.key })
    where template.units[paragraph].visibleCount == 0 && !others.contains(paragraph) {
      for index in tags { vanish(paragraph, with: index) }
    }
  }

  private mutating func placeAssignment(_ index: Int, in unit: Int?, _ kind: TemplateUnit.Kind) {
    guard let unit else {
      report(
        "misplaced-tag", "the tag is not in a \(kind.words)", index,
        "take the prefix out, or move the tag into one")
      return
    }
    guard template.units[unit].visibleCount == 0 else {
      report(
        "text-beside-tag",
        "there are words or values beside this tag, in the \(kind.words) that vanishes with it",
        index, "give the tag a \(kind.words) of its own")
      return
    }
    vanish(unit, with: index)
  }

  /// `{{p x }}` must stand alone; `{{r x }}` stands anywhere.
  private mutating func checkPrefixedPrints() {
    for (index, tag) in template.tags.enumerated() where tag.level == .paragraph {
      guard case .print = tag.action, tag.hasTextBefore || tag.hasTextAfter else { continue }
      report(
        "text-beside-tag", "there are words beside this tag, which takes its whole paragraph",
        index, "give the tag a paragraph of its own, or leave out the p")
    }
  }

  /// `{#p … #}` goes with its paragraph, `{#tr … #}` with its row, `{#tc … #}` with its cell.
  private mutating func placeComments() {
    var holdingBlocks: Set<Int>?
    for (index, tag) in template.tags.enumerated() {
      guard case .comment = tag.action, let kind = tag.level.unitKind else { continue }
      guard let unit = template.unit(kind, around: tag) else {
        report(
          "misplaced-tag", "the comment is not in a \(kind.words)", index,
          "take the prefix out, or move the comment into one")
        continue
      }
      let holding = holdingBlocks ?? Set(template.tags.filter(\.isBlock).flatMap(\.path))
      holdingBlocks = holding
      guard template.units[unit].visibleCount == 0, !holding.contains(unit) else {
        report(
          "text-beside-tag",
          "there are words or tags beside this comment, in the \(kind.words) that vanishes with it",
          index, "give the comment a \(kind.words) of its own, or leave out the prefix")
        continue
      }
      vanish(unit, with: index)
    }
  }

  // MARK: Inferred

  private mutating func placeInRow(_ block: TagBlock, row: Int) {
    guard block.dividing.isEmpty else {
      report(
        "misplaced-tag", "this tag would divide a table row between two cells",
        block.dividing[0], "put {% else %} in a row of its own, or the whole block in one cell")
      return
    }
    act(block.opening, before: row)
    act(block.closing, after: row)
    if let warning = TakenRowCheck.warning(of: block, row: row, in: template) {
      diagnostics.append(warning)
    }
  }

  private mutating func placeInContainer(_ block: TagBlock, depth: Int) {
    let tags = block.all
    let units = tags.map { tag($0).path[depth] }
    let kinds = units.map { template.units[$0].unit.kind }
    func isAlone(_ position: Int) -> Bool {
      template.units[units[position]].visibleCount == 0 && kinds[position] != .table
        && kinds[position] != .story
    }
    let last = tags.count - 1
    // At the edge of its paragraph a tag can act as though it stood alone beside it.
    func isAtEdge(_ position: Int) -> Bool {
      guard kinds[position] == .paragraph else { return false }
      let tag = tag(tags[position])
      return position == last ? !tag.hasTextAfter : !tag.hasTextBefore
    }
    let areRowsOrItems = kinds.allSatisfy { $0 == .row } || kinds.allSatisfy { $0 == .listItem }
    if tags.indices.allSatisfy({ isAlone($0) || isAtEdge($0) }) {
      for position in tags.indices {
        if isAlone(position) {
          vanish(units[position], with: tags[position])
        } else if position == last {
          act(tags[position], after: units[position])
        } else {
          act(tags[position], before: units[position])
        }
      }
    } else if areRowsOrItems {
      guard tags[1..<last].indices.allSatisfy(isAlone) else {
        report(
          "misplaced-tag", "this tag divides a \(kinds[0].words) that holds words too", tags[1],
          "give {% \(tag(tags[1]).keyword) %} a \(kinds[0].words) of its own")
        return
      }
      for position in tags.indices {
        if isAlone(position) {
          vanish(units[position], with: tags[position])
        } else if position == 0 {
          act(tags[position], before: units[position])
        } else {
          act(tags[position], after: units[position])
        }
      }
    } else if kinds.allSatisfy({ $0 == .paragraph }), tag(block.opening).keepsWords {
      report(
        "holds-paragraphs",
        "\(tag(block.opening).source) begins amid words of one paragraph and ends in another, and "
          + "it holds words of one or whole paragraphs", block.opening,
        "put all of it in one paragraph, or its tags each in a paragraph of its own")
    } else if kinds.allSatisfy({ $0 == .paragraph }) {
      for position in tags.indices { lifted[tags[position]] = units[position] }
      warnAmidWords(block)
    } else {
      let other = kinds.first { $0 != .paragraph } ?? .group
      crossing(block, "the block crosses the edge of a \(other.words)")
    }
  }

  /// What is easily done by mistake, and takes whole paragraphs away.
  private mutating func warnAmidWords(_ block: TagBlock) {
    let (opening, closing) = (tag(block.opening), tag(block.closing))
    diagnostics.append(
      Diagnostic(
        .warning, "block-amid-words",
        "the block begins amid words and ends in another paragraph, at \(closing.source), "
          + closing.place.description,
        at: SourcePlace(document: opening.place),
        remedy: "put its tags in one paragraph, or each in a paragraph of its own"))
  }

  private mutating func crossing(_ block: TagBlock, _ message: String) {
    let closing = tag(block.closing)
    report(
      "block-crosses-edge",
      "\(message): it ends at \(closing.source), \(closing.place.description)",
      block.opening,
      "put {% \(tag(block.opening).keyword) %} and {% \(closing.keyword) %} both outside it, each "
        + "in a paragraph of its own, or both inside, each in a row or paragraph of its own")
  }

  private mutating func vanish(_ unit: Int, with tag: Int) {
    vanishing.insert(unit)
    act(tag, before: unit)
  }

  private mutating func act(_ tag: Int, before unit: Int) {
    before[unit, default: []].append(tag)
    moved.insert(tag)
  }

  private mutating func act(_ tag: Int, after unit: Int) {
    after[unit, default: []].append(tag)
    moved.insert(tag)
  }

  /// Whether a tag repeats single cells, or leaves them out.
  func makesCells(_ template: MarkedTemplate) -> Bool {
    !marks.isEmpty
      || (Array(before.keys) + Array(after.keys) + vanishing).contains {
        template.units[$0].unit.kind == .cell
      }
  }

  private mutating func report(_ code: String, _ message: String, _ index: Int, _ remedy: String) {
    diagnostics.append(
      Diagnostic(
        .error, code, message, at: SourcePlace(document: tag(index).place), remedy: remedy))
  }
}
