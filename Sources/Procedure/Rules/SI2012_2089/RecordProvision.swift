import CivilTime
import Decisions

/// By which provision a decision is recorded.
enum RecordProvision: Sendable {
  /// Made by a body at a meeting (reg 12).
  case body
  /// Made by one member (reg 13(1)).
  case member
  /// Made by an officer (reg 13(4)).
  case officer
}

extension Facts {
  /// By which provision the decision is recorded. Where nobody says who decides, by the line that
  /// holds the title, else as that of the member whose portfolio the form names.
  var recordProvision: RecordProvision? {
    guard function != .council else { return nil }
    switch decision.decisionMaker?.kind {
    case .cabinet, .executiveBoard, .committee, .council: return .body
    case .leader, .cabinetMember, .executiveMember: return .member
    case .officer: return function == .executive ? .officer : nil
    case nil: break
    }
    switch decision.record?.signedBy?.titleSlot {
    case .cabinetPortfolio: return .member
    case .cmtMember, .headOfService, .otherManager: return .officer
    case nil: return decision.cabinetMember == nil ? nil : .member
    }
  }
}

extension Rule {
  /// What the record of an executive decision lacks: the decision and its day, the reasons, the
  /// alternatives, the conflicts declared, the dispensations; and the signatures.
  static func record(_ facts: Facts, by provision: RecordProvision) -> [Finding] {
    guard let record = facts.decision.record, facts.recordProvision == provision else { return [] }
    var found = decided(record, facts, isSigned: provision != .body)
    // The reasons of the report are for what it proposes.
    let isOtherwise = record.outcome == .notAgreed || record.outcome == .deferred
    if record.reasons == nil, isOtherwise || facts.decision.reasons == nil {
      found.append(
        notMet(
          .blocks,
          isOtherwise
            ? "what was proposed was \(record.outcome == .deferred ? "deferred" : "not agreed"), and "
              + "the record does not say why"
            : "the record gives no reasons for the decision", at: "record.reasons",
          cure: "state the reasons (record.reasons)", by: .decisionMaker))
    }
    if facts.decision.alternatives.isEmpty {
      found.append(
        notMet(
          .blocks,
          "the record says nothing of other options that were considered and rejected",
          at: "alternatives",
          cure: "state each option that was considered and why it was rejected (alternatives)",
          by: .reportAuthor))
    }
    found += interests(facts)
    if !found.isEmpty { return found }
    return [
      met(
        "the record has the decision and its day, the reasons, the options rejected and the "
          + "interests declared", at: "record")
    ]
  }

  /// What the record leaves blank of the decision itself.
  private static func decided(
    _ record: DecisionRecord, _ facts: Facts, isSigned: Bool
  ) -> [Finding] {
    var blanks: [(field: FactPlace, words: String)] = []
    if record.outcome == nil {
      blanks.append(("record.outcome", "the outcome"))
    }
    if record.decidedOn == nil { blanks.append(("record.decidedOn", "the day of the decision")) }
    if isSigned {
      if record.signed == false || record.signed == nil && record.signedBy == nil {
        blanks.append(("record.signed", "the signature"))
      }
      if record.signedBy?.name == nil, facts.decision.decisionMaker?.name == nil {
        blanks.append(("record.signedBy.name", "the name of the decision maker"))
      }
      if record.signedBy?.title == nil, facts.decision.decisionMaker?.title == nil,
        facts.decision.decisionMaker?.post == nil
      {
        blanks.append(("record.signedBy.title", "the title of the decision maker"))
      }
    }
    var found: [Finding] = []
    if !blanks.isEmpty {
      found.append(
        notMet(
          .blocks,
          "the record has been begun, and leaves blank "
            + blanks.map(\.words).joined(separator: ", "),
          cure: "complete the record (outcome, decidedOn, signedBy, signed)", by: .decisionMaker
        ).at(blanks.map(\.field)))
    }
    if facts.decision.adviser?.signed == false {
      found.append(
        notMet(
          .blocks, "the record has been begun, and the adviser has not signed",
          at: "adviser.signed", cure: "have the adviser sign before the decision is made",
          by: .adviser))
    }
    return found
  }

  /// What the record leaves open of conflicts of interest and of dispensations.
  private static func interests(_ facts: Facts) -> [Finding] {
    let interests = facts.decision.interests
    let declared = interests?.declared ?? []
    if declared.isEmpty, interests?.none != true {
      return [
        notMet(
          .blocks,
          interests?.statement == nil
            ? "the record does not say whether anybody declared a conflict of interest"
            : "the record says how interests would be declared, and not whether anybody did",
          at: "interests",
          cure: "state each conflict declared and any dispensation (interests.declared), or that "
            + "there were none (interests.none: true)",
          by: .decisionMaker)
      ]
    }
    return declared.enumerated().compactMap { index, item in
      guard item.dispensation.isSilent else { return nil }
      return notMet(
        .asks, "\(item.member) declared an interest, and no dispensation is noted",
        at: FieldPath("interests.declared").appending(index).place("dispensation"),
        cure: "note the dispensation that was given, or that there was none",
        by: .monitoringOfficer)
    }
  }
}
