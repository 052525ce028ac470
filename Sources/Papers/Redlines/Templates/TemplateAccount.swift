/// Tells what a way through a template says: values, clauses, turns, and what is not explained.
struct TemplateAccount {
  private(set) var values: [MergedValue] = []
  private(set) var clauses: [ChosenClause] = []
  private(set) var loops: [LoopTurns] = []
  private(set) var departures: [TemplateDeparture] = []
  /// Where the letter has words that are not the template's own: merged facts, and what was typed.
  private(set) var foreign: [ParagraphID: [Range<Int>]] = [:]

  private let program: TemplateProgram
  private let template: TemplateText
  private let letter: LetterText
  /// The next word of the letter.
  private var token = 0
  /// The choices and loops that are open.
  private var openChoices: [(index: Int, choice: Int, start: Int)] = []
  private var openLoops: [Int] = []
  private var hole: (number: Int, tokens: [Int])?
  private var found: [Finding] = []
  /// The words lacking of the sentence that is being gone through, and where the letter has others
  /// of it.
  private var lacking: (sentence: SentencePlace, states: [Int], isLetters: SentencePlace?)?
  private var templateSentences: [Int: [Range<Int>]] = [:]
  private var letterSentences: [Int: [Range<Int>]] = [:]

  /// A sentence: the paragraph's number and its own in it.
  private struct SentencePlace: Hashable {
    var paragraph: Int
    var number: Int
  }

  /// What was found in a sentence of the letter, or to be missing there.
  private struct Finding {
    /// The sentence of the letter; nil for one that is missing.
    var letter: SentencePlace?
    var template: SentencePlace?
    var added: [Int] = []
    var removed: [Int] = []
    /// The word of the letter that it stands before.
    var at: Int
  }

  init(program: TemplateProgram, template: TemplateText, letter: LetterText) {
    self.program = program
    self.template = template
    self.letter = letter
  }

  mutating func read(_ steps: [TemplateAlignment.Step]) {
    for step in steps {
      switch step {
      case .filled(let number, _) where hole?.number == number: break
      case .added: break
      default: endHole()
      }
      read(step)
    }
    endHole()
    endLacking()
    for finding in found.sorted(by: { $0.at < $1.at }) { departures.append(departure(finding)) }
  }

  private mutating func read(_ step: TemplateAlignment.Step) {
    switch step {
    case .passed(let passing): pass(passing)
    case .matched(let state, let index):
      token = index + 1
      guard let sentence = sentence(ofState: state) else { break }
      if lacking?.sentence != sentence { endLacking() }
      if lacking == nil { lacking = (sentence, [], nil) }
      let own = self.sentence(ofToken: index)
      if lacking?.isLetters == nil || lacking?.states.isEmpty == true { lacking?.isLetters = own }
    case .lacked(let state):
      guard let sentence = sentence(ofState: state), program.states[state].kind != .tab else {
        break
      }
      if lacking?.sentence != sentence { endLacking() }
      if lacking == nil { lacking = (sentence, [], nil) }
      lacking?.states.append(state)
    case .added(let index):
      token = index + 1
      addForeign([index])
      guard letter.tokens[index].kind == .word || letter.tokens[index].kind == .mark,
        let sentence = sentence(ofToken: index)
      else { break }
      let at = findingIndex(sentence)
      found[at].added.append(index)
    case .filled(let number, let index):
      token = index + 1
      if hole == nil { hole = (number, []) }
      hole?.tokens.append(index)
    case .empty(let number): addValue(number, [])
    }
  }

  // MARK: Values and clauses

  private mutating func endHole() {
    guard let done = hole else { return }
    hole = nil
    addValue(done.number, done.tokens)
  }

  private mutating func addValue(_ number: Int, _ tokens: [Int]) {
    let hole = program.holes[number]
    addForeign(tokens)
    values.append(
      MergedValue(
        tag: hole.source, text: letter.text(tokens), place: place(at: tokens.first ?? token),
        isRepeated: hole.isRepeated))
  }

  private mutating func addForeign(_ tokens: [Int]) {
    for (paragraph, bytes) in letter.stretches(tokens) {
      foreign[paragraph, default: []].append(bytes)
    }
  }

  private func place(at index: Int) -> ChangePlace {
    let paragraph =
      index < letter.tokens.count
      ? letter.tokens[index].paragraph : letter.paragraphs.count - 1
    guard letter.paragraphs.indices.contains(paragraph) else {
      return template.paragraphs.first?.place ?? ChangePlace(story: .body, paragraph: 0)
    }
    return letter.paragraphs[paragraph].place
  }

  private mutating func pass(_ passing: TemplateProgram.Passing) {
    switch passing {
    case .branch(let choice, let taken):
      openChoices.append((clauses.count, choice, token))
      clauses.append(
        ChosenClause(
          conditions: program.choices[choice], chosen: taken, text: "", place: place(at: token)))
    case .endOfChoice(let choice):
      guard let open = openChoices.popLast(), open.choice == choice else { break }
      if clauses[open.index].chosen != nil, open.start < token {
        clauses[open.index].text = letter.text(Array(open.start..<token))
      }
    case .loop(let loop):
      openLoops.append(loops.count)
      loops.append(LoopTurns(loop: program.loops[loop], turns: 0, place: place(at: token)))
    case .turn: if let open = openLoops.last { loops[open].turns += 1 }
    case .endOfLoop: _ = openLoops.popLast()
    }
  }

  // MARK: Sentences

  private mutating func sentence(ofState state: Int) -> SentencePlace? {
    guard let literal = program.literals[Int32(state)] else { return nil }
    let text = template.paragraphs[literal.paragraph].text
    let sentences =
      templateSentences[literal.paragraph] ?? Sentences.ranges(of: text)
    templateSentences[literal.paragraph] = sentences
    return SentencePlace(
      paragraph: literal.paragraph,
      number: Sentences.index(of: literal.bytes.lowerBound, in: sentences))
  }

  private mutating func sentence(ofToken index: Int) -> SentencePlace? {
    let token = letter.tokens[index]
    guard token.kind != .structure, token.kind != .paragraphEnd else { return nil }
    let sentences =
      letterSentences[token.paragraph]
      ?? Sentences.ranges(of: letter.paragraphs[token.paragraph].text)
    letterSentences[token.paragraph] = sentences
    return SentencePlace(
      paragraph: token.paragraph, number: Sentences.index(of: token.bytes.lowerBound, in: sentences)
    )
  }

  private mutating func findingIndex(_ sentence: SentencePlace) -> Int {
    if let index = found.lastIndex(where: { $0.letter == sentence }) { return index }
    found.append(Finding(letter: sentence, at: token))
    return found.count - 1
  }

  /// What is lacking belongs to the letter's sentence that has the rest, or nobody has it.
  private mutating func endLacking() {
    guard let done = lacking else { return }
    lacking = nil
    guard let own = done.isLetters else {
      found.append(Finding(template: done.sentence, removed: done.states, at: token))
      return
    }
    if done.states.isEmpty {
      // The template's sentence, should it turn out that words came in.
      if let index = found.lastIndex(where: { $0.letter == own }), found[index].template == nil {
        found[index].template = done.sentence
      }
      return
    }
    let index = findingIndex(own)
    found[index].template = found[index].template ?? done.sentence
    found[index].removed += done.states
  }

  /// Whether nothing of a letter's sentence but marks is the template's.
  private mutating func isAllTyped(_ finding: Finding) -> Bool {
    guard let own = finding.letter, finding.removed.isEmpty else { return false }
    let added = Set(finding.added)
    for index in letter.tokens.indices
    where letter.tokens[index].kind == .word && letter.tokens[index].paragraph == own.paragraph
      && !added.contains(index)
    {
      if sentence(ofToken: index) == own { return false }
    }
    return true
  }

  private mutating func departure(_ finding: Finding) -> TemplateDeparture {
    var finding = finding
    if isAllTyped(finding) { finding.template = nil }
    let template = finding.template.map { sentence in
      Sentences.text(
        self.template.paragraphs[sentence.paragraph].text,
        templateSentences[sentence.paragraph] ?? [], sentence.number)
    }
    let own = finding.letter.map { sentence in
      Sentences.text(
        letter.paragraphs[sentence.paragraph].text, letterSentences[sentence.paragraph] ?? [],
        sentence.number)
    }
    let place =
      finding.letter.map { letter.paragraphs[$0.paragraph].place }
      ?? finding.template.map { self.template.paragraphs[$0.paragraph].place }
    return TemplateDeparture(
      kind: own == nil ? .missing : template == nil ? .typed : .altered,
      place: place ?? ChangePlace(story: .body, paragraph: 0), letter: own ?? "",
      template: template ?? "", added: added(finding.added), removed: removed(finding.removed))
  }

  /// Neighbouring words together.
  private func added(_ indices: [Int]) -> [String] {
    runs(indices).map { letter.text(Array($0)) }
  }

  private func removed(_ states: [Int]) -> [String] {
    runs(states).map { run in
      let literals = run.compactMap { program.literals[Int32($0)] }
      guard let first = literals.first, let last = literals.last else { return "" }
      return LetterText.slice(
        template.paragraphs[first.paragraph].text,
        first.bytes.lowerBound..<max(first.bytes.upperBound, last.bytes.upperBound))
    }
  }

  private func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
