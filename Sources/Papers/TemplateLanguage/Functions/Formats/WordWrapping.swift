/// Lines no longer than wanted, broken between words, as Python's textwrap does it.
struct WordWrapping {
  var width: Int
  var breaksLongWords = true
  var breaksAtHyphens = true

  /// The lines of a text that is one paragraph.
  func lines(of text: String) -> [String] {
    var chunks = Array(self.chunks(of: Array(text.unicodeScalars)).reversed())
    var lines: [String] = []
    while !chunks.isEmpty {
      var (line, length) = ([[Unicode.Scalar]](), 0)
      if let last = chunks.last, last.allSatisfy(\.isBlank), !lines.isEmpty { chunks.removeLast() }
      while let next = chunks.last, length + next.count <= width {
        line.append(next)
        length += next.count
        chunks.removeLast()
      }
      if let next = chunks.last, next.count > width {
        // Nothing of the word, where blanks fill the line: they then stay at its end.
        let room = width < 1 ? 1 : width - length
        if breaksLongWords {
          let end = breakingPlace(of: next, room: room)
          line.append(Array(next[..<end]))
          chunks[chunks.count - 1] = Array(next[end...])
        } else if line.isEmpty {
          line.append(next)
          chunks.removeLast()
        }
      }
      if let last = line.last, last.allSatisfy(\.isBlank) { line.removeLast() }
      if !line.isEmpty { lines.append(String(String.UnicodeScalarView(line.joined()))) }
    }
    return lines
  }

  /// Where a word longer than the line is broken: at its last hyphen that fits, or where it must.
  private func breakingPlace(of word: [Unicode.Scalar], room: Int) -> Int {
    guard breaksAtHyphens, word.count > room, let hyphen = word[..<room].lastIndex(of: "-"),
      hyphen > 0, word[..<hyphen].contains(where: { $0 != "-" })
    else { return room }
    return hyphen + 1
  }

  /// Words and the blanks between them; a word with hyphens is several.
  private func chunks(of text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var chunks: [[Unicode.Scalar]] = []
    var start = 0
    while start < text.count {
      var end = start
      if WordWrapping.isBlank(text[start]) {
        while end < text.count, WordWrapping.isBlank(text[end]) { end += 1 }
      } else {
        end = breaksAtHyphens ? endOfWord(text, from: start) : endOfBlankless(text, from: start)
      }
      chunks.append(Array(text[start..<end]))
      start = end
    }
    return chunks
  }

  private func endOfBlankless(_ text: [Unicode.Scalar], from start: Int) -> Int {
    text[start...].firstIndex(where: WordWrapping.isBlank) ?? text.count
  }

  private func endOfWord(_ text: [Unicode.Scalar], from start: Int) -> Int {
    if start > 0, WordWrapping.isPunctuated(text[start - 1]),
      let end = endOfDashes(text, from: start)
    {
      return end
    }
    func isLetter(_ place: Int) -> Bool {
      text.indices.contains(place) && text[place].properties.isLetter
        || place >= 0 && place < text.count && text[place] == "_"
    }
    var end = start + 1
    while end < text.count, !WordWrapping.isBlank(text[end]) {
      if text[end] == "-" {
        let isAfter =
          isLetter(end - 1)
          && (isLetter(end - 2) || end > 1 && text[end - 2] == "-" && isLetter(end - 3))
        let isBefore =
          isLetter(end + 1)
          && (isLetter(end + 2)
            || end + 2 < text.count && text[end + 2] == "-" && isLetter(end + 3))
        if isAfter, isBefore { return end + 1 }
      }
      if WordWrapping.isPunctuated(text[end - 1]), endOfDashes(text, from: end) != nil {
        return end
      }
      end += 1
    }
    return end
  }

  /// Where two or more hyphens end that a word follows.
  private func endOfDashes(_ text: [Unicode.Scalar], from start: Int) -> Int? {
    guard text[start] == "-" else { return nil }
    let end = text[start...].firstIndex { $0 != "-" } ?? text.count
    return end - start >= 2 && end < text.count && WordWrapping.isWordly(text[end]) ? end : nil
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  static func isWordly(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isLetter || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .decimalNumber
  }

  private static func isPunctuated(_ scalar: Unicode.Scalar) -> Bool {
    isWordly(scalar) || "!\"'&.,?".unicodeScalars.contains(scalar)
  }
}
