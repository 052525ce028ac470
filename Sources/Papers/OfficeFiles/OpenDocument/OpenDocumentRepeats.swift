import XMLTokens

/// How often one element of a Writer file may stand for itself: a few bytes can ask for thousands of
/// millions of cells or blanks.
enum OpenDocumentRepeats {
  /// The most that one element may stand for.
  static let most = 10_000

  private static let names: Set<String> = [
    "number-columns-repeated", "number-rows-repeated", "number-columns-spanned",
    "number-rows-spanned", "c",
  ]

  /// Whether an attribute asks for more, or for no number at all.
  static func isTooMany(_ attribute: XMLAttribute) -> Bool {
    guard names.contains(attribute.name.local) else { return false }
    guard let count = Int(attribute.value) else { return true }
    return !(0...most).contains(count)
  }
}
