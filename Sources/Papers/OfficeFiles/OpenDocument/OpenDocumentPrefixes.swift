import Diagnostics
import XMLTokens

/// The prefixes by which what values bring is written into a Writer file: those of Writer itself.
///
/// A form that another program made may declare fewer of them, or call a vocabulary otherwise.
enum OpenDocumentPrefixes {
  private static let known: [(prefix: String, uri: String)] = [
    ("office", OpenDocumentNames.office), ("style", OpenDocumentNames.style),
    ("text", OpenDocumentNames.text), ("table", OpenDocumentNames.table),
    ("draw", OpenDocumentNames.draw), ("fo", OpenDocumentNames.formatting),
    ("xlink", OpenDocumentNames.xlink), ("svg", OpenDocumentNames.svg),
    ("number", OpenDocumentNames.number),
  ]

  /// Refuses a part that gives one of them to a vocabulary of its own.
  static func check(
    _ tokens: [XMLToken], in part: String, of file: String
  ) throws(DiagnosticsError) {
    let uris = Dictionary(known.map { ($0.prefix, $0.uri) }) { first, _ in first }
    for case .start(let start) in tokens {
      for namespace in start.namespaces {
        guard let uri = uris[namespace.prefix], uri != namespace.uri else { continue }
        throw DiagnosticsError(
          Diagnostic(
            .error, "prefix-taken",
            "\(part) gives the prefix “\(namespace.prefix)”, which is one of OpenDocument's, to "
              + "another vocabulary, “\(namespace.uri.prefix(80))”",
            at: SourcePlace(file: file),
            remedy: "open the form in Writer and save it again as .odt"))
      }
    }
  }

  /// The tokens of a part that was checked, with all of them declared at its root and used throughout.
  static func declared(_ tokens: [XMLToken]) -> [XMLToken] {
    guard case .start(var root)? = tokens.first else { return tokens }
    let prefixes = Dictionary(known.map { ($0.uri, $0.prefix) }) { first, _ in first }
    var tokens = tokens
    let isForeign = tokens.contains { token in
      guard case .start(let start) = token else { return false }
      return start.namespaces.contains { prefixes[$0.uri, default: $0.prefix] != $0.prefix }
    }
    if isForeign {
      tokens = tokens.map { renamed($0, prefixes) }
      if case .start(let start)? = tokens.first { root = start }
    }
    let missing = known.filter { one in !root.namespaces.contains { $0.prefix == one.prefix } }
    if missing.isEmpty { return tokens }
    root.namespaces += missing.map { XMLNamespace(prefix: $0.prefix, uri: $0.uri) }
    tokens[0] = .start(root)
    return tokens
  }

  private static func renamed(_ token: XMLToken, _ prefixes: [String: String]) -> XMLToken {
    func renamed(_ name: XMLName) -> XMLName {
      guard let prefix = prefixes[name.namespace] else { return name }
      return XMLName(namespace: name.namespace, prefix: prefix, local: name.local)
    }
    switch token {
    case .start(var start):
      start.name = renamed(start.name)
      for place in start.attributes.indices {
        start.attributes[place].name = renamed(start.attributes[place].name)
      }
      return .start(start)
    case .end(let name): return .end(renamed(name))
    case .text: return token
    }
  }
}
