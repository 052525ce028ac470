/// The letters of a batch against each other: what most of them share, and which stand out.
///
/// Letters merged from one template differ by their facts: names, references, sums. Words that
/// more than half of the letters have are taken for the template's; what stands between them is a
/// merged fact. A letter stands out by words that most others have otherwise, by a paragraph too
/// many or too few, by a fact of another kind than the others', and by its looks. What a tenth of
/// the letters or more have alike is a choice of the template and stands out no more.
///
/// Each letter is compared with what is common, never with each other, so that the work grows with
/// the number of letters and no faster.
public struct BatchComparison: Sendable {
  /// A letter to be compared.
  public struct Letter: Sendable {
    /// What a reader knows it by, such as its file's name.
    public var name: String
    /// What it says.
    public var document: ReadDocument

    /// A letter of that name.
    public init(name: String, document: ReadDocument) {
      self.name = name
      self.document = document
    }
  }

  /// What most letters say, a paragraph each, `…` for a merged fact.
  public private(set) var shared: [String] = []
  /// The letters that stand out, the oddest first; letters alike in that are in the order given.
  public private(set) var odd: [OddLetter] = []

  /// Which letter, from 0, the others are held against; nil of fewer than three.
  private(set) var base: Int?

  /// The fewest letters of which it can be said what most of them have.
  public static let fewest = 3

  /// Compares letters with each other. Of fewer than three none stands out.
  public init(_ letters: [Letter]) {
    guard letters.count >= Self.fewest else { return }
    let batch = LetterBatch(letters.map { LetterLine.all(of: $0.document) })
    shared = batch.shared
    base = batch.base
    for (index, letter) in letters.enumerated() {
      let reasons = batch.reasons(for: index)
      if !reasons.isEmpty { odd.append(OddLetter(name: letter.name, reasons: reasons)) }
    }
    replaceOdd(with: odd)
  }

  /// Takes these for the letters that stand out, and puts the oddest first.
  mutating func replaceOdd(with letters: [OddLetter]) {
    odd = letters.enumerated().sorted { one, other in
      (other.element.oddness, one.offset) < (one.element.oddness, other.offset)
    }.map(\.element)
  }
}

/// A letter that is unlike the others of its batch.
public struct OddLetter: Sendable, Hashable {
  /// In what a letter is unlike the others.
  public enum Kind: String, Sendable, Hashable {
    /// Words differ that others have alike.
    case words
    /// It has a paragraph that others have not.
    case addedParagraph
    /// It lacks a paragraph that others have.
    case missingParagraph
    /// A merged fact is empty, or of another kind than the others'.
    case fact
    /// It looks otherwise.
    case formatting

    /// How much it counts.
    var weight: Int {
      switch self {
      case .words, .addedParagraph, .missingParagraph: 3
      case .fact: 2
      case .formatting: 1
      }
    }
  }

  /// One thing in which it is unlike the others.
  public struct Reason: Sendable, Hashable {
    /// What kind of thing.
    public var kind: Kind
    /// Where: in this letter, and for what it lacks in one that has it.
    public var place: ChangePlace
    /// What it is, in words and with the place.
    public var words: String
  }

  /// The letter's name.
  public var name: String
  /// In what it is unlike the others, in the order of reading.
  public var reasons: [Reason]

  /// How odd it is: only good for ranking.
  public var oddness: Int { reasons.reduce(0) { $0 + $1.kind.weight } }
}
