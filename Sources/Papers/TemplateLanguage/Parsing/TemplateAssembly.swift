import Diagnostics

/// Turns a marked template and the reach of its blocks into instructions.
///
/// The document is gone through once. Bytes gather in the innermost open block; a block tag opens,
/// divides or ends one. A run or span is opened only when something comes in it, so that the runs
/// a tag was split over leave nothing behind, and is closed and opened again round a tag that acts
/// outside it.
struct TemplateAssembly {
  let template: MarkedTemplate
  let reach: BlockReach
  private let dialect: any OutputDialect
  var frames: [AssemblyFrame] = [AssemblyFrame()]
  private var openUnits: [OpenUnit] = []
  var diagnostics: [Diagnostic] = []
  var identifierCount = 0
  let anchors: AnchorSurvey
  /// The anchors that have a name of their own in each turn of a loop, in the order they first come.
  let namedByTurn: [String]
  let restarts: ListRestarts
  /// What the opening of each run refers to, which is written anew wherever the run is opened.
  private var referencesOfRun: [Int: [String]] = [:]
  /// The tags in a paragraph itself, not in a text box within it.
  let tagsOfParagraph: [Int: [Int]]
  /// The units that hold a tag, at any depth.
  private let unitsWithTags: Set<Int>
  /// Rows of which single cells come or go.
  private let rowsOfCells: Set<Int>

  private let repeated: RepeatedBlocks
  /// The unit that ended last, be it written or not.
  private var lastClosed: Int?

  private struct OpenUnit {
    var id: Int
    var isWritten: Bool
    /// Whether it was, and has been closed again round a tag.
    var wasWritten = false
  }

  /// The instructions of a story.
  static func assemble(
    _ template: MarkedTemplate, _ reach: BlockReach, _ dialect: any OutputDialect
  ) -> (CompiledTemplate, [Diagnostic]) {
    let anchors = AnchorSurvey(of: template, reach)
    var assembly = TemplateAssembly(
      template: template, reach: reach, dialect: dialect, anchors: anchors)
    assembly.run()
    var compiled = CompiledTemplate(
      instructions: assembly.frames[0].endBody(), identifierCount: assembly.identifierCount,
      hasTags: !template.tags.isEmpty, makesCells: reach.makesCells(template),
      anchorsByTurn: assembly.namedByTurn, anchorPlaces: anchors.places)
    compiled.printsInItems = template.printsInItems
    return (compiled, assembly.diagnostics + anchors.diagnostics)
  }

  private init(
    template: MarkedTemplate, reach: BlockReach, dialect: any OutputDialect,
    anchors: AnchorSurvey
  ) {
    self.template = template
    self.reach = reach
    self.dialect = dialect
    self.anchors = anchors
    namedByTurn = anchors.loops.keys.sorted()
    restarts = ListRestarts(of: template, reach)
    var tagsOfParagraph: [Int: [Int]] = [:]
    for (index, tag) in template.tags.enumerated() {
      if let paragraph = template.unit(.paragraph, around: tag) {
        tagsOfParagraph[paragraph, default: []].append(index)
      }
    }
    self.tagsOfParagraph = tagsOfParagraph
    self.unitsWithTags = Set(template.tags.flatMap(\.path))
    rowsOfCells = reach.rowsOfCells(template)
    repeated = RepeatedBlocks(of: template)
  }

  var top: Int { frames.count - 1 }

  private mutating func run() {
    var skipped: Int?
    var references: [String] = []
    // The end of a section or page that goes with the skipped paragraph: what is before its tags is in it.
    var sectionEnd: [UInt8]?
    for item in template.items {
      if case .reference = item {
      } else {
        if case .open(let unit) = item, !references.isEmpty { referencesOfRun[unit] = references }
        references = []
      }
      if let unit = skipped {
        switch item {
        case .close(unit):
          (skipped, lastClosed) = (nil, unit)
          if let end = sectionEnd.take() { write(end) }
        // Nothing is written in what vanishes, so each tag acts where it stands.
        case .tag(let index):
          if template.tags[index].leadsIntoBody, let end = sectionEnd.take() { write(end) }
          actOn(index)
        default: break
        }
        continue
      }
      switch item {
      case .open(let unit):
        if reach.vanishing.contains(unit) {
          skipped = unit
          if let boundary = template.units[unit].unit.boundary {
            write(boundary.before)
            if !boundary.behind.isEmpty { sectionEnd = boundary.behind }
          }
        } else {
          for tag in reach.before[unit] ?? [] { actOn(tag) }
          open(unit)
        }
      case .close(let unit):
        close(unit)
        lastClosed = unit
        for tag in reach.after[unit] ?? [] { actOn(tag) }
      case .markup(let bytes): write(bytes)
      case .symbol(let bytes, let reads):
        if frames[top].keepsWords { frames[top].bytes += reads.utf8 } else { write(bytes) }
      case .text(let text):
        if frames[top].keepsWords {
          frames[top].bytes += text.utf8
        } else {
          writeOpenings()
          dialect.appendLiteral(text, to: &frames[top].bytes)
        }
      case .anchor(let key, let bytes, _):
        if anchors.kept.contains(key) { writeAnchor(bytes) }
      case .identifier(let text, let isNumber):
        if frames[top].keepsWords { continue }
        writeOpenings()
        add(.identifier(identifierCount, text, isNumber: isNumber))
        identifierCount += 1
      case .tag(let index): standing(index)
      case .reference(let name):
        frames[top].references.insert(name)
        references.append(name)
      case .deferred: add(.deferred)
      }
    }
  }

  // MARK: Units

  private mutating func open(_ id: Int) {
    let node = template.units[id]
    switch node.unit.kind {
    case .run, .string:
      openUnits.append(OpenUnit(id: id, isWritten: false))
      return
    case .paragraph:
      if let tag = onlyPrint(of: id) {
        frames.append(AssemblyFrame(kind: .paragraph(site(of: tag))))
      }
    case .table, .list:
      if node.unit.kind == .table, mayFollowTable(id) { add(.startOfTable) }
      if unitsWithTags.contains(id) { frames.append(AssemblyFrame(kind: .container)) }
    case .row where rowsOfCells.contains(id): frames.append(AssemblyFrame(kind: .container))
    case .group where holdsRows(id): frames.append(AssemblyFrame(kind: .container))
    case .story:
      guard let note = node.unit.note else { break }
      writeOpenings()
      frames.append(AssemblyFrame(kind: .note(note), keepsWords: frames[top].keepsWords))
      openUnits.append(OpenUnit(id: id, isWritten: true))
      return
    case .cell where reach.marks[id] != nil:
      frames.append(AssemblyFrame(kind: .cell))
      openUnits.append(OpenUnit(id: id, isWritten: true))
      return
    default: break
    }
    openUnits.append(OpenUnit(id: id, isWritten: true))
    if let mark = restarts.marks[id] {
      frames[top].bytes += mark.before
      add(.listMark(mark))
      frames[top].bytes += mark.after
      return
    }
    append(opening(of: node))
  }

  /// A unit's opening markup, without what may stand once where it may come again.
  private func opening(
    of node: MarkedTemplate.UnitNode, wasWritten: Bool = false
  ) -> [UInt8] {
    guard let repeatedOpening = node.unit.repeatedOpening, wasWritten || isRepeated else {
      return node.opening
    }
    return repeatedOpening
  }

  /// Whether a group holds rows of a table, or cells of a row, that depend on data: it is nothing
  /// without them.
  private func holdsRows(_ group: Int) -> Bool {
    guard unitsWithTags.contains(group) else { return false }
    var around = template.units[group].parent
    while let unit = around, template.units[unit].unit.kind == .group {
      around = template.units[unit].parent
    }
    return around.map { [.table, .row].contains(template.units[$0].unit.kind) } ?? false
  }

  /// Whether what stands before a table in the template may be left out, or be a value that ends in
  /// one, and another table come to stand there.
  private func mayFollowTable(_ table: Int) -> Bool {
    isRepeated || reach.before[table] != nil
      || lastClosed.map {
        reach.vanishing.contains($0) || reach.after[$0] != nil || printsIn($0)
      } ?? false
  }

  private mutating func close(_ id: Int) {
    guard let last = openUnits.last, last.id == id else { return }
    openUnits.removeLast()
    let node = template.units[id]
    guard last.isWritten else { return }
    if case .note(let note) = frames[top].kind, node.unit.note != nil {
      let body = endFrame()
      guard !frames[top].keepsWords else {
        diagnostics.append(Self.keptNote(frames[top].place))
        return
      }
      return add(.note(ReferredNote(note: note, closing: node.closing, body: body)))
    }
    if unitsWithTags.contains(id) {
      if node.unit.kind == .cell { add(.endOfCell) }
      if node.unit.kind == .story {
        add(.endOfStory(node.unit.name, opening: AnchorMark.plain(opening(of: node))))
      }
    }
    if let marks = reach.marks[id] {
      endCell(node, marks)
      return
    }
    frames[top].bytes += node.closing
    switch node.unit.kind {
    case .paragraph:
      if case .paragraph(let site) = frames[top].kind {
        // A flow in the paragraph's place keeps its look, so the reference stands either way.
        let references = frames[top].references
        frames[top].references = []
        let instructions = endFrame()
        frames[top].references.formUnion(references)
        add(.paragraphOrFlow(site, paragraph: instructions + [.endOfParagraph]))
      } else if printsIn(id) {
        add(.endOfParagraph)
      }
    case .table, .list:
      if case .container = frames[top].kind { add(.container(endFrame())) }
    case .row where rowsOfCells.contains(id): add(.container(endFrame()))
    case .group where holdsRows(id):
      if case .container = frames[top].kind { add(.container(endFrame())) }
    default: break
    }
  }

  private mutating func endCell(_ node: MarkedTemplate.UnitNode, _ marks: [Int]) {
    // Whatever its look, the cell refers to what the template's own does.
    let references = frames[top].references
    frames[top].references = []
    let body = endFrame()
    frames[top].references.formUnion(references)
    let said = marks.compactMap { index -> (mark: CellMark, place: DocumentPlace)? in
      guard case .cell(let mark) = template.tags[index].action else { return nil }
      return (mark, template.tags[index].place)
    }
    add(
      .cell(
        MarkedCell(opening: opening(of: node), closing: node.closing, marks: said, body: body)))
  }

  /// Whether what comes next may be written more than once.
  var isRepeated: Bool {
    frames.contains { frame in
      if case .block(let opening) = frame.kind {
        repeated.contains(template.tags[opening])
      } else {
        false
      }
    }
  }

  mutating func endFrame() -> [Instruction] {
    var frame = frames.removeLast()
    return frame.endBody()
  }

  mutating func writeOpenings(through depth: Int = .max) {
    if frames[top].keepsWords { return }
    for index in openUnits.indices where index <= depth && !openUnits[index].isWritten {
      openUnits[index].isWritten = true
      let id = openUnits[index].id
      append(opening(of: template.units[id], wasWritten: openUnits[index].wasWritten))
      frames[top].references.formUnion(referencesOfRun[id] ?? [])
    }
  }

  mutating func write(_ bytes: [UInt8]) {
    if frames[top].keepsWords { return }
    writeOpenings()
    append(bytes)
  }

  mutating func add(_ instruction: Instruction) {
    frames[top].flush()
    frames[top].instructions.append(instruction)
  }

  // MARK: Tags

  private mutating func standing(_ index: Int) {
    if reach.moved.contains(index) { return }
    let tag = template.tags[index]
    switch tag.action {
    case .comment, .cell: return
    case .print:
      writeOpenings()
      let site = site(of: index)
      add(tag.frame.map { .picture(site, $0) } ?? .print(site))
    case .assign, .move: actOn(index)
    case .mark:
      writeOpenings()
      add(.mark(site(of: index)))
    default:
      if let unit = reach.lifted[index] { leaveRuns(within: unit) } else { writeOpenings() }
      actOn(index)
    }
  }

  /// Closes the runs and spans within a unit round a tag; they open again when something more
  /// comes in them. The unit itself is open on both sides of the tag.
  private mutating func leaveRuns(within unit: Int) {
    guard let depth = openUnits.lastIndex(where: { $0.id == unit }) else { return }
    for index in openUnits.indices.dropFirst(depth + 1).reversed() where openUnits[index].isWritten
    {
      frames[top].bytes += template.units[openUnits[index].id].closing
      openUnits[index].isWritten = false
      openUnits[index].wasWritten = true
    }
    writeOpenings(through: depth)
  }

  private mutating func actOn(_ index: Int) {
    let tag = template.tags[index]
    switch tag.action {
    case .print, .comment, .cell, .mark: return
    case .move(let move): add(.move(move, tag.place))
    case .assign(let assignment): add(.assign(assignment, tag.place))
    case .ifStart(let condition):
      frames.append(
        AssemblyFrame(
          kind: .block(opening: index), condition: condition, place: tag.place,
          keepsWords: frames[top].keepsWords))
    case .forStart(let head):
      // What a loop within a sentence gives when it is called is words.
      let keepsWords = head.isRecursive && standsInSentence(index)
      frames.append(
        AssemblyFrame(
          kind: .block(opening: index), place: tag.place,
          keepsWords: keepsWords || frames[top].keepsWords))
      if let lists = restarts.restarted[index] { add(.restart(lists)) }
      beginTurn(of: index)
    case .blockStart(let head):
      frames.append(
        AssemblyFrame(
          kind: .block(opening: index), place: tag.place,
          keepsWords: head.keepsWords && !reach.keepingParagraphs.contains(index)
            || frames[top].keepsWords))
      if let lists = restarts.restarted[index] { add(.restart(lists)) }
    case .elseIf(let condition):
      guard inBlock(tag) else { return }
      endBranch()
      frames[top].condition = condition
      frames[top].place = tag.place
    case .otherwise:
      guard case .block(let opening) = frames[top].kind, inBlock(tag) else { return }
      if case .forStart = template.tags[opening].action {
        frames[top].repeated = frames[top].endBody()
      } else {
        endBranch()
        frames[top].condition = nil
        frames[top].isElse = true
        frames[top].place = tag.place
      }
    case .ifEnd, .forEnd, .blockEnd:
      guard case .block(let opening) = frames[top].kind, inBlock(tag) else { return }
      end(opening)
    }
  }
}
