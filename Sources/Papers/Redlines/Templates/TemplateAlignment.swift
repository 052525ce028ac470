import Diagnostics

/// Finds the cheapest way through a template's states that gives a letter.
///
/// After each word of the letter, the least cost of standing at each state is worked out from that
/// before it. States that cost far more than the best are dropped, so that only a band about the
/// right way is looked at; when what comes out is dear, all of them are looked at again.
struct TemplateAlignment {
  /// What happens on the way.
  enum Step {
    case passed(TemplateProgram.Passing)
    /// The letter has the template's word.
    case matched(state: Int, token: Int)
    /// The letter lacks it.
    case lacked(state: Int)
    /// The letter has a word that is not the template's.
    case added(token: Int)
    case filled(hole: Int, token: Int)
    /// A hole in which nothing stands.
    case empty(hole: Int)
  }

  /// How much more than the best a state may cost, at first.
  private static let margin: Int32 = 4_000
  /// The most pairs of state and word that are looked at.
  private static let most = 60_000_000
  private static let never = Int32.max / 2

  private let states: [TemplateProgram.State]
  private let tokens: [LetterText.Token]
  private let beginnings: [Bool]
  /// Which words stand beside one that they stand beside in the template.
  private let known: [Bool]
  private let strange: [Int32: [Bool]]
  private let margin: Int32

  private var costs: [Int32]
  private var next: [Int32]
  /// The same for standing at a state amid words that are not the template's.
  private var typed: [Int32]
  private var nextTyped: [Int32]
  private var goesOn: [Bool]
  private var from: [Int32]
  private var low = 0
  private var high = 0
  /// For each column the first state and where its ways begin.
  private var columns: [(low: Int, start: Int)] = []
  /// For each state of a column how it was come to: the state before, and by what.
  private var ways: [Int32] = []
  /// Whether the word before was not the template's either, for a way by such a word.
  private var goneOn: [Bool] = []
  private var isTooLong = false

  /// - Parameter strange: for a hole, which words of the letter are rather not part of it.
  static func steps(
    _ program: TemplateProgram, _ letter: LetterText, strange: [Int32: [Bool]] = [:]
  ) throws(DiagnosticsError) -> [Step] {
    for margin in [margin, margin * 8, never] {
      var alignment = TemplateAlignment(program, letter, strange, margin)
      guard alignment.run() else {
        if alignment.isTooLong { break }
        continue
      }
      let steps = alignment.steps(program)
      if margin == never || alignment.cost(of: steps) < margin / 2 { return steps }
    }
    throw DocumentParts.refusal(
      "template-comparison",
      "the letter is too long to be held against its template, or too "
        + "unlike it", remedy: "see whether it was made from that template")
  }

  private init(
    _ program: TemplateProgram, _ letter: LetterText, _ strange: [Int32: [Bool]], _ margin: Int32
  ) {
    self.strange = strange
    states = program.states
    tokens = letter.tokens
    beginnings = letter.beginnings
    known = program.neighbours.known(in: letter.tokens)
    self.margin = margin
    costs = Array(repeating: Self.never, count: states.count)
    next = costs
    typed = costs
    nextTyped = costs
    goesOn = Array(repeating: false, count: states.count)
    from = Array(repeating: 0, count: states.count)
  }

  private enum Way: Int32 {
    /// A word of the letter that is not the template's.
    case added = 0
    /// A word taken by the state before.
    case taken = 1
    /// No word.
    case led = 2
  }

  private static func way(_ way: Way, _ state: Int) -> Int32 { Int32(state) << 2 | way.rawValue }

  /// What departs from the template, in all.
  private func cost(of steps: [Step]) -> Int32 {
    steps.reduce(0) { cost, step in
      switch step {
      case .lacked(let state): cost + states[state].cost
      case .added(let token): cost + DepartureCost.typed(tokens[token].kind)
      default: cost
      }
    }
  }

  /// Goes through the letter; says whether a way was found.
  private mutating func run() -> Bool {
    costs[0] = 0
    lead(at: 0)
    keep()
    for column in tokens.indices {
      take(column)
      swap(&costs, &next)
      swap(&typed, &nextTyped)
      lead(at: column + 1)
      keep()
      if ways.count > Self.most {
        isTooLong = true
        return false
      }
      if high < low { return false }
    }
    return costs[states.count - 1] < Self.never
  }

  /// Takes a word at every state.
  private mutating func take(_ column: Int) {
    let token = tokens[column]
    let (first, last) = (low, high)
    low = states.count
    high = -1
    let likeness = known[column] ? DepartureCost.likeness : 0
    let addition = DepartureCost.typed(token.kind) + likeness
    let value = DepartureCost.value + likeness
    let isText = token.kind == .word || token.kind == .mark || token.kind == .tab
    for index in first...last {
      let cost = costs[index]
      let before = typed[index]
      costs[index] = Self.never
      typed[index] = Self.never
      guard cost < Self.never else { continue }
      let opened = cost + DepartureCost.typing
      goesOn[index] = before <= opened
      nextTyped[index] = min(before, opened) + addition
      relax(index, nextTyped[index], Self.way(.added, index))
      let operation = states[index].operation
      let taken = Self.way(.taken, index)
      switch operation {
      case .word:
        if states[index].key == token.key, states[index].depth == token.depth {
          relax(index + 1, cost, taken)
        }
      case .hole, .filled:
        guard isText, states[index].depth == token.depth else { break }
        let fits = states[index].fits
        guard fits.isEmpty || !fits.isDisjoint(with: token.fits) else { break }
        var dearer = cost + value
        if operation == .filled, token.beginsSentence { dearer += states[index].cost }
        if !strange.isEmpty, strange[states[index].key]?[column] == true {
          dearer += DepartureCost.likeness
        }
        relax(operation == .hole ? index + 1 : index, dearer, taken)
      case .passage:
        guard token.depth >= states[index].depth else { break }
        let isEnd = token.depth == states[index].depth && !isText
        relax(isEnd ? index + 1 : index, cost + value, taken)
      case .further:
        guard token.depth >= states[index].depth else { break }
        let isEnd =
          token.depth == states[index].depth
          && (token.kind == .paragraphEnd || token.key == StructureKey.tableStart)
        relax(index, cost + (isEnd ? states[index].cost : value), taken)
      case .fork, .end: break
      }
    }
  }

  private mutating func relax(_ state: Int, _ cost: Int32, _ way: Int32) {
    guard cost < next[state] else { return }
    next[state] = cost
    from[state] = way
    if state < low { low = state }
    if state > high { high = state }
  }

  /// Goes on from every state without taking a word. A loop's return leads back, so that what comes
  /// before it is gone through again.
  private mutating func lead(at column: Int) {
    let mayBegin = beginnings[column]
    var again = true
    var rounds = 0
    while again, rounds < 4 {
      again = false
      rounds += 1
      var index = low
      while index <= high {
        defer { index += 1 }
        let cost = costs[index]
        guard cost < Self.never else { continue }
        switch states[index].operation {
        case .word: go(from: index, to: index + 1, cost + states[index].cost, mayBegin)
        case .hole: go(from: index, to: index + 2, cost + DepartureCost.nothing, mayBegin)
        case .filled: go(from: index, to: index + 1, cost, mayBegin)
        case .passage:
          if mayBegin { go(from: index, to: index + 2, cost + DepartureCost.nothing, mayBegin) }
        case .further: if mayBegin { go(from: index, to: index + 1, cost, mayBegin) }
        case .fork:
          for target in 0..<states[index].targets.count {
            let target = Int(states[index].targets[target])
            let dearer = cost + states[index].cost
            if go(from: index, to: target, dearer, mayBegin), target < index { again = true }
          }
        case .end: break
        }
      }
    }
  }

  @discardableResult
  private mutating func go(
    from index: Int, to target: Int, _ cost: Int32, _ mayBegin: Bool
  ) -> Bool {
    guard cost < costs[target] else { return false }
    let operation = states[target].operation
    if !mayBegin, operation == .passage || operation == .further { return false }
    costs[target] = cost
    from[target] = Self.way(.led, index)
    if target < low { low = target }
    if target > high { high = target }
    return true
  }

  /// Drops what costs too much and notes how the rest was come to.
  private mutating func keep() {
    guard low <= high else { return }
    var best = Self.never
    for index in low...high { best = min(best, costs[index]) }
    let bound = margin >= Self.never ? Self.never - 1 : best + margin
    var (first, last) = (states.count, -1)
    for index in low...high where costs[index] < Self.never {
      if costs[index] > bound {
        costs[index] = Self.never
        typed[index] = Self.never
      } else {
        first = min(first, index)
        last = index
      }
    }
    (low, high) = (first, last)
    columns.append((low, ways.count))
    if low <= high {
      ways += from[low...high]
      goneOn += goesOn[low...high]
    }
  }

  // MARK: The way back

  private func steps(_ program: TemplateProgram) -> [Step] {
    var steps: [Step] = []
    var column = tokens.count
    var state = states.count - 1
    var isTyping = false
    while column > 0 || state > 0 {
      let at = columns[column].start + state - columns[column].low
      let way = isTyping ? Self.way(.added, state) : ways[at]
      let before = Int(way >> 2)
      switch Way(rawValue: way & 3) {
      case .added:
        isTyping = goneOn[at]
        column -= 1
        steps.append(.added(token: column))
      case .taken:
        column -= 1
        let key = Int(states[before].key)
        steps.append(
          states[before].operation == .word
            ? .matched(state: before, token: column) : .filled(hole: key, token: column))
      default:
        switch states[before].operation {
        case .word: steps.append(.lacked(state: before))
        case .hole, .passage: steps.append(.empty(hole: Int(states[before].key)))
        case .fork:
          if states[before].key >= 0 {
            steps.append(.passed(program.passings[Int(states[before].key)]))
          }
        default: break
        }
      }
      state = before
    }
    return steps.reversed()
  }
}
