import TestSupport

/// Documents and edits of them from a seed, so that a failure can be had again.
struct RandomDrafts: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private static let words = [
    "the", "council", "supplier", "term", "ends", "on", "30 April 2025", "£1,250.00", "agrees",
    "extension", "of", "lot", "homes", "and", "‹tab›", "‹br›", "¦", "(a)", "clause 4.2", "é",
    "notice", "to", "  ", "Havering's",
  ]

  mutating func text(_ count: Int) -> [String] {
    (0..<count).map { _ in Self.words.randomElement(using: &self) ?? "" }
  }

  mutating func line() -> String {
    let words = text(Int.random(in: 1...12, using: &self)).joined(separator: " ")
    switch Int.random(in: 0..<10, using: &self) {
    case 0: return "# \(words)"
    case 1, 2: return "* \(words)"
    case 3, 4:
      let cells = (0..<3).map { _ in
        text(Int.random(in: 1...4, using: &self)).joined(separator: " ")
      }
      return "| \(cells.joined(separator: " | ")) |"
    case 5: return ""
    default: return words
    }
  }

  mutating func document() -> [String] {
    (0..<Int.random(in: 1...14, using: &self)).map { _ in line() }
  }

  /// The document with a few lines gone, come and changed.
  mutating func edited(_ document: [String]) -> [String] {
    var lines = document
    for _ in 0..<Int.random(in: 0...5, using: &self) {
      let at = Int.random(in: 0...lines.count, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: lines.insert(line(), at: at)
      case 1: if at < lines.count, lines.count > 1 { lines.remove(at: at) }
      case 2:
        guard at < lines.count else { break }
        var words = lines[at].split(separator: " ", omittingEmptySubsequences: false)
          .map(String.init)
        let word = Int.random(in: 0..<words.count, using: &self)
        if !["#", "*", "|"].contains(words[word]) {
          words[word] = text(1)[0]
          lines[at] = words.joined(separator: " ")
        }
      default: if at + 1 < lines.count { lines.swapAt(at, at + 1) }
      }
    }
    return lines
  }
}
