/// Titles as councils write them: Director of Children's Services.
enum Titles {
  private static let small: Set<String> = ["and", "for", "in", "of", "the", "to"]

  /// The text with a capital at the beginning of each word. Text all in capitals is first made
  /// small; in other text a word with capitals of its own (NHS, McDonald) stays as it is.
  static func title(of text: String) -> String {
    let isShouted = !text.contains(where: \.isLowercase)
    var result = ""
    var word = ""
    var isFirst = true
    for character in text {
      if character.isWhitespace || "-([{<".contains(character) {
        result += cased(word, isShouted, &isFirst)
        word = ""
        result.append(character)
      } else {
        word.append(character)
      }
    }
    return result + cased(word, isShouted, &isFirst)
  }

  private static func cased(_ word: String, _ isShouted: Bool, _ isFirst: inout Bool) -> String {
    guard !word.isEmpty else { return "" }
    let plain = isShouted ? word.lowercased() : word
    defer { isFirst = false }
    if !isFirst, small.contains(plain.lowercased()) { return plain.lowercased() }
    return plain.prefix(1).uppercased() + plain.dropFirst()
  }
}
