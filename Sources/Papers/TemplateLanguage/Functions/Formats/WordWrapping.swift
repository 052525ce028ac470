/// Lines no longer than wanted, broken between words, as Python's textwrap does it.
struct WordWrapping {
  var width: Int
  var breaksLongWords = true
  var breaksAtHyphens = true

  /// The lines of a text that is one paragraph.
  func lines(of text: String) -> [String] {
    let text = Array(text.unicodeScalars)
    var chunks = chunks(of: text)[...]
    var lines: [String] = []
    // The next that is not blank: looked for once in a word that is broken a thousand times.
    var ink = 0
    while let first = chunks.first {
      while ink < text.count, ink < first.lowerBound || text[ink].isBlank { ink += 1 }
      if !lines.isEmpty, ink >= first.upperBound {
        chunks.removeFirst()
        if chunks.isEmpty { break }
      }
      let line = takeLine(from: &chunks, of: text)
      if !line.isEmpty { lines.append(String(String.UnicodeScalarView(text[line]))) }
    }
    return lines
  }

  /// As many of the words as fit, less the blanks after the last.
  private func takeLine(
    from chunks: inout ArraySlice<Range<Int>>, of text: [Unicode.Scalar]
  ) -> Range<Int> {
    let start = chunks.first?.lowerBound ?? text.count
    var last = start..<start
    while let next = chunks.first, next.upperBound - start <= width {
      last = next
      chunks.removeFirst()
    }
    if let next = chunks.first, next.count > width {
      // Nothing of the word, where blanks fill the line: they then stay at its end.
      let room = width < 1 ? 1 : width - (last.upperBound - start)
      if breaksLongWords {
        let end = breakingPlace(of: text[next], room: room)
        last = next.lowerBound..<end
        chunks[chunks.startIndex] = end..<next.upperBound
      } else if last.upperBound == start {
        last = next
        chunks.removeFirst()
      }
    }
    return start..<(text[last].allSatisfy(\.isBlank) ? last.lowerBound : last.upperBound)
  }

  /// Where a word longer than the line is broken: at its last hyphen that fits, or where it must.
  private func breakingPlace(of word: ArraySlice<Unicode.Scalar>, room: Int) -> Int {
    let end = word.startIndex + room
    guard breaksAtHyphens, word.count > room, let hyphen = word[..<end].lastIndex(of: "-"),
      hyphen > word.startIndex, word[..<hyphen].contains(where: { $0 != "-" })
    else { return end }
    return hyphen + 1
  }

  /// Words and the blanks between them, one after the other; a word with hyphens is several.
  private func chunks(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end = start
      if WordWrapping.isBlank(text[start]) {
        while end < text.count, WordWrapping.isBlank(text[end]) { end += 1 }
      } else {
        end = breaksAtHyphens ? endOfWord(text, from: start) : endOfBlankless(text, from: start)
      }
      chunks.append(start..<end)
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
        if WordWrapping.isPunctuated(text[end - 1]), endOfDashes(text, from: end) != nil {
          return end
        }
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

  /// Python's textwrap breaks at ASCII's blanks only, and drops whatever is blank.
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
