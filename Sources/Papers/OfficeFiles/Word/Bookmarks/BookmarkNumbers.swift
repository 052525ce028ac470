import XMLTokens

extension [XMLToken] {
  /// The tokens with other numbers for their bookmarks. Left out are those that Word sets for itself
  /// where somebody last wrote, and those of which one end is missing, or that have no name or one
  /// that another has.
  ///
  /// - Parameter names: the names that there are, in small letters.
  func numberingBookmarks(_ names: inout Set<String>, _ nextNumber: () -> Int) -> [XMLToken] {
    let id = WordNames.w("id")
    let ended = Set(
      compactMap { token in
        if case .start(let start) = token, start.name == WordNames.w("bookmarkEnd") {
          start.value(id)
        } else {
          nil
        }
      })
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
        let name = start.value(WordNames.w("name"))?.lowercased()
        numbers[old] =
          if let name, name != "_goback", ended.contains(old), names.insert(name).inserted {
            String(nextNumber())
          } else {
            nil
          }
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
