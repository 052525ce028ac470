import CivilTime
import Decisions

/// Notices for social services above the threshold.
///
/// Above its threshold a light-touch contract is advertised by a contract notice or a prior
/// information notice, and its award is published by an award notice, which may be sent for a
/// quarter at a time. The procedure between the two is the council’s own, if it is fair and open.
///
/// Finds: an award notice named as the way to advertise; a contract above the threshold with no
/// notice that advertises it.
/// Clears: name the notices rightly; add those that were published to contract.notices.
enum Reg75LightTouchNotices: DecisionRule {
  static let id: RuleID = "LT-1"
  static let source = RuleSource.law(
    "PCR 2015", "regs 74–76", from: "2015-02-26", to: "2025-02-23", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    var found = facts.prose.matches(award).isEmpty ? [] : mixedUp(facts.prose)
    guard let contract = facts.decision.contract, contract.lightTouch == true,
      contract.regime != .pa2023, let value = contract.value, let day = contract.commencedOn,
      let threshold = ProcurementThreshold.lightTouch(on: day, for: contract.category),
      value >= threshold.sum,
      facts.has(.establish, .admit, .award)
    else { return found }
    let working = ["\(value.text) is not below the threshold of \(threshold.sum.text)"]
    if contract.notices.contains(where: {
      $0.kind == .contractNotice || $0.kind == .priorInformation
    }) {
      found.append(met("the procurement was advertised", at: "contract.notices", working: working))
    } else if let match = facts.prose.matches(calls).first {
      found.append(
        met(
          "the paper speaks of the notice that advertised it",
          at: facts.prose.place(of: match.lowerBound), working: working))
    } else {
      found.append(
        unknown(
          "the contract is light touch and above the threshold, and nothing says by which notice it "
            + "was advertised", at: "contract.value", working: working,
          cure: "add the contract notice or the prior information notice to contract.notices",
          by: .reportAuthor))
    }
    return found
  }

  private static let award: [Phrase] = ["award notice", "award notices"]
  private static let prior: [Phrase] = [
    "PIN", "prior information notice", "PIN notice",
  ]
  private static let together: [Phrase] = ["together with", "as well as"]
  private static let calls: [Phrase] = ["contract notice", "prior information notice"]

  /// A sentence that asks for a prior information notice or an award notice, and an award notice.
  private static func mixedUp(_ prose: Prose) -> [Finding] {
    let matches = prose.matches(award)
    for (first, second) in zip(matches, matches.dropFirst()) {
      let sentence = prose.sentence(around: first.lowerBound)
      guard sentence.contains(second.lowerBound),
        prose.contains(anyOf: prior, in: sentence),
        prose.contains(anyOf: together, in: sentence),
        !prose.contains(calls[0], in: sentence)
      else { continue }
      return [
        notMet(
          .warns, "an award notice is named twice, once where a procurement is advertised",
          at: prose.place(of: first.lowerBound),
          facts: [StatedFact("the sentence", prose.text(of: sentence))],
          cure:
            "write “contract notice” where the procurement is advertised; the award notice comes "
            + "after the award", by: .legal)
      ]
    }
    return []
  }
}
