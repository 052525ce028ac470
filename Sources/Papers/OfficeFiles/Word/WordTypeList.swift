import XMLTokens

/// A Word file's list of content types, to which pictures and new parts add theirs (ECMA-376
/// part 2, 7.3.7).
struct WordTypeList: Sendable {
  private let tokens: [XMLToken]
  private var kinds: [String: String] = [:]
  private var named: Set<String> = []

  init(_ tokens: [XMLToken]) {
    self.tokens = tokens
    for case .start(let start) in tokens {
      guard let type = start.value(of: "ContentType") else { continue }
      if let ending = start.value(of: "Extension") { kinds[ending.lowercased()] = type }
      if let part = start.value(of: "PartName") { named.insert(part.lowercased()) }
    }
  }

  /// The list with these parts in it; nil when it tells of all of them already.
  func bytes(adding parts: [(name: String, ending: String?, type: String)]) -> [UInt8]? {
    var added: [XMLToken] = []
    var kinds = kinds
    guard case .start(let root)? = tokens.first, let end = tokens.last else { return nil }
    func add(_ local: String, _ attributes: [(String, String)]) {
      let name = XMLName(namespace: root.name.namespace, prefix: root.name.prefix, local: local)
      added.append(
        .start(
          XMLStart(
            name: name,
            attributes: attributes.map { XMLAttribute(name: XMLName(local: $0.0), value: $0.1) })))
      added.append(.end(name))
    }
    for part in parts {
      let name = "/\(part.name)"
      if named.contains(name.lowercased()) { continue }
      if let ending = part.ending {
        if kinds[ending] == part.type { continue }
        if kinds[ending] == nil {
          kinds[ending] = part.type
          add("Default", [("Extension", ending), ("ContentType", part.type)])
          continue
        }
      }
      add("Override", [("PartName", name), ("ContentType", part.type)])
    }
    if added.isEmpty { return nil }
    var writer = XMLWriter()
    writer.declaration()
    for token in tokens.dropLast() + added + [end] { writer.write(token) }
    return writer.take()
  }
}
