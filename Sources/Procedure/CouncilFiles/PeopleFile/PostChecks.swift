import CivilTime
import Councils
import DecisionFiles
import Decisions
import Diagnostics

extension PeopleChecks {
  /// The council is one of the folder, and has the post.
  mutating func checkPost(_ post: PostID, of council: CouncilID, _ place: FieldPath) {
    guard checkCouncil(council, place.appending("council")), let known = posts[council],
      known[post] == nil
    else { return }
    report(
      "unknown-post", "\(council.rawValue) has no post “\(post.rawValue)”",
      place.appending("post"),
      remedy: suggestion(for: post.rawValue, among: known.keys.map(\.rawValue).sorted())
        ?? "add it to posts in the council’s policy.yaml")
  }

  /// Whether the council is one of the folder.
  mutating func checkCouncil(_ council: CouncilID, _ place: FieldPath) -> Bool {
    if posts[council] != nil { return true }
    let councils = posts.keys.map(\.rawValue).sorted()
    report(
      "unknown-council", "“\(council.rawValue)” is not a council of this folder", place,
      remedy: suggestion(for: council.rawValue, among: councils)
        ?? (councils.isEmpty ? "add it to councils in remit.yaml" : "there are ")
        + councils.joined(separator: ", "))
    return false
  }

  /// A post is held only while there is one, as far as its days are known.
  mutating func checkDays(
    _ entry: some Running, _ noun: String, of post: PostID, in council: CouncilID,
    _ place: FieldPath
  ) {
    guard entry.to.map({ $0 >= entry.from }) ?? true, let found = posts[council]?[post] else {
      return
    }
    if let end = found.to?.value {
      if end < entry.from {
        reportEnded(post, on: end, noun, from: entry.from, place)
      } else if entry.to.map({ end < $0 }) ?? true {
        report(
          "outside-post",
          "“\(post.rawValue)” ended on \(end.iso), and \(noun) runs on",
          place.appending("to"),
          remedy: "write to: \(end.iso), and a new entry for the post that followed it")
      }
    }
    if let start = found.from?.value, entry.from < start {
      report(
        "outside-post",
        "\(noun) begins on \(entry.from.iso), before “\(post.rawValue)” began on \(start.iso)",
        place.appending("from"),
        remedy: "write from: \(start.iso), and an entry for the post that was before it")
    }
  }

  mutating func reportEnded(
    _ post: PostID, on end: CivilDate, _ noun: String, from first: CivilDate, _ place: FieldPath
  ) {
    report(
      "outside-post",
      "“\(post.rawValue)” ended on \(end.iso), before \(noun) begins on \(first.iso)",
      place.appending("post"), remedy: "name the post that followed it")
  }

  /// A post of an officer or a member has one holder at a time.
  mutating func checkOverlaps() {
    for (key, indices) in tenures {
      guard let kind = posts[key.council]?[key.post]?.kind else { continue }
      let isShared = kind == .body || kind == .team
      let groups =
        isShared
        ? Dictionary(grouping: indices) { staff.tenures[$0].holder }.values.map { $0 } : [indices]
      for group in groups { checkSuccession(group) }
    }
  }

  private mutating func checkSuccession(_ indices: [Int]) {
    let order = indices.filter { index in
      staff.tenures[index].to.map { $0 >= staff.tenures[index].from } ?? true
    }.sorted { (staff.tenures[$0].from, $0) < (staff.tenures[$1].from, $1) }
    guard var longest = order.first else { return }
    for index in order.dropFirst() {
      let (earlier, later) = (staff.tenures[longest], staff.tenures[index])
      if earlier.runs(on: later.from) {
        let who =
          earlier.holder == later.holder ? "the same person" : "“\(earlier.holder.rawValue)”"
        let line = reading.fields[FieldPath("tenures").appending(longest)]?.line
        report(
          "overlapping-tenures",
          "“\(later.post.rawValue)” is held from \(later.from.iso) here, while \(who) still holds it"
            + (line.map { " (line \($0))" } ?? ""),
          FieldPath("tenures").appending(index).appending("from"),
          remedy: "let one tenure end on the day before the next begins")
      }
      if let end = earlier.to, later.to.map({ end < $0 }) ?? true { longest = index }
    }
  }

  /// Nobody deputises in a post on the days on which it is the person's own.
  mutating func checkDeputies() {
    for (index, entry) in staff.deputies.enumerated() {
      let own = tenures[PostPlace(council: entry.council, post: entry.post)] ?? []
      let all = staff.tenures
      guard
        let same = own.first(where: {
          all[$0].holder == entry.deputy && all[$0].overlaps(entry)
        })
      else { continue }
      report(
        "deputy-is-holder",
        "“\(entry.deputy.rawValue)” holds “\(entry.post.rawValue)” from \(all[same].from.iso), and"
          + " cannot deputise in it on the same days",
        FieldPath("deputies").appending(index).appending("deputy"),
        remedy: "name another deputy, or keep the days of the two apart")
    }
  }
}
