import Decisions

/// How many suppliers get a letter.
///
/// A paper by which letters go out to suppliers says to how many.
///
/// Finds: letters whose number is not stated.
/// Clears: write letters.suppliers.
enum LettersCounted: DecisionRule {
  static let id: RuleID = "LR-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    ExtensionLetters.all(facts).map { papers in
      let contract = facts.decision.contract.flatMap { $0.isNamed(papers.act.contract) ? $0 : nil }
      let place = papers.field.place("letters.suppliers")
      if let number = papers.act.letters?.suppliers ?? contract?.suppliers {
        return met("letters go to \(number) suppliers", at: place)
      }
      return notMet(
        .warns, "letters go to the suppliers, and nothing says to how many", at: place,
        cure: "write the number in letters.suppliers, and in the recommendation", by: .reportAuthor
      ).at(papers.text.map { [$0] } ?? [])
    }
  }
}
