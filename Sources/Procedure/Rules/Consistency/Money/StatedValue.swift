import Councils
import Decisions

/// A value where the authority depends on one.
///
/// Who relies on a power over contracts above or below a sum says what the contract is worth, or
/// nobody can tell that the power reaches it.
///
/// Finds: an authority “above a total contract value of £10,000,000” in a paper that states no value.
/// Clears: state the value of the contract in `contract.value`.
enum StatedValue: DecisionRule {
  static let id: RuleID = "MN-4"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let band = band(facts) else { return [] }
    if let value = value(facts) {
      return [
        met(
          "the authority depends on a sum, and the paper states \(value.money.text)",
          at: value.place,
          band.place)
      ]
    }
    return [
      notMet(
        .blocks, "the authority is one \(band.words), and the paper states no value",
        at: band.place, "contract.value",
        facts: [StatedFact("the authority", band.words, at: band.place)],
        cure: "state what the contract is worth in contract.value", by: .reportAuthor)
    ]
  }

  private static let limits: [Phrase] = [
    "above", "over", "exceeding", "more than", "greater than", "in excess of", "up to", "below",
    "under", "less than", "not exceeding", "or more", "or above", "or less",
  ]

  /// The sum on which the authority depends: of a source, of its power, or in the words quoted.
  private static func band(_ facts: Facts) -> (words: String, place: FactPlace)? {
    let sources = facts.decision.authority?.sources ?? []
    for (index, source) in sources.enumerated() {
      let field = FieldPath("authority.sources").appending(index)
      if let over = source.over {
        return ("above \(over.text)", field.place("over"))
      }
      if let limit = source.limit {
        return ("up to \(limit.text)", field.place("limit"))
      }
      if let power = source.power,
        case .known(let known)? = facts.council.power(power, on: facts.day)
      {
        if let over = known.over {
          return ("above \(over.text)", field.place("power"))
        }
        if let limit = known.upTo {
          return ("up to \(limit.text)", field.place("power"))
        }
      }
    }
    return quoted(facts.prose)
  }

  /// A limit such as “above £10,000,000” in the words of the authority that are quoted.
  private static func quoted(_ prose: Prose) -> (words: String, place: FactPlace)? {
    for index in prose.sums {
      let field = prose.passages[Int(prose.tokens[index].passage)].field
      guard field.text.hasPrefix("authority."), field.text.hasSuffix(".quotation") else { continue }
      let sentence = prose.sentence(around: index)
      guard
        let match = prose.matches(limits).first(where: {
          sentence.contains($0.lowerBound) && abs($0.lowerBound - index) < 8
        })
      else { continue }
      let first = min(match.lowerBound, index)
      let last = max(match.upperBound - 1, index)
      return ("“\(prose.text(of: first...last))”", field.place)
    }
    return nil
  }

  /// What the decision is worth, where any field says so.
  private static func value(_ facts: Facts) -> StatedSum? {
    if let sum = facts.decision.contract?.value {
      return StatedSum(money: sum, place: "contract.value")
    }
    if let sum = facts.decision.keyDecision?.amount {
      return StatedSum(money: sum, place: "keyDecision.amount")
    }
    for (_, field, act) in facts.acts {
      switch act {
      case .award(let award):
        if let sum = award.value { return StatedSum(money: sum, place: field.place("value")) }
      case .extend(let running):
        if let sum = running.value { return StatedSum(money: sum, place: field.place("value")) }
      default: break
      }
    }
    if let sum = facts.decision.contract?.annualValue {
      return StatedSum(money: sum, place: "contract.annualValue")
    }
    return nil
  }
}
