/// Cuts the text of an expression into tokens.
///
/// It takes what word processors do to typed text: curly quotation marks, dashes for the minus,
/// non-breaking and other spaces, and marks that no one sees (soft hyphens, joiners).
struct ExpressionLexer {
  private let characters: [Character]
  private var place = 0
  private var tokens: [ExpressionToken] = []

  /// The tokens of an expression; the last is `.end`.
  static func tokens(of source: String) throws(ExpressionError) -> [ExpressionToken] {
    var lexer = ExpressionLexer(characters: Array(source))
    guard lexer.characters.count <= EvaluationLimits.sourceCharacters else {
      throw ExpressionError(
        message: "the expression is longer than \(EvaluationLimits.sourceCharacters) characters",
        remedy: "make it shorter", offset: 0)
    }
    while try lexer.readToken() {}
    return lexer.tokens
  }

  private init(characters: [Character]) {
    self.characters = characters
  }

  private mutating func readToken() throws(ExpressionError) -> Bool {
    while let next = peek(), next.isWhitespace || ExpressionLexer.isUnseen(next) { place += 1 }
    let start = place
    guard let first = peek() else {
      tokens.append(ExpressionToken(kind: .end, offset: start))
      return false
    }
    let kind: ExpressionToken.Kind =
      if first.isLetter || first == "_" {
        .name(readName())
      } else if ExpressionLexer.isDigit(first) {
        .number(try readNumber())
      } else if let quotes = ExpressionQuotes(opening: first) {
        .text(try readText(quotes))
      } else {
        .sign(try readSign())
      }
    tokens.append(ExpressionToken(kind: kind, offset: start))
    return true
  }

  private mutating func readName() -> String {
    var name = ""
    while let next = peek() {
      if next.isLetter || next == "_" || ExpressionLexer.isDigit(next) {
        name.append(next)
      } else if !ExpressionLexer.isUnseen(next) {
        break
      }
      place += 1
    }
    return name
  }

  private mutating func readNumber() throws(ExpressionError) -> Number {
    let start = place
    if let whole = try readWholeByBase() { return whole }
    // After a dot only a place in a list can follow: `rows.0.title`.
    let isPlace = tokens.last?.kind == .sign(".")
    var text = readDigits()
    if !isPlace, peek() == ".", peek(1).map(ExpressionLexer.isDigit) == true {
      place += 1
      text += "." + readDigits()
    }
    if !isPlace, let letter = peek(), letter == "e" || letter == "E" {
      let hasSign = peek(1) == "+" || peek(1) == "-"
      if peek(hasSign ? 2 : 1).map(ExpressionLexer.isDigit) == true {
        text += "e" + (peek(1) == "-" ? "-" : "")
        place += hasSign ? 2 : 1
        text += readDigits()
      }
    }
    guard let number = Number(literal: text) else {
      throw ExpressionError(
        message: "the number \(text.prefix(50)) has too many digits",
        remedy: "write it with at most 38 digits", offset: start)
    }
    return number
  }

  /// A whole number in twos, eights or sixteens: `0b101`, `0o17`, `0xff`.
  private mutating func readWholeByBase() throws(ExpressionError) -> Number? {
    let bases: [Character: Int] = ["b": 2, "o": 8, "x": 16]
    guard peek() == "0", let letter = peek(1)?.lowercased().first, let base = bases[letter],
      let first = peek(2), first == "_" || first.hexDigitValue.map({ $0 < base }) == true
    else { return nil }
    let start = place
    place += 2
    var value: Int128 = 0
    while let next = peek() {
      if let digit = next.hexDigitValue, digit < base {
        let (grown, overflow) = value.multipliedReportingOverflow(by: Int128(base))
        guard !overflow, grown <= Int128.max - 16 else {
          throw ExpressionError(
            message: "the number has too many digits", remedy: "write a smaller one",
            offset: start)
        }
        value = grown + Int128(digit)
      } else if next != "_" {
        break
      }
      place += 1
    }
    return Number(coefficient: value, scale: 0)
  }

  private mutating func readDigits() -> String {
    var digits = ""
    while let next = peek() {
      if ExpressionLexer.isDigit(next) {
        digits.append(next)
      } else if next != "_" || peek(1).map(ExpressionLexer.isDigit) != true {
        break
      }
      place += 1
    }
    return digits
  }

  private mutating func readText(_ quotes: ExpressionQuotes) throws(ExpressionError) -> String {
    let start = place
    // Word may curl one of the two marks only; when the strict reading finds no end, any mark of
    // the family ends the text.
    for isStrict in [true, false] {
      place = start + 1
      var text = ""
      while let next = peek() {
        let letterBefore = peek(-1)?.isLetter == true
        let letterAfter = peek(1)?.isLetter == true
        if quotes.isEnd(next, isStrict: isStrict, withinWord: letterBefore && letterAfter) {
          place += 1
          return text
        }
        if next == "\\", let escape = ExpressionEscape(after: characters[(place + 1)...]) {
          text += escape.text
          place += 1 + escape.length
        } else {
          text.append(next)
          place += 1
        }
      }
    }
    throw ExpressionError(
      message: "the text that begins with \(characters[start]) has no end",
      remedy: "put a quotation mark after its last word", offset: start)
  }

  private mutating func readSign() throws(ExpressionError) -> String {
    for length in [2, 1] where place + length <= characters.count {
      let written = String(characters[place..<place + length])
      let sign = ExpressionLexer.typographic[written] ?? written
      guard ExpressionLexer.signs.contains(sign) else { continue }
      place += length
      return sign
    }
    let found = characters[place]
    let remedy =
      switch found {
      case "!": "write not, or !="
      case "&": "write and, or ~ to join texts"
      default: "take it out, or put words in quotation marks"
      }
    throw ExpressionError(
      message: "“\(found)” has no meaning in an expression", remedy: remedy, offset: place)
  }

  private func peek(_ ahead: Int = 0) -> Character? {
    let wanted = place + ahead
    return characters.indices.contains(wanted) ? characters[wanted] : nil
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) && character.isASCII
  }

  private static func isUnseen(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      $0.properties.generalCategory == .format
    }
  }

  private static let signs: Set<String> = [
    "==", "!=", "<=", ">=", "**", "//", "<", ">", "+", "-", "*", "/", "%", "~", "|", "(", ")",
    "[", "]", "{", "}", ",", ".", ":", "=",
  ]

  /// Word and Writer turn a hyphen between blanks into an en dash as one types.
  private static let typographic = ["–": "-", "−": "-", "≠": "!=", "≤": "<=", "≥": ">="]
}
