/// What a `-` next to a tag's braces takes away beside it.
///
/// A tag that prints takes the blanks. One that does not also takes the line breaks and tabs beyond
/// them, as in docxtpl, but no blanks beyond those, which begin or end the words there.
struct TagTrimming {
  /// The text of the tag's paragraph.
  let text: [Unicode.Scalar]
  /// Which of its letters stand for line breaks and tabs.
  let breaks: Set<Int>

  /// The places of the letters that go.
  func blanks(beside tag: TagFinder.Found) -> [Int] {
    let range = tag.range
    var places: [Int] = []
    if range.count > 4, text[range.lowerBound + 2] == "-" {
      places += run(text[..<range.lowerBound].indices.reversed(), tag.kind)
    }
    if range.count > 5, text[range.upperBound - 3] == "-" {
      places += run(text[range.upperBound...].indices, tag.kind)
    }
    return places
  }

  private func run(_ places: some Sequence<Int>, _ kind: TagFinder.Kind) -> [Int] {
    var run: [Int] = []
    var hasBreak = false
    for place in places {
      guard text[place].properties.isWhitespace else { break }
      let isBreak = breaks.contains(place)
      if isBreak ? kind != .statement : hasBreak { break }
      hasBreak = hasBreak || isBreak
      run.append(place)
    }
    return run
  }
}
