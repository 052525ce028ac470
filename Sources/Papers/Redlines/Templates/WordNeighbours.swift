/// The pairs of words that follow one another in a template, by which its clauses are known again
/// when a word of them was changed.
struct WordNeighbours {
  private var pairs: Set<Int64> = []

  /// Stands for a number or the first word of a date, which a hole prints.
  private static let number: Int32 = -2

  private static func pair(_ first: Int32, _ second: Int32) -> Int64 {
    Int64(first) << 32 | Int64(UInt32(bitPattern: second))
  }

  /// Takes in two states that follow one another.
  mutating func add(_ state: TemplateProgram.State, _ next: TemplateProgram.State) {
    guard state.operation == .word, state.kind == .word else { return }
    switch next.operation {
    case .word where next.kind == .word: pairs.insert(Self.pair(state.key, next.key))
    case .hole where !next.fits.isEmpty: pairs.insert(Self.pair(state.key, Self.number))
    default: break
    }
  }

  /// Which words of a letter stand beside a word that they stand beside in the template.
  func known(in tokens: [LetterText.Token]) -> [Bool] {
    var known = Array(repeating: false, count: tokens.count)
    for index in tokens.indices.dropLast() {
      let (token, next) = (tokens[index], tokens[index + 1])
      guard token.kind == .word, next.kind == .word, token.paragraph == next.paragraph,
        pairs.contains(Self.pair(token.key, next.key))
          || next.fits.contains(.number) && pairs.contains(Self.pair(token.key, Self.number))
      else { continue }
      known[index] = true
      known[index + 1] = true
    }
    return known
  }
}
