import TemplateLanguage
import XMLTokens

/// Words that a reader sees though a format keeps them in an attribute: those of a watermark, of an
/// entry for an index, of a note's mark. Tags in them are values.
struct AttributeWords {
  /// The attribute.
  let name: XMLName
  /// The words with the values of their tags.
  let value: Expression

  private static let elements: [String: String] = [
    "textpath": "string", "alphabetical-index-mark": "string-value",
    "alphabetical-index-mark-start": "string-value", "toc-mark": "string-value",
    "user-index-mark": "string-value", "page-continuation": "string-value",
    "note-citation": "label",
  ]

  /// The words of an element; nil where it has none, or no tag among them that can be read.
  init?(_ start: XMLStart) {
    guard let local = Self.elements[start.name.local],
      let attribute = start.attributes.first(where: { $0.name.local == local }),
      ValueTags(in: attribute.value) != nil, UnreadTag.left(in: attribute.value) == nil
    else { return nil }
    name = attribute.name
    value = Expression(ValueTags.filled(attribute.value), source: attribute.value)
  }
}

extension PieceBuilder {
  /// A start tag with tags among its words.
  mutating func start(_ start: XMLStart, filling words: AttributeWords) {
    for tag in UnreadTag.inAttributes(start, but: words.name) { field(tag) }
    element(start, attribute: words.name, words.value, if: nil)
  }
}
