public import Diagnostics
public import TemplateLanguage

/// A letter against the approved template it was made from: what was merged in, which clauses were
/// chosen, and whatever the template does not explain.
///
/// A tag is a hole that words fill, a block is kept or left out, a loop goes round. Read so, the
/// letter must come out of the template word for word; where it does not, somebody typed. What was
/// typed right beside a merged fact of words may be told as part of that fact: dates, sums and
/// numbers take in nothing of the kind. Blanks and looks are not compared here; see
/// ``DocumentComparison`` and ``BatchComparison``.
public struct TemplateComparison: Sendable, Hashable, Codable {
  /// What each print tag put into the letter, in the order of the letter.
  public internal(set) var values: [MergedValue] = []
  /// What was decided at each condition.
  public internal(set) var clauses: [ChosenClause] = []
  /// How often each loop went round.
  public internal(set) var loops: [LoopTurns] = []
  /// Sentences that the template does not explain, or that the letter lacks.
  public internal(set) var departures: [TemplateDeparture] = []
  /// What a reader ought to know of the files besides.
  public internal(set) var remarks: [String] = []

  /// Whether the letter is the template with facts merged in and nothing else.
  public var isExplained: Bool { departures.isEmpty }

  /// The sentences of the letter that the template does not explain.
  public var unexplained: [TemplateDeparture] { departures.filter { !$0.letter.isEmpty } }

  /// The sentences of the template that are missing from the letter.
  public var missing: [TemplateDeparture] { departures.filter { $0.kind == .missing } }

  /// Tags that print one thing and have several in the letter: one of them was altered by hand.
  public var disagreements: [ValueDisagreement] { ValueDisagreement.all(in: values) }

  /// Compares a letter with its template. Where tags cannot be read, that is the error.
  ///
  /// - Parameters:
  ///   - template: the file with the tags.
  ///   - letter: the file made from it, in the same or the other format.
  ///   - declared: the names that the template may print; with them it is known which tags print a
  ///     passage of several paragraphs.
  ///   - clauses: the clauses that the template prints, whose words the letter must have too.
  public init(
    of template: ReadDocument, with letter: ReadDocument, declared: RecordShape? = nil,
    clauses library: ClauseLibrary = .none
  ) throws(DiagnosticsError) {
    for account in try Self.accounts(of: template, with: letter, declared, library) {
      values += account.values
      clauses += account.clauses
      loops += account.loops
      departures += account.departures
    }
    remarks = template.remarks.map { "template: \($0)" } + letter.remarks.map { "letter: \($0)" }
  }

  /// How each story of a letter comes out of its template's.
  static func accounts(
    of template: ReadDocument, with letter: ReadDocument, _ declared: RecordShape?,
    _ library: ClauseLibrary
  ) throws(DiagnosticsError) -> [TemplateAccount] {
    var letters = letter.stories
    var accounts: [TemplateAccount] = []
    let scope = declared.map { ShapeScope($0) } ?? .anything
    for story in template.stories {
      let index =
        letters.firstIndex { $0.kind == story.kind && $0.key == story.key }
        ?? (template.format == letter.format
          ? nil : letters.firstIndex { $0.kind == story.kind })
      let own = index.map { letters.remove(at: $0) }
      accounts.append(try account(of: story, own ?? nothing(like: story), scope, library))
    }
    for story in letters {
      accounts.append(try account(of: nothing(like: story), story, scope, library))
    }
    return accounts
  }

  private static func nothing(like story: ReadDocument.Story) -> ReadDocument.Story {
    var story = story
    story.container.blocks = []
    return story
  }

  private static func account(
    of template: ReadDocument.Story, _ letter: ReadDocument.Story, _ scope: ShapeScope,
    _ library: ClauseLibrary
  ) throws(DiagnosticsError) -> TemplateAccount {
    let source = TemplateText(template, library)
    let outline = try source.outline(scope)
    var vocabulary = TextVocabulary()
    let program = TemplateProgram(outline, source, &vocabulary)
    let text = LetterText(letter, vocabulary)
    func made(_ strange: [Int32: [Bool]]) throws(DiagnosticsError) -> TemplateAccount {
      var account = TemplateAccount(program: program, template: source, letter: text)
      account.read(try TemplateAlignment.steps(program, text, strange: strange))
      return account
    }
    let account = try made([:])
    let strange = Strangers.inHoles(of: program, text, account.values, vocabulary)
    if strange.isEmpty { return account }
    let other = try made(strange)
    return other.openMatters < account.openMatters ? other : account
  }
}

/// What a print tag put into a letter.
public struct MergedValue: Sendable, Hashable, Codable {
  /// What stands between the tag's braces.
  public var tag: String
  /// Its words in the letter, a line for each paragraph; empty where it put nothing.
  public var text: String
  /// Where in the letter.
  public var place: ChangePlace
  /// Whether a loop goes over it, so that it prints something else each time.
  public var isRepeated: Bool
}

/// What was decided at a condition.
public struct ChosenClause: Sendable, Hashable, Codable {
  /// The conditions of its branches in order, `else` as the last where there is one.
  public var conditions: [String]
  /// Which of them was kept, from 0; nil where all of it was left out.
  public var chosen: Int?
  /// What the letter says for it.
  public var text: String
  /// Where in the letter.
  public var place: ChangePlace
}

/// How often a loop went round.
public struct LoopTurns: Sendable, Hashable, Codable {
  /// Such as `line in supplier.address`.
  public var loop: String
  /// How often.
  public var turns: Int
  /// Where in the letter.
  public var place: ChangePlace
}

/// A sentence that is not as the template has it.
public struct TemplateDeparture: Sendable, Hashable, Codable {
  /// What happened to it.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// The template has nothing of it.
    case typed
    /// The template has it otherwise.
    case altered
    /// The letter has nothing of it.
    case missing
  }

  /// What happened.
  public var kind: Kind
  /// Where: in the letter, and for what is missing in the template.
  public var place: ChangePlace
  /// The sentence in the letter; empty for one that is missing.
  public var letter: String
  /// The sentence in the template with its tags; empty for one that was typed.
  public var template: String
  /// The words of the letter that the template has not.
  public var added: [String]
  /// The words of the template that the letter has not.
  public var removed: [String]
}

/// A tag that prints one thing and has several in the letter.
public struct ValueDisagreement: Sendable, Hashable, Codable {
  /// What stands between the tag's braces.
  public var tag: String
  /// What it has, each once, the most frequent first.
  public var texts: [String]

  static func all(in values: [MergedValue]) -> [ValueDisagreement] {
    var order: [String] = []
    var counts: [String: [String: Int]] = [:]
    for value in values where !value.isRepeated {
      if counts[value.tag] == nil { order.append(value.tag) }
      counts[value.tag, default: [:]][value.text, default: 0] += 1
    }
    return order.compactMap { tag in
      guard let texts = counts[tag], texts.count > 1 else { return nil }
      let ranked = texts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return ValueDisagreement(tag: tag, texts: ranked.map(\.key))
    }
  }
}
