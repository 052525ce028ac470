import Decisions

/// What is exempt is withheld, and what is withheld is said to be.
///
/// The duty to publish does not reach confidential or exempt information. A paper that is marked
/// exempt shows which part is, and one that withholds a part is marked.
///
/// Finds: a report marked exempt of which nothing is withheld, and the reverse.
/// Clears: mark the parts that are withheld, or correct what the form says.
enum Reg20Withheld: DecisionRule {
  static let id: RuleID = "EX-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 20", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard let stated = facts.decision.exempt else { return [] }
    let first = facts.withheldParts.first
    if stated.exempt, first == nil {
      return [
        notMet(
          .warns, "the report is marked exempt, and no part of it is withheld", at: "exempt.exempt",
          cure: "mark the parts that the public may not see (withheld), or say that the report is "
            + "not exempt",
          by: .reportAuthor)
      ]
    }
    guard let first else { return [] }
    if !stated.exempt {
      return [
        notMet(
          .blocks, "a part is withheld, and the form says that the report is not exempt",
          at: first.field.place, "exempt.exempt",
          cure: "say that the report is exempt in part, or publish the part", by: .reportAuthor)
      ]
    }
    return [met("the report is marked exempt, and its parts are", at: "exempt.exempt")]
  }
}
