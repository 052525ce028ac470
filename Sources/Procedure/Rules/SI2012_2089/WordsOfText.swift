import Decisions

/// The words of a short text, as digests that can be compared.
struct WordsOfText {
  /// The digests, in order.
  private(set) var digests: [UInt64] = []

  /// The words of that text: runs of letters and digits, in lower case.
  init(_ text: String) {
    var digest = WordDigest()
    var isInWord = false
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A:
        digest.add(byte | 0x20)
        isInWord = true
      case 0x61...0x7A, 0x30...0x39, 0x80...:
        digest.add(byte)
        isInWord = true
      default:
        if isInWord { digests.append(digest.value) }
        digest = WordDigest()
        isInWord = false
      }
    }
    if isInWord { digests.append(digest.value) }
  }

  /// Whether any of these words is among them.
  func contains(anyOf words: Set<UInt64>) -> Bool { digests.contains { words.contains($0) } }

  /// The digests of these words.
  static func set(_ words: String...) -> Set<UInt64> { Set(words.map { WordDigest.of($0) }) }
}

extension Facts {
  /// The contracts that are made to run on, each with the field of its act.
  var extensions: [(place: FieldPath, extension: Extension)] {
    var found: [(place: FieldPath, extension: Extension)] = []
    for (index, recommendation) in decision.recommendations.enumerated() {
      for (position, act) in recommendation.acts.enumerated() {
        guard case .extend(let item) = act else { continue }
        let field = FieldPath("recommendations[\(index)].acts[\(position)].extend")
        found.append((field, item))
      }
    }
    return found
  }
}
