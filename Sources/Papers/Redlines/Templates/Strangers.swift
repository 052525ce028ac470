/// Words that one place of a fact has and another lacks: what a value swallowed of the clause behind
/// it, perhaps.
enum Strangers {
  /// For the holes of facts that are one thing here and another there, which words of the letter are
  /// none of the shortest.
  static func inHoles(
    of program: TemplateProgram, _ letter: LetterText, _ values: [MergedValue],
    _ vocabulary: TextVocabulary
  ) -> [Int32: [Bool]] {
    var strange: [Int32: [Bool]] = [:]
    for disagreement in ValueDisagreement.all(in: values) {
      let texts = disagreement.texts.filter { !$0.isEmpty }
      guard let shortest = texts.min(by: { $0.utf8.count < $1.utf8.count }) else { continue }
      let words = Set(vocabulary.words(of: shortest).map(\.text))
      let others = letter.tokens.map { token in
        (token.kind == .word || token.kind == .mark)
          && !words.contains(
            LetterText.slice(letter.paragraphs[token.paragraph].text, token.bytes))
      }
      for (number, hole) in program.holes.enumerated()
      where hole.source == disagreement.tag && !hole.isRepeated {
        strange[Int32(number)] = others
      }
    }
    return strange
  }
}

extension TemplateAccount {
  /// How much of it somebody must look at: departures are better than facts that disagree, of which
  /// nobody knows what they hide.
  var openMatters: Int { departures.count + 2 * ValueDisagreement.all(in: values).count }
}
