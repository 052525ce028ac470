import Councils
import Decisions

/// Background papers of an executive report are not listed under section 100D.
///
/// Section 100D of the Local Government Act 1972 is about reports to the council and its committees.
/// For a report on an executive decision regulation 15 of SI 2012/2089 stands in its place.
///
/// Finds: section 100D cited over the background papers of an executive report.
/// Clears: cite regulation 15 of SI 2012/2089, in the form as well.
enum Section100DCited: DecisionRule {
  static let id: RuleID = "OP-6"
  static let source = RuleSource.law("LGA 1972", "s100D", from: "2012-09-10", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function == .executive else { return [] }
    var places = facts.prose.matches(section).map { facts.prose.place(of: $0.lowerBound) }
    let cited = facts.form?.backgroundPapersCited
    let isOnForm =
      cited?.split { !$0.isLetter && !$0.isNumber }.contains { $0 == "100D" || $0 == "s100D" }
      ?? false
    if isOnForm {
      let index = facts.council.forms.firstIndex { $0.id == facts.decision.form } ?? 0
      let field = FieldPath("forms").appending(index).appending("backgroundPapersCited")
      places.append(.policy(field))
    }
    guard !places.isEmpty else {
      return cited.map { [met("the form cites “\($0)” over the background papers")] } ?? []
    }
    return [
      notMet(
        .warns,
        "the background papers of an executive report are headed as under section 100D of the "
          + "Local Government Act 1972, which is about the council’s own",
        cure: "cite regulation 15 of SI 2012/2089 in its place"
          + (isOnForm ? ", on the council’s form" : ""),
        by: isOnForm ? .policyKeeper : .reportAuthor
      ).at(places)
    ]
  }

  private static let section: [Phrase] = ["section 100D", "s100D"]
}
