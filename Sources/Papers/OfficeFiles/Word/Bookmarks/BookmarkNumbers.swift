import XMLTokens

extension [XMLToken] {
  /// The tokens with other numbers for their bookmarks. Left out are those that Word sets for itself
  /// where somebody last wrote, and those of which one end is missing or out of order, or that have no
  /// name or one that another has.
  ///
  /// - Parameter names: the names that there are, in small letters.
  func numberingBookmarks(_ names: inout Set<String>, _ nextNumber: () -> Int) -> [XMLToken] {
    let paired = pairedBookmarks
    var result: [XMLToken] = []
    result.reserveCapacity(count)
    /// The new numbers of those that are open, by the old ones.
    var numbers: [String: String] = [:]
    var index = 0
    while index < count {
      guard case .start(var start) = self[index], let isStart = start.beginsBookmark else {
        result.append(self[index])
        index += 1
        continue
      }
      let end = self[...].endOfElement(from: index) + 1
      let old = start.value(WordNames.w("id")) ?? ""
      var number: String?
      if !isStart {
        number = paired.contains(index) ? numbers.removeValue(forKey: old) : nil
      } else if paired.contains(index), let name = start.value(WordNames.w("name"))?.lowercased(),
        name != "_goback", names.insert(name).inserted
      {
        number = String(nextNumber())
        numbers[old] = number
      }
      if let number {
        start.set(WordNames.w("id"), to: number)
        result.append(.start(start))
        result += self[(index + 1)..<end]
      }
      index = end
    }
    return result
  }

  /// Where the starts of bookmarks stand that have an end behind them, and these ends.
  var pairedBookmarks: Set<Int> {
    var open: [String: Int] = [:]
    var paired: Set<Int> = []
    for index in indices {
      guard case .start(let start) = self[index], let isStart = start.beginsBookmark,
        let number = start.value(WordNames.w("id"))
      else { continue }
      if isStart {
        open[number] = index
      } else if let begun = open.removeValue(forKey: number) {
        paired.formUnion([begun, index])
      }
    }
    return paired
  }
}

extension XMLStart {
  /// Whether it is the start of a bookmark, or the end of one; nil for anything else.
  fileprivate var beginsBookmark: Bool? {
    switch name {
    case WordNames.w("bookmarkStart"): true
    case WordNames.w("bookmarkEnd"): false
    default: nil
    }
  }
}
