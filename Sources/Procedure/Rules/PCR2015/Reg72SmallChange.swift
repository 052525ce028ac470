import CivilTime
import Decisions

/// Changes too small to matter.
///
/// A change that is not substantial is allowed; so is one below the threshold and below a tenth of
/// the first value (15 per cent for works), earlier changes of the sort added in.
///
/// Finds: a change said to be small that is more than that, or whose value is not stated; one said
/// not to be substantial that alters value or term by more than a tenth.
/// Clears: state the values; rest the change on another footing, or procure anew.
enum Reg72SmallChange: DecisionRule {
  static let id: RuleID = "MO-3"
  static let source = RuleSource.law(
    "PCR 2015", "reg 72(1)(e), (f)", from: "2015-02-26", to: "2025-02-23", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    facts.extensions.compactMap { field, act in
      guard act.basis == .belowThreshold || act.basis == .notSubstantial,
        Procurement(of: act, in: facts).regime == .pcr2015
      else { return nil }
      let contract = facts.decision.contract.flatMap { $0.isNamed(act.contract) ? $0 : nil }
      guard let contract else {
        return unknown(
          "the change is said to be a small one, and the value of \(act.contract) is not stated",
          at: field.place("basis"),
          cure: "write valueChange of the extension and contract.value", by: .finance)
      }
      let change = ActModification(field: field, act: act, contract: contract)
      return act.basis == .belowThreshold ? small(change, facts) : substantial(change)
    }
  }

  private static func small(_ change: ActModification, _ facts: Facts) -> Finding {
    let field = change.field
    let this = (change.act.valueChange ?? change.act.value)?.magnitude
    guard let this, let value = change.contract.value else {
      return unknown(
        "the change is said to be a small one, and its value or the contract’s is not stated",
        at: field.place("basis"),
        cure: "write valueChange of the extension and contract.value", by: .finance)
    }
    let percent = change.smallPercent
    let most = Money(pence: value.pence / 100 * percent)
    let all = this.capped(plus: change.act.earlierChanges?.magnitude)
    var working = [
      "\(percent)% of \(value.text): \(most.text)",
      "this change and those before it: \(all.text)",
    ]
    guard all < most else {
      return notMet(
        .blocks, "changes of \(all.text) are not below \(percent)% of \(value.text)",
        at: field.place("valueChange"), "contract.value", working: working,
        cure: "rest the change on another footing, or procure anew", by: .legal)
    }
    let day = Procurement.day(facts) ?? change.contract.from ?? facts.day
    guard let day, let threshold = threshold(of: change.contract, on: day) else {
      return unknown(
        "the change is said to be below the threshold, which is not known"
          + (day.map { " for \($0.text)" } ?? ""),
        at: field.place("basis"), working: working,
        cure: "look up the threshold of the day on which the procurement commenced", by: .legal)
    }
    working.append("the threshold: \(threshold.sum.text) (\(threshold.source))")
    guard all < threshold.sum else {
      return notMet(
        .blocks, "changes of \(all.text) are not below the threshold of \(threshold.sum.text)",
        at: field.place("valueChange"), field.place("basis"), working: working,
        cure: "rest the change on another footing, or procure anew", by: .legal)
    }
    return met(
      "the changes stay below \(percent)% and below the threshold", at: field.place,
      working: working)
  }

  private static func threshold(
    of contract: Contract, on day: CivilDate
  ) -> ProcurementThreshold? {
    contract.lightTouch == true
      ? .lightTouch(on: day, for: contract.category)
      : .usual(for: contract.category ?? .services, on: day)
  }

  /// The Regulations give no figure for what is substantial: a large change is a question.
  private static func substantial(_ change: ActModification) -> Finding {
    let place = change.field.place("basis")
    let isSmallInValue = change.isSmallInValue
    let isSmallInTerm = change.isSmallInTerm
    if isSmallInValue == nil, isSmallInTerm == nil {
      return unknown(
        "the change is said not to be substantial, and neither its value nor the contract’s term is "
          + "stated", at: place,
        cure: "write valueChange of the extension, contract.value, contract.from and contract.to",
        by: .reportAuthor)
    }
    if isSmallInValue == false || isSmallInTerm == false {
      let what =
        isSmallInValue == false
        ? "alters the value by more than \(change.smallPercent)%"
        : "adds more than a tenth to the longest term"
      return unknown(
        "the change is said not to be substantial, and it \(what)", at: place,
        change.field.place(isSmallInValue == false ? "valueChange" : "to"),
        working: change.working,
        cure: "ask legal services whether it is substantial (regulation 72(8)), and rest it on "
          + "another footing if it is", by: .legal)
    }
    return met("the change is small in value and term", at: place, working: change.working)
  }
}
