extension Prose {
  /// The field of a passage.
  func place(ofPassage passage: Int) -> FactPlace { passages[passage].field.place }

  /// The tokens of one paragraph.
  func tokens(ofParagraph index: Int) -> Range<Int> {
    let paragraph = paragraphs[index]
    var end = tokens(of: paragraph.passage).upperBound
    if index + 1 < paragraphs.count { end = min(end, paragraphs[index + 1].first) }
    return paragraph.first..<end
  }

  /// Whether nothing but blanks stands between a token and the one before.
  func isBlank(before index: Int) -> Bool {
    guard index > 0, tokens[index].passage == tokens[index - 1].passage else { return false }
    return bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)].allSatisfy(\.isBlank)
  }

  /// The first byte after a token; a line's end after the last of a passage.
  func byte(after index: Int) -> UInt8 { bytes[Int(tokens[index].end)] }

  /// The whole number that a token is, when it has no more than four digits.
  func wholeNumber(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.isNumber, token.end - token.start <= 4 else { return nil }
    var value = 0
    for byte in bytes[Int(token.start)..<Int(token.end)] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte & 0x0F)
    }
    return value
  }

  /// Whether a quotation mark opens between the beginning of a paragraph and a place in it.
  func isQuoted(_ offset: Int, inParagraph paragraph: Int) -> Bool {
    guard paragraphs.indices.contains(paragraph) else { return false }
    let start = max(Int(tokens[paragraphs[paragraph].first].start), offset - 2000)
    guard start < offset else { return false }
    let isOpen = start == 0 ? false : bytes[start - 1] == UInt8(ascii: "\"")
    let marks = bytes[start..<offset].count { $0 == UInt8(ascii: "\"") }
    return (marks % 2 == 1) != isOpen || Prose.opensCurly(bytes[start..<offset])
  }

  /// Whether more “ than ” stand there.
  private static func opensCurly(_ bytes: ArraySlice<UInt8>) -> Bool {
    var open = 0
    for index in bytes.indices.dropLast(2)
    where bytes[index] == 0xE2 && bytes[index + 1] == 0x80 {
      if bytes[index + 2] == 0x9C { open += 1 }
      if bytes[index + 2] == 0x9D { open -= 1 }
    }
    return open > 0
  }

  /// Whether nothing but a colon and blanks stands between a token and the end of its passage.
  func endsPassage(after index: Int) -> Bool {
    var next = Int(tokens[index].end) + 1
    while next < bytes.count, bytes[next].isBlank {
      if index + 1 < tokens.count, next >= Int(tokens[index + 1].start) { return false }
      next += 1
    }
    guard index + 1 < tokens.count else { return next >= bytes.count }
    return next >= Int(tokens[index + 1].start)
      || tokens[index + 1].passage != tokens[index].passage
  }

  /// The words between two tokens, as written.
  func text(of range: ClosedRange<Int>) -> String {
    text(of: range.lowerBound..<(range.upperBound + 1))
  }
}
