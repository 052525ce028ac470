import Diagnostics
import TemplateLanguage
import XMLTokens
import ZipFiles

/// Joins what several records gave into one Word document.
///
/// The bodies follow each other with a break or the end of a section between them. Notes and
/// comments get numbers of their own, headers that differ parts of their own; lists begin anew with
/// each record; what may stand once in a document stands in the first.
struct WordJoining {
  let package: WordPackage
  let separator: RecordSeparator
  let file: String
  /// The parts that the joined document changes or adds.
  private(set) var changed: [String: [UInt8]] = [:]

  /// The parts with headers and footers, and what each asks for.
  private(set) var headers: [(part: String, requests: RenderRequests)] = []

  private var relationships: [XMLToken]
  private var types: [XMLToken]
  private var numbered = 0
  private var notes: [String: WordNotes] = [:]

  /// What the records ask for together, and the lists that begin anew with each.
  private(set) var requests: RenderRequests

  /// The names of the bookmarks there are, in small letters.
  private var bookmarks: Set<String>

  /// How many footnotes values and documents that are taken in bring.
  private let addedNotes: Int

  init(
    _ package: WordPackage, separator: RecordSeparator, file: String, requests: RenderRequests,
    addedNotes: Int
  ) throws(DiagnosticsError) {
    self.requests = requests
    bookmarks = package.host.bookmarks.union(requests.bookmarks)
    self.addedNotes = addedNotes
    self.package = package
    self.separator = separator
    self.file = file
    let reader = try package.form.reader()
    relationships = try reader.tokens(WordLinks.relationshipsPart(of: package.main)) ?? []
    types = try reader.tokens("[Content_Types].xml") ?? []
  }

  /// The parts of the joined document.
  mutating func join(_ copies: [RenderedCopy]) throws(DiagnosticsError) {
    var documents: [WordBody] = []
    for (place, copy) in copies.enumerated() {
      documents.append(try document(of: copy, at: place, first: copies[0]))
    }
    guard let first = documents.first else { return }
    var tokens = first.before + first.content
    for (previous, next) in zip(documents, documents.dropFirst()) {
      tokens += division(endingWith: previous.section) + next.content
    }
    tokens += (documents.last?.section ?? []) + first.after
    changed[package.main] = written(tokens)
    for (part, notes) in notes { changed[part] = written(notes.tokens) }
    if numbered > 0 {
      changed[WordLinks.relationshipsPart(of: package.main)] = written(relationships)
      changed["[Content_Types].xml"] = written(types)
    }
  }

  private func written(_ tokens: [XMLToken]) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    for token in tokens { writer.write(token) }
    return writer.take()
  }

  private func tokens(of part: String, in copy: RenderedCopy) throws(DiagnosticsError)
    -> [XMLToken]
  {
    guard let output = copy.parts.first(where: { $0.part.name == part })?.output else {
      return try package.form.reader().tokens(part) ?? []
    }
    let bytes = copy.makesCells(part) ? WordColumns.fitted(output.bytes) : output.bytes
    do {
      return try XMLTokenizer.tokens(of: bytes, limits: .own)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file, part: part))
    }
  }

  private mutating func document(
    of copy: RenderedCopy, at place: Int, first: RenderedCopy
  ) throws(DiagnosticsError) -> WordBody {
    var document = WordBody(try tokens(of: package.main, in: copy))
    var noted: [(part: String, tokens: [XMLToken])] = []
    for part in package.noteParts { noted.append((part, try tokens(of: part, in: copy))) }
    if place > 0 {
      var names: Set<String> = []
      document.content = document.content.numberingBookmarks(&names) { nextNumber() }
      for index in noted.indices {
        noted[index].tokens = noted[index].tokens.numberingBookmarks(&names) { nextNumber() }
      }
    }
    let renaming = renaming([document.content] + noted.map(\.tokens), at: place)
    try addHeaders(of: copy, first: first, to: &document)
    for (part, own) in noted {
      if notes[part] == nil {
        notes[part] = WordNotes(own, added: addedNotes)
      } else {
        notes[part]?.add(renaming.renamed(own))
      }
    }
    if place > 0 {
      document.makeUnique(notes: Array(notes.values), renaming: renaming) { nextNumber() }
      document.restartLists(package.numbering, &requests)
      if let type = separator.wordSection { document.beginSection(type) }
    }
    return document
  }

  /// A number that no drawing and no bookmark of the document has.
  private mutating func nextNumber() -> Int {
    package.host.firstFreeNumber + requests.nextNumber()
  }

  /// What the bookmarks of a copy are called; those of the first keep their names.
  private mutating func renaming(_ stories: [[XMLToken]], at place: Int) -> WordBookmarkRenaming {
    var renaming = WordBookmarkRenaming()
    for name in WordBookmarkRenaming.names(in: stories.joined()) {
      if place == 0 {
        bookmarks.insert(name.lowercased())
      } else {
        renaming.rename(name, ending: "_\(place + 1)", used: &bookmarks)
      }
    }
    return renaming
  }

  /// Headers and footers that this record gave otherwise than the first become parts of their own.
  private mutating func addHeaders(
    of copy: RenderedCopy, first: RenderedCopy, to document: inout WordBody
  ) throws(DiagnosticsError) {
    for copied in copy.parts where package.headerParts.contains(copied.part.name) {
      let (part, output) = (copied.part, copied.output)
      let earlier = first.parts.first { $0.part.name == part.name }?.output
      if earlier?.bytes == output.bytes {
        changed[part.name] = output.bytes
        addLinks(of: part.name, to: part.name, output)
        continue
      }
      guard separator.isSection else {
        throw DiagnosticsError(
          Diagnostic(
            .error, "header-differs",
            "a header or footer prints values of the record, and these records share it",
            at: SourcePlace(file: file),
            remedy: "join the records by sections, or print no value of theirs in the headers"))
      }
      numbered += 1
      let (name, id) = newHeader(like: part.name)
      changed[name] = output.bytes
      addLinks(of: part.name, to: name, output)
      document.replace(relationship(to: part.name), by: id)
    }
  }

  private mutating func addLinks(of part: String, to name: String, _ output: RenderOutput) {
    headers.append((name, output.requests))
    // A header of its own has the relationships of the form's.
    if name != part, package.has(WordLinks.relationshipsPart(of: part)) {
      changed[WordLinks.relationshipsPart(of: name)] = package.links.bytes(of: part, adding: [])
    }
  }

  /// A new part beside one, listed and related as that one is.
  private mutating func newHeader(like part: String) -> (name: String, id: String) {
    let stem = part.hasSuffix(".xml") ? String(part.dropLast(4)) : part
    let letters = String(stem.reversed().drop { $0.isNumber }.reversed())
    var number = 1
    while package.has("\(letters)\(number).xml") || changed["\(letters)\(number).xml"] != nil {
      number += 1
    }
    let name = "\(letters)\(number).xml"
    let id = "rIdRecord\(numbered)"
    types = types.repeating("Override", "PartName", "/\(part)") { start in
      start.set("PartName", "/\(name)")
    }
    let folder = package.main.lastIndex(of: "/").map { package.main[...$0].count } ?? 0
    let old = relationship(to: part)
    relationships = relationships.repeating("Relationship", "Id", old) { start in
      start.set("Id", id)
      start.set("Target", String(name.dropFirst(folder)))
    }
    return (name, id)
  }

  /// The id by which the body refers to a part in its own folder.
  private func relationship(to part: String) -> String {
    let target = XMLName(namespace: "", prefix: "", local: "Target")
    let id = XMLName(namespace: "", prefix: "", local: "Id")
    let folder = package.main.lastIndex(of: "/").map { package.main[...$0].count } ?? 0
    for case .start(let start) in relationships {
      guard let to = start.value(target) else { continue }
      if to == String(part.dropFirst(folder)) || to == "/\(part)" { return start.value(id) ?? "" }
    }
    return ""
  }

  /// What stands between two records.
  private func division(endingWith section: [XMLToken]) -> [XMLToken] {
    func element(_ name: String, _ content: [XMLToken], _ attributes: [XMLAttribute] = [])
      -> [XMLToken]
    {
      let name = XMLName(namespace: WordNames.main, prefix: package.prefix, local: name)
      return [.start(XMLStart(name: name, attributes: attributes))] + content + [.end(name)]
    }
    if separator.isSection { return element("p", element("pPr", section)) }
    let type = XMLName(namespace: WordNames.main, prefix: package.prefix, local: "type")
    let attribute = XMLAttribute(name: type, value: separator.wordBreak)
    return element("p", element("r", element("br", [], [attribute])))
  }
}

extension RenderedCopy {
  /// Whether tags repeat or leave out cells of a part.
  func makesCells(_ part: String) -> Bool {
    parts.first { $0.part.name == part }?.part.template.makesCells ?? false
  }
}

extension [XMLToken] {
  /// The tokens with the element once more, and otherwise, that has this value in an attribute.
  fileprivate func repeating(
    _ element: String, _ attribute: String, _ value: String, _ change: (inout XMLStart) -> Void
  ) -> [XMLToken] {
    let name = XMLName(namespace: "", prefix: "", local: attribute)
    guard
      let index = firstIndex(where: {
        if case .start(let start) = $0 {
          start.name.local == element && start.value(name) == value
        } else {
          false
        }
      }), case .start(var start) = self[index]
    else { return self }
    change(&start)
    return dropLast() + [.start(start), .end(start.name)] + suffix(1)
  }
}

extension XMLStart {
  fileprivate mutating func set(_ name: String, _ value: String) {
    for index in attributes.indices where attributes[index].name.local == name {
      attributes[index].value = value
    }
  }
}
