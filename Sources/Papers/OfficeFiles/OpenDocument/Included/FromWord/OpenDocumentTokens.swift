import XMLTokens

/// Tokens of OpenDocument as they are written one after the other, each called by its usual prefix.
struct OpenDocumentTokens {
  var tokens: [XMLToken] = []

  /// The vocabularies by their prefixes.
  static let namespaces: [String: String] = [
    "office": OpenDocumentNames.office, "text": OpenDocumentNames.text,
    "table": OpenDocumentNames.table, "style": OpenDocumentNames.style,
    "draw": OpenDocumentNames.draw, "svg": OpenDocumentNames.svg,
    "fo": OpenDocumentNames.formatting, "xlink": OpenDocumentNames.xlink,
    "xml": "http://www.w3.org/XML/1998/namespace",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
  ]

  /// `text:p` as a name in its vocabulary.
  static func name(_ written: String) -> XMLName {
    let parts = written.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return XMLName(local: written) }
    return XMLName(namespace: namespaces[parts[0]] ?? "", prefix: parts[0], local: parts[1])
  }

  /// Opens an element; attributes without a value are left out.
  mutating func open(_ name: String, _ attributes: [(String, String?)] = []) {
    tokens.append(
      .start(
        XMLStart(
          name: Self.name(name),
          attributes: attributes.compactMap { attribute in
            attribute.1.map { XMLAttribute(name: Self.name(attribute.0), value: $0) }
          })))
  }

  /// Opens an element with attributes in the order of their names.
  mutating func open(_ name: String, _ attributes: [String: String]) {
    open(name, attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  mutating func close(_ name: String) { tokens.append(.end(Self.name(name))) }

  /// An element with nothing in it.
  mutating func empty(_ name: String, _ attributes: [(String, String?)] = []) {
    open(name, attributes)
    close(name)
  }

  /// An element with nothing in it, unless it would say nothing.
  mutating func empty(_ name: String, saying attributes: [String: String]) {
    if attributes.isEmpty { return }
    open(name, attributes)
    close(name)
  }

  mutating func text(_ text: String) {
    if !text.isEmpty { tokens.append(.text(text)) }
  }

  /// Makes an element of a blank that ends a paragraph: Writer takes none that stands plainly there
  /// (ODF 1.3 part 3, 6.1.2).
  mutating func keepLastBlank() {
    let ends = tokens.reversed().prefix { if case .end = $0 { true } else { false } }.count
    let place = tokens.count - ends - 1
    guard place >= 0, case .text(let text) = tokens[place], text.last == " " else { return }
    var kept = OpenDocumentTokens()
    kept.text(String(text.dropLast()))
    kept.empty("text:s")
    tokens.replaceSubrange(place...place, with: kept.tokens)
  }
}
