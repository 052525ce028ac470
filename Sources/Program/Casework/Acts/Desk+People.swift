public import Councils
import Decisions
import Diagnostics
public import Workflow

extension Desk {
  /// The person of that id or name.
  public func person(named word: String) throws(Failure) -> StaffMember {
    if let person = person(called: word) { return person }
    let near = nearestName(to: word, among: staff.people.flatMap { [$0.id.rawValue, $0.name] })
    throw Failure(
      .usage, "unknown-person", "there is nobody called \u{201C}\(word)\u{201D} in people.yaml",
      remedy: near.map { "did you mean \($0)?" } ?? "see who there is: remit people")
  }

  /// Somebody as papers name them: one of the folder's people, by id or name, or anybody else.
  public func officeholder(
    _ word: String, post: String?, title: String?, in council: Council
  ) throws(Failure) -> Officeholder {
    let person = person(called: word)
    var holder = Officeholder(person: person?.id, name: person?.name ?? word, title: title)
    guard let post else { return holder }
    guard let known = council.post(PostID(rawValue: post)) else {
      let near = nearestName(to: post, among: council.posts.map(\.id.rawValue))
      throw Failure(
        .usage, "unknown-post", "\(council.identity.name) has no post \u{201C}\(post)\u{201D}",
        remedy: near.map { "did you mean \($0)?" }
          ?? "see the posts in councils/\(council.identity.id.rawValue)/policy.yaml")
    }
    holder.post = known.id
    holder.title = title ?? known.title
    return holder
  }

  private func person(called word: String) -> StaffMember? {
    staff.person(PersonID(rawValue: word)) ?? staff.people.first { $0.name == word }
  }
}
