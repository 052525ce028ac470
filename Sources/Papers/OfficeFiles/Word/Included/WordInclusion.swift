import TemplateLanguage
import XMLTokens

/// Takes a Word document's body into another: its styles become those of the same names, its lists
/// get numbers of their own, its pictures, links and notes come along.
struct WordInclusion {
  let file: WordIncludedFile
  let dialect: WordDialect
  var requests: RenderRequests

  /// The styles' ids in the form, by those in the document; nil for one that has no counterpart.
  var styles: [String: String?] = [:]
  /// The numberings in the form, by those in the document.
  var numberings: [String: Int] = [:]
  /// The numberings made for lists of the form's own styles, by their patterns.
  var lists: [String: Int] = [:]
  var bookmarks: [String: Int] = [:]
  /// Whether what is rewritten belongs to a note, which has no links or pictures of its own here.
  private var isNote = false

  init(_ file: WordIncludedFile, _ dialect: WordDialect, _ requests: RenderRequests) {
    self.file = file
    self.dialect = dialect
    self.requests = requests
  }

  /// The body's markup.
  mutating func bytes() throws(FlowFault) -> [UInt8] {
    defer { requests.documents += 1 }
    var writer = XMLWriter()
    var endsInTable = false
    for block in file.body.children {
      guard case .start(let start)? = block.first else { continue }
      if start.name == WordNames.w("sectPr") { continue }
      for token in declared(try rewritten(block)) { writer.write(token) }
      if start.name.local == "p" || start.name.local == "tbl" || start.name.local == "sdt" {
        endsInTable = start.name.local == "tbl"
      }
    }
    // Word makes one table of two that touch.
    if endsInTable {
      writer.raw(Array("<\(dialect.prefix)p/>".utf8))
    }
    return writer.take()
  }

  // MARK: Elements

  /// The tokens of an element as they stand in the form.
  mutating func rewritten(_ tokens: ArraySlice<XMLToken>) throws(FlowFault) -> [XMLToken] {
    var made: [XMLToken] = []
    var added: [Int: [XMLToken]] = [:]
    var path: [XMLName] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if let tokens = added[index] { made += tokens }
      switch tokens[index] {
      case .start(let start):
        if start.name == WordNames.w("pPr"), path.last == WordNames.w("p") {
          let end = tokens.endOfElement(from: index)
          if let place = numbered(tokens[index...end]) { added[place.index] = place.tokens }
        }
        guard let start = try self.start(start, in: path.last) else {
          index = tokens.endOfElement(from: index) + 1
          continue
        }
        path.append(start.name)
        made.append(.start(start))
      case .end(let name):
        path.removeLast()
        made.append(.end(name))
      case .text(let text):
        made.append(
          .text(path.last == WordNames.w("instrText") ? renamed(inInstruction: text) : text))
      }
      index += 1
    }
    return made
  }

  /// A start tag as it stands in the form; nil leaves the whole element out.
  private mutating func start(
    _ start: XMLStart, in parent: XMLName?
  ) throws(FlowFault) -> XMLStart? {
    var start = start
    if Self.laterWord.contains(start.name.namespace) { return nil }
    start.attributes.removeAll { attribute in
      Self.laterWord.contains(attribute.name.namespace)
        || attribute.name.namespace == WordNames.main && attribute.name.local.hasPrefix("rsid")
        || attribute.name.namespace == PartTree.compatibilityNamespace
    }
    if start.name.namespace == WordNames.main {
      return try wordStart(start, in: parent)
    }
    switch start.name.local {
    case "docPr" where start.name.namespace == WordNames.drawing:
      start.set(XMLName(local: "id"), to: nextNumber())
    case "blip":
      start.attributes.removeAll {
        $0.name.namespace == WordNames.relationships && $0.name.local == "link"
      }
      try start.setReference { id throws(FlowFault) in try self.picture(id) }
    case "imagedata":
      start.attributes.removeAll { $0.name.local == "href" || $0.name.local == "relid" }
      try start.setReference { id throws(FlowFault) in try self.picture(id) }
    case "extLst" where parent?.local == "blip": return nil
    case "hlinkClick", "hlinkHover":
      guard start.value(of: "action") == nil else { return nil }
      try start.setReference { id throws(FlowFault) in try self.link(id) }
    default:
      if start.attributes.contains(where: { $0.name.namespace == WordNames.relationships }) {
        throw IncludedFile.fault(
          file.file.name, "holds a chart, a diagram or another object (\(start.name))",
          "put it in as a picture")
      }
    }
    return start
  }

  private mutating func wordStart(
    _ start: XMLStart, in parent: XMLName?
  ) throws(FlowFault) -> XMLStart? {
    var start = start
    switch start.name.local {
    case "proofErr", "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd",
      "commentReference", "permStart", "permEnd", "dataBinding", "annotationRef", "divId", "rsid",
      "nsid", "tmpl", "styleLink", "numStyleLink", "lvlPicBulletId", "cnfStyle":
      return nil
    case let local where local.hasSuffix("Change"): return nil
    case "id" where parent == WordNames.w("sdtPr"): return nil
    case "sectPr":
      throw IncludedFile.fault(
        file.file.name, "has more than one section", "make it one section in Word")
    case "pStyle" where parent == WordNames.w("lvl"):
      // A list that comes along is not one of the form's styles.
      return nil
    case "pStyle", "rStyle", "tblStyle", "basedOn", "next", "link":
      guard let id = start.value(WordNames.val), let style = try style(id) else { return nil }
      start.set(WordNames.val, to: style)
    case "numId" where parent == WordNames.w("numPr"):
      guard let id = start.value(WordNames.val), id != "0" else { return start }
      start.set(WordNames.val, to: String(try numbering(id)))
    case "bookmarkStart", "bookmarkEnd":
      start.set(WordNames.w("id"), to: bookmark(start.value(WordNames.w("id")) ?? ""))
      if let name = start.value(WordNames.w("name")) {
        start.set(WordNames.w("name"), to: renamed(name))
      }
    case "hyperlink":
      try start.setReference { id throws(FlowFault) in try self.link(id) }
      if let anchor = start.value(WordNames.w("anchor")) {
        start.set(WordNames.w("anchor"), to: renamed(anchor))
      }
    case "footnoteReference":
      guard let id = start.value(WordNames.w("id")) else { return nil }
      start.set(WordNames.w("id"), to: String(try note(id)))
    default: break
    }
    return start
  }

  /// What later versions of Word say beside the standard, which says nothing that is seen.
  private static let laterWord: Set<String> = [
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/word/2012/wordml",
    "http://schemas.microsoft.com/office/word/2018/wordml",
    "http://schemas.microsoft.com/office/word/2018/wordml/cex",
    "http://schemas.microsoft.com/office/word/2016/wordml/cid",
    "http://schemas.microsoft.com/office/word/2015/wordml/symex",
    "http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
  ]

  // MARK: Pictures, links, notes, marks

  private mutating func picture(_ id: String) throws(FlowFault) -> String {
    try refuseInNote("a picture")
    let place = requests.place(of: try file.picture(id))
    return WordPictures.relationship(place, prefix: dialect.host.relationshipPrefix)
  }

  private mutating func link(_ id: String) throws(FlowFault) -> String {
    try refuseInNote("a link")
    let place = requests.place(ofLink: try file.address(id))
    return WordLinks.relationship(place, prefix: dialect.host.relationshipPrefix)
  }

  private func refuseInNote(_ what: String) throws(FlowFault) {
    guard isNote else { return }
    throw IncludedFile.fault(
      file.file.name, "has \(what) in a footnote", "put it into the text, or leave it out")
  }

  private mutating func note(_ id: String) throws(FlowFault) -> Int {
    guard dialect.takesNotes, !isNote, let note = file.notes[id] else {
      throw IncludedFile.fault(
        file.file.name, "has a footnote, which can stand only in a form's body",
        "print it in the body, or leave the note out")
    }
    let place = WordAdditions.footnotes.rawValue
    let number =
      dialect.host.firstFreeNote + requests.additions.count { $0.place == place }
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

  private mutating func nextNumber() -> String {
    String(dialect.host.firstFreeNumber + requests.nextNumber())
  }

  private mutating func bookmark(_ id: String) -> String {
    if let number = bookmarks[id] { return String(number) }
    let number = dialect.host.firstFreeNumber + requests.nextNumber()
    bookmarks[id] = number
    return String(number)
  }

  /// A bookmark's name, changed where the form or a document before it may have one of that name.
  private func renamed(_ name: String) -> String {
    guard requests.documents > 0 || dialect.host.bookmarks.contains(name.lowercased()) else {
      return name
    }
    // Word takes 40 characters.
    return "\(name.prefix(32))_d\(requests.documents + 1)"
  }

  /// `PAGEREF name \h` with the name that the bookmark has in the form.
  private func renamed(inInstruction text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let bare = word.filter { $0 != "\"" }
      guard file.bookmarks.contains(bare) else { return String(word) }
      return word.hasPrefix("\"") ? "\"\(renamed(bare))\"" : renamed(bare)
    }.joined(separator: " ")
  }

  // MARK: Namespaces

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
      guard let uri = prefix == "w" && file.namespaces["w"] == nil
        ? WordNames.main : file.namespaces[prefix]
      else { continue }
      if !always, uri == WordNames.main, "\(prefix):" == dialect.prefix { continue }
      root.namespaces.append(XMLNamespace(prefix: prefix, uri: uri))
    }
    return [.start(root)] + tokens.dropFirst()
  }
}

extension XMLStart {
  /// Gives an attribute a value, whether it had one or not.
  mutating func set(_ name: XMLName, to value: String) {
    if let index = attributes.firstIndex(where: { $0.name == name }) {
      attributes[index].value = value
    } else {
      attributes.append(XMLAttribute(name: name, value: value))
    }
  }

  /// Changes the relationships that it refers to.
  fileprivate mutating func setReference(
    _ change: (String) throws(FlowFault) -> String
  ) throws(FlowFault) {
    for index in attributes.indices
    where attributes[index].name.namespace == WordNames.relationships {
      attributes[index].value = try change(attributes[index].value)
    }
  }
}

extension ArraySlice<XMLToken> {
  /// The elements that stand directly in these tokens, each whole.
  var children: [ArraySlice<XMLToken>] {
    var children: [ArraySlice<XMLToken>] = []
    var index = startIndex
    while index < endIndex {
      if case .start = self[index] {
        let end = endOfElement(from: index)
        children.append(self[index...end])
        index = end
      }
      index += 1
    }
    return children
  }
}
