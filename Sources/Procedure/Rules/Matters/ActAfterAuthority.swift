import CivilTime
import Decisions

/// Nothing is done before the decision that allows it.
///
/// A contract cannot begin, nor a round be decided or a letter go out, before the decision it rests
/// on has taken effect. Where the decision has no day yet, it cannot take effect before the first
/// day on which the notice of a key decision lets it be made.
///
/// Finds: a first day, a round or a letter before its decision; one that rests on a decision that
/// was not agreed, or that has no day.
/// Clears: a later day; or the decision that did allow it on that day.
enum ActAfterAuthority: MatterRule {
  static let id: RuleID = "MX-4"
  static let source = RuleSource.practice

  static func findings(on matter: MatterFacts) -> [Finding] {
    matter.histories.flatMap { history in
      let authorities = Dictionary(
        matter.decisions.map { ($0.id, $0.authority) }, uniquingKeysWith: { first, _ in first })
      let acts = matter.actsUnderDecisions(of: history).compactMap { act in
        finding(act, authorities[act.decision.id] ?? nil)
      }
      return (start(of: history).map { [$0] } ?? []) + acts
    }
  }

  /// The contract's first day against the decision that made it.
  private static func start(of history: ContractHistory) -> Finding? {
    guard let maker = history.maker, let start = firstDay(of: history) else { return nil }
    guard let authority = maker.authority else {
      return unknown(
        "\(history.title) begins on \(start.text) by \(start.by), and \(maker.name) has no day",
        at: start.place, maker.place("record.decidedOn"), facts: [start.fact("first day")],
        cure: "write the day of the decision (record.decidedOn) or of its notice "
          + "(keyDecision.noticeGiven)", by: .reportAuthor)
    }
    let facts = [start.fact("first day"), authority.fact]
    guard start.value < authority.day else {
      return met(
        "\(history.title) begins on \(start.text), and \(maker.name) \(authority.words)",
        at: start.place, authority.place, facts: facts, working: authority.working)
    }
    return notMet(
      .blocks,
      "\(history.title) begins on \(start.text) by \(start.by), and \(maker.name) "
        + authority.words,
      at: start.place, authority.place, facts: facts, working: authority.working,
      cure: "let it begin on \(authority.day.textWithWeekday) or later, and state that day in "
        + "\(maker.name) (contract.from)", by: .reportAuthor)
  }

  /// The first day as the decision states it, else the register, else the tender.
  private static func firstDay(of history: ContractHistory) -> Statement<CivilDate>? {
    let stated = [history.maker?.start].compactMap { $0 }
    for statement in stated {
      if case .day(let day) = statement.value {
        return Statement(value: day, text: day.text, by: statement.by, place: statement.place)
      }
    }
    if let from = history.registered?.contract.from, let place = history.registered("from") {
      return Statement(value: from, text: from.text, by: "the register", place: place)
    }
    for (index, tender) in history.tenders {
      guard let from = tender.from else { continue }
      return Statement(
        value: from, text: from.text, by: history.name(of: tender),
        place: .matter("tenders", index, "from"))
    }
    return nil
  }

  /// What is wrong with an act, by the day from which its decision allows anything and by the
  /// delegation.
  private static func finding(
    _ act: ActUnderDecision, _ authority: LinkedFacts.Authority?
  ) -> Finding? {
    guard let day = act.day else { return nil }
    let place = act.place(act.dayField)
    let done = StatedFact("day of \(act.name)", day.text, at: place)
    if act.decision.isRefused {
      return notMet(
        .blocks, "\(act.name) rests on \(act.decision.name), which was not agreed",
        at: place, act.decision.place("record.outcome"), facts: [done],
        cure: "name the decision that allowed it, or report it to the monitoring officer",
        by: .monitoringOfficer)
    }
    guard let authority else {
      return unknown(
        "\(act.name) is of \(day.text), and \(act.decision.name), on which it rests, has no day",
        at: place, act.decision.place("record.decidedOn"), facts: [done],
        cure: "write the day of the decision (record.decidedOn)", by: .reportAuthor)
    }
    if day < authority.day {
      return notMet(
        .blocks,
        "\(act.name) is of \(day.text), and \(act.decision.name) \(authority.words)",
        at: place, authority.place, facts: [done, authority.fact], working: authority.working,
        cure: "name the decision that allowed it on that day, or report it to the monitoring "
          + "officer", by: .monitoringOfficer)
    }
    guard let (field, delegation) = act.delegation,
      let from = delegation.effectiveFrom ?? delegation.term?.from, day < from
    else { return nil }
    let begins = act.decision.place(
      field.appending(delegation.effectiveFrom == nil ? "term" : "effectiveFrom"))
    return notMet(
      .blocks,
      "\(act.name) is of \(day.text), and the delegation by \(act.decision.name) begins on "
        + from.text, at: place, begins,
      facts: [done, StatedFact("the delegation begins", from.text, at: begins)],
      cure: "name the decision that allowed it on that day, or report it to the monitoring officer",
      by: .monitoringOfficer)
  }
}
