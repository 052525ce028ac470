import TemplateLanguage
import XMLTokens

/// What a document that is taken in refers to: pictures, links, notes, marks.
extension WordInclusion {
  mutating func picture(_ id: String) throws(FlowFault) -> String {
    try refuseInNote("a picture")
    let place = requests.place(of: try file.picture(id))
    return WordPictures.relationship(place, prefix: dialect.host.relationshipPrefix)
  }

  mutating func link(_ id: String) throws(FlowFault) -> String {
    try refuseInNote("a link")
    let place = requests.place(ofLink: try file.address(id))
    return WordLinks.relationship(place, prefix: dialect.host.relationshipPrefix)
  }

  func refuseInNote(_ what: String) throws(FlowFault) {
    guard isNote else { return }
    throw IncludedFile.fault(
      file.file.name, "has \(what) in a footnote", "put it into the text, or leave it out")
  }

  mutating func note(_ id: String) throws(FlowFault) -> Int {
    guard dialect.takesNotes, !isNote, let note = file.notes[id] else {
      throw IncludedFile.fault(
        file.file.name, "has a footnote, which can stand only in a form's body",
        "print it in the body, or leave the note out")
    }
    let place = WordAdditions.footnotes.rawValue
    let number =
      dialect.host.firstFreeNote + requests.count(at: place)
    // Its place is taken before what stands in it asks for more.
    let key = "\(requests.documents) \(id) \(number)"
    requests.add(RequestedMarkup(place: place, key: key, bytes: []))
    isNote = true
    defer { isNote = false }
    var tokens: [XMLToken] = []
    for block in note.children { tokens += declared(try rewritten(block), always: true) }
    let name = WordNames.w("footnote")
    let start = XMLStart(
      name: name, attributes: [XMLAttribute(name: WordNames.w("id"), value: String(number))])
    let markup = declared([.start(start)] + tokens + [.end(name)], always: true)
    requests.replace(place: place, key: key, bytes: XMLWriter.bytes(of: markup))
    return number
  }

  mutating func nextNumber() -> String {
    String(dialect.host.firstFreeNumber + requests.nextNumber())
  }

  mutating func bookmark(_ id: String) -> String {
    if let number = bookmarks[id] { return String(number) }
    let number = dialect.host.firstFreeNumber + requests.nextNumber()
    bookmarks[id] = number
    return String(number)
  }

  /// Gives the document's bookmarks other names where the form or a document before it may have one
  /// of that name.
  mutating func renameBookmarks() {
    for name in file.bookmarks {
      let taken = dialect.host.bookmarks
      let small = name.lowercased()
      let isFree = requests.documents == 0 && !taken.contains(small)
      guard !isFree || !requests.bookmarks.insert(small).inserted else { continue }
      renaming.rename(
        name, ending: "_d\(requests.documents + 1)", used: &requests.bookmarks, others: taken)
    }
  }

  /// An element with the prefixes that it uses, as the root of its own part declared them.
  func declared(_ tokens: [XMLToken], always: Bool = false) -> [XMLToken] {
    guard case .start(var root)? = tokens.first else { return tokens }
    var used: Set<String> = []
    for case .start(let start) in tokens {
      used.insert(start.name.prefix)
      for attribute in start.attributes where !attribute.name.prefix.isEmpty {
        used.insert(attribute.name.prefix)
      }
      if let required = start.value(of: "Requires") {
        for prefix in required.split(separator: " ") { used.insert(String(prefix)) }
      }
    }
    for prefix in used.sorted() where !root.namespaces.contains(where: { $0.prefix == prefix }) {
      guard
        let uri = prefix == "w" && file.namespaces["w"] == nil
          ? WordNames.main : file.namespaces[prefix]
      else { continue }
      if !always, uri == WordNames.main, "\(prefix):" == dialect.prefix { continue }
      root.namespaces.append(XMLNamespace(prefix: prefix, uri: uri))
    }
    return [.start(root)] + tokens.dropFirst()
  }
}
