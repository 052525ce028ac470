import Councils
import Decisions

/// Posts are the council’s.
///
/// A paper names posts by the ids of the council’s policy file, which has their titles and sorts.
///
/// Finds: a post that the policy file does not have.
/// Clears: write the id of a post of policy.yaml, or add the post there.
enum FormPosts: DecisionRule {
  static let id: RuleID = "FM-3"
  static let source = RuleSource.council("the form")

  static func findings(on facts: Facts) -> [Finding] {
    guard !facts.posts.isEmpty else { return [] }
    let found = facts.posts.filter { facts.council.post($0.post) == nil }.map { reference in
      let name = reference.post.rawValue
      return notMet(
        .blocks, "\(facts.council.identity.shortName) has no post “\(name)”",
        at: reference.field.place,
        cure: suggestion(for: name, among: facts.council.posts.map(\.id.rawValue))
          ?? "write the id of a post of policy.yaml, or add the post to posts there",
        by: .reportAuthor)
    }
    return found.isEmpty ? [met("every post is the council’s", at: "form")] : found
  }
}
