import Diagnostics

/// Braces that belong to no tag: one of the two at its beginning or end was forgotten or parted from
/// the other, so that the paper would print them: `{ name }}`, `{ {name} }`.
///
/// Words that are to have such braces stand between `{% raw %}` and `{% endraw %}`.
enum LooseBraces {
  /// What is said of such words.
  static func finding(_ words: String, at place: DocumentPlace) -> Diagnostic {
    Diagnostic(
      .warning, "loose-braces", "these braces belong to no tag, and the paper prints them",
      at: SourcePlace(document: place),
      remedy:
        "write a tag with two braces, or brace and per cent sign, at each end: {{ name }}; or "
        + "{% raw %} before words that are to have braces, and {% endraw %} after them")
  }

  /// Where such words stand in a paragraph's text: at most one place between two tags.
  static func words(
    in text: [Unicode.Scalar], outside tags: [TagFinder.Found]
  ) -> [Range<Int>] {
    let starts = [0] + tags.map(\.range.upperBound)
    let ends = tags.map(\.range.lowerBound) + [text.count]
    return zip(starts, ends).compactMap { start, end in
      start < end ? loose(in: text[start..<end]) : nil
    }
  }

  /// From the first brace to the last where two that would make the mark of a tag stand together.
  private static func loose(in words: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    let marks = words.indices.filter { !words[$0].properties.isWhitespace }
    let isLoose = zip(marks, marks.dropFirst()).contains { first, second in
      switch (words[first], words[second]) {
      case ("}", "}"), ("{", "{"): true
      case ("%", "}"), ("#", "}"): second == first + 1
      case ("{", "%"): second > first + 1
      default: false
      }
    }
    guard isLoose, let first = words.firstIndex(where: { "{%}".unicodeScalars.contains($0) }),
      let last = words.lastIndex(where: { "{%}".unicodeScalars.contains($0) })
    else { return nil }
    return first..<(last + 1)
  }
}
