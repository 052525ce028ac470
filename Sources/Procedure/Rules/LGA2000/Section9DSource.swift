import Decisions

/// Executive functions do not come from section 101.
///
/// The functions of the executive are exercised under Part 1A of the Local Government Act 2000 and
/// in no other way; section 101 of the Local Government Act 1972 serves the council’s own functions.
///
/// Finds: an executive decision that gives section 101 of the Act of 1972 as its power.
/// Clears: cite section 9E of the Act of 2000, and the scheme or instrument made under it.
enum Section9DSource: DecisionRule {
  static let id: RuleID = "DL-1"
  static let source = RuleSource.law("LGA 2000", "s9D", from: "2012-05-04", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function == .executive else { return [] }
    var places: [FactPlace] = []
    for (index, source) in (facts.decision.authority?.sources ?? []).enumerated() {
      guard source.instrument.hasSuffix("1972"), let provision = source.provision,
        provision.split(whereSeparator: { !$0.isNumber }).contains("101")
      else { continue }
      places.append(FieldPath("authority.sources").appending(index).place)
    }
    for hit in facts.prose.matches(section) {
      let sentence = facts.prose.sentence(around: hit.lowerBound)
      guard facts.prose.contains(anyOf: acts, in: sentence),
        !facts.prose.contains(not, in: sentence)
      else { continue }
      let place = facts.prose.place(of: hit.lowerBound)
      if !place.field.text.hasPrefix("authority.sources"), !places.contains(place) {
        places.append(place)
      }
    }
    guard !places.isEmpty else {
      let cites = facts.prose.matches(rightSection).first
      return cites.map {
        [met("section 9E is cited for the power", at: facts.prose.place(of: $0.lowerBound))]
      } ?? []
    }
    return [
      notMet(
        .warns,
        "the decision is one of the executive, and the paper takes its power from section 101 of "
          + "the Local Government Act 1972",
        cure: "cite section 9E of the Local Government Act 2000, and the scheme of delegation or "
          + "the instrument of the Leader",
        by: .legal
      ).at(places)
    ]
  }

  private static let section: [Phrase] = ["section 101", "s101", "s 101"]
  private static let acts: [Phrase] = [
    "local government act 1972", "lga 1972", "act of 1972",
  ]
  private static let not = Phrase("not")
  private static let rightSection: [Phrase] = ["section 9E", "s9E"]
}
