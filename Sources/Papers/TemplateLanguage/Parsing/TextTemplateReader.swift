import Diagnostics

/// Cuts a plain text into words and tags, as Jinja does: a tag may reach over lines, `raw` leaves
/// tags unread, and a `-` beside the braces takes the blanks there away.
struct TextTemplateReader {
  /// A stretch of the text.
  enum Piece {
    case words(String)
    /// Words of `raw` that look like tags and are none.
    case quoted(String, line: Int)
    case tag(TagFinder.Kind, inside: Substring, line: Int)
  }

  private let text: [Unicode.Scalar]
  private var place = 0
  private var line = 1
  private var pieces: [Piece] = []
  /// Whether the blanks before the next word go.
  private var trimsNext = false
  private(set) var fault: (message: String, remedy: String, line: Int)?

  /// The pieces of a text, and what is wrong with it, if anything.
  static func pieces(
    of text: String
  ) -> (pieces: [Piece], fault: (message: String, remedy: String, line: Int)?) {
    var reader = TextTemplateReader(text)
    reader.read()
    return (reader.pieces, reader.fault)
  }

  /// Line ends become one kind, and the last of the text goes, as in Jinja.
  private init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar != "\n" || last != "\r" {
        scalars.append(scalar)
      }
      last = scalar
    }
    if scalars.last == "\n" { scalars.removeLast() }
    self.text = scalars
  }

  private mutating func read() {
    var start = place
    while place < text.count, fault == nil {
      guard text[place] == "{", place + 1 < text.count,
        let kind = TagFinder.Kind(rawValue: Character(text[place + 1]))
      else {
        place += 1
        continue
      }
      addWords(start..<place, trimsEnd: mark(place + 2) == "-")
      readTag(kind)
      start = place
    }
    if fault == nil { addWords(start..<text.count, trimsEnd: false) }
  }

  private func mark(_ place: Int) -> Unicode.Scalar? {
    place < text.count && (text[place] == "-" || text[place] == "+") ? text[place] : nil
  }

  private mutating func addWords(
    _ range: Range<Int>, trimsEnd: Bool, areRaw: Bool = false
  ) {
    let start = line
    var words = text[range]
    line += words.count { $0 == "\n" }
    if trimsNext { words = words.drop { $0.isBlank } }
    if trimsEnd { while let last = words.last, last.isBlank { words.removeLast() } }
    trimsNext = false
    if words.isEmpty { return }
    let isQuoted = areRaw && TagFinder.hasBraces(words)
    pieces.append(isQuoted ? .quoted(string(words), line: start) : .words(string(words)))
  }

  /// Reads the tag that begins here, and after `raw` all up to its end.
  private mutating func readTag(_ kind: TagFinder.Kind) {
    let opening = place
    let start = place + 2 + (mark(place + 2) == nil ? 0 : 1)
    guard let end = kind == .comment ? endOfComment(from: start) : endOfTag(kind, from: start)
    else {
      fault = (
        "a tag is opened and not closed",
        "write \(kind.closing.0)\(kind.closing.1) at its end", line
      )
      return
    }
    // The mark before the closing braces is no part of what the tag says.
    let hasMark = end > start && mark(end - 1) != nil
    let inside = text[start..<(hasMark ? end - 1 : end)]
    trimsNext = hasMark && text[end - 1] == "-"
    place = end + 2
    if kind == .statement, isRaw(inside) {
      readRaw(from: opening)
    } else if kind != .comment {
      pieces.append(.tag(kind, inside: string(inside)[...], line: line))
    }
    if fault == nil, kind != .statement || !isRaw(inside) {
      line += text[opening..<place].count { $0 == "\n" }
    }
  }

  private func isRaw(_ inside: ArraySlice<Unicode.Scalar>) -> Bool {
    inside.split { $0.isBlank }.map { string($0) } == ["raw"]
  }

  /// Everything up to `{% endraw %}` is words.
  private mutating func readRaw(from opening: Int) {
    line += text[opening..<place].count { $0 == "\n" }
    let start = place
    var search = start
    while let brace = text[search...].firstIndex(of: "{") {
      search = brace + 1
      guard search < text.count, text[search] == "%" else { continue }
      guard let end = endOfEndRaw(from: search + 1) else { continue }
      addWords(start..<brace, trimsEnd: mark(search + 1) == "-", areRaw: true)
      trimsNext = mark(end - 3) == "-"
      place = end
      return
    }
    fault = ("{% raw %} is never ended", "write {% endraw %} where it ends", line)
  }

  /// Where `endraw` and its closing braces end, when they stand here.
  private func endOfEndRaw(from start: Int) -> Int? {
    var place = start + (mark(start) == nil ? 0 : 1)
    func skipBlanks() { while place < text.count, text[place].isBlank { place += 1 } }
    skipBlanks()
    guard text[place...].starts(with: "endraw".unicodeScalars) else { return nil }
    place += 6
    skipBlanks()
    if mark(place) != nil { place += 1 }
    return text[place...].starts(with: "%}".unicodeScalars) ? place + 2 : nil
  }

  private func endOfComment(from start: Int) -> Int? {
    var place = start
    while place + 1 < text.count {
      if text[place] == "#", text[place + 1] == "}" { return place }
      place += 1
    }
    return nil
  }

  /// Where a tag ends: its closing braces, outside quotation marks and brackets of its own.
  private func endOfTag(_ kind: TagFinder.Kind, from start: Int) -> Int? {
    var place = start
    var depth = 0
    while place + 1 < text.count {
      let scalar = text[place]
      if depth == 0, (scalar, text[place + 1]) == kind.closing { return place }
      switch scalar {
      case "\"", "'":
        guard let end = endOfQuoted(from: place) else { return nil }
        place = end
      case "{", "(", "[": depth += 1
      case "}", ")", "]": depth -= 1
      default: break
      }
      if depth < 0 { return nil }
      place += 1
    }
    return nil
  }

  private func endOfQuoted(from start: Int) -> Int? {
    var place = start + 1
    while place < text.count {
      if text[place] == "\\" {
        place += 1
      } else if text[place] == text[start] {
        return place
      }
      place += 1
    }
    return nil
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
