import CivilTime
import Decisions

/// Lawyers see the letters that extend a contract.
///
/// The letters by which suppliers are told that a contract runs on are reviewed by the council’s
/// lawyers before the decision, and in any case before the term that they extend has ended.
///
/// Finds: letters of which no review is recorded, or one after the decision.
/// Clears: have the letters reviewed and write letters.reviewedByLegalOn.
enum LettersReviewed: DecisionRule {
  static let id: RuleID = "LR-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    ExtensionLetters.all(facts).map { papers in
      let end = papers.act.from.adding(days: -1) ?? papers.act.from
      let place = papers.field.place("letters.reviewedByLegalOn")
      let reviewed = papers.act.letters?.reviewedByLegalOn
      let day = facts.day
      if let reviewed, day.map({ reviewed <= $0 }) ?? true {
        return met("the letters were reviewed on \(reviewed.text)", at: place)
      }
      let isOver = day.map { end < $0 } ?? false
      let told =
        reviewed.map { "the letters were reviewed on \($0.text), after the decision" }
        ?? "no legal review of the letters to suppliers is recorded"
      let late = isOver ? ", and the term that they extend ended on \(end.text)" : ""
      return notMet(
        isOver ? .blocks : .asks, told + late, at: place,
        working: day.map { ["the term ends on \(end.text)", "the day of the paper: \($0.text)"] }
          ?? [],
        cure: "have legal services review the letters and write letters.reviewedByLegalOn",
        by: .legal
      ).at(papers.text.map { [$0] } ?? [])
    }
  }
}
