/// Which elements of two lists belong together, in order.
///
/// Lists small enough are aligned by their longest common subsequence; larger ones first about
/// the elements that each has once (the patience rule), so that time stays bounded whatever is
/// sent in.
enum SequenceAlignment {
  /// The most pairs of elements that are weighed one by one.
  static let most = 400_000

  /// Pairs of equal elements, both sides rising.
  static func pairs<Key: Hashable>(_ old: [Key], _ new: [Key]) -> [(old: Int, new: Int)] {
    var numbers: [Key: Int] = [:]
    func number(_ key: Key) -> Int {
      if let known = numbers[key] { return known }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    return pairs(numbered: old.map(number), new.map(number))
  }

  static func pairs(numbered old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
    var found: [(old: Int, new: Int)] = []
    var open = [(old: old.indices, new: new.indices)]
    while var (left, right) = open.popLast() {
      while let one = left.first, let other = right.first, old[one] == new[other] {
        found.append((one, other))
        left.removeFirst()
        right.removeFirst()
      }
      while let one = left.last, let other = right.last, old[one] == new[other] {
        found.append((one, other))
        left.removeLast()
        right.removeLast()
      }
      guard !left.isEmpty, !right.isEmpty else { continue }
      if left.count <= most / right.count {
        found += longest(old, left, new, right)
        continue
      }
      var from = (left.lowerBound, right.lowerBound)
      let anchors = anchors(old, left, new, right)
      guard !anchors.isEmpty else { continue }
      for anchor in anchors + [(left.upperBound, right.upperBound)] {
        open.append((from.0..<anchor.0, from.1..<anchor.1))
        from = (anchor.0 + 1, anchor.1 + 1)
      }
      found += anchors
    }
    return found.sorted { $0.old < $1.old }
  }

  /// The longest common subsequence, by a table of all pairs.
  private static func longest(
    _ old: [Int], _ left: Range<Int>, _ new: [Int], _ right: Range<Int>
  ) -> [(old: Int, new: Int)] {
    let width = right.count + 1
    var table = [Int32](repeating: 0, count: (left.count + 1) * width)
    for one in stride(from: left.count - 1, through: 0, by: -1) {
      for other in stride(from: right.count - 1, through: 0, by: -1) {
        let at = one * width + other
        table[at] =
          old[left.lowerBound + one] == new[right.lowerBound + other]
          ? table[at + width + 1] + 1 : max(table[at + width], table[at + 1])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      let at = one * width + other
      if old[left.lowerBound + one] == new[right.lowerBound + other] {
        pairs.append((left.lowerBound + one, right.lowerBound + other))
        (one, other) = (one + 1, other + 1)
      } else if table[at + width] >= table[at + 1] {
        one += 1
      } else {
        other += 1
      }
    }
    return pairs
  }

  /// Elements that stand once on each side, as many as stand in one order on both.
  private static func anchors(
    _ old: [Int], _ left: Range<Int>, _ new: [Int], _ right: Range<Int>
  ) -> [(old: Int, new: Int)] {
    func single(_ keys: [Int], _ range: Range<Int>) -> [Int: Int] {
      var places: [Int: Int] = [:]
      for index in range { places[keys[index]] = places[keys[index]] == nil ? index : -1 }
      return places.filter { $0.value >= 0 }
    }
    let (ones, others) = (single(old, left), single(new, right))
    let common = ones.compactMap { key, one in others[key].map { (old: one, new: $0) } }
      .sorted { $0.old < $1.old }
    // The longest rising subsequence: the last element of the best of each length.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: common.count)
    for (index, pair) in common.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if common[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [(old: Int, new: Int)] = []
    var at = ends.last ?? -1
    while at >= 0 {
      chain.append(common[at])
      at = before[at]
    }
    return chain.reversed()
  }
}
