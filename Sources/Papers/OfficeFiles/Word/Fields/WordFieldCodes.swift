import XMLTokens

/// The code of a field, which Word divides over runs as it likes.
struct WordFieldCodes {
  /// The words of the code, without those of fields within it.
  private(set) var words = ""
  /// Where they stand: the texts, or the one simple field that has them in an attribute.
  private(set) var places: [Int] = []

  /// What kind of field it is, in capitals: `REF`; `=` for a formula.
  var kind: String {
    let first = words.split(whereSeparator: \.isWhitespace).first ?? ""
    return first.hasPrefix("=") ? "=" : first.uppercased()
  }

  /// Whether the code has a switch, `\b`, whatever the case.
  func has(_ letter: Character) -> Bool {
    words.lowercased().split(whereSeparator: \.isWhitespace).contains { $0 == "\\\(letter)" }
  }

  /// The codes of the fields in these tokens, in the order in which they end.
  ///
  /// - Parameter takesText: whether a code may stand in elements for text, as some programs write it.
  static func codes(in tokens: [XMLToken], takesText: Bool = false) -> [WordFieldCodes] {
    var codes: [WordFieldCodes] = []
    /// For each open field, its code so far; nil behind its code.
    var open: [WordFieldCodes?] = []
    func end(_ code: WordFieldCodes??) {
      if let code = code ?? nil, !code.places.isEmpty { codes.append(code) }
    }
    for index in tokens.indices {
      guard case .start(let start) = tokens[index], start.name.namespace == WordNames.main else {
        continue
      }
      switch start.name.local {
      case "fldSimple":
        guard let words = start.value(WordNames.w("instr")) else { continue }
        codes.append(WordFieldCodes(words: words, places: [index]))
      case "fldChar":
        switch start.value(WordNames.w("fldCharType")) {
        case "begin": open.append(WordFieldCodes())
        case "separate":
          if let code = open.popLast() {
            end(code)
            open.append(nil)
          }
        case "end": end(open.popLast())
        default: break
        }
      case "t" where !takesText: break
      case "instrText", "t":
        guard index + 1 < tokens.count, case .text(let text) = tokens[index + 1],
          let last = open.indices.last
        else { continue }
        open[last]?.words += text
        open[last]?.places.append(index + 1)
      default: break
      }
    }
    for code in open { end(code) }
    return codes
  }
}

extension [XMLToken] {
  /// The tokens with words behind the code of a field.
  mutating func add(_ words: String, to code: WordFieldCodes) {
    guard let place = code.places.last else { return }
    switch self[place] {
    case .text(let text): self[place] = .text(text + words)
    case .start(var start):
      start.set(WordNames.w("instr"), to: code.words + words)
      self[place] = .start(start)
    case .end: break
    }
  }
}
