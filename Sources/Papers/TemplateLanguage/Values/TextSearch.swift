/// Finds a text in another in time that grows only with their lengths (Knuth, Morris and Pratt), so
/// that no form can make a search last.
struct TextSearch {
  private let pattern: [UInt8]
  private let fallback: [Int]

  /// A search for that text, which must not be empty.
  init(for text: String) {
    self.init(forBytes: Array(text.utf8))
  }

  /// A search for those bytes, of which there must be some.
  init(forBytes pattern: [UInt8]) {
    var fallback = [Int](repeating: 0, count: pattern.count)
    var matched = 0
    for place in pattern.indices.dropFirst() {
      while matched > 0, pattern[place] != pattern[matched] { matched = fallback[matched - 1] }
      if pattern[place] == pattern[matched] { matched += 1 }
      fallback[place] = matched
    }
    self.pattern = pattern
    self.fallback = fallback
  }

  /// Where the text begins, in bytes, each place after the end of the one before.
  func places(in text: some Sequence<UInt8>, atMost count: Int = .max) -> [Int] {
    var found: [Int] = []
    var matched = 0
    guard count > 0 else { return [] }
    for (place, byte) in text.enumerated() {
      while matched > 0, byte != pattern[matched] { matched = fallback[matched - 1] }
      if byte == pattern[matched] { matched += 1 }
      if matched == pattern.count {
        found.append(place + 1 - matched)
        matched = 0
        if found.count == count { break }
      }
    }
    return found
  }

  /// Whether the text occurs at all; an empty one always does.
  static func contains(_ wanted: String, in text: String) -> Bool {
    wanted.isEmpty || !TextSearch(for: wanted).places(in: text.utf8, atMost: 1).isEmpty
  }
}
