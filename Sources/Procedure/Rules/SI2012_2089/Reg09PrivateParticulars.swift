import Decisions

/// The notice of a key decision that is made in private.
///
/// Where the public will be shut out of the meeting, or need not be given the documents, the notice
/// still gives particulars of the matter, and says nothing that is exempt or confidential.
///
/// Finds: a notice marked private without particulars; one that is silent on a private meeting.
/// Clears: describe the matter in the notice without what is withheld, and say that it is private.
enum Reg09PrivateParticulars: DecisionRule {
  static let id: RuleID = "NT-3"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 9(3)", from: "2012-09-10", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council, let (field, notice) = facts.notice(.keyDecision) else {
      return []
    }
    if notice.isPrivate == true {
      if notice.matter.isSilent {
        return [
          notMet(
            .blocks,
            "the notice says that the decision is to be made in private, and gives no particulars "
              + "of the matter",
            at: field.place("matter"), field.place("private"),
            cure: "describe the matter in the notice without what is exempt or confidential",
            by: .properOfficer)
        ]
      }
      return [
        met(
          "the notice of the private decision gives particulars",
          at: field.place("matter"))
      ]
    }
    guard facts.decision.meeting?.isPrivate == true else { return [] }
    return [
      notMet(
        .warns, "the meeting is private, and the notice of the key decision does not say so",
        at: field.place, "meeting.private",
        cure: "say in the notice that the decision is to be made in private (private: true)",
        by: .properOfficer)
    ]
  }
}
