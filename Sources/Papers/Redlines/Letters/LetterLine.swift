/// A paragraph of a letter as it is weighed against other letters'.
struct LetterLine: Sendable {
  /// A word, a mark or an object.
  struct Word: Sendable {
    var key: String
    var text: String
  }

  var paragraph: Paragraph
  var place: ChangePlace
  var words: [Word]

  /// The paragraphs of a document that say something.
  static func all(of document: ReadDocument) -> [LetterLine] {
    var walk = PlaceWalk()
    var lines: [LetterLine] = []
    for story in document.stories {
      walk.begin(story.kind)
      walk.visit(story.container) { paragraph, place in
        let words = WordToken.all(of: paragraph).filter { $0.kind != .blank }
          .map { Word(key: $0.key, text: paragraph.text($0.bytes)) }
        if !words.isEmpty {
          lines.append(LetterLine(paragraph: paragraph, place: place, words: words))
        }
      }
    }
    return lines
  }

  /// What it looks like: the paragraph's setting, then its characters'.
  var looks: String {
    var looks = [paragraph.format.words]
    for piece in paragraph.pieces where piece.kind != .marker && !piece.text.isEmpty {
      if looks.last != piece.format.words { looks.append(piece.format.words) }
    }
    return looks.joined(separator: "; ")
  }

  /// The line with what is not of the template as holes.
  func masked(_ isShared: (String) -> Bool) -> MaskedLine {
    var parts: [MaskedLine.Part] = []
    for word in words {
      if isShared(word.key) {
        parts.append(MaskedLine.Part(key: word.key, text: word.text))
      } else if let last = parts.last, last.isFact {
        parts[parts.count - 1].text += " " + word.text
      } else {
        parts.append(MaskedLine.Part(key: MaskedLine.hole, text: word.text))
      }
    }
    return MaskedLine(parts: parts)
  }
}

/// A paragraph as template words and facts.
struct MaskedLine: Sendable {
  struct Part: Sendable {
    var key: String
    var text: String

    var isFact: Bool { key == MaskedLine.hole }
  }

  /// No document can hold this character.
  static let hole = "\u{0}"

  var parts: [Part]

  var key: String { parts.map(\.key).joined(separator: "\u{1F}") }
  var isAllFact: Bool { parts.allSatisfy(\.isFact) }
  /// With `…` for facts.
  var shown: String { Self.sentence(parts.map { $0.isFact ? "…" : $0.text }) }

  /// Words with blanks between, but none before a mark that ends a clause.
  static func sentence(_ words: [String]) -> String {
    var text = ""
    for word in words {
      if !text.isEmpty, ![",", ".", ";", ":", "?", "!", ")"].contains(word) { text += " " }
      text += word
    }
    return text
  }
}

/// What kind of thing a merged fact is.
enum FactShape: String, Sendable {
  case date = "a date"
  case sum = "a sum of money"
  case number = "a number"
  case text = "words"

  init(_ text: String) {
    let scalars = text.unicodeScalars
    func isNumber(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
      var digits = 0
      for scalar in scalars {
        if ("0"..."9").contains(scalar) {
          digits += 1
        } else if ![",", ".", " "].contains(scalar) {
          return false
        }
      }
      return digits > 0
    }
    if WordToken.isDate(text) {
      self = .date
    } else if let first = scalars.first, ["£", "€", "$"].contains(first),
      isNumber(scalars.dropFirst())
    {
      self = .sum
    } else if isNumber(scalars) {
      self = .number
    } else {
      self = .text
    }
  }
}
