import XMLTokens

/// Changes to a part's tokens, gathered by their places and made all at once.
struct TokenChanges {
  private var removed: [Range<Int>] = []
  private var inserted: [Int: [XMLToken]] = [:]

  var isEmpty: Bool { removed.isEmpty && inserted.isEmpty }

  /// Leaves out what stands in a range.
  mutating func remove(_ range: Range<Int>) { removed.append(range) }

  /// Puts tokens before a place.
  mutating func insert(_ tokens: [XMLToken], before place: Int) {
    inserted[place, default: []] += tokens
  }

  /// The tokens with these changes.
  func applied(to tokens: [XMLToken]) -> [XMLToken] {
    var isRemoved = Array(repeating: false, count: tokens.count)
    for range in removed {
      for index in range { isRemoved[index] = true }
    }
    var result: [XMLToken] = []
    result.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      result += inserted[index] ?? []
      if !isRemoved[index] { result.append(token) }
    }
    return result
  }
}

extension PartTree {
  /// The innermost tables' own rows, or rows' own cells: what of one kind belongs to what of
  /// another.
  func grouped(_ names: [XMLName], under container: XMLName) -> [Int: [Int]] {
    var groups: [Int: [Int]] = [:]
    for index in names.flatMap({ all($0) }).sorted() {
      if let owner = nearest([container], above: index) { groups[owner, default: []].append(index) }
    }
    return groups
  }
}
