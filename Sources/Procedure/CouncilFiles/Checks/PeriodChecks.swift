import CivilTime
import Councils
import DecisionFiles
import Decisions

extension PolicyChecks {
  /// Each period ends after it begins, and no two versions of one thing hold on one day.
  mutating func checkPeriods() {
    checkPeriods(council.objectives, in: "objectives")
    checkPeriods(council.keyThresholds.value ?? [], in: "keyThresholds")
    checkPeriods(council.valueBands.value ?? [], in: "valueBands")
    checkVersions(council.powers, "power", in: "powers") { $0.id.rawValue }
    checkVersions(council.procedureRules, "rule", in: "procedureRules") { $0.id.rawValue }
    checkVersions(council.waiverGrounds, "ground", in: "waiverGrounds") { $0.id.rawValue }
    checkPeriodsOfPosts()
  }

  /// Versions of one id, which may stand apart from each other in the file.
  private mutating func checkVersions<Item: Dated>(
    _ items: [Item], _ noun: String, in list: FieldPath, id: (Item) -> String
  ) {
    let versions = Dictionary(grouping: items.indices) { id(items[$0]) }
    for (name, indices) in versions.sorted(by: { $0.key < $1.key }) {
      var distinct: [Int] = []
      for index in indices {
        if distinct.contains(where: { items[$0].firstDay == items[index].firstDay }) {
          report(
            "duplicate-id", "the \(noun) “\(name)” is defined a second time",
            list.appending(index).appending("id"),
            remedy: "give each \(noun) an id of its own, or each version its days from and to")
        } else {
          distinct.append(index)
        }
      }
      checkPeriods(distinct.map { (list.appending($0), items[$0]) })
    }
  }

  private mutating func checkPeriods(_ items: [some Dated], in list: FieldPath) {
    checkPeriods(items.enumerated().map { (list.appending($0.offset), $0.element) })
  }

  private mutating func checkPeriods<Item: Dated>(_ items: [(place: FieldPath, item: Item)]) {
    for (place, item) in items {
      guard let first = item.firstDay?.value, let last = item.lastDay?.value else { continue }
      reading.reportBackwards(from: first, to: last, in: root, place.appending("to"))
    }
    let begun = items.filter { $0.item.firstDay != .unknown }
      .sorted { left, right in
        guard let later = right.item.firstDay?.value else { return false }
        return left.item.firstDay?.value.map { $0 < later } ?? true
      }
    for (earlier, later) in zip(begun, begun.dropFirst()) {
      guard let next = later.item.firstDay?.value else {
        report(
          "overlapping-periods", "the period has no first day, and neither has another",
          later.place, remedy: "write from: the first day, in all but the oldest")
        continue
      }
      let start = earlier.item.firstDay?.value
      let overlaps: Bool =
        switch earlier.item.lastDay {
        case .known(let end): next <= end
        case .unknown: next == start
        case nil: true
        }
      guard overlaps else { continue }
      let other = start.map { "that of \($0.iso)" } ?? "the one before it"
      report(
        "overlapping-periods", "the period begins on \(next.iso), while \(other) still runs",
        later.place.appending("from"),
        remedy: "let one period end on the day before the next begins")
    }
  }

  private mutating func checkPeriodsOfPosts() {
    for (index, post) in council.posts.enumerated() {
      guard let first = post.from?.value, let last = post.to?.value else { continue }
      let place = FieldPath("posts").appending(index).appending("to")
      reading.reportBackwards(from: first, to: last, in: root, place)
    }
  }
}

extension FileReading {
  /// Complains of a period that ends before it begins.
  mutating func reportBackwards(
    from first: CivilDate, to last: CivilDate, in node: YAMLNode, _ path: FieldPath
  ) {
    guard last < first else { return }
    report(
      "backwards-period", "the period ends on \(last.iso), before it begins on \(first.iso)",
      in: node, path, remedy: "exchange from and to, or put the right days")
  }
}
