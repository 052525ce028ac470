import XMLTokens

extension OpenDocumentMarking {
  /// The spans around the characters at a place.
  func spans(at place: Int, of paragraph: Paragraph) -> [Int] {
    let piece = paragraph.pieces.first { !$0.bytes.isEmpty && $0.bytes.upperBound > place }
    return (piece?.wrappers ?? []).reversed()
      .prefix { new.start($0).name == .open("text", "span") }.reversed()
  }

  /// A mark with the spans closed before it and opened again behind: what went does not look like
  /// what stands around it.
  func outside(_ spans: [Int], _ tokens: [XMLToken]) -> [XMLToken] {
    spans.reversed().map { .end(new.start($0).name) } + tokens + spans.map { new.tokens[$0] }
  }

  /// Puts marks between the characters of a paragraph. All its characters are written anew: a blank
  /// that did not count after another would count after a `text:s`.
  mutating func insert(_ points: [(at: Int, tokens: [XMLToken])], into paragraph: Paragraph) {
    guard !points.isEmpty else { return }
    removeUncounted(in: paragraph)
    var next = 0
    for piece in paragraph.pieces where !piece.bytes.isEmpty {
      guard let item = piece.items.first else { break }
      var content: [XMLToken] = []
      var from = piece.bytes.lowerBound
      while next < points.count, points[next].at < piece.bytes.upperBound {
        if points[next].at > from, piece.kind == .text {
          content += characters(paragraph.text(from..<points[next].at))
          from = points[next].at
        }
        content += points[next].tokens
        next += 1
      }
      if piece.kind == .text {
        content += characters(paragraph.text(from..<piece.bytes.upperBound))
        edits.replace(item.tokens, with: content)
      } else {
        edits.insert(content, before: item.tokens.lowerBound)
      }
    }
    for point in points[next...] {
      edits.insert(point.tokens, before: paragraph.range.upperBound - 1)
    }
  }

  /// Leaves out blanks that count for nothing where they stand.
  mutating func removeUncounted(in paragraph: Paragraph) {
    var at = paragraph.range.lowerBound
    let items = paragraph.pieces.flatMap(\.items).map(\.tokens)
    for end in items + [paragraph.range.upperBound..<paragraph.range.upperBound] {
      for index in at..<max(at, end.lowerBound) {
        if case .text = new.tokens[index] { edits.remove(index..<index + 1) }
      }
      at = max(at, end.upperBound)
    }
  }
}
