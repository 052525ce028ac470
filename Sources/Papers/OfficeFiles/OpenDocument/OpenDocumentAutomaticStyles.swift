import XMLTokens

/// The automatic styles of a Writer document's text: its own, and those that tables, page breaks
/// and looks of words need.
///
/// They stand before the text. Rendering leaves out those that nothing in the finished text uses:
/// a form has styles for tables that a decision may not have.
struct OpenDocumentAutomaticStyles: Sendable {
  private struct Style {
    var name: String
    var bytes: [UInt8]
    /// Other automatic styles that it builds on.
    var references: [String]
    /// Whether it is written whatever the text uses: it has no name.
    var isAlways: Bool
  }

  private var styles: [Style] = []

  /// No styles.
  init() {}

  /// The automatic styles of `content.xml`, and these.
  init(of tokens: [XMLToken], adding added: [XMLToken]) {
    let slice = tokens[...]
    let element = slice.firstIndex {
      if case .start(let start) = $0 {
        start.name == OpenDocumentNames.office("automatic-styles")
      } else {
        false
      }
    }
    if let element {
      add(slice[(element + 1)..<slice.endOfElement(from: element)])
    }
    add(added[...])
  }

  private mutating func add(_ tokens: ArraySlice<XMLToken>) {
    var index = tokens.startIndex
    while index < tokens.endIndex {
      guard case .start(let start) = tokens[index] else {
        index += 1
        continue
      }
      let end = tokens.endOfElement(from: index)
      let name = start.value(OpenDocumentNames.style("name"))
      var references: [String] = []
      for case .start(let inner) in tokens[index...end] {
        for attribute in inner.attributes where attribute.name.local.hasSuffix("style-name") {
          references.append(attribute.value)
        }
      }
      styles.append(
        Style(
          name: name ?? "", bytes: XMLWriter.bytes(of: tokens[index...end]),
          references: references, isAlways: name == nil))
      index = end + 1
    }
  }

  /// The styles that these references need, in their order.
  func bytes(referredTo references: Set<String>) -> [UInt8] {
    var needed = references
    var isGrowing = true
    while isGrowing {
      let count = needed.count
      for style in styles where style.isAlways || needed.contains(style.name) {
        needed.formUnion(style.references)
      }
      isGrowing = needed.count > count
    }
    var bytes: [UInt8] = []
    for style in styles where style.isAlways || needed.contains(style.name) {
      bytes += style.bytes
    }
    for name in references.sorted() {
      if let style = OpenDocumentAddedStyles.columnStyle(named: name) { bytes += style }
    }
    return bytes
  }
}
