import Councils
import Decisions

/// The adviser has a job title, and one only.
///
/// An adviser signs as the holder of a post. The name of a team is none, and one person has one title
/// throughout a paper.
///
/// Finds: a team’s name in place of the adviser’s title; two titles of one person.
/// Clears: write the job title, the same in every place.
enum SG2AdviserTitle: DecisionRule {
  static let id: RuleID = "SG-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let adviser = facts.decision.adviser, let title = adviser.title else { return [] }
    let place: FactPlace = "adviser.title"
    let other = otherTitle(of: adviser, facts)
    if isTeam(title, facts.council) {
      return [
        notMet(
          .warns, "the adviser’s title, “\(title)”, is the name of a team and no job title",
          at: place,
          facts: other.map { [StatedFact("title elsewhere", $0.title, at: $0.place)] } ?? [],
          cure: "Write the adviser’s job title"
            + (other.map { ", which is “\($0.title)” elsewhere." } ?? "."),
          by: .adviser
        ).alsoAt(other.map { [$0.place] } ?? [])
      ]
    }
    if let other {
      return [
        notMet(
          .warns,
          "\(adviser.name ?? "the adviser") is “\(title)” as adviser and “\(other.title)” elsewhere",
          at: place, other.place, cure: "Write one job title in both places.", by: .reportAuthor)
      ]
    }
    return [met("the adviser signs as \(title)", at: place)]
  }

  private static func isTeam(_ title: String, _ council: Council) -> Bool {
    if let post = council.post(called: title) { return post.kind == .team }
    let words = WordsOfText(title)
    guard let last = words.digests.last, teams.contains(last) else { return false }
    return !words.contains(anyOf: jobs)
  }

  private static let teams = WordsOfText.set("unit", "team")
  private static let jobs = WordsOfText.set(
    "head", "director", "manager", "officer", "lead", "leader", "commissioner", "adviser",
    "advisor", "solicitor", "lawyer", "accountant", "secretary", "clerk", "partner", "analyst",
    "assistant", "coordinator", "chief", "supervisor", "member", "consultant", "executive")

  /// Another title under which the paper names the same person.
  private static func otherTitle(
    of adviser: Adviser, _ facts: Facts
  ) -> (title: String, place: FactPlace)? {
    guard let name = adviser.name, let title = adviser.title else { return nil }
    let paper = facts.decision
    let others: [(name: String?, title: String?, place: FactPlace)] = [
      (paper.reportAuthor?.name, paper.reportAuthor?.title, "reportAuthor.title"),
      (paper.leadOfficer?.name, paper.leadOfficer?.title, "leadOfficer.title"),
      (paper.decisionMaker?.name, paper.decisionMaker?.title, "decisionMaker.title"),
    ]
    let post = facts.council.post(called: title)
    for other in others where other.name == name {
      guard let stated = other.title, stated != title, stated.lowercased() != title.lowercased(),
        post == nil || post != facts.council.post(called: stated)
      else { continue }
      return (stated, other.place)
    }
    return nil
  }
}
