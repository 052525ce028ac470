import TemplateLanguage
import XMLTokens

/// Gives each tag in the code of a field a run of its own, so that it reads as a field within it.
///
/// ```xml
/// <w:r><w:instrText>HYPERLINK "https://council.example/{{ ref</w:instrText></w:r>
/// <w:r><w:instrText> }}"</w:instrText></w:r>
/// ```
///
/// become three runs, the second with `{{ ref }}`. Word spreads a code over runs as it likes, and a
/// field that is one element holds its code in an attribute, where no value can be put; such a one
/// becomes a field of several runs, which says the same (ECMA-376 part 1, 17.16.2 and 17.16.19).
struct WordCodeTags {
  private let tokens: [XMLToken]
  private var changes = TokenChanges()
  private var codes = OpenFieldCodes()
  private var run = 0
  /// The texts of a code that nothing comes between.
  private var texts: [Text] = []

  /// A text of a code: its place, and the place of its run.
  private struct Text {
    var place: Int
    var run: Int
  }

  /// The tokens with such codes divided.
  static func divided(_ tokens: [XMLToken]) -> [XMLToken] {
    var division = WordCodeTags(WordSimpleField.unfolded(tokens))
    division.divide()
    return division.changes.isEmpty
      ? division.tokens : division.changes.applied(to: division.tokens)
  }

  private init(_ tokens: [XMLToken]) { self.tokens = tokens }

  private mutating func divide() {
    for (index, token) in tokens.enumerated() {
      if codes.note(token) { flush() }
      if case .start(let start) = token, start.name.namespace == WordNames.main {
        begin(start, at: index)
      }
    }
    flush()
  }

  private mutating func begin(_ start: XMLStart, at index: Int) {
    switch start.name.local {
    case "r": run = index
    case "p": flush()
    case "instrText", "t":
      guard codes.areOpen, index + 1 < tokens.count, case .text = tokens[index + 1] else { return }
      texts.append(Text(place: index + 1, run: run))
    default: break
    }
  }

  /// Divides the texts that have been gathered, if tags stand in them.
  private mutating func flush() {
    defer { texts = [] }
    let words = texts.map { text in
      if case .text(let words) = tokens[text.place] { words } else { "" }
    }
    guard !texts.isEmpty, let tags = ValueTags(in: words.joined()) else { return }
    let stretches = tags.stretches
    var start = 0
    var first = 0
    for (text, words) in zip(texts, words) {
      let scalars = Array(words.unicodeScalars)
      let end = start + scalars.count
      var parts: [String] = []
      while first < stretches.count, stretches[first].range.lowerBound < end {
        let stretch = stretches[first]
        let own = stretch.range.clamped(to: start..<end)
        if stretch.value == nil, !own.isEmpty {
          var view = String.UnicodeScalarView()
          view.append(contentsOf: scalars[(own.lowerBound - start)..<(own.upperBound - start)])
          parts.append(String(view))
        } else if stretch.range.lowerBound >= start {
          // A tag stands whole where it begins.
          parts.append(stretch.words)
        }
        if stretch.range.upperBound > end { break }
        first += 1
      }
      if parts != [words] {
        changes.remove(text.place..<(text.place + 1))
        changes.insert(runs(parts, of: text), before: text.place)
      }
      start = end
    }
  }

  /// Each of these in the run's text, the run ended and begun again between them.
  private func runs(_ parts: [String], of text: Text) -> [XMLToken] {
    guard case .start(let start) = tokens[text.place - 1], case .start(let run) = tokens[text.run]
    else { return [] }
    var properties: ArraySlice<XMLToken> = []
    if case .start(let first) = tokens[text.run + 1], first.name == WordNames.w("rPr") {
      properties = tokens[(text.run + 1)...tokens[...].endOfElement(from: text.run + 1)]
    }
    let division: [XMLToken] =
      [.end(start.name), .end(run.name), .start(run)] + properties + [.start(start)]
    return Array(parts.map { [.text($0)] }.joined(separator: division))
  }
}
