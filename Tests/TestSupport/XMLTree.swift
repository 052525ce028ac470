import XMLTokens

/// An element of a part with what stands in it, for tests that look at what was written.
public struct XMLTree: Sendable {
  /// The element's name with the prefix that the part gives it: `w:p`.
  public var name: String
  /// Its attributes by their names with prefixes.
  public var attributes: [String: String]
  /// Elements and text in order.
  public var children: [Child]

  /// An element or text.
  public indirect enum Child: Sendable {
    /// An element.
    case element(XMLTree)
    /// Text.
    case text(String)
  }

  /// The tree of a part; fails when the part is not well-formed.
  public init(_ bytes: [UInt8]) throws {
    var open = [XMLTree(name: "", attributes: [:], children: [])]
    for token in try XMLTokenizer.tokens(of: bytes) {
      switch token {
      case .start(let start):
        var tree = XMLTree(name: start.name.description, attributes: [:], children: [])
        for attribute in start.attributes {
          tree.attributes[attribute.name.description] = attribute.value
        }
        open.append(tree)
      case .text(let text): open[open.count - 1].children.append(.text(text))
      case .end:
        let tree = open.removeLast()
        open[open.count - 1].children.append(.element(tree))
      }
    }
    self = open[0].elements.first ?? open[0]
  }

  init(name: String, attributes: [String: String], children: [Child]) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The elements right within it.
  public var elements: [XMLTree] {
    children.compactMap { if case .element(let tree) = $0 { tree } else { nil } }
  }

  /// Every element of that name within it, at any depth, in order.
  public func all(_ name: String) -> [XMLTree] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The first element right within it of that name.
  public func first(_ name: String) -> XMLTree? {
    elements.first { $0.name == name }
  }

  /// All text within it.
  public var text: String {
    children.map {
      switch $0 {
      case .text(let text): text
      case .element(let tree): tree.text
      }
    }.joined()
  }
}
