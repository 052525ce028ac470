import TemplateLanguage

/// Makes states of a template's outline.
struct TemplateProgramBuilder {
  typealias State = TemplateProgram.State

  private(set) var states: [State] = []
  private(set) var literals: [Int32: TemplateProgram.Literal] = [:]
  private(set) var holes: [TemplateProgram.Hole] = []
  private(set) var passings: [TemplateProgram.Passing] = []
  private(set) var choices: [[String]] = []
  private(set) var loops: [String] = []

  private let template: TemplateText
  private var depth: Int16 = 0
  /// How many loops and how many blocks are around.
  private var loopDepth = 0
  private var blockDepth = 0
  /// How deep in tables the innermost of them begins.
  private var innermost: Int16?
  private var paragraphs: [OpenParagraph] = []
  /// Whether a passage may not go on after this paragraph, because another state lets it.
  private var isAlone = false

  private struct OpenParagraph {
    var number: Int
    var at = 0
    /// The states of its words, and whether any of them stands in no block that begins in it.
    var words: [Int] = []
    var hasOwnWords = false
    var blockDepth: Int
    /// The hole after which a passage may go on.
    var lastHole: (number: Int, isPassage: Bool)?
  }

  init(_ template: TemplateText) { self.template = template }

  // MARK: What abuts tags

  /// Gathers the parts of words that abut tags. They must be known before any word is numbered.
  func addEdges(_ outline: [TemplateOutline], _ vocabulary: inout TextVocabulary) {
    for node in outline {
      switch node {
      case .literal(let bytes):
        for stretch in LiteralReading.items(of: bytes) {
          guard case .text(let text, _) = stretch.item else { continue }
          let words = TextVocabulary.plainWords(of: text)
          let length = text.utf8.count
          if stretch.isLast, let last = words.last, last.kind == .letters,
            last.bytes.upperBound == length
          {
            vocabulary.addBeginning(last.text)
          }
          if stretch.isFirst, let first = words.first, first.kind == .letters,
            first.bytes.lowerBound == 0
          {
            vocabulary.addEnding(first.text)
          }
        }
      case .paragraph(_, let body), .container(let body): addEdges(body, &vocabulary)
      case .choice(let branches): for branch in branches { addEdges(branch.body, &vocabulary) }
      case .loop(_, let body, let otherwise):
        addEdges(body, &vocabulary)
        addEdges(otherwise, &vocabulary)
      case .hole, .endOfCell: break
      }
    }
  }

  // MARK: States

  mutating func build(_ outline: [TemplateOutline], _ vocabulary: inout TextVocabulary) {
    for node in outline { add(node, &vocabulary) }
  }

  private mutating func add(_ node: TemplateOutline, _ vocabulary: inout TextVocabulary) {
    switch node {
    case .literal(let bytes):
      for stretch in LiteralReading.items(of: bytes) { add(stretch.item, &vocabulary) }
    case .hole(let hole): add(hole)
    case .paragraph(let hole, let body): add(hole, alone: body, &vocabulary)
    case .choice(let branches): addChoice(branches, &vocabulary)
    case .loop(let source, let body, let otherwise):
      addLoop(source, body, otherwise, &vocabulary)
    case .container(let body):
      let fork = addFork()
      blockDepth += 1
      build(body, &vocabulary)
      blockDepth -= 1
      states[fork].targets = [Int32(fork + 1), Int32(states.count)]
    case .endOfCell:
      let fork = addFork()
      let way = addFork()
      states.append(
        State(
          operation: .word, depth: depth, kind: .paragraphEnd, key: StructureKey.paragraphEnd,
          cost: 0))
      states[way].targets = [Int32(states.count - 1)]
      states[fork].targets = [Int32(way), Int32(states.count)]
      states[way].cost = DepartureCost.emptyCell
    }
  }

  private mutating func addFork() -> Int {
    states.append(State(operation: .fork, targets: [Int32(states.count + 1)]))
    return states.count - 1
  }

  /// A fork with one way that says something.
  private mutating func addPassing(_ passing: TemplateProgram.Passing) {
    let fork = addFork()
    states[fork].key = Int32(passings.count)
    passings.append(passing)
  }

  private mutating func addChoice(
    _ branches: [(condition: String?, body: [TemplateOutline])],
    _ vocabulary: inout TextVocabulary
  ) {
    let choice = choices.count
    choices.append(branches.map { $0.condition ?? "else" })
    let fork = addFork()
    var targets: [Int32] = []
    var ends: [Int] = []
    let outer = innermost
    innermost = depth
    blockDepth += 1
    for (index, branch) in branches.enumerated() {
      targets.append(Int32(states.count))
      addPassing(.branch(choice: choice, taken: index))
      build(branch.body, &vocabulary)
      ends.append(addFork())
    }
    if branches.allSatisfy({ $0.condition != nil }) {
      targets.append(Int32(states.count))
      addPassing(.branch(choice: choice, taken: nil))
    }
    (blockDepth, innermost) = (blockDepth - 1, outer)
    for end in ends { states[end].targets = [Int32(states.count)] }
    states[fork].targets = targets
    addPassing(.endOfChoice(choice))
  }

  private mutating func addLoop(
    _ source: String, _ body: [TemplateOutline], _ otherwise: [TemplateOutline],
    _ vocabulary: inout TextVocabulary
  ) {
    let loop = loops.count
    loops.append(source)
    addPassing(.loop(loop))
    let fork = addFork()
    let outer = innermost
    (loopDepth, blockDepth, innermost) = (loopDepth + 1, blockDepth + 1, depth)
    let start = Int32(states.count)
    addPassing(.turn(loop))
    build(body, &vocabulary)
    loopDepth -= 1
    let back = addFork()
    let none = Int32(states.count)
    build(otherwise, &vocabulary)
    (blockDepth, innermost) = (blockDepth - 1, outer)
    states[back].targets = [Int32(states.count), start]
    states[fork].targets = [start, none]
    addPassing(.endOfLoop(loop))
  }

  // MARK: Holes

  private mutating func addHole(_ hole: TemplateHole) -> Int32 {
    holes.append(.init(source: hole.source, isRepeated: loopDepth > 0))
    return Int32(holes.count - 1)
  }

  private mutating func add(_ hole: TemplateHole) {
    let number = addHole(hole)
    let fits = ValueFit(of: hole)
    states.append(State(operation: .hole, depth: depth, fits: fits, key: number))
    states.append(
      State(
        operation: .filled, depth: depth, fits: fits, key: number,
        cost: hole.endsParagraph ? 0 : DepartureCost.sentence))
    if !isAlone, hole.endsParagraph, hole.mayBePassage, !paragraphs.isEmpty {
      paragraphs[paragraphs.count - 1].lastHole = (Int(number), hole.shape == .flow)
    }
  }

  private mutating func add(
    _ hole: TemplateHole, alone body: [TemplateOutline], _ vocabulary: inout TextVocabulary
  ) {
    guard hole.mayBePassage else { return build(body, &vocabulary) }
    let fork = addFork()
    isAlone = true
    build(body, &vocabulary)
    isAlone = false
    let end = addFork()
    states[fork].targets = [Int32(fork + 1), Int32(states.count)]
    let number = addHole(hole)
    if innermost == depth { states[addFork()].cost = DepartureCost.wordlessParagraph }
    states.append(State(operation: .passage, depth: depth, key: number))
    states.append(
      State(
        operation: .further, depth: depth, key: number, cost: DepartureCost.furtherParagraph))
    states[end].targets = [Int32(states.count)]
  }

  // MARK: The template's own

  private mutating func add(_ item: LiteralReading.Item, _ vocabulary: inout TextVocabulary) {
    switch item {
    case .paragraph(let number):
      paragraphs.append(OpenParagraph(number: number, blockDepth: blockDepth))
    case .text(let text, let position): addWords(text, at: position, &vocabulary)
    case .structure(let key):
      switch key {
      case StructureKey.paragraphEnd: endParagraph()
      case StructureKey.tableStart, StructureKey.noteStart:
        addStructure(key, depth)
        depth += 2
      case StructureKey.tableEnd, StructureKey.noteEnd:
        depth -= 2
        addStructure(key, depth)
      default: addStructure(key, depth - 1)
      }
    }
  }

  private mutating func addStructure(_ key: Int32, _ depth: Int16) {
    states.append(
      State(
        operation: .word, depth: depth, kind: .structure, key: key,
        cost: DepartureCost.lacking(.structure)))
  }

  private mutating func addWords(
    _ text: String, at position: Int?, _ vocabulary: inout TextVocabulary
  ) {
    guard !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    let start = position ?? paragraphs[last].at
    for word in vocabulary.words(of: text) {
      let kind = LetterText.Kind(word.kind)
      let bytes = start + word.bytes.lowerBound..<start + word.bytes.upperBound
      literals[Int32(states.count)] = .init(paragraph: paragraphs[last].number, bytes: bytes)
      if kind != .tab { paragraphs[last].words.append(states.count) }
      if kind == .word, blockDepth == paragraphs[last].blockDepth {
        paragraphs[last].hasOwnWords = true
      }
      states.append(
        State(
          operation: .word, depth: depth, kind: kind, key: vocabulary.number(word.text),
          cost: DepartureCost.lacking(kind)
            * (blockDepth > 0 ? DepartureCost.inBlock : DepartureCost.always)))
    }
    paragraphs[last].at = start + text.utf8.count
  }

  private mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    if paragraph.words.count < 3, blockDepth > 0 {
      for word in paragraph.words {
        states[word].cost = DepartureCost.lacking(states[word].kind) * DepartureCost.inShortBlock
      }
    }
    states.append(
      State(
        operation: .word, depth: depth, kind: .paragraphEnd, key: StructureKey.paragraphEnd,
        cost: DepartureCost.lacking(.paragraphEnd)))
    if !paragraph.hasOwnWords, innermost == depth {
      // No other way to explain a paragraph without words may be cheaper.
      states[addFork()].cost = DepartureCost.wordlessParagraph
    }
    guard let hole = paragraph.lastHole else { return }
    let fork = addFork()
    states.append(
      State(
        operation: .further, depth: depth, key: Int32(hole.number),
        cost: hole.isPassage
          ? DepartureCost.furtherParagraph : DepartureCost.doubtfulParagraph))
    states[fork].targets = [Int32(fork + 1), Int32(states.count)]
  }
}

extension TemplateHole {
  /// Whether it may print more than a paragraph.
  var mayBePassage: Bool {
    guard ValueFit(of: self).isEmpty else { return false }
    switch shape {
    case .any, .flow, .pageBreak: return true
    default: return false
    }
  }

  /// The filter that has the last word on what is printed.
  var lastFilter: Substring {
    let parts = source.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return "" }
    return last.drop { $0 == " " }.prefix { $0.isLetter }
  }
}

extension ValueFit {
  init(of hole: TemplateHole) {
    switch (hole.shape, hole.lastFilter) {
    case (.number, _), (.money, _), (_, "money"): self = .number
    case (.date, _), (_, "date"): self = .date
    default: self = []
    }
  }
}
