import CivilTime
import Decisions

/// What is done under a decision stays within its sum and its term.
///
/// A round, a letter or an agreement that rests on a delegation must be made while the delegation
/// runs and within its limit, and all agreements together must stay within the value of the
/// contract. A delegation for the term of a contract runs on when the contract is made to.
///
/// Finds: an act after the delegation ended, or above its limit; an extension decided after the
/// delegation it rests on had ended, or that runs on beyond it; agreements above the value of the
/// contract; an act under a delegation whose day nobody states.
/// Clears: a new decision for what goes beyond; or the day or the sum that is wanting.
enum ValueWithinAuthority: MatterRule {
  static let id: RuleID = "MX-3"
  static let source = RuleSource.practice

  static func findings(on matter: MatterFacts) -> [Finding] {
    matter.histories.flatMap { history in
      let acts = matter.actsUnderDecisions(of: history)
      var found = acts.flatMap { [late($0, history), dear($0)].compactMap { $0 } }
      found += DelegatedExtension.all(of: history).compactMap(outrun)
      if let undated = undated(acts) { found.append(undated) }
      if let sum = sum(of: history) { found.append(sum) }
      let delegated = acts.filter { $0.delegation != nil }
      if found.isEmpty, !delegated.isEmpty {
        found.append(
          met(
            "what was done under delegations stays within their terms and limits",
            working: delegated.compactMap { act in act.day.map { "\(act.name): \($0.text)" } }))
      }
      return found
    }
  }

  /// An act after the delegation ended.
  private static func late(_ act: ActUnderDecision, _ history: ContractHistory) -> Finding? {
    guard let day = act.day, let (field, delegation) = act.delegation, let term = delegation.term,
      let end = Moment(term.to, term.toText)
    else { return nil }
    var last = end
    var working = ["the delegation ends \(end.textAfterVerb)"]
    let months = term.extensions.reduce(0) { $0 + $1.wholeMonths }
    if months > 0, let latest = end.end(after: months), day > end.last {
      let longer = history.extensions.filter { $0.act.to > end.last }
      if let reached = longer.map(\.act.to).max() {
        last = .day(min(reached, latest.last))
        working.append("with the contract it runs on to \(last.text)")
      } else {
        working.append("it can run on to \(latest.text), and nothing has made the contract run on")
      }
    }
    guard day > last.last else { return nil }
    let place = act.decision.place(field.appending("term"))
    return notMet(
      .blocks,
      "\(act.name) is of \(day.text), after the delegation by \(act.decision.name) had ended "
        + last.textAfterVerb, at: act.place(act.dayField), place,
      facts: [
        StatedFact("day of \(act.name)", day.text, at: act.place(act.dayField)),
        StatedFact("end of the delegation", end.text, at: place),
      ], working: working,
      cure: "name the decision that gave the power on that day, or have it decided again by "
        + "whoever holds the power", by: .monitoringOfficer)
  }

  /// An extension that outruns the delegation by which it is decided.
  private static func outrun(_ extending: DelegatedExtension) -> Finding? {
    guard let (stated, latest) = extending.end else { return nil }
    let place = extending.giver.place(extending.field.appending("term"))
    let giver = extending.giver.name
    let end = StatedFact("end of the delegation", stated.text, at: place)
    let working = latest == stated ? [] : ["it can run on to \(latest.text)"]
    if let made = extending.decision.decision.record?.decidedOn, made > latest.last {
      let day = extending.decision.place("record.decidedOn")
      return notMet(
        .blocks,
        "\(extending.decision.name) was made on \(made.text), after the delegation by \(giver) had "
          + "ended \(latest.textAfterVerb)", at: day, place,
        facts: [StatedFact("day of \(extending.decision.name)", made.text, at: day), end],
        working: working,
        cure: "name the decision that gave the power on that day, or have it decided again by "
          + "whoever holds the power", by: .monitoringOfficer)
    }
    guard extending.act.to > latest.last else { return nil }
    let to = extending.place.appending("to")
    return notMet(
      .warns,
      "\(extending.decision.name) extends to \(extending.act.to.text), and the power to "
        + "\(extending.delegation.power), given by \(giver), ends \(latest.textAfterVerb)",
      at: to, place,
      facts: [StatedFact("extended to", extending.act.to.text, at: to), end], working: working,
      cure: "end the extension within the delegation, or have it decided by whoever gave the power",
      by: .monitoringOfficer)
  }

  /// An act above the delegation's limit.
  private static func dear(_ act: ActUnderDecision) -> Finding? {
    guard let value = act.value, let (field, delegation) = act.delegation else { return nil }
    let isBeyond =
      delegation.limit.map { value > $0 } ?? delegation.below.map { value >= $0 } ?? false
    guard isBeyond, let limit = delegation.limit ?? delegation.below else { return nil }
    let place = act.decision.place(field.appending(delegation.limit == nil ? "below" : "limit"))
    let words = delegation.limit == nil ? "only below \(limit.text)" : "up to \(limit.text)"
    return notMet(
      .blocks,
      "\(act.name) is worth \(value.text), and the delegation by \(act.decision.name) is \(words)",
      at: act.place("value"), place,
      facts: [
        StatedFact("value of \(act.name)", value.text, at: act.place("value")),
        StatedFact("limit of the delegation", limit.text, at: place),
      ],
      cure: "have it decided by whoever may decide on \(value.text)", by: .monitoringOfficer)
  }

  /// Acts under delegations that end, of which nobody says when they were done: one question.
  private static func undated(_ acts: [ActUnderDecision]) -> Finding? {
    let undated = acts.filter { $0.day == nil && $0.delegation?.act.term != nil }
    guard let first = undated.first else { return nil }
    let names = undated.map(\.name)
    return unknown(
      "no day is stated for \(names.listed()), and the delegation by \(first.decision.name) is for "
        + "a term",
      cure: "write the day of each (\(first.dayField))", by: .reportAuthor
    ).at(undated.map { $0.place($0.dayField) })
  }

  /// All that is agreed and awarded under the contract against its value.
  private static func sum(of history: ContractHistory) -> Finding? {
    let agreed = history.letters.filter { $0.letter.kind == .agreement }
    let sums = agreed.compactMap { index, letter in letter.value.map { (index, $0) } }
    guard let value = history.maker?.value, let total = Money.total(sums.map(\.1)),
      total > value.value
    else { return nil }
    return notMet(
      .blocks,
      "the agreements under \(history.title) come to \(total.text), more than its value of "
        + value.text, at: value.place, facts: [value.fact("value")],
      working: [sums.count == 1 ? "one agreement" : "\(sums.count) agreements: \(total.text)"],
      cure: "get a decision on the larger value before anything more is agreed",
      by: .decisionMaker
    ).at(sums.map { .matter("letters", $0.0, "value") })
  }
}
