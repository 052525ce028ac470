import CivilTime
import DecisionFiles
import Decisions

/// Checks that what a policy file says in one place agrees with what it says in another.
enum PolicyChecks {
  static func run(on council: Council, _ root: YAMLNode, _ reading: inout FileReading) {
    uniqueIDs(council.forms.map(\.id.rawValue), "form", in: "forms", root, &reading)
    uniqueIDs(council.posts.map(\.id.rawValue), "post", in: "posts", root, &reading)
    for (index, period) in council.objectives.enumerated() {
      let items = FieldPath("objectives").appending(index).appending("items")
      uniqueIDs(period.items.map(\.id.rawValue), "objective", in: items, root, &reading)
    }
    periods(of: council, root, &reading)
    advisers(of: council, root, &reading)
  }

  private static func uniqueIDs(
    _ ids: [String], _ noun: String, in list: FieldPath, _ root: YAMLNode,
    _ reading: inout FileReading
  ) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
      reading.report(
        "duplicate-id", "the \(noun) “\(id)” is defined a second time", in: root,
        list.appending(index).appending("id"), remedy: "give each \(noun) an id of its own")
    }
  }

  /// A period begins before it ends, and the last day of one lies before the first of the next.
  private static func periods(
    of council: Council, _ root: YAMLNode, _ reading: inout FileReading
  ) {
    let inOrder = council.objectives.enumerated().sorted { $0.element.from < $1.element.from }
    for (position, (index, period)) in inOrder.enumerated() {
      let place = FieldPath("objectives").appending(index)
      if case .known(let end) = period.to, end < period.from {
        reading.report(
          "backwards-period",
          "the period ends on \(end.iso), before it begins on \(period.from.iso)", in: root,
          place.appending("to"), remedy: "exchange from and to, or put the right days")
      }
      guard position + 1 < inOrder.count else { continue }
      let (nextIndex, next) = inOrder[position + 1]
      let ends = period.to.value ?? period.from
      if next.from <= ends {
        reading.report(
          "overlapping-periods",
          "the period begins on \(next.from.iso), while that of \(period.from.iso) still runs",
          in: root, FieldPath("objectives").appending(nextIndex).appending("from"),
          remedy: "let one period end on the day before the next begins")
      }
    }
  }

  private static func advisers(
    of council: Council, _ root: YAMLNode, _ reading: inout FileReading
  ) {
    let posts = council.posts.map(\.id.rawValue)
    for (index, adviser) in council.advisers.enumerated() {
      guard case .known(let post)? = adviser.post, !posts.contains(post.rawValue) else { continue }
      reading.report(
        "unknown-post", "“\(post.rawValue)” is not among posts", in: root,
        FieldPath("advisers").appending(index).appending("post"),
        remedy: suggestion(for: post.rawValue, among: posts) ?? "add it to posts, or write unknown")
    }
  }
}
