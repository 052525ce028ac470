/// One difference between two lists, by indices from 0.
enum SequenceChange: Equatable {
  case removed(Int)
  case added(Int)
  case changed(from: Int, to: Int)

  var kind: FactChange.Kind {
    switch self {
    case .removed: .removed
    case .added: .added
    case .changed: .changed
    }
  }
}

/// How one list became another: what both have in one order stays, their longest common
/// subsequence. Of what lies between, items that are alike are the same item, changed; and so are
/// the others when there are as many of them as before.
enum SequenceChanges {
  /// How many pairs are compared at most; a list with more is taken for another list.
  private static let mostPairs = 1_000_000
  /// How many pairs are compared word by word at most.
  private static let mostResemblances = 20_000
  /// From which degree, of 1, two items are alike.
  private static let alike = 0.5

  static func between<Item: Hashable>(
    _ old: [Item], _ new: [Item], by resemblance: (Item) -> Resemblance
  ) -> [SequenceChange] {
    let least = min(old.count, new.count)
    var head = 0
    while head < least, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < least - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let left = Array(old[head..<old.count - tail])
    let right = Array(new[head..<new.count - tail])
    var changes: [SequenceChange] = []
    eachGap(between: kept(left, right), left.count, right.count) { from, to, _ in
      changes += gap(left, from, right, to, by: resemblance)
    }
    return changes.map { $0.shifted(by: head) }
  }

  /// The pairs of the longest common subsequence.
  private static func kept<Item: Hashable>(_ left: [Item], _ right: [Item]) -> [(Int, Int)] {
    guard !left.isEmpty, !right.isEmpty, left.count <= mostPairs / right.count else { return [] }
    let (first, second) = (left.map(\.hashValue), right.map(\.hashValue))
    return heaviestPairs(left.count, right.count) { i, j in
      first[i] == second[j] && left[i] == right[j] ? 1 : nil
    }
  }

  /// What became of the items between two that stayed.
  private static func gap<Item>(
    _ left: [Item], _ from: Range<Int>, _ right: [Item], _ to: Range<Int>,
    by resemblance: (Item) -> Resemblance
  ) -> [SequenceChange] {
    var pairs: [(Int, Int)] = []
    if from.count + to.count > 2, !from.isEmpty, !to.isEmpty,
      from.count <= mostResemblances / to.count
    {
      let (first, second) = (left[from].map(resemblance), right[to].map(resemblance))
      pairs = heaviestPairs(from.count, to.count) { i, j in
        let degree = first[i].degree(to: second[j])
        return degree >= alike ? degree : nil
      }
    }
    var changes: [SequenceChange] = []
    eachGap(between: pairs, from.count, to.count) { before, after, pair in
      let before = before.map { $0 + from.lowerBound }
      let after = after.map { $0 + to.lowerBound }
      changes +=
        before.count == after.count
        ? zip(before, after).map { .changed(from: $0, to: $1) }
        : before.map { .removed($0) } + after.map { .added($0) }
      if let (i, j) = pair {
        changes.append(.changed(from: i + from.lowerBound, to: j + to.lowerBound))
      }
    }
    return changes
  }

  /// What lies before each pair, with that pair, and what lies after the last.
  private static func eachGap(
    between pairs: [(Int, Int)], _ left: Int, _ right: Int,
    _ body: (Range<Int>, Range<Int>, (Int, Int)?) -> Void
  ) {
    var (from, to) = (0, 0)
    for pair in pairs {
      body(from..<pair.0, to..<pair.1, pair)
      (from, to) = (pair.0 + 1, pair.1 + 1)
    }
    body(from..<left, to..<right, nil)
  }

  /// The pairs, in the order of both lists, that weigh the most together.
  private static func heaviestPairs(
    _ left: Int, _ right: Int, weight: (Int, Int) -> Double?
  ) -> [(Int, Int)] {
    let width = right + 1
    var best = [Double](repeating: 0, count: (left + 1) * width)
    for i in (0..<left).reversed() {
      for j in (0..<right).reversed() {
        let (below, beside) = (best[(i + 1) * width + j], best[i * width + j + 1])
        let paired = weight(i, j).map { best[(i + 1) * width + j + 1] + $0 }
        best[i * width + j] = max(below, beside, paired ?? 0)
      }
    }
    var result: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left, j < right {
      let here = best[i * width + j]
      if here == best[(i + 1) * width + j] {
        i += 1
      } else if here == best[i * width + j + 1] {
        j += 1
      } else {
        result.append((i, j))
        (i, j) = (i + 1, j + 1)
      }
    }
    return result
  }
}

extension SequenceChange {
  fileprivate func shifted(by head: Int) -> SequenceChange {
    switch self {
    case .removed(let index): .removed(index + head)
    case .added(let index): .added(index + head)
    case .changed(let from, let to): .changed(from: from + head, to: to + head)
    }
  }
}
