/// Finds `{{ … }}`, `{% … %}` and `{# … #}` in the text of one paragraph.
///
/// Office programs split a tag over runs as they please: `{{ na` bold, `me }}` not, a proofing mark
/// or a bookmark between. So the paragraph's text is read as one, and each tag is given back as
/// the range it covers, whatever stands between its letters.
enum TagFinder {
  /// A tag's place in the paragraph's text, in scalars.
  struct Found: Sendable, Hashable {
    var range: Range<Int>
    var kind: Kind
    /// Whether the closing braces are there.
    var isClosed = true
    /// The words between `{% raw %}` and `{% endraw %}` that look like tags and are none; of
    /// docxtpl's `{_{` the braces that it stands for.
    var quoted: [Unicode.Scalar]?
  }

  enum Kind: Character, Sendable {
    case print = "{"
    case statement = "%"
    case comment = "#"

    var closing: (Unicode.Scalar, Unicode.Scalar) {
      switch self {
      case .print: ("}", "}")
      case .statement: ("%", "}")
      case .comment: ("#", "}")
      }
    }
  }

  /// The tags of a paragraph, in order. An unclosed one reaches to the next tag, or to the end.
  static func tags(in text: [Unicode.Scalar]) -> [Found] {
    var isRaw = false
    return tags(in: text, isRaw: &isRaw)
  }

  /// The tags of a paragraph of several.
  ///
  /// - Parameter isRaw: whether a `{% raw %}` of a paragraph before it is not ended yet, by which all
  ///   up to `{% endraw %}` is words; becomes the same for the paragraph that follows.
  static func tags(in text: [Unicode.Scalar], isRaw: inout Bool) -> [Found] {
    var search = TagSearch(text)
    var found: [Found] = []
    var position = 0
    if isRaw {
      let ending = rawEnd(in: text, from: 0)
      found += raw(
        from: 0, opening: nil, 0..<(ending?.lowerBound ?? text.count), ending: ending, in: text)
      guard let ending else { return found }
      position = ending.upperBound
      isRaw = false
    }
    while position + 1 < text.count {
      if text[position + 1] == "_", let braces = escapedBraces(in: text, at: position) {
        let end = position + 3
        found.append(Found(range: position..<end, kind: .print, quoted: braces))
        position = end
        continue
      }
      guard text[position] == "{", let kind = Kind(rawValue: Character(text[position + 1])) else {
        position += 1
        continue
      }
      let end = search.end(of: kind, from: position + 2)
      if kind != .comment, let next = search.opening(from: position + 2, to: end ?? text.count) {
        found.append(Found(range: position..<next, kind: kind, isClosed: false))
        position = next
        continue
      }
      guard let end else {
        found.append(Found(range: position..<text.count, kind: kind, isClosed: false))
        return found
      }
      if kind == .statement, says("raw", text[position..<end]) {
        // What stands between the two is words, braces and all.
        let ending = rawEnd(in: text, from: end)
        let quoted = end..<(ending?.lowerBound ?? text.count)
        found += raw(
          from: position, opening: position..<end,
          trimmed(quoted, isEnded: ending != nil, in: text),
          ending: ending, in: text)
        guard let ending else {
          isRaw = true
          return found
        }
        position = ending.upperBound
        continue
      }
      found.append(Found(range: position..<end, kind: kind))
      position = end
    }
    return found
  }

  /// The words between `raw` and `endraw`, as far as they stand in one paragraph, with the tags
  /// round them that stand there too. Words that look like tags are printed as a value is, which
  /// nobody takes for a tag that was forgotten.
  private static func raw(
    from start: Int, opening: Range<Int>?, _ quoted: Range<Int>, ending: Range<Int>?,
    in text: [Unicode.Scalar]
  ) -> [Found] {
    guard hasBraces(text[quoted]) || text[quoted].contains("}") else {
      return [opening, ending].compactMap(\.self).map { Found(range: $0, kind: .comment) }
    }
    return [
      Found(
        range: start..<(ending?.upperBound ?? text.count), kind: .print,
        quoted: Array(text[quoted]))
    ]
  }

  /// The braces that `{_{`, `{_%`, `}_}` or `%_}` stands for, as docxtpl writes those that begin and
  /// end no tag.
  private static func escapedBraces(
    in text: [Unicode.Scalar], at place: Int
  ) -> [Unicode.Scalar]? {
    guard place + 2 < text.count else { return nil }
    switch (text[place], text[place + 2]) {
    case ("{", "{"), ("{", "%"), ("}", "}"), ("%", "}"): return [text[place], text[place + 2]]
    default: return nil
    }
  }

  /// The words between two tags without the blanks that a `-` in either takes away.
  private static func trimmed(
    _ range: Range<Int>, isEnded: Bool, in text: [Unicode.Scalar]
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if text[start - 3] == "-" {
      while start < end, text[start].properties.isWhitespace { start += 1 }
    }
    if isEnded, text[end + 2] == "-" {
      while start < end, text[end - 1].properties.isWhitespace { end -= 1 }
    }
    return start..<end
  }

  /// Whether anything in these words begins as a tag does.
  static func hasBraces(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(words, words.dropFirst()).contains { $0 == "{" && Kind(rawValue: Character($1)) != nil }
  }

  /// Whether a tag says that word and nothing else, beside the marks at its braces and docxtpl's
  /// prefix: `{%- raw %}`, `{%p raw %}`.
  private static func says(_ word: String, _ tag: ArraySlice<Unicode.Scalar>) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: tag.dropFirst(2).dropLast(2).filter { $0 != "-" && $0 != "+" })
    let words = String(view).split(whereSeparator: \.isWhitespace)
    guard words.last.map({ $0 == word }) ?? false else { return false }
    guard words.count == 2, view.first?.properties.isWhitespace == false,
      let level = Tag.Level(rawValue: String(words[0]))
    else { return words.count == 1 }
    return level != .inferred
  }

  /// Where the next `{% endraw %}` stands.
  private static func rawEnd(in text: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    var position = start
    while position + 1 < text.count {
      guard text[position] == "{", text[position + 1] == "%" else {
        position += 1
        continue
      }
      // A tag that says it has no brace within it.
      let brace = text[(position + 2)...].firstIndex { $0 == "{" || $0 == "}" }
      guard let brace else { return nil }
      if text[brace] == "}", brace > position + 2, text[brace - 1] == "%",
        says("endraw", text[position...brace])
      {
        return position..<(brace + 1)
      }
      position = brace
    }
    return nil
  }
}

/// Looks for the ends of tags in one paragraph, in time that grows with its length only.
private struct TagSearch {
  private let text: [Unicode.Scalar]
  /// For each kind of tag, and each place up to its last closing braces, where a tag ends that is
  /// read on from there; nil until the first is looked for.
  private var ends = PerKind<[Int]?>(nil)

  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// Where the tag ends, past its braces. Braces in a quoted word do not end it, unless the quote
  /// itself is never closed.
  mutating func end(of kind: TagFinder.Kind, from start: Int) -> Int? {
    guard let end = plainEnd(of: kind, from: start) else { return nil }
    // A group of fields written out ends with a brace of its own: `{{ {"a": {"b": 1}}.a }}`.
    guard kind == .print, text[start..<end].contains("{") else { return end }
    return balancedEnd(from: start) ?? end
  }

  /// Where another tag begins before this one ends, not within a quoted word or a group of fields:
  /// `{{ a } and {{ b }}`.
  func opening(from start: Int, to end: Int) -> Int? {
    var position = start
    var depth = 0
    while position + 1 < end {
      switch text[position] {
      case "{":
        if depth <= 0, TagFinder.Kind(rawValue: Character(text[position + 1])) != nil {
          return position
        }
        depth += 1
      case "}": depth -= 1
      case "\"", "'":
        let quoted = text[(position + 1)..<end].prefix(Self.longestBalanced)
        if let close = quoted.firstIndex(of: text[position]) { position = close }
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Longer tags than that are not searched for a brace that belongs to another.
  private static let longestBalanced = 2000

  private func balancedEnd(from start: Int) -> Int? {
    var depth = 0
    var position = start
    while position + 1 < min(text.count, start + Self.longestBalanced) {
      switch text[position] {
      case "{": depth += 1
      case "}":
        if depth == 0 { return text[position + 1] == "}" ? position + 2 : nil }
        depth -= 1
      case "\"", "'":
        guard
          let end = text[(position + 1)...].prefix(Self.longestBalanced)
            .firstIndex(of: text[position])
        else { return nil }
        position = end
      default: break
      }
      position += 1
    }
    return nil
  }

  private mutating func plainEnd(of kind: TagFinder.Kind, from start: Int) -> Int? {
    if ends[kind] == nil { ends[kind] = plainEnds(of: kind) }
    guard let ends = ends[kind], start < ends.count else { return nil }
    return ends[start]
  }

  /// The ends for all places, found from the last to the first: each is told by one behind it.
  private func plainEnds(of kind: TagFinder.Kind) -> [Int] {
    let last = text.indices.dropLast().last { (text[$0], text[$0 + 1]) == kind.closing }
    guard let last else { return [] }
    var ends = Array(repeating: last + 2, count: last + 1)
    var quotes = NextQuotes()
    for position in (0..<last).reversed() {
      if (text[position], text[position + 1]) == kind.closing {
        ends[position] = position + 2
      } else if kind != .comment, let quote = quotes.closing(text[position]) {
        ends[position] = ends[quote + 1]
      } else {
        ends[position] = ends[position + 1]
      }
      quotes.note(text[position], at: position)
    }
    return ends
  }
}

/// Where each quote comes next that can close a quoted word.
private struct NextQuotes {
  private var double: Int?
  private var single: Int?
  private var curlyDouble: Int?
  private var curlySingle: Int?

  /// Where a word ends that this quote begins; nil for another letter, and when nothing closes it.
  func closing(_ letter: Unicode.Scalar) -> Int? {
    switch letter {
    case "\"": double
    case "'": single
    case "\u{201C}": curlyDouble
    case "\u{2018}": curlySingle
    default: nil
    }
  }

  mutating func note(_ letter: Unicode.Scalar, at place: Int) {
    switch letter {
    case "\"": double = place
    case "'": single = place
    case "\u{201D}": curlyDouble = place
    case "\u{2019}": curlySingle = place
    default: break
    }
  }
}

/// Something that is known for each kind of tag.
private struct PerKind<Known> {
  private var print: Known
  private var statement: Known
  private var comment: Known

  init(_ known: Known) { (print, statement, comment) = (known, known, known) }

  subscript(kind: TagFinder.Kind) -> Known {
    get {
      switch kind {
      case .print: print
      case .statement: statement
      case .comment: comment
      }
    }
    set {
      switch kind {
      case .print: print = newValue
      case .statement: statement = newValue
      case .comment: comment = newValue
      }
    }
  }
}
