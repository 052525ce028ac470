import XMLTokens

/// What refers to the bookmarks of a text: its fields, and links within the document.
enum WordBookmarkMentions {
  /// The names of bookmarks that these tokens refer to, as they are written there.
  static func names(in tokens: [XMLToken]) -> Set<String> {
    var names: Set<String> = []
    _ = renamed(tokens) { name in
      names.insert(name)
      return nil
    }
    return names
  }

  /// The tokens with other names in what refers to bookmarks.
  ///
  /// - Parameters:
  ///   - takesText: whether a field's code may stand in elements for text, as some programs write it.
  ///   - name: the other name of a bookmark, if it has one.
  static func renamed(
    _ tokens: [XMLToken], takesText: Bool = true, _ name: (String) -> String?
  ) -> [XMLToken] {
    var result = tokens
    for index in tokens.indices {
      guard case .start(var start) = tokens[index], start.name == WordNames.w("hyperlink"),
        let aim = start.value(WordNames.w("anchor")), let other = name(aim)
      else { continue }
      start.set(WordNames.w("anchor"), to: other)
      result[index] = .start(start)
    }
    for code in WordFieldCodes.codes(in: tokens, takesText: takesText) {
      if let place = code.places.first, case .start(var start) = tokens[place] {
        start.set(WordNames.w("instr"), to: renamed([code.words], name)[0])
        result[place] = .start(start)
        continue
      }
      let words = code.places.map { if case .text(let text) = tokens[$0] { text } else { "" } }
      for (place, text) in zip(code.places, renamed(words, name)) { result[place] = .text(text) }
    }
    return result
  }

  // MARK: The code of a field

  /// The pieces of a field's code with the new names, as `PAGEREF`, ` Annex \h`. A name that is
  /// divided over pieces stands in the first of them.
  private static func renamed(_ pieces: [String], _ name: (String) -> String?) -> [String] {
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
          WordField.quotes.contains($0.letter)
            || !isQuoted
              && ($0.letter.isWhitespace || isFormula && "=+-*/(),;<>^%".contains($0.letter))
        } ?? letters.count
      if end == index {
        if WordField.quotes.contains(letters[index].letter) { isQuoted.toggle() }
        result[letters[index].piece].append(letters[index].letter)
        index += 1
        continue
      }
      let word = String(letters[index..<end].map(\.letter))
      let isName = isFormula ? !isQuoted : namesBookmark(word, behind: words, isQuoted)
      if isName, let other = name(word) {
        result[letters[index].piece] += other
      } else {
        for (letter, piece) in letters[index..<end] { result[piece].append(letter) }
      }
      words.append(word)
      index = end
    }
    return result
  }

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
