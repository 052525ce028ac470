import XMLTokens

/// Changes to a part's tokens, gathered by their places and made all at once.
struct TokenEdits {
  private var removed: [Range<Int>] = []
  private var inserted: [Int: [XMLToken]] = [:]

  var isEmpty: Bool { removed.isEmpty && inserted.isEmpty }

  /// Leaves out what stands in a range.
  mutating func remove(_ range: Range<Int>) {
    if !range.isEmpty { removed.append(range) }
  }

  /// Puts tokens before a place, behind those put there earlier.
  mutating func insert(_ tokens: [XMLToken], before place: Int) {
    if !tokens.isEmpty { inserted[place, default: []] += tokens }
  }

  /// Puts tokens before a place and before those put there earlier.
  mutating func insertFirst(_ tokens: [XMLToken], before place: Int) {
    inserted[place] = tokens + (inserted[place] ?? [])
  }

  /// Puts tokens where a range stood.
  mutating func replace(_ range: Range<Int>, with tokens: [XMLToken]) {
    remove(range)
    insert(tokens, before: range.lowerBound)
  }

  /// Those tokens in a range, with these changes.
  func applied(to tokens: [XMLToken], in range: Range<Int>? = nil) -> [XMLToken] {
    let range = range ?? tokens.indices
    var result: [XMLToken] = []
    result.reserveCapacity(range.count)
    let gaps = removed.sorted { $0.lowerBound < $1.lowerBound }
    var gap = 0
    for index in range {
      if let added = inserted[index] { result += added }
      while gap < gaps.count, gaps[gap].upperBound <= index { gap += 1 }
      // Ranges may lie within one another, never across.
      if gap < gaps.count, gaps[gap].contains(index) { continue }
      result.append(tokens[index])
    }
    return result
  }
}
