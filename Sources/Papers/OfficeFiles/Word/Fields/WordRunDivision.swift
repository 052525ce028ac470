import XMLTokens

/// Gives each mark of a field a run of its own.
///
/// Word writes `<w:r><w:fldChar …/></w:r><w:r><w:instrText>…`; other programs put all of a field,
/// and words beside it, into one run. What follows takes runs as they come from Word.
enum WordRunDivision {
  /// The tokens with such runs divided, each part with the properties of the whole.
  static func divided(_ tokens: [XMLToken]) -> [XMLToken] {
    let slice = tokens[...]
    var result: [XMLToken] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < slice.endIndex {
      guard case .start(let start) = slice[index], start.name == WordNames.w("r") else {
        result.append(slice[index])
        index += 1
        continue
      }
      let end = slice.endOfElement(from: index)
      if let parts = parts(of: slice[index...end]) {
        for part in parts { result += part }
        index = end + 1
      } else {
        result.append(slice[index])
        index += 1
      }
    }
    return result
  }

  /// The runs that a run is divided into; nil when it need not be.
  private static func parts(of run: ArraySlice<XMLToken>) -> [[XMLToken]]? {
    var children: [Range<Int>] = []
    var properties: Range<Int>?
    var holdsMark = false
    var index = run.startIndex + 1
    while index < run.endIndex - 1 {
      guard case .start(let child) = run[index] else {
        index += 1
        continue
      }
      let end = run.endOfElement(from: index) + 1
      switch child.name.local {
      case "rPr": properties = index..<end
      case "fldChar":
        holdsMark = true
        children.append(index..<end)
      default: children.append(index..<end)
      }
      index = end
    }
    guard holdsMark, children.count > 1 else { return nil }
    return children.map { child in
      [run[run.startIndex]] + (properties.map { Array(run[$0]) } ?? []) + run[child]
        + [run[run.endIndex - 1]]
    }
  }
}
