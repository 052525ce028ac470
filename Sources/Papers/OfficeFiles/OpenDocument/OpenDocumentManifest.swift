import XMLTokens

/// The list of a Writer file's parts, to which pictures are added (ODF 1.3 part 2, 4.3).
struct OpenDocumentManifest: Sendable {
  static let part = "META-INF/manifest.xml"

  private let tokens: [XMLToken]

  init(_ tokens: [XMLToken]) {
    self.tokens = tokens
  }

  /// The list of a document that is of that type as a whole; nil when it says so, or says nothing.
  ///
  /// A template that was renamed calls itself one, and a document made of it is none.
  static func bytes(of tokens: [XMLToken], asWholeOfType type: String) -> [UInt8]? {
    let root = tokens.firstIndex {
      if case .start(let start) = $0 { start.value(name("full-path")) == "/" } else { false }
    }
    guard let root, case .start(var start) = tokens[root],
      let place = start.attributes.firstIndex(where: { $0.name == name("media-type") }),
      start.attributes[place].value != type
    else { return nil }
    start.attributes[place].value = type
    var writer = XMLWriter()
    writer.declaration()
    for (index, token) in tokens.enumerated() {
      writer.write(index == root ? .start(start) : token)
    }
    return writer.take()
  }

  private static func name(_ local: String) -> XMLName {
    XMLName(namespace: OpenDocumentNames.manifest, prefix: "manifest", local: local)
  }

  /// The list with these parts in it; nil when it has all of them.
  func bytes(adding parts: [(path: String, mediaType: String)]) -> [UInt8]? {
    var listed: Set<String> = []
    var (entry, attributes) = (Self.name("file-entry"), "manifest")
    for case .start(let start) in tokens {
      guard let path = start.value(Self.name("full-path")) else { continue }
      listed.insert(path)
      entry = start.name
      attributes =
        start.attributes.first { $0.name.local == "full-path" }?.name.prefix ?? attributes
    }
    let added = parts.filter { !listed.contains($0.path) }
    guard !added.isEmpty, let end = tokens.last else { return nil }
    var writer = XMLWriter()
    writer.declaration()
    for token in tokens.dropLast() { writer.write(token) }
    for part in added {
      var path = Self.name("full-path")
      var type = Self.name("media-type")
      (path.prefix, type.prefix) = (attributes, attributes)
      writer.start(
        XMLStart(
          name: entry,
          attributes: [
            XMLAttribute(name: path, value: part.path),
            XMLAttribute(name: type, value: part.mediaType),
          ]))
      writer.end(entry)
    }
    writer.write(end)
    return writer.take()
  }
}
