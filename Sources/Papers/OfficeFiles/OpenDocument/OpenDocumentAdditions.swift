import TemplateLanguage
import XMLTokens

/// Styles that documents which are taken in bring to a Writer file.
enum OpenDocumentAdditions {
  /// The place of common styles, which stand in `styles.xml`.
  static let common = "common"

  /// The place of the automatic styles of a part.
  static func automatic(_ part: String) -> String { "automatic \(part)" }

  /// What is asked for at a place, one after the other.
  static func markup(at place: String, _ requests: RenderRequests) -> [UInt8] {
    requests.additions.filter { $0.place == place }.flatMap(\.bytes)
  }

  /// `styles.xml` with more common styles.
  static func inserting(_ added: [UInt8], intoStylesOf bytes: [UInt8]) -> [UInt8] {
    if let place = bytes.position(of: Array("</office:styles>".utf8), from: 0) {
      return Array(bytes[..<place]) + added + bytes[place...]
    }
    let empty = Array("<office:styles/>".utf8)
    guard let place = bytes.position(of: empty, from: 0) else { return bytes }
    return Array(bytes[..<place]) + Array("<office:styles>".utf8) + added
      + Array("</office:styles>".utf8) + bytes[(place + empty.count)...]
  }

  /// A part's bytes as this program writes them.
  static func normalised(_ bytes: [UInt8]) -> [UInt8] {
    guard let tokens = try? XMLTokenizer.tokens(of: bytes, limits: .own) else { return bytes }
    var writer = XMLWriter()
    writer.declaration()
    for token in OpenDocumentPrefixes.declared(tokens) { writer.write(token) }
    return writer.take()
  }

  /// A `styles.xml` without styles, for a form that has none, of the version that its text states.
  static func noStyles(besides content: [UInt8]) -> [UInt8] {
    var root = XMLStart(name: OpenDocumentNames.office("document-styles"))
    if case .start(let start)? = (try? XMLTokenizer.tokens(of: content, limits: .own))?.first {
      root.attributes = start.attributes.filter { $0.name == OpenDocumentNames.office("version") }
    }
    let styles = OpenDocumentNames.office("styles")
    let tokens: [XMLToken] = [
      .start(root), .start(XMLStart(name: styles)), .end(styles), .end(root.name),
    ]
    var writer = XMLWriter()
    writer.declaration()
    for token in OpenDocumentPrefixes.declared(tokens) { writer.write(token) }
    return writer.take()
  }

  /// A part's tokens with a place for automatic styles, which it may lack.
  static func withAutomaticStyles(_ tokens: [XMLToken]) -> [XMLToken] {
    let name = OpenDocumentNames.office("automatic-styles")
    func index(of local: String) -> Int? {
      tokens.firstIndex {
        if case .start(let start) = $0 {
          start.name == OpenDocumentNames.office(local)
        } else {
          false
        }
      }
    }
    guard index(of: "automatic-styles") == nil,
      let before = index(of: "body") ?? index(of: "master-styles")
    else { return tokens }
    var tokens = tokens
    tokens.insert(contentsOf: [.start(XMLStart(name: name)), .end(name)], at: before)
    return tokens
  }
}
