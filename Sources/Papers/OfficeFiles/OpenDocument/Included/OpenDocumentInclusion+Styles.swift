import TemplateLanguage
import XMLTokens

extension OpenDocumentInclusion {
  /// The name that a style of the document has in the form; nil for a style that the document
  /// itself does not have.
  mutating func style(_ name: String, _ family: String) throws(FlowFault) -> String? {
    let key = "\(family) \(name)"
    if let known = styles[key] { return known }
    if let index = file.automaticStyle(name, family) {
      return try automatic(name, family, index, key)
    }
    guard let index = file.commonStyle(name, family) else {
      styles[key] = .some(nil)
      return nil
    }
    return try common(name, family, index, key)
  }

  /// An automatic style comes along under a name of its own.
  private mutating func automatic(
    _ name: String, _ family: String, _ index: Int, _ key: String
  ) throws(FlowFault) -> String {
    let own = "\(prefix)-\(name)"
    styles[key] = own
    let place = OpenDocumentAdditions.automatic(dialect.part)
    try copy(index, of: file.content, as: own, place: place, key: "\(family) \(own)")
    return own
  }

  /// A common style is the form's of the same name, and comes along where the form has none.
  private mutating func common(
    _ name: String, _ family: String, _ index: Int, _ key: String
  ) throws(FlowFault) -> String {
    let shown =
      file.common.start(index).value(OpenDocumentNames.style("display-name"))
      ?? OpenDocumentStyles.readable(name)
    let isOwn = family == "list" && Self.isNamedByNumber(shown) && !isSameList(shown, index)
    if !isOwn, let own = dialect.styles.style(shown, family) {
      styles[key] = own
      return own
    }
    let place = OpenDocumentAdditions.common
    let known = "\(family) \(isOwn ? file.file.digest : "")\(shown.lowercased())\u{0}"
    // A document that was taken in before may have brought it.
    if let brought = requests.additions.first(where: {
      $0.place == place && $0.key.hasPrefix(known)
    }) {
      let own = String(brought.key.dropFirst(known.count))
      styles[key] = own
      return own
    }
    let own = dialect.styles.has(name) ? "\(prefix)-\(name)" : name
    styles[key] = own
    try copy(index, of: file.common, as: own, shown: shown, place: place, key: known + own)
    return own
  }

  /// Whether a list style is called by a number, as programs call those that they make of another
  /// format's: WWNum5 is another list in every document.
  private static func isNamedByNumber(_ name: String) -> Bool {
    ["WWNum", "WW8Num", "L"].contains { prefix in
      name.hasPrefix(prefix) && name.count > prefix.count
        && name.dropFirst(prefix.count).allSatisfy(\.isNumber)
    }
  }

  /// Whether the form's list style of that name holds what the document's does.
  private func isSameList(_ shown: String, _ index: Int) -> Bool {
    let own = dialect.styles.properties(shown, "list")
    let other = file.common.tokens[(index + 1)..<file.common.end(of: index)]
    return !own.isEmpty && XMLWriter.bytes(of: own) == XMLWriter.bytes(of: other)
  }

  private mutating func copy(
    _ index: Int, of tree: PartTree, as own: String, shown: String? = nil, place: String,
    key: String
  ) throws(FlowFault) {
    // Its place is taken before what it builds on asks for more.
    requests.add(RequestedMarkup(place: place, key: key, bytes: []))
    var tokens = try rewritten(index, in: tree)
    for index in tokens.indices {
      guard case .start(var start) = tokens[index] else { continue }
      useFamilies(&start)
      if index == 0 {
        start.set(OpenDocumentNames.style("name"), to: own)
        if let shown { start.set(OpenDocumentNames.style("display-name"), to: shown) }
      }
      tokens[index] = .start(start)
    }
    requests.replace(
      place: place, key: key, bytes: XMLWriter.bytes(of: declared(tokens)))
  }

  /// Names letters by their family: the form need not declare the font.
  private func useFamilies(_ start: inout XMLStart) {
    for (local, family) in [
      ("font-name", "font-family"), ("font-name-asian", "font-family-asian"),
      ("font-name-complex", "font-family-complex"),
    ] {
      let name = OpenDocumentNames.style(local)
      guard let font = start.value(name) else { continue }
      start.attributes.removeAll { $0.name == name }
      guard let letters = file.fonts[font] else { continue }
      let isPlain = local == "font-name"
      start.set(
        isPlain
          ? XMLName(
            namespace: OpenDocumentNames.formatting,
            prefix: file.prefix(of: OpenDocumentNames.formatting) ?? "fo", local: family)
          : OpenDocumentNames.style(family), to: letters)
      // Letters of a font of signs are others in any other.
      if isPlain, let charset = file.charsets[font] {
        start.set(OpenDocumentNames.style("font-charset"), to: charset)
      }
    }
  }
}

extension OpenDocumentIncludedFile {
  /// The prefix by which the document calls a namespace.
  func prefix(of namespace: String) -> String? {
    namespaces.first { $0.value == namespace }?.key
  }
}

extension OpenDocumentFlowWriter {
  /// Takes another document in: the one for Writer, or else the one for Word retold.
  mutating func write(_ document: IncludedDocument) throws(FlowFault) {
    let file: OpenDocumentIncludedFile
    if document.openDocument == nil, let word = document.word {
      file = try OpenDocumentIncludedFile(
        retelling: try WordIncludedFile(word), for: dialect.styles)
    } else {
      file = try OpenDocumentIncludedFile(
        try IncludedFile.file(of: document, document.openDocument, format: .odt))
    }
    try checkNotes(of: file)
    var inclusion = OpenDocumentInclusion(file, dialect, requests)
    let taken = try inclusion.bytes()
    requests = inclusion.requests
    // An empty document leaves its paragraph: a story may not be empty.
    bytes += taken.isEmpty ? slot.paragraphOpening + slot.paragraphClosing : taken
  }

  /// Refuses footnotes where Writer takes none.
  private func checkNotes(of file: OpenDocumentIncludedFile) throws(FlowFault) {
    guard slot.story != "body", !file.content.all(OpenDocumentNames.text("note")).isEmpty else {
      return
    }
    throw IncludedFile.fault(
      file.file.name, "has a footnote, which can stand only in a form's body",
      "print it in the body, or leave the note out")
  }
}
