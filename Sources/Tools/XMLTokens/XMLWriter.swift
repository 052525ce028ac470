/// Writes tokens as UTF-8, with nothing that was not asked for: no indent, no declaration.
///
/// A character that XML cannot hold is left out; whoever takes text from people asks
/// `firstForbidden(in:)` first and tells them.
public struct XMLWriter: Sendable {
  /// What is written so far. After `start` the tag stays open until the next call.
  public private(set) var bytes: [UInt8] = []
  private var tagIsOpen = false

  /// A writer with nothing written.
  public init() {}

  /// Writes `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` and a line break, as Word
  /// does.
  public mutating func declaration() {
    bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a start tag: first the namespaces, then the attributes, each in their order.
  public mutating func start(_ start: XMLStart) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    append(start.name)
    for namespace in start.namespaces {
      bytes.append(contentsOf: (namespace.prefix.isEmpty ? " xmlns" : " xmlns:").utf8)
      bytes.append(contentsOf: namespace.prefix.utf8)
      append(value: namespace.uri)
    }
    for attribute in start.attributes {
      bytes.append(UInt8(ascii: " "))
      append(attribute.name)
      append(value: attribute.value)
    }
    tagIsOpen = true
  }

  /// Writes an end tag. An element with nothing in it becomes `<a/>`.
  public mutating func end(_ name: XMLName) {
    if tagIsOpen {
      bytes.append(contentsOf: "/>".utf8)
      tagIsOpen = false
    } else {
      bytes.append(contentsOf: "</".utf8)
      append(name)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// Writes text, escaped.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    Self.appendEscaped(text, to: &bytes)
  }

  /// Writes one token.
  public mutating func write(_ token: XMLToken) {
    switch token {
    case .start(let start): self.start(start)
    case .end(let name): end(name)
    case .text(let text): self.text(text)
    }
  }

  /// Writes bytes that are XML already.
  public mutating func raw(_ xml: [UInt8]) {
    guard !xml.isEmpty else { return }
    closeTag()
    bytes.append(contentsOf: xml)
  }

  /// What is written, with the last tag closed, and begins anew.
  public mutating func take() -> [UInt8] {
    closeTag()
    defer { bytes = [] }
    return bytes
  }

  /// The bytes of a whole list of tokens.
  public static func bytes(of tokens: some Sequence<XMLToken>) -> [UInt8] {
    var writer = XMLWriter()
    for token in tokens {
      writer.write(token)
    }
    return writer.take()
  }

  private mutating func closeTag() {
    if tagIsOpen {
      bytes.append(UInt8(ascii: ">"))
      tagIsOpen = false
    }
  }

  private mutating func append(_ name: XMLName) {
    if !name.prefix.isEmpty {
      bytes.append(contentsOf: name.prefix.utf8)
      bytes.append(UInt8(ascii: ":"))
    }
    bytes.append(contentsOf: name.local.utf8)
  }

  private mutating func append(value: String) {
    bytes.append(contentsOf: "=\"".utf8)
    Self.appendEscapedAttribute(value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}
