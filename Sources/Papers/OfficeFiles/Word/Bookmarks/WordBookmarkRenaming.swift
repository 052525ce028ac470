import XMLTokens

/// Other names for the bookmarks of a text that comes to others, and for what refers to them in it:
/// fields, and links within the document.
///
/// A reference to a bookmark that the text does not have itself stays as it is.
struct WordBookmarkRenaming {
  /// The new names by the old ones, in small letters: Word tells no case apart.
  private var names: [String: String] = [:]
  /// How many bookmarks have wanted a name.
  private var wanted: [String: Int] = [:]

  /// The most letters that Word takes.
  private static let longest = 40

  /// The names of the bookmarks in these tokens, as often as they stand there.
  static func names(in tokens: some Sequence<XMLToken>) -> [String] {
    tokens.compactMap { token in
      guard case .start(let start) = token, start.name == WordNames.w("bookmarkStart") else {
        return nil
      }
      return start.value(WordNames.w("name"))
    }
  }

  /// Gives a bookmark a name that none has yet, with something behind its own.
  ///
  /// - Parameters:
  ///   - ending: what tells this text's names from those of others.
  ///   - used: the names there are, in small letters; the new one comes to them.
  ///   - others: more such names.
  mutating func rename(
    _ name: String, ending: String, used: inout Set<String>, others: Set<String> = []
  ) {
    guard names[name.lowercased()] == nil else { return }
    func made(_ ending: String) -> String { name.prefix(Self.longest - ending.count) + ending }
    let first = made(ending).lowercased()
    while true {
      let count = wanted[first, default: 0] + 1
      wanted[first] = count
      let new = made(count == 1 ? ending : "\(ending)_\(count)")
      guard !others.contains(new.lowercased()), used.insert(new.lowercased()).inserted else {
        continue
      }
      names[name.lowercased()] = new
      return
    }
  }

  /// The tokens with the new names.
  func renamed(_ tokens: [XMLToken]) -> [XMLToken] {
    guard !names.isEmpty else { return tokens }
    var result = tokens
    /// For each open field, where the words of its code stand; nil behind its code.
    var codes: [[Int]?] = []
    for index in tokens.indices {
      switch tokens[index] {
      case .start(let start) where start.name.namespace == WordNames.main:
        switch start.name.local {
        case "bookmarkStart": result[index] = .start(renamed(start, "name"))
        case "hyperlink": result[index] = .start(renamed(start, "anchor"))
        case "fldSimple": result[index] = .start(renamed(start, "instr") { renamed([$0])[0] })
        case "fldChar":
          switch start.value(WordNames.w("fldCharType")) {
          case "begin": codes.append([])
          case "separate":
            if let code = codes.popLast() {
              rename(code, in: &result)
              codes.append(nil)
            }
          case "end": if let code = codes.popLast() { rename(code, in: &result) }
          default: break
          }
        case "instrText", "t":
          // Words that stand in a field's code as a text's do are of the code.
          if index + 1 < tokens.count, case .text = tokens[index + 1], let last = codes.indices.last
          {
            codes[last]?.append(index + 1)
          }
        default: break
        }
      default: break
      }
    }
    for code in codes { rename(code, in: &result) }
    return result
  }

  private func renamed(
    _ start: XMLStart, _ attribute: String, _ change: ((String) -> String)? = nil
  ) -> XMLStart {
    var start = start
    for index in start.attributes.indices
    where start.attributes[index].name == WordNames.w(attribute) {
      let value = start.attributes[index].value
      start.attributes[index].value = change?(value) ?? names[value.lowercased()] ?? value
    }
    return start
  }

  private func rename(_ code: [Int]?, in tokens: inout [XMLToken]) {
    guard let code, !code.isEmpty else { return }
    let words = code.map { if case .text(let text) = tokens[$0] { text } else { "" } }
    for (index, text) in zip(code, renamed(words)) { tokens[index] = .text(text) }
  }

  // MARK: The code of a field

  /// The pieces of a field's code with the new names, as `PAGEREF`, ` Annex \h`. A name that is
  /// divided over pieces stands in the first of them.
  private func renamed(_ pieces: [String]) -> [String] {
    let letters = pieces.enumerated().flatMap { place, text in
      text.map { (letter: $0, piece: place) }
    }
    let isFormula = letters.first { !$0.letter.isWhitespace }?.letter == "="
    var result = pieces.map { _ in "" }
    var words: [String] = []
    var isQuoted = false
    var index = 0
    while index < letters.count {
      let end =
        letters[index...].firstIndex {
          Self.quotes.contains($0.letter)
            || !isQuoted
              && ($0.letter.isWhitespace || isFormula && "=+-*/(),;<>^%".contains($0.letter))
        } ?? letters.count
      if end == index {
        if Self.quotes.contains(letters[index].letter) { isQuoted.toggle() }
        result[letters[index].piece].append(letters[index].letter)
        index += 1
        continue
      }
      let word = String(letters[index..<end].map(\.letter))
      let isName = isFormula ? !isQuoted : Self.namesBookmark(word, behind: words, isQuoted)
      if isName, let other = names[word.lowercased()] {
        result[letters[index].piece] += other
      } else {
        for (letter, piece) in letters[index..<end] { result[piece].append(letter) }
      }
      words.append(word)
      index = end
    }
    return result
  }

  private static let quotes: Set<Character> = ["\"", "\u{201C}", "\u{201D}"]

  /// Whether a word of a field's code is the name of a bookmark, if there is one of that name
  /// (ECMA-376 part 1, 17.16.5).
  private static func namesBookmark(
    _ word: String, behind words: [String], _ isQuoted: Bool
  ) -> Bool {
    switch words.first?.uppercased() {
    // A name alone is short for REF and the name.
    case nil: !isQuoted && !kinds.contains(word.uppercased())
    case "REF", "PAGEREF", "NOTEREF", "FTNREF", "GOTOBUTTON": words.count == 1
    case "SEQ": words.count == 2
    // With an address before it the place is one of another document.
    case "HYPERLINK": words.count == 2 && words[1].lowercased() == "\\l"
    case "TOC": words.last?.lowercased() == "\\b"
    case "IF", "COMPARE": !isQuoted && (words.count == 1 || words.count == 3)
    default: false
    }
  }

  /// The kinds of fields of which a code may consist alone.
  private static let kinds: Set<String> = [
    "AUTHOR", "COMMENTS", "DATE", "FILENAME", "INDEX", "KEYWORDS", "NUMPAGES", "PAGE", "SECTION",
    "SECTIONPAGES", "SUBJECT", "TIME", "TITLE", "TOC",
  ]
}
