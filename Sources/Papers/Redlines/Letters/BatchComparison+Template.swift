public import Diagnostics
public import TemplateLanguage

extension BatchComparison {
  /// Compares letters with each other, of which it is known from what template they were made.
  ///
  /// A loop of the template goes round as often as there are facts, such as the lines of an address:
  /// that a letter has more or fewer of these than others is nothing odd. That it has none is.
  ///
  /// - Parameters:
  ///   - template: the file with the tags; where these cannot be read, that is the error.
  ///   - declared: the names that the template may print.
  ///   - clauses: the clauses that it prints.
  public init(
    _ letters: [Letter], of template: ReadDocument, declared: RecordShape? = nil,
    clauses: ClauseLibrary = .none
  ) throws(DiagnosticsError) {
    self.init(letters)
    guard let base, !odd.isEmpty else { return }
    let places = Dictionary(
      letters.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { one, _ in one }
    )
    let model = try LoopLines(of: letters[base].document, template, declared, clauses)
    var kept: [OddLetter] = []
    for var letter in odd {
      guard let place = places[letter.name] else { continue }
      let own = try LoopLines(of: letters[place].document, template, declared, clauses)
      letter.reasons.removeAll { reason in
        switch reason.kind {
        case .missingParagraph: !own.hasEmptyLoop && model.places.contains(reason.place)
        case .addedParagraph, .words, .fact: own.places.contains(reason.place)
        case .formatting: false
        }
      }
      if !letter.reasons.isEmpty { kept.append(letter) }
    }
    replaceOdd(with: kept)
  }
}

/// The paragraphs of a letter that are nothing but a fact, printed by a loop of its template.
private struct LoopLines {
  let places: Set<ChangePlace>
  /// Whether there is a loop that printed nothing.
  let hasEmptyLoop: Bool

  init(
    of letter: ReadDocument, _ template: ReadDocument, _ declared: RecordShape?,
    _ clauses: ClauseLibrary
  ) throws(DiagnosticsError) {
    let comparison = try TemplateComparison(
      of: template, with: letter, declared: declared, clauses: clauses)
    var texts: [ChangePlace: String] = [:]
    for line in LetterLine.all(of: letter) { texts[line.place] = line.paragraph.text }
    var places: Set<ChangePlace> = []
    for value in comparison.values where value.isRepeated {
      // A tag of which it is not known what it prints may have taken several paragraphs.
      for (index, words) in value.text.split(separator: "\n").enumerated() {
        var place = value.place
        place.paragraph += index
        if texts[place] == String(words) { places.insert(place) }
      }
    }
    self.places = places
    hasEmptyLoop = comparison.loops.contains { $0.turns == 0 }
  }
}
