extension ClauseLibrary {
  /// A paragraph's text in which each tag that prints a clause of one line of plain words has given
  /// way to that line with its own tags; any other clause stays a tag that prints a passage.
  public func spelledOut(in text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var words = String.UnicodeScalarView()
    var position = 0
    for tag in TagFinder.tags(in: scalars) where tag.kind == .print && tag.isClosed {
      var source = String.UnicodeScalarView()
      source.append(contentsOf: scalars[tag.range])
      guard let line = line(printedBy: String(source)) else { continue }
      words.append(contentsOf: scalars[position..<tag.range.lowerBound])
      words.append(contentsOf: line.unicodeScalars)
      position = tag.range.upperBound
    }
    if position == 0 { return text }
    words.append(contentsOf: scalars[position...])
    return String(words)
  }

  /// The line of the clause that a tag prints, where it is one of plain words.
  private func line(printedBy tag: String) -> Substring? {
    guard let reading = try? TagReader.read(tag, kind: .print),
      case .print(let expression) = reading.action,
      case .called(let callee, let arguments) = expression.root.kind,
      callee.dottedName == ClauseUse.word,
      let clause = ClauseUse.name(in: arguments).flatMap({ self[$0] }), clause.isPlainLine
    else { return nil }
    return clause.lines[0]
  }
}
