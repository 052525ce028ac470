/// What departing from the template costs, so that the cheapest reading is the one that a person
/// would choose. Two hundred is a word of the template that the letter lacks.
///
/// What the letter must hold in any reading, such as the paragraphs of a passage, costs the same
/// however it is explained, and less than having it typed.
enum DepartureCost {
  /// A word that stands in every letter, and one of a block: rather is the block left out than kept
  /// with another word, but for a long one.
  static let always: Int32 = 2
  static let inBlock: Int32 = 3
  static let inShortBlock: Int32 = 6
  /// To begin with words that are not the template's.
  static let typing: Int32 = 80
  /// Words that follow one another in the template and are said to be anything else, each: without it
  /// a value would swallow a clause behind it in which one word was changed.
  static let likeness: Int32 = 150
  /// A word of a value, a hole with nothing in it, and another sentence in a value within one.
  static let value: Int32 = 3
  static let nothing: Int32 = 20
  static let sentence: Int32 = 75
  /// Another paragraph of a passage.
  static let furtherParagraph: Int32 = 450
  /// The same behind a sentence that ends in a hole of which it is not known what it prints.
  static let doubtfulParagraph: Int32 = 451
  /// A paragraph of a block or a loop that has no words of the template's.
  static let wordlessParagraph: Int32 = 449
  /// The paragraph that stands in a cell in which nothing came.
  static let emptyCell: Int32 = 400

  /// Something of the template that the letter lacks.
  static func lacking(_ kind: LetterText.Kind) -> Int32 {
    switch kind {
    case .word, .structure: 100
    case .mark: 60
    case .tab: 20
    case .paragraphEnd: 400
    }
  }

  /// Something of the letter that the template lacks.
  static func typed(_ kind: LetterText.Kind) -> Int32 {
    switch kind {
    case .word: 20
    case .mark: 12
    case .tab: 5
    // Two of them and a word more than two paragraphs of a loop.
    case .paragraphEnd: 402
    case .structure: 100
    }
  }
}
