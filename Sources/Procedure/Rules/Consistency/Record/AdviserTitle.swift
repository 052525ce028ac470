import Councils
import Decisions

/// The adviser has a job title, and one only.
///
/// An adviser signs as the holder of a post. The name of a team is none, and one person has one title
/// throughout a paper.
///
/// Finds: a team’s name in place of the adviser’s title; two titles of one person.
/// Clears: write the job title, the same in every place.
enum AdviserTitle: DecisionRule {
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
          cure: "write the adviser’s job title"
            + (other.map { ", which is “\($0.title)” elsewhere" } ?? ""),
          by: .adviser
        ).at(other.map { [$0.place] } ?? [])
      ]
    }
    if let other {
      return [
        notMet(
          .warns,
          "\(adviser.name ?? "the adviser") is “\(title)” as adviser and “\(other.title)” elsewhere",
          at: place, other.place, cure: "write one job title in both places", by: .reportAuthor)
      ]
    }
    return [met("the adviser signs as \(title)", at: place)]
  }

  /// Whether a title is that of a team: by the policy, else by its last word with no word for a
  /// post.
  private static func isTeam(_ title: String, _ council: Council) -> Bool {
    if let post = council.post(called: title) { return post.kind == .team }
    let words = WordDigest.words(of: title)
    guard let last = words.last, teams.contains(last) else { return false }
    return !jobs.containsAny(of: words)
  }

  private static let teams: WordSet = ["unit", "team"]
  private static let jobs: WordSet = [
    "head", "director", "manager", "officer", "lead", "leader", "commissioner", "adviser",
    "advisor", "solicitor", "lawyer", "accountant", "secretary", "clerk", "partner", "analyst",
    "assistant", "coordinator", "chief", "supervisor", "member", "consultant", "executive",
  ]

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
