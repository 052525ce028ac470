import XMLTokens

/// The automatic styles of a Writer document's text: its own, and those that tables, page breaks
/// and looks of words need.
///
/// They stand before the text. Rendering leaves out those that nothing in the finished text uses:
/// a form has styles for tables that a decision may not have.
struct OpenDocumentAutomaticStyles: Sendable {
  private struct Style {
    var name: String
    var tokens: [XMLToken]
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
          name: name ?? "", tokens: Array(tokens[index...end]),
          bytes: XMLWriter.bytes(of: tokens[index...end]),
          references: references, isAlways: name == nil))
      index = end + 1
    }
  }

  /// A style's tokens; nil when there is none of that name in the family.
  func tokens(of name: String, family: String) -> [XMLToken]? {
    styles.first { style in
      guard style.name == name, case .start(let start)? = style.tokens.first else { return false }
      return start.value(OpenDocumentNames.style("family")) == family
    }?.tokens
  }

  /// The style of a cell like those of another style, in a colour of its own.
  private func cellStyle(named name: String, _ colour: String, like base: String) -> [UInt8] {
    let like = styles.first { $0.name == base }?.tokens ?? []
    let background = XMLAttribute(
      name: XMLName(
        namespace: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", prefix: "fo",
        local: "background-color"), value: "#" + colour)
    let (named, parent) = (
      OpenDocumentNames.style("name"), OpenDocumentNames.style("parent-style-name")
    )
    var style = XMLStart(name: OpenDocumentNames.style("style"))
    if case .start(let start)? = like.first {
      style.attributes = start.attributes.filter { $0.name != named }
    } else {
      let family = OpenDocumentNames.style("family")
      style.attributes = [XMLAttribute(name: family, value: "table-cell")]
      if !base.isEmpty { style.attributes.append(XMLAttribute(name: parent, value: base)) }
    }
    style.attributes.append(XMLAttribute(name: named, value: name))
    var tokens: [XMLToken] = [.start(style)]
    var hasProperties = false
    for token in like.dropFirst().dropLast() {
      guard case .start(var start) = token,
        start.name == OpenDocumentNames.style("table-cell-properties")
      else {
        tokens.append(token)
        continue
      }
      hasProperties = true
      start.attributes.removeAll { $0.name == background.name }
      start.attributes.append(background)
      tokens.append(.start(start))
    }
    if !hasProperties {
      let name = OpenDocumentNames.style("table-cell-properties")
      tokens += [.start(XMLStart(name: name, attributes: [background])), .end(name)]
    }
    tokens.append(.end(style.name))
    return XMLWriter.bytes(of: tokens[...])
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
      if let (colour, base) = OpenDocumentCell.coloured(name) {
        bytes += cellStyle(named: name, colour, like: base)
      }
      if let style = OpenDocumentAddedStyles.columnStyle(named: name)
        ?? OpenDocumentLook(styleName: name)?.style
      {
        bytes += style
      }
    }
    return bytes
  }
}
