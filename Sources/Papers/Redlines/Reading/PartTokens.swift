import XMLTokens

/// A part as tokens, with the end of every element known.
struct PartTokens: Sendable {
  let tokens: [XMLToken]
  /// For the start of an element, where its end stands.
  private let ends: [Int32]

  init(_ tokens: [XMLToken]) {
    self.tokens = tokens
    var ends = [Int32](repeating: 0, count: tokens.count)
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token {
      case .start: open.append(index)
      case .end: if let start = open.popLast() { ends[start] = Int32(index) }
      case .text: break
      }
    }
    self.ends = ends
  }

  /// The tag that opens at an index; one with no name where none does.
  func start(_ index: Int) -> XMLStart {
    guard tokens.indices.contains(index), case .start(let start) = tokens[index] else {
      return XMLStart(name: XMLName(local: ""))
    }
    return start
  }

  /// The tokens of the element that opens at an index, both its tags included.
  func element(_ index: Int) -> Range<Int> { index..<Int(ends[index]) + 1 }

  /// The tokens within the element that opens at an index.
  func content(_ index: Int) -> Range<Int> { index + 1..<Int(ends[index]) }

  /// Where the elements and texts begin that stand right within an element.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var at = index + 1
    let end = Int(ends[index])
    while at < end {
      children.append(at)
      if case .start = tokens[at] { at = Int(ends[at]) + 1 } else { at += 1 }
    }
    return children
  }

  /// The first element of that name right within another.
  func child(_ name: XMLName, of index: Int) -> Int? {
    children(of: index).first { start($0).name == name }
  }

  /// The first element of that name anywhere.
  func first(_ name: XMLName) -> Int? {
    tokens.indices.first { start($0).name == name }
  }

  /// The characters within an element.
  func text(_ index: Int) -> String {
    var text = ""
    for case .text(let characters) in tokens[element(index)] { text += characters }
    return text
  }

  /// The prefixes that the outermost element declares.
  var namespaces: [XMLNamespace] { tokens.isEmpty ? [] : start(0).namespaces }
}

extension XMLName {
  /// A name in WordprocessingML's main vocabulary.
  static func word(_ local: String) -> XMLName {
    XMLName(namespace: wordNamespace, prefix: "w", local: local)
  }

  /// A name in one of OpenDocument's vocabularies, by its usual prefix.
  static func open(_ prefix: String, _ local: String) -> XMLName {
    XMLName(namespace: openNamespace(prefix), prefix: prefix, local: local)
  }

  static let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func openNamespace(_ prefix: String) -> String {
    switch prefix {
    case "dc": "http://purl.org/dc/elements/1.1/"
    case "xlink": "http://www.w3.org/1999/xlink"
    case "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    case "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    default: "urn:oasis:names:tc:opendocument:xmlns:\(prefix):1.0"
    }
  }

  var isWord: Bool { namespace == Self.wordNamespace }
}

extension XMLToken {
  /// The local name of the element that opens here.
  var startName: XMLName? {
    if case .start(let start) = self { start.name } else { nil }
  }
}
