/// A digest by which words are compared: FNV-1a, 64 bits.
struct WordDigest {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes in a byte of the word, in lower case.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The digest of one word in small letters.
  static func of(_ word: String) -> UInt64 {
    var digest = WordDigest()
    for byte in word.utf8 { digest.add(byte) }
    return digest.value
  }

  /// The digests of a short text's words, as those of prose are; capitals beyond ASCII stay.
  static func words(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var digest = WordDigest()
    var isInWord = false
    var isAfterApostrophe = false
    func end() {
      if isInWord { words.append(digest.value) }
      digest = WordDigest()
      isInWord = false
      isAfterApostrophe = false
    }
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0xE2:
        // A closing quotation mark between letters is an apostrophe.
        let mark = (bytes.next(), bytes.next())
        if isInWord, mark == (0x80, 0x99) { isAfterApostrophe = true } else { end() }
      case UInt8(ascii: "'") where isInWord: isAfterApostrophe = true
      case _ where byte.isAlphanumeric || byte >= 0x80:
        if isAfterApostrophe { digest.add(UInt8(ascii: "'")) }
        isAfterApostrophe = false
        digest.add(byte.isLetter ? byte | 0x20 : byte)
        isInWord = true
      default: end()
      }
    }
    end()
    return words
  }
}
