import CivilTime
import Decisions

/// A notice before a contract is changed.
///
/// Before a contract under the Act is changed, a contract change notice is published, unless the
/// change alters its value by no more than a tenth (15 per cent for works) and its longest term by
/// no more than a tenth, earlier changes of the same kind counted in. Light-touch contracts need
/// none.
///
/// Finds: a change without its notice, or with one that comes after the change; one of which
/// nothing shows whether it is small.
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
      let isSmallInValue = change.isSmallInValue
      let isSmallInTerm = change.isSmallInTerm
      if isSmallInValue == true, isSmallInTerm == true {
        return met(
          "the change is small, and needs no notice", at: change.field.place,
          working: change.working)
      }
      if isSmallInValue == false, isSmallInTerm != false, change.goesUpAndDown,
        change.isSmallByItself == true
      {
        return unknown(
          "the value goes up by one change and down by another, and together they are more than "
            + "\(change.smallPercent)% of it", at: change.field.place("valueChange"),
          change.field.place("earlierChanges"), working: change.working,
          cure: "ask legal services whether the changes count together; or publish the notice and "
            + "write changeNoticeOn", by: .legal)
      }
      if isSmallInTerm == false, isSmallInValue != false, change.isSmallAfterEarlierTerm {
        return unknown(
          "the contract had already run on beyond its longest term, and this change alone is small",
          at: change.field.place("from"), "contract", working: change.working,
          cure: "ask legal services whether the changes count together; or publish the notice and "
            + "write changeNoticeOn", by: .legal)
      }
      if isSmallInValue != false, isSmallInTerm != false {
        return wanting(change, isSmallInValue: isSmallInValue, isSmallInTerm: isSmallInTerm)
      }
      return notMet(
        .blocks, "no contract change notice is stated for the change to \(change.act.to.text)",
        at: change.field.place("changeNoticeOn"), working: change.working,
        cure:
          "publish the notice before the contract is changed, and write changeNoticeOn; or write "
          + "contract.lightTouch: true if the lighter rules apply", by: .reportAuthor)
    }
  }

  /// A notice against the day of the change.
  /// One of the two is not stated, and the other does not ask for a notice.
  private static func wanting(
    _ change: ActModification, isSmallInValue: Bool?, isSmallInTerm: Bool?
  ) -> Finding {
    var wanting: [String] = []
    var fields: [String] = []
    if isSmallInValue == nil {
      wanting.append("by how much the value changes")
      fields.append("valueChange of the extension with contract.value")
    }
    if isSmallInTerm == nil {
      wanting.append("how long the longest term is")
      fields.append("contract.from and contract.to")
    }
    return unknown(
      "nothing says \(wanting.listed()), and so whether a contract change notice is needed",
      at: change.field.place, working: change.working,
      cure: "write \(fields.listed()); or publish the notice and write changeNoticeOn",
      by: .reportAuthor)
  }

  private static func judged(_ change: ActModification, noticeOn day: CivilDate) -> Finding {
    let places = [change.field.place("changeNoticeOn"), change.field.place("from")]
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
