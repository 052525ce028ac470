import XMLTokens

/// Gives each mark of a field a run of its own, and all that stands in its code.
///
/// Word writes `<w:r><w:fldChar …/></w:r><w:r><w:instrText>…`; other programs put all of a field,
/// and words beside it, into one run. What follows takes runs as they come from Word, and of a code
/// `<w:r><w:t>Tel:</w:t><w:tab/><w:t>123</w:t></w:r>` its words and its tab each by themselves.
struct WordRunDivision {
  private var codes = OpenFieldCodes()

  /// The tokens with such runs divided, each part with the properties of the whole.
  static func divided(_ tokens: [XMLToken]) -> [XMLToken] {
    var division = WordRunDivision()
    return division.divide(tokens[...])
  }

  private mutating func divide(_ slice: ArraySlice<XMLToken>) -> [XMLToken] {
    var result: [XMLToken] = []
    result.reserveCapacity(slice.count)
    var index = 0
    while index < slice.endIndex {
      codes.note(slice[index])
      guard case .start(let start) = slice[index], start.name == WordNames.w("r") else {
        result.append(slice[index])
        index += 1
        continue
      }
      let end = slice.endOfElement(from: index)
      if let parts = parts(of: slice[index...end]) {
        for part in parts { result += part }
        for token in slice[(index + 1)...end] { codes.note(token) }
        index = end + 1
      } else {
        result.append(slice[index])
        index += 1
      }
    }
    return result
  }

  /// The runs that a run is divided into; nil when it need not be.
  private func parts(of run: ArraySlice<XMLToken>) -> [[XMLToken]]? {
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
    guard holdsMark || codes.areOpen, children.count > 1 else { return nil }
    return children.map { child in
      [run[run.startIndex]] + (properties.map { Array(run[$0]) } ?? []) + run[child]
        + [run[run.endIndex - 1]]
    }
  }
}
