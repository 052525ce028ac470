import XMLTokens

extension [XMLToken] {
  /// The tokens with other numbers for their bookmarks. Left out are those that Word sets for itself
  /// where somebody last wrote, and ends without a start.
  func numberingBookmarks(_ nextNumber: () -> Int) -> [XMLToken] {
    let id = WordNames.w("id")
    var result: [XMLToken] = []
    result.reserveCapacity(count)
    var numbers: [String: String] = [:]
    var index = 0
    while index < count {
      guard case .start(var start) = self[index], start.name.namespace == WordNames.main,
        start.name.local == "bookmarkStart" || start.name.local == "bookmarkEnd"
      else {
        result.append(self[index])
        index += 1
        continue
      }
      let old = start.value(id) ?? ""
      if start.name.local == "bookmarkStart" {
        numbers[old] =
          start.value(WordNames.w("name")) == "_GoBack" ? nil : String(nextNumber())
      }
      let end = self[...].endOfElement(from: index) + 1
      if let number = numbers[old] {
        start.set(id, to: number)
        result.append(.start(start))
        result += self[(index + 1)..<end]
      }
      index = end
    }
    return result
  }
}
