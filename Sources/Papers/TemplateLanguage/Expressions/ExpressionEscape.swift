/// What a backslash and the letters after it mean within quotation marks, as in Jinja: `\n`, `\u00a3`.
struct ExpressionEscape {
  /// The words meant.
  let text: String
  /// How many characters stand for them, the backslash aside.
  let length: Int

  private static let letters: [Character: String] = [
    "\\": "\\", "\"": "\"", "'": "'", "a": "\u{7}", "b": "\u{8}", "f": "\u{C}", "n": "\n",
    "r": "\r", "t": "\t", "v": "\u{B}", "\n": "",
  ]

  /// The escape that these letters, which follow a backslash, are; nil when they are none, and the
  /// backslash stands for itself.
  init?(after rest: ArraySlice<Character>) {
    guard let letter = rest.first else { return nil }
    if let text = Self.letters[letter] {
      (self.text, length) = (text, 1)
      return
    }
    let digits: ArraySlice<Character>
    let base: Int
    switch letter {
    case "x": (digits, base) = (rest.dropFirst().prefix(2), 16)
    case "u": (digits, base) = (rest.dropFirst().prefix(4), 16)
    case "U": (digits, base) = (rest.dropFirst().prefix(8), 16)
    case "0"..."7":
      (digits, base) = (rest.prefix(3).prefix { ("0"..."7").contains($0) }, 8)
    default: return nil
    }
    let wanted = letter == "x" ? 2 : letter == "u" ? 4 : letter == "U" ? 8 : digits.count
    guard digits.count == wanted, let code = UInt32(String(digits), radix: base),
      let scalar = Unicode.Scalar(code)
    else { return nil }
    text = String(Character(scalar))
    length = digits.count + (base == 16 ? 1 : 0)
  }
}
