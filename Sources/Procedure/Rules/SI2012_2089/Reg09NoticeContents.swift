import CivilTime
import Decisions

/// What a notice of a key decision says.
///
/// The notice states eight things: that a key decision is to be made, the matter, who decides (of a
/// body its members), the day or the period, the documents submitted, where they can be had, that
/// others may follow, and how to ask for those.
///
/// Finds: a recorded notice that leaves one of the eight out.
/// Clears: publish the notice anew with what is missing, and count the 28 clear days from then.
enum Reg09NoticeContents: DecisionRule {
  static let id: RuleID = "NT-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 9(1)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    facts.decision.notices.enumerated().compactMap { index, notice in
      guard notice.kind == .keyDecision else { return nil }
      let field = FieldPath("notices").appending(index)
      let missing = gaps(in: notice, ofBody: facts.isMadeByBody)
      if missing.isEmpty {
        return met(
          "the notice states all that a notice of a key decision must", at: FactPlace(field))
      }
      let words = missing.map(\.words).joined(separator: "; ")
      return notMet(
        .blocks, "the notice of the key decision does not state \(words)", at: FactPlace(field),
        facts: notice.publishedOn.map {
          [
            StatedFact(
              "notice given", $0.textWithWeekday, at: FactPlace(field.appending("publishedOn")))
          ]
        } ?? [],
        cure: "State it in the notice (\(missing.map(\.field).joined(separator: ", "))), publish "
          + "it anew, and count the 28 clear days from then.",
        by: .properOfficer
      ).alsoAt(missing.map { FactPlace(field.appending($0.field)) })
    }
  }

  private static func gaps(
    in notice: Notice, ofBody isBody: Bool
  ) -> [(field: String, words: String)] {
    var gaps: [(field: String, words: String)] = []
    if notice.statesKeyDecision != true {
      gaps.append(("statesKeyDecision", "that a key decision is to be made"))
    }
    if notice.matter.isSilent { gaps.append(("matter", "the matter")) }
    if notice.decisionMaker.isSilent {
      gaps.append(("decisionMaker", "who is to decide"))
    }
    if isBody, notice.members.isEmpty {
      gaps.append(("members", "the members of the body that is to decide"))
    }
    if notice.decisionOn == nil, notice.decisionPeriod.isSilent {
      gaps.append(("decisionOn", "the day or the period of the decision"))
    }
    if notice.documents == nil { gaps.append(("documents", "which documents are submitted")) }
    if notice.address.isSilent { gaps.append(("address", "where the documents can be had")) }
    if notice.furtherDocuments == nil {
      gaps.append(("furtherDocuments", "whether other documents may be submitted"))
    }
    if notice.howToRequest.isSilent {
      gaps.append(("howToRequest", "how to ask for documents submitted later"))
    }
    return gaps
  }
}
