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
  var renaming = WordBookmarkRenaming()
  /// Whether what is rewritten belongs to a note, which has no links or pictures of its own here.
  var isNote = false

  init(_ file: WordIncludedFile, _ dialect: WordDialect, _ requests: RenderRequests) {
    self.file = file
    self.dialect = dialect
    self.requests = requests
  }

  /// The body's markup.
  mutating func bytes() throws(FlowFault) -> [UInt8] {
    defer { requests.documents += 1 }
    renameBookmarks()
    if WordSettings.hasFieldsOfWord(Array(file.body)) {
      let place = WordAdditions.settings.rawValue
      requests.add(RequestedMarkup(place: place, key: "updateFields", bytes: []))
    }
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
    if endsInTable { writer.raw(Self.paragraphAfterTable(dialect.prefix)) }
    return writer.take()
  }

  /// The paragraph behind a table that ends a document. Word makes one table of two that touch, and
  /// wants no story to end with one.
  private static func paragraphAfterTable(_ prefix: String) -> [UInt8] {
    Array("<\(prefix)p><\(prefix)pPr/></\(prefix)p>".utf8)
  }

  /// A part without such paragraphs where others follow.
  static func withoutSpareParagraphs(_ bytes: [UInt8], prefix: String) -> [UInt8] {
    let spare = paragraphAfterTable(prefix)
    let next = Array("<\(prefix)p".utf8)
    var made: [UInt8] = []
    var from = 0
    while let place = bytes.position(of: spare, from: from) {
      made += bytes[from..<place]
      let behind = place + spare.count
      let isFollowed =
        bytes.holds(next, at: behind) && behind + next.count < bytes.count
        && [0x20, 0x2F, 0x3E].contains(bytes[behind + next.count])
      if !isFollowed { made += spare }
      from = behind
    }
    return made + bytes[from...]
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
        made.append(.text(text))
      }
      index += 1
    }
    return renaming.renamed(made)
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
      if start.value(of: "link", in: WordNames.relationships)?.isEmpty == false,
        start.value(of: "embed", in: WordNames.relationships) == nil
      {
        throw IncludedFile.fault(
          file.file.name, "shows a picture that is kept elsewhere",
          "put the picture itself into the document: in Word, File, Info, Edit Links, Break Link")
      }
      start.attributes.removeAll {
        $0.name.namespace == WordNames.relationships && $0.name.local == "link"
      }
      try start.setReference { id throws(FlowFault) in try self.picture(id) }
    case "imagedata":
      start.attributes.removeAll { ["href", "src", "althref", "relid"].contains($0.name.local) }
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
    case "hyperlink":
      try start.setReference { id throws(FlowFault) in try self.link(id) }
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
