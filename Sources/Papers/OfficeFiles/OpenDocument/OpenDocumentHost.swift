import XMLTokens

/// What a Writer template has that whatever is added must differ from.
struct OpenDocumentHost: Sendable {
  /// The first number that no added picture of the template's own has in its name: the template may
  /// be a document that was made of another.
  private(set) var firstFreePicture = 1
  /// What the names of added styles, bookmarks and tables begin with, as none of the template's do.
  private(set) var prefix = "Remit"
  /// The names of its bookmarks and reference marks.
  private(set) var bookmarks: Set<String> = []
  /// The same, and those of all else that may be referred to, in small letters.
  private(set) var anchors: Set<String> = []

  /// The namespaces that all its parts declare at their roots, by their prefixes.
  private(set) var namespaces: [String: String] = [:]

  /// - Parameter parts: the tokens of `content.xml` and `styles.xml`.
  init(parts: [[XMLToken]] = []) {
    for (index, part) in parts.enumerated() {
      guard case .start(let root)? = part.first else { continue }
      let declared = Dictionary(
        root.namespaces.map { ($0.prefix, $0.uri) }, uniquingKeysWith: { first, _ in first })
      namespaces = index == 0 ? declared : namespaces.filter { declared[$0.key] == $0.value }
    }
    for case .start(let start) in parts.joined() {
      if let anchor = start.anchor { anchors.insert(anchor.name.lowercased()) }
      for attribute in start.attributes
      where attribute.name.local == "name" || attribute.name.local == "id" {
        let name = attribute.value
        while ["D", "List", "Note"].contains(where: { name.hasPrefix(prefix + $0) }) {
          prefix += "X"
        }
        if attribute.name.namespace == OpenDocumentNames.draw,
          name.hasPrefix(OpenDocumentPictures.name),
          let number = Int(name.dropFirst(OpenDocumentPictures.name.count)), number < 1_000_000_000
        {
          firstFreePicture = max(firstFreePicture, number + 1)
        }
        if start.name.local.hasPrefix("bookmark") || start.name.local.hasPrefix("reference-mark") {
          bookmarks.insert(name)
        }
      }
    }
  }
}
