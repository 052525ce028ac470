import Decisions

/// By what two items of a list are taken for the same one: a title they share, or their words.
struct Resemblance {
  private let name: FactValue?
  /// The words as hash values, in order; one that stands twice is there twice.
  private let words: [UInt64]

  init(of text: String) {
    name = nil
    words = Resemblance.words(of: text)
  }

  init(of fact: FactValue) {
    name = fact["title"] ?? fact["name"] ?? fact["objective"] ?? fact["key"]
    words = Resemblance.words(of: fact.words)
  }

  /// How alike the two are, from 0 to 1.
  func degree(to other: Resemblance) -> Double {
    if let name, name == other.name { return 1 }
    var (i, j, shared) = (0, 0, 0)
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        shared += 1
        i += 1
        j += 1
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = words.count + other.words.count - shared
    return all == 0 ? 1 : Double(shared) / Double(all)
  }

  /// Each word as its FNV-1a hash: two words that share one only make two texts more alike.
  private static func words(of text: String) -> [UInt64] {
    let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    var words: [UInt64] = []
    var hash = basis
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF:
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      case _ where hash != basis:
        words.append(hash)
        hash = basis
      default: break
      }
    }
    if hash != basis { words.append(hash) }
    words.sort()
    return words
  }
}
