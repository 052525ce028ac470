/// The protected characteristics, all of them and by their names.
///
/// Due regard is to be had to age, disability, gender reassignment, pregnancy and maternity, race,
/// religion or belief, sex, and sexual orientation; to marriage and civil partnership only for the
/// first of the three aims.
///
/// Finds: a list of them that says gender for sex, or leaves one out.
/// Clears: list them as the Act names them.
enum Section149Characteristics: DecisionRule {
  static let id: RuleID = "EQ-1"
  static let source = RuleSource.law(
    "Equality Act 2010", "s149", from: "2011-04-05", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    let prose = facts.prose
    var complete: FactPlace?
    for hit in prose.matches(anchor) {
      let passage = prose.tokens(of: Int(prose.tokens[hit.lowerBound].passage))
      let window =
        max(
          passage.lowerBound, hit.lowerBound - reach)..<min(
          passage.upperBound, hit.upperBound + reach)
      let missing = characteristics.filter { item in
        !prose.contains(anyOf: item.words, in: window)
      }
      guard missing.count <= 3, prose.contains(anyOf: titles, in: passage) else {
        continue
      }
      let place = prose.place(of: hit.lowerBound)
      guard !missing.isEmpty else {
        complete = place
        continue
      }
      let names = missing.map(\.name).joined(separator: ", ")
      let saysGender = missing.contains { $0.name == "sex" } && usesGender(prose, window)
      return [
        notMet(
          .warns,
          saysGender && missing.count == 1
            ? "the list of protected characteristics has “gender” in place of sex"
            : "the list of protected characteristics leaves out \(names)",
          at: place,
          cure: "list them as the Act names them: age, disability, gender reassignment, marriage "
            + "and civil partnership, pregnancy and maternity, race, religion or belief, sex, sexual "
            + "orientation",
          by: .reportAuthor)
      ]
    }
    return complete.map { [met("all protected characteristics are listed", at: $0)] } ?? []
  }

  /// Whether “gender” stands there by itself.
  private static func usesGender(_ prose: Prose, _ window: Range<Int>) -> Bool {
    window.contains { prose.stands(gender, at: $0) && !prose.stands(reassignment, at: $0) }
  }

  /// The characteristic that papers name in no other sense stands for the list.
  private static let anchor = Phrase("sexual orientation")
  private static let titles: [Phrase] = [
    "protected characteristics", "protected characteristic",
  ]
  /// How many words on either side a list can reach.
  private static let reach = 60
  private static let gender = Phrase("gender")
  private static let reassignment = Phrase("gender reassignment")
  private static let characteristics: [(name: String, words: [Phrase])] = [
    ("age", ["age", "ages"]),
    ("disability", ["disability", "disabilities", "disabled"]),
    (
      "gender reassignment",
      ["transgender", "reassignment", "trans"]
    ),
    ("pregnancy and maternity", ["pregnancy", "maternity"]),
    ("race", ["race", "ethnicity", "ethnic"]),
    ("religion or belief", ["religion", "belief", "faith"]),
    ("sex", ["sex"]),
  ]
}
