import CivilTime
import Decisions

/// A contract runs on under an option that it holds.
///
/// A contract may be made to run on, at any value, where a clause of the first documents says so
/// clearly, precisely and beyond doubt, with its scope and its conditions. The paper cites the
/// clause, how far the option reaches, and the notice that suppliers must have.
///
/// Finds: an extension that cites no clause; an option whose reach nobody states; notice given to
/// suppliers too late; a change that rests on Schedule 8 of the Act.
/// Clears: cite the clause, state how far the option reaches, give the notice in time.
enum Reg72ReviewClause: DecisionRule {
  static let id: RuleID = "MO-1"
  static let source = RuleSource.law(
    "PCR 2015", "reg 72(1)(a)", from: "2015-02-26", to: "2025-02-23", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    facts.extensions.flatMap { field, act in
      guard act.basis == nil || act.basis == .reviewClause || act.basis == .schedule8,
        Procurement(of: act, in: facts).regime == .pcr2015
      else { return [Finding]() }
      if act.basis == .schedule8 {
        return [
          notMet(
            .blocks,
            "the change rests on Schedule 8 to the Procurement Act 2023, and \(act.contract) is under "
              + "the Public Contracts Regulations 2015",
            at: field.place("basis"), working: Procurement(of: act, in: facts).working,
            cure: "write basis: reviewClause with its clause, or the footing of regulation 72 that "
              + "fits", by: .legal)
        ]
      }
      return findings(on: act, at: field, facts)
    }
  }

  private static func findings(
    on act: Extension, at field: FieldPath, _ facts: Facts
  ) -> [Finding] {
    let contract = facts.decision.contract.flatMap { $0.isNamed(act.contract) ? $0 : nil }
    let options = contract?.extensions ?? []
    var found: [Finding] = []
    let clause = act.clause ?? options.lazy.compactMap(\.clause).first
    if clause == nil {
      found.append(
        notMet(
          .warns, "the extension of \(act.contract) cites no clause that gives the option",
          at: field.place("option"), options.isEmpty ? field.place : "contract.extensions[0]",
          cure: "write the clause in clause: of the extension or of contract.extensions",
          by: .legal))
    }
    if contract?.furthestEnd == nil, act.option == nil {
      found.append(
        unknown(
          "nothing says how far the option to extend \(act.contract) reaches", at: field.place,
          cure: "write contract.extensions with latestEnd, or option: of the extension",
          by: .reportAuthor))
    }
    if let late = lateNotice(of: act, at: field, options) { found.append(late) }
    if found.isEmpty {
      found.append(
        met(
          "the extension rests on \(clause ?? "its option")", at: field.place,
          working: remaining(after: act, in: contract)))
    }
    return found
  }

  /// Notice to suppliers later than the option allows.
  private static func lateNotice(
    of act: Extension, at field: FieldPath, _ options: [ContractExtension]
  ) -> Finding? {
    guard let days = options.lazy.compactMap(\.noticeDays).first,
      let latest = act.from.adding(days: -days - 1),
      let told = act.noticeGivenOn ?? act.letters?.issuedOn, told > latest
    else { return nil }
    return notMet(
      .warns,
      "suppliers were told on \(told.text), later than \(days) days before the term ended",
      at: field.place(act.noticeGivenOn == nil ? "letters.issuedOn" : "noticeGivenOn"),
      "contract.extensions",
      working: [
        "the term ends on the day before \(act.from.text)",
        "\(days) days before that: \(latest.textWithWeekday)",
      ],
      cure: "ask legal services whether the option can still be used", by: .legal)
  }

  /// How much of the option is left.
  private static func remaining(after act: Extension, in contract: Contract?) -> [String] {
    guard let end = contract?.furthestEnd else { return [] }
    guard end > act.to, let next = act.to.adding(days: 1) else {
      return ["the option reaches to \(end.text)"]
    }
    let rest = TermLength.between(next, end)
    let days = rest.days == 0 ? "" : " and \(rest.days) days"
    return ["the option reaches to \(end.text): \(rest.length.text)\(days) remain"]
  }
}
