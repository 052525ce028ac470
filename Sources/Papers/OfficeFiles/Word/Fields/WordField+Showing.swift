import XMLTokens

extension WordField {
  /// The field's own tokens with something else for what it shows.
  func showing(_ shown: [XMLToken], in tokens: [XMLToken]) -> [XMLToken] {
    if let result {
      return tokens[range.lowerBound..<result.lowerBound] + shown
        + tokens[result.upperBound..<range.upperBound]
    }
    // A field that never was worked out has no separator yet.
    guard let end = lastRun(in: tokens) else { return shown }
    return tokens[range.lowerBound..<end.lowerBound] + separator(like: Array(tokens[end])) + shown
      + tokens[end]
  }

  /// The run with the end mark.
  private func lastRun(in tokens: [XMLToken]) -> Range<Int>? {
    range.last { index in
      if case .start(let start) = tokens[index] { start.name == WordNames.w("r") } else { false }
    }.map { $0..<range.upperBound }
  }

  private func separator(like run: [XMLToken]) -> [XMLToken] {
    run.map { token in
      guard case .start(var start) = token, start.name == WordNames.w("fldChar") else {
        return token
      }
      for place in start.attributes.indices
      where start.attributes[place].name == WordNames.w("fldCharType") {
        start.attributes[place].value = "separate"
      }
      return .start(start)
    }
  }
}
