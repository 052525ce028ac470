import Decisions

/// Who exercises the council’s own functions.
///
/// A function that is not the executive’s can be exercised by the full council, a committee, a
/// sub-committee, an officer or another authority, and by no member alone.
///
/// Finds: a council function decided by one member or by the executive.
/// Clears: take the decision to the council, its committee, or the officer to whom it is delegated.
enum Section101Makers: DecisionRule {
  static let id: RuleID = "DL-4"
  static let source = RuleSource.law("LGA 1972", "s101", from: "1974-04-01", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function == .council, let kind = facts.decision.decisionMaker?.kind else {
      return []
    }
    switch kind {
    case .committee, .council, .officer:
      return [met("a council function, decided by one who can", at: "decisionMaker.kind")]
    case .leader, .cabinetMember, .executiveMember, .cabinet, .executiveBoard:
      return [
        notMet(
          .blocks,
          "the function is the council’s own, and \(kind.isOneMember ? "one member" : "the executive") "
            + "is to decide",
          at: "decisionMaker.kind", "function",
          cure: "take the decision to the council, to its committee, or to the officer to whom it "
            + "is delegated; or say that the function is the executive’s (function: executive)",
          by: .monitoringOfficer)
      ]
    }
  }
}

extension DecisionMaker.Kind {
  /// Whether it is one member.
  fileprivate var isOneMember: Bool {
    self == .leader || self == .cabinetMember || self == .executiveMember
  }
}
