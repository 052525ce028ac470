import CivilTime
import Councils
import DecisionFiles
import Decisions

extension PeopleChecks {
  /// Who has the role is known, and the topics are there for an adviser alone.
  mutating func checkGrant(_ grant: RoleGrant, _ place: FieldPath) {
    checkDays(grant, place)
    let isKnown = grant.council.map { checkCouncil($0, place.appending("council")) } ?? true
    switch grant.grantee {
    case .person(let person):
      checkPerson(person, place.appending("who").appending("person"))
    case .post(let post):
      if isKnown { checkPost(post, of: grant, place.appending("who")) }
    }
    if grant.role == .adviser, grant.topics.isEmpty {
      report(
        "missing-field", "an adviser advises on topics, and this one has none", place,
        remedy: "add topics: with any of "
          + Implications.Topic.allCases.map(\.rawValue).joined(separator: ", "))
    } else if grant.role != .adviser, !grant.topics.isEmpty {
      report(
        "topics-without-adviser",
        "only an adviser has topics, and the role here is \(grant.role.rawValue)",
        place.appending("topics"), remedy: "take the topics out, or write role: adviser")
    }
  }

  /// The post of a role: of its council, or of any when the role holds in all of them.
  private mutating func checkPost(_ post: PostID, of grant: RoleGrant, _ place: FieldPath) {
    let councils = grant.council.map { [$0] } ?? posts.keys.sorted()
    let found = councils.compactMap { posts[$0]?[post] }
    guard !found.isEmpty else {
      let names = Set(councils.flatMap { posts[$0]?.keys.map(\.rawValue) ?? [] }).sorted()
      let whose = grant.council?.rawValue ?? "no council of this folder"
      report(
        "unknown-post",
        grant.council == nil
          ? "\(whose) has a post “\(post.rawValue)”" : "\(whose) has no post “\(post.rawValue)”",
        place.appending("post"),
        remedy: suggestion(for: post.rawValue, among: names)
          ?? "add it to posts in the council’s policy.yaml")
      return
    }
    let ends = found.map { $0.to?.value }
    guard let end = ends.compactMap({ $0 }).max(), !ends.contains(nil), end < grant.from else {
      return
    }
    reportEnded(post, on: end, "the role", from: grant.from, place)
  }
}
