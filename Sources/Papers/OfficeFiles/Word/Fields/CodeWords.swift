import XMLTokens

/// Words of a field's code that nothing comes between, joined from the runs that they are spread
/// over, with the look of each letter.
struct CodeWords {
  /// A letter, and which of the looks it has.
  struct Letter {
    var letter: Character
    var look: Int
  }

  /// The properties of the runs, a run like the one before it left out.
  private(set) var looks: [[XMLToken]] = []
  private var text = ""
  /// Where the words of each look end, in bytes.
  private var ends: [Int] = []

  /// Adds the words of a run.
  mutating func add(_ words: String, _ properties: [XMLToken]) {
    text += words
    if looks.last == properties {
      ends[ends.count - 1] = text.utf8.count
    } else {
      looks.append(properties)
      ends.append(text.utf8.count)
    }
  }

  /// The letters in their order; one that is spread over two runs has the look of the first.
  var letters: [Letter] {
    var (look, place) = (0, 0)
    return text.map { letter in
      while ends[look] <= place { look += 1 }
      place += letter.utf8.count
      return Letter(letter: letter, look: look)
    }
  }
}
