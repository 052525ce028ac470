import CivilTime
import Decisions

/// A notice before a contract is changed.
///
/// Before a contract under the Act is changed, a contract change notice is published, unless the
/// change adds no more than a tenth to its value (15 per cent for works) or to its longest term,
/// earlier changes of the same kind counted in. Light-touch contracts need none.
///
/// Finds: a change without its notice, or with one that comes after the change.
/// Clears: publish the contract change notice first, and write changeNoticeOn.
enum Section75ChangeNotice: DecisionRule {
  static let id: RuleID = "MO-5"
  static let source = RuleSource.law(
    "Procurement Act 2023", "s75", from: "2025-02-24", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    ActModification.all(facts).compactMap { change in
      guard change.contract.lightTouch != true else { return nil }
      let notice = change.contract.notices.first { $0.kind == .change }?.on
      if let day = change.act.changeNoticeOn ?? notice {
        return judged(change, noticeOn: day)
      }
      if change.isSmallInValue == true || change.isSmallInTerm == true {
        return met(
          "the change is small, and needs no notice", at: change.place.place,
          working: change.working)
      }
      if change.isSmallInValue == nil, change.isSmallInTerm == nil {
        return unknown(
          "neither the change of value nor that of the term shows whether a contract change notice "
            + "is needed", at: change.place.place,
          cure: "write valueChange of the extension with contract.value, or contract.from and "
            + "contract.to; or publish the notice and write changeNoticeOn", by: .reportAuthor)
      }
      return notMet(
        .blocks, "no contract change notice is stated for the change to \(change.act.to.text)",
        at: change.place.field("changeNoticeOn"), working: change.working,
        cure:
          "publish the notice before the contract is changed, and write changeNoticeOn; or write "
          + "contract.lightTouch: true if the lighter rules apply", by: .reportAuthor)
    }
  }

  private static func judged(_ change: ActModification, noticeOn day: CivilDate) -> Finding {
    let places = [change.place.field("changeNoticeOn"), change.place.field("from")]
    if day <= change.act.from {
      return met("the notice was published on \(day.text)", at: places[0])
    }
    return notMet(
      .blocks,
      "the contract change notice is of \(day.text), after the change of \(change.act.from.text)",
      at: places[0], places[1],
      cure: "publish the notice before the contract is changed", by: .reportAuthor)
  }
}
