/// Reads Markdown into words and numbers, byte by byte.
///
/// Only what rules need is understood of Markdown: blank lines, list items and rows of tables begin
/// paragraphs, emphasis is passed over, `[^1]` marks a footnote. Bytes of letters beyond ASCII are
/// letters.
struct ProseReader {
  private(set) var tokens: [Token] = []
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [Range<Int>] = []
  private(set) var starts: [Int] = []
  private(set) var paragraphs: [Paragraph] = []
  private(set) var signs: [Sign] = []
  /// The tokens that are marks of footnotes.
  private(set) var footnotes: [Int] = []
  /// The tokens that are sums of money.
  private(set) var sums: [Int] = []

  /// Marks that the next token will carry.
  private var pending: Token.Marks = []
  /// What the next paragraph is.
  private var kind = Paragraph.Kind.plain
  private var indent = 0
  /// The end of the last word, and of the quotation marks and brackets that close right after it.
  private var closable = -1
  /// The number of the last item of a list, by which the next is known.
  private var lastItem = 0
  private var passage = 0

  /// Room for so many bytes of text.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
    tokens.reserveCapacity(count / 5)
  }

  /// Reads a passage, of that index, after those before it.
  mutating func read(_ text: String, _ passage: Int) {
    let start = bytes.count
    let first = tokens.count
    starts.append(start)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
    self.passage = passage
    closable = -1
    lastItem = 0
    pending = [.startsLine]
    var index = line(from: start, isFirst: true)
    let end = bytes.count
    while index < end {
      let byte = bytes[index]
      if byte.isAlphanumeric {
        index = word(from: index)
      } else if byte < 0x80 {
        index = separator(byte, at: index)
      } else {
        index = mark(at: index)
      }
    }
    ranges.append(first..<tokens.count)
  }

  /// A separator of one byte.
  private mutating func separator(_ byte: UInt8, at index: Int) -> Int {
    switch byte {
    case 0x20, 0x09, 0x0D, UInt8(ascii: "#"): break
    case UInt8(ascii: "_"): closeOn(index, 1)
    case UInt8(ascii: "*"):
      closeOn(index, 1)
      if bytes[index + 1] == byte {
        sign(.bold, index)
        closeOn(index + 1, 1)
        return index + 2
      }
    case UInt8(ascii: "-"):
      // A hyphen joins, a dash between spaces parts.
      if index > 0, bytes[index - 1] == 0x20 { pending.insert(.parted) }
    case 0x0A: return line(from: index + 1, isFirst: false)
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): stop(byte, at: index)
    case UInt8(ascii: "["): openBracket(at: index)
    case UInt8(ascii: "|"): pending.formUnion([.parted, .startsSentence])
    case UInt8(ascii: "{"):
      if bytes[index + 1] == byte || bytes[index + 1] == UInt8(ascii: "%") { sign(.tag, index) }
      pending.insert(.parted)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      closeOn(index, 1)
      pending.insert(.parted)
    default: pending.insert(.parted)
    }
    return index + 1
  }

  /// `[`: the mark of a footnote, or brackets with nothing but dots in them.
  private mutating func openBracket(at index: Int) {
    if bytes[index + 1] == UInt8(ascii: "^") { pending.insert(.footnote) }
    pending.insert(.parted)
    var next = index + 1
    while bytes[next] == UInt8(ascii: ".") || bytes[next] == 0xE2 && bytes[next + 2] == 0xA6 {
      next += bytes[next] == 0xE2 ? 3 : 1
    }
    if next > index + 1, bytes[next] == UInt8(ascii: "]") { sign(.emptyBrackets, index) }
  }

  /// A full stop, a question mark or an exclamation mark: it may end a sentence.
  private mutating func stop(_ byte: UInt8, at index: Int) {
    pending.insert(.parted)
    if index == closable { close() }
    var next = index + 1
    while next < bytes.count, let length = closer(at: next) { next += length }
    guard next < bytes.count, bytes[next].isBlank else { return }
    if byte == UInt8(ascii: "."), next == index + 1, isAbbreviated(before: next) { return }
    pending.insert(.startsSentence)
  }

  /// Whether the last word is an initial or an abbreviation, whose stop ends no sentence.
  private func isAbbreviated(before end: Int) -> Bool {
    guard let last = tokens.last, Int(last.end) == end - 1 else { return false }
    if last.end - last.start == 1, !last.isNumber { return true }
    if last.digest == ProseReader.no { return end + 1 < bytes.count && bytes[end + 1].isDigit }
    return last.end - last.start <= 6 && ProseReader.abbreviations.contains(last.digest)
  }

  private static let no = WordDigest.of("no")
  private static let abbreviations: WordSet = [
    "st", "mr", "mrs", "ms", "dr", "cllr", "cllrs", "prof", "para", "paras", "reg", "regs", "art",
  ]

  /// How many bytes a closing bracket or quotation mark takes there; nil when none stands there.
  private func closer(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "*"), UInt8(ascii: "_"):
      1
    case 0xE2 where bytes[index + 1] == 0x80 && [0x99, 0x9D].contains(bytes[index + 2]): 3
    default: nil
    }
  }

  /// Brackets and emphasis close a word when they stand right after it.
  private mutating func closeOn(_ index: Int, _ length: Int) {
    if index == closable { closable += length }
  }

  private mutating func sign(_ kind: Sign.Kind, _ offset: Int) {
    let paragraph = paragraphs.count - (pending.contains(.startsParagraph) ? 0 : 1)
    signs.append(Sign(kind: kind, offset: offset, passage: passage, paragraph: paragraph))
  }

  /// The beginning of a line: a blank line, a list mark and a row of a table begin a paragraph.
  private mutating func line(from start: Int, isFirst: Bool) -> Int {
    pending.insert(.startsLine)
    var next = start
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D {
      next += 1
    }
    guard next < bytes.count else { return next }
    if bytes[next] == 0x0A || isFirst {
      pending.formUnion([.startsParagraph, .startsSentence])
      kind = .plain
      indent = next - start
    }
    if bytes[next] == 0x0A { return next }
    if let found = paragraphMark(at: next) {
      pending.formUnion([.startsParagraph, .startsSentence])
      kind = found
      indent = next - start
    } else if pending.contains(.startsParagraph) {
      indent = next - start
    }
    return next
  }

  /// What begins with the mark that stands there: `- `, `* `, `+ `, `• `, `1. `, `1) `, `a) `,
  /// `(a) `, `#` or `|`; nil when none does.
  ///
  /// As in Markdown a number breaks a paragraph only when it is 1 or follows that of the item
  /// before: “2020. ” at the beginning of a line is the end of a sentence.
  private mutating func paragraphMark(at index: Int) -> Paragraph.Kind? {
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return bytes[index + 1] == 0x20 ? .item : nil
    case 0xE2:
      return bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA2 ? .item : nil
    case UInt8(ascii: "#"):
      lastItem = 0
      return .plain
    case UInt8(ascii: "|"): return .row
    default: break
    }
    let start = bytes[index] == UInt8(ascii: "(") ? index + 1 : index
    var next = start
    var number = 0
    var areDigits = true
    while next < start + 4, bytes[next].isAlphanumeric {
      areDigits = areDigits && bytes[next].isDigit
      number = number * 10 + Int(bytes[next] & 0x0F)
      next += 1
    }
    guard next > start, next + 1 < bytes.count, bytes[next + 1] == 0x20 else { return nil }
    switch bytes[next] {
    case UInt8(ascii: ".") where areDigits && start == index, UInt8(ascii: ")") where areDigits:
      let breaks = pending.contains(.startsParagraph) || number == 1 || number == lastItem + 1
      guard next - start < 4, breaks else { return nil }
      lastItem = number
      return .item
    case UInt8(ascii: ")"):
      let isRoman = bytes[start..<next].allSatisfy { [0x69, 0x76, 0x78].contains($0 | 0x20) }
      return next == start + 1 || isRoman ? .item : nil
    default: return nil
    }
  }

  /// A character of more than one byte.
  private mutating func mark(at index: Int) -> Int {
    let next = end(ofCharacterAt: index)
    let second = bytes[index + 1]
    let third = bytes[index + 2 < bytes.count ? index + 2 : index + 1]
    switch (bytes[index], second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0xAD, _): break  // a no-break space, a soft hyphen
    case (0xC2, 0xA3, _), (0xE2, 0x82, 0xAC): return word(from: index)  // a pound or euro sign
    case (0xC2, 0xB2...0xB3, _), (0xC2, 0xB9, _), (0xE2, 0x81, 0xB0...0xB9):  // raised digits
      pending.insert(.footnote)
      return word(from: index)
    case (0xE2, 0x80, 0x80...0x91), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
      break  // spaces of other widths, or of none; hyphens
    case (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9D):
      closeOn(index, 3)
      pending.insert(.parted)
    case (0xC2, _, _), (0xE2, _, _), (0xF0, 0x9F, _), (0xC3, 0x97, _), (0xC3, 0xB7, _):
      pending.insert(.parted)  // dashes, quotation marks, bullets, ticks, pictures
    default: return word(from: index)
    }
    return next
  }

  /// A word or a number from there on; what follows it.
  private mutating func word(from start: Int) -> Int {
    var digest = WordDigest()
    var index = start
    var capitals = 0
    var letters = 0
    var isCapital = bytes[start] &- 0x41 < 26
    if bytes[start] >= 0x80 {
      isCapital = fold(at: index, into: &digest)
      index = end(ofCharacterAt: index)
      letters = 1
      while pending.contains(.footnote), isRaisedDigit(at: index) {
        _ = fold(at: index, into: &digest)
        index = end(ofCharacterAt: index)
      }
      if isCapital { capitals = 1 }
    }
    let body = index
    let isNumber = bytes[index].isDigit
    scan: while true {
      let byte = bytes[index]
      if byte | 0x20 &- 0x61 < 26 {
        letters += 1
        if byte < 0x61 { capitals += 1 }
        digest.add(byte | 0x20)
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digest.add(byte)
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"):
        // Inside a number only: 18.4, 2,141.5, 3703/15.
        guard isNumber, bytes[index + 1].isDigit else { break scan }
        digest.add(byte)
      case UInt8(ascii: "'"):
        guard index > body, bytes[index + 1].isLetter else { break scan }
        digest.add(byte)
      case 0xE2 where isApostrophe(at: index):
        digest.add(UInt8(ascii: "'"))
        index += 3
        continue scan
      case 0xC2 where bytes[index + 1] == 0xAD: index += 1  // a soft hyphen
      case 0xC3..<0xE2 where !(byte == 0xC3 && [0x97, 0xB7].contains(bytes[index + 1])):
        if fold(at: index, into: &digest) { capitals += 1 }
        index = end(ofCharacterAt: index)
        letters += 1
        continue scan
      default: break scan
      }
      index += 1
    }
    append(start, index, digest.value, isNumber, isCapital, capitals > 1 && capitals == letters)
    return index
  }

  /// Takes in a token with the marks that wait for it.
  private mutating func append(
    _ start: Int, _ end: Int, _ digest: UInt64, _ isNumber: Bool, _ isCapital: Bool,
    _ areCapitals: Bool
  ) {
    var marks = pending
    if isNumber {
      marks.insert(.number)
      if bytes[start] == 0xC2, !marks.contains(.footnote) { sums.append(tokens.count) }
    } else if isCapital {
      marks.insert(.capital)
    }
    if areCapitals { marks.insert(.capitals) }
    if marks.contains(.startsParagraph) {
      paragraphs.append(
        Paragraph(first: tokens.count, passage: passage, indent: indent, kind: kind))
    } else if marks.contains(.startsSentence), bytes[start].isSmall {
      // After “e.g.” or a question in brackets the sentence goes on.
      marks.remove(.startsSentence)
    }
    if marks.contains(.footnote) { footnotes.append(tokens.count) }
    tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        passage: Int32(truncatingIfNeeded: passage), marks: marks, digest: digest))
    pending = []
    kind = .plain
    closable = end
  }

  /// Marks the last token as closed.
  private mutating func close() {
    guard let last = tokens.last else { return }
    tokens[tokens.count - 1] = Token(
      start: last.start, end: last.end, passage: last.passage, marks: last.marks.union(.closed),
      digest: last.digest)
  }

  /// A closing quotation mark between letters is an apostrophe.
  private func isApostrophe(at index: Int) -> Bool {
    bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99 && bytes[index + 3].isLetter
  }

  private func isRaisedDigit(at index: Int) -> Bool {
    switch (bytes[index], bytes[min(index + 1, bytes.count - 1)]) {
    case (0xC2, 0xB2...0xB3), (0xC2, 0xB9): true
    case (0xE2, 0x81): (0xB0...0xB9).contains(bytes[index + 2])
    default: false
    }
  }

  /// Takes in a letter beyond ASCII as a small letter; says whether it was a capital.
  private func fold(at index: Int, into digest: inout WordDigest) -> Bool {
    let second = bytes[index + 1]
    let isCapital =
      switch bytes[index] {
      case 0xC3: (0x80...0x9E).contains(second) && second != 0x97
      case 0xC4: (0x80...0xB6).contains(second) && second & 1 == 0
      case 0xC5: (0x8A...0xB6).contains(second) && second & 1 == 0
      default: false
      }
    digest.add(bytes[index])
    digest.add(isCapital ? (bytes[index] == 0xC3 ? second | 0x20 : second + 1) : second)
    var next = index + 2
    while bytes[next] & 0xC0 == 0x80 {
      digest.add(bytes[next])
      next += 1
    }
    return isCapital
  }

  /// Where the next character begins.
  private func end(ofCharacterAt index: Int) -> Int {
    var next = index + 1
    while bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}

extension UInt8 {
  /// Whether it is a space or the end of a line.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
  /// Whether it is a digit.
  var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether it is a small letter of ASCII.
  var isSmall: Bool { self &- 0x61 < 26 }
  /// Whether it is a letter or digit of ASCII.
  var isAlphanumeric: Bool { isDigit || isLetter }
}
