import Diagnostics
import TemplateLanguage
import XMLTokens
import ZipFiles

/// Joins what several records gave into one Word document.
///
/// The bodies follow each other with a break or the end of a section between them, and with the end
/// of a section wherever the form itself has several. Notes and comments get numbers of their own,
/// headers that differ parts of their own; lists begin anew with each record; what may stand once
/// in a document stands in the first.
struct WordJoining {
  let package: WordPackage
  let separator: RecordSeparator
  let file: String
  /// The parts that the joined document changes or adds.
  private(set) var changed: [String: [UInt8]] = [:]

  /// The headers and footers.
  private(set) var headers: WordJoinedHeaders
  /// A header or footer of each kind that the records so far name.
  private var shown: [String: XMLStart] = [:]

  /// How each further record's first section begins; nil where the records are of one section.
  private let sectionType: String?

  /// Whether the form has endnotes, and whether it prints the number of a page.
  private let hasEndnotes: Bool
  private let showsPages: Bool
  /// The code of a field that looks for a style.
  private let styleField: String?
  /// The part with the document's settings.
  private let settings: String?

  private var notes: [String: WordNotes] = [:]

  /// What the records ask for together, and the lists that begin anew with each.
  private(set) var requests: RenderRequests

  /// The names of the bookmarks there are, in small letters.
  private var bookmarks: Set<String>

  /// How many footnotes values and documents that are taken in bring.
  private let addedNotes: Int
  /// The beginnings of the parts with notes, by their places among what records ask for.
  private var noteRoots: [String: XMLStart] = [:]
  /// How much the records so far have asked for.
  private var asked = 0

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
    let types = try reader.tokens("[Content_Types].xml") ?? []
    headers = WordJoinedHeaders(
      package,
      relationships: try reader.tokens(WordLinks.relationshipsPart(of: package.main)) ?? [],
      types: types)
    let contents = WordContents(types)
    settings = contents.part(.settings)
    for (place, kind) in [
      (WordAdditions.footnotes, WordContents.Kind.footnotes), (.endnotes, .endnotes),
    ] {
      if let part = contents.part(kind), case .start(let root)? = try reader.tokens(part)?.first {
        noteRoots[place.rawValue] = root
      }
    }
    let text = try reader.tokens(package.main) ?? []
    let form = WordBody(text)
    hasEndnotes = form.hasEndnotes
    // A break would leave all but the last record without their last section, and without the
    // endnotes at its end.
    sectionType =
      separator.isSection || form.hasInnerSection || hasEndnotes ? separator.wordSection : nil
    var stories = [text]
    for part in package.headerParts { stories.append(try reader.tokens(part) ?? []) }
    let fields = stories.flatMap { WordFieldCodes.codes(in: $0) }
    showsPages = fields.contains { $0.kind == "PAGE" }
    styleField = fields.first { $0.kind == "STYLEREF" }?.words
  }

  /// Whether a record's pages are its own: on a page that another has begun its headers are not seen.
  private var hasOwnHeaders: Bool { sectionType != nil && separator.beginsPage }

  /// The parts of the joined document.
  mutating func join(_ copies: [RenderedCopy]) throws(DiagnosticsError) {
    try checkShared(copies)
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
    for (part, notes) in notes { changed[part] = WordAdditions.written(notes.tokens) }
    changed.merge(headers.parts) { _, new in new }
    if hasEndnotes, copies.count > 1 {
      guard let settings, let tokens = try package.form.reader().tokens(settings) else {
        throw JoiningFault.endnotesStandTogether.error(file: file)
      }
      changed[settings] = written(WordSettings.withEndnotesInSections(tokens))
    }
  }

  /// Fails where the joined document would have of the first record alone what others have otherwise.
  private func checkShared(_ copies: [RenderedCopy]) throws(DiagnosticsError) {
    guard copies.count > 1 else { return }
    if let styleField {
      throw JoiningFault.looksForStyle(code: styleField).error(file: file)
    }
    let own = Set([package.main] + package.headerParts + package.noteParts)
    for (index, part) in copies[0].parts.enumerated() where !own.contains(part.part.name) {
      if copies.contains(where: { $0.parts[index].output.bytes != part.output.bytes }) {
        throw JoiningFault.propertiesDiffer(part: part.part.name).error(file: file)
      }
    }
  }

  private func written(_ tokens: [XMLToken]) -> [UInt8] {
    WordJoinedHeaders.written(tokens)
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
    if sectionType != nil, document.section.isEmpty { document.section = element("sectPr", []) }
    var noted: [(part: String, tokens: [XMLToken])] = []
    for part in package.noteParts { noted.append((part, try tokens(of: part, in: copy))) }
    var names: Set<String> = []
    if place > 0 {
      document.content = document.content.numberingBookmarks(&names) { nextNumber() }
      for index in noted.indices {
        noted[index].tokens = noted[index].tokens.numberingBookmarks(&names) { nextNumber() }
      }
    }
    var added = try addedNotes(of: copy)
    if place > 0 { added.numberBookmarks(&names) { nextNumber() } }
    var renaming = renaming([document.content] + noted.map(\.tokens) + added.tokens, at: place)
    try addHeaders(of: copy, first: first, at: place, &names, &renaming, to: &document)
    if sectionType != nil { endInheritance(in: &document) }
    for (part, own) in noted {
      guard notes[part] != nil else {
        notes[part] = WordNotes(own, added: addedNotes)
        continue
      }
      guard notes[part]?.add(renaming.renamed(own)) == true else {
        throw JoiningFault.noteLineDiffers.error(file: file)
      }
    }
    if place > 0 {
      document.content = document.content.madeUnique(
        notes: Array(notes.values), renaming: renaming
      ) { nextNumber() }
      for note in added.renamed(renaming, { nextNumber() }) {
        requests.replace(place: note.place, key: note.key, bytes: note.bytes)
      }
      document.restartLists(package.numbering, &requests)
      if let sectionType { document.beginSection(sectionType) }
      countAnew(in: &document)
    }
    if hasEndnotes { document.keepEndnotesForLastSection() }
    document.boundFields(
      by: { WordBookmarkRenaming.free("_Record_\(place + 1)", &bookmarks) },
      number: { nextNumber() })
    return document
  }

  /// Has pages, notes and captions of a further record count from 1.
  private func countAnew(in document: inout WordBody) {
    document.restartCaptions()
    guard sectionType != nil else { return }
    if separator.beginsPage, showsPages { document.restartPages() }
    if document.hasFootnotes { document.restartNotes("footnotePr") }
    if document.hasEndnotes { document.restartNotes("endnotePr") }
  }

  /// The notes that a record has asked for beside those of its parts.
  private mutating func addedNotes(of copy: RenderedCopy) throws(DiagnosticsError) -> WordAddedNotes
  {
    let end = copy.parts.map(\.output.requests.additions.count).max() ?? 0
    defer { asked = max(asked, end) }
    let own = requests.additions[min(asked, end)..<end]
    do {
      return try WordAddedNotes(own, roots: noteRoots)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file, part: "notes"))
    }
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

  /// Headers and footers that this record has otherwise than the first become parts of their own.
  ///
  /// - Parameter names: the bookmarks of the record so far, in small letters.
  private mutating func addHeaders(
    of copy: RenderedCopy, first: RenderedCopy, at place: Int, _ names: inout Set<String>,
    _ renaming: inout WordBookmarkRenaming, to document: inout WordBody
  ) throws(DiagnosticsError) {
    var own: [(part: String, tokens: [XMLToken], requests: RenderRequests)] = []
    for part in package.headerParts {
      let output = copy.parts.first { $0.part.name == part }?.output
      if output?.bytes == first.parts.first(where: { $0.part.name == part })?.output.bytes {
        let tokens = place > 0 && !renaming.isEmpty ? try tokens(of: part, in: copy) : []
        if renaming.renamed(tokens) == tokens {
          if let output { headers.keep(output, as: part) }
          continue
        }
      }
      guard hasOwnHeaders else {
        throw JoiningFault.headerDiffers(
          remedy: "join the records by sections that begin a page (--joined section), or print no "
            + "value of theirs in the headers"
        ).error(file: file)
      }
      let tokens = try tokens(of: part, in: copy).numberingBookmarks(&names) { nextNumber() }
      for name in WordBookmarkRenaming.names(in: tokens) {
        renaming.rename(name, ending: "_\(place + 1)", used: &bookmarks)
      }
      own.append((part, tokens, output?.requests ?? RenderRequests()))
    }
    for (part, tokens, requests) in own {
      let unique = tokens.madeUnique(notes: [], renaming: renaming) { nextNumber() }
      let id = headers.add(written(unique), like: part, requests)
      document.replace(headers.relationship(to: part), by: id)
    }
  }

  /// A section that names no header shows that of the section before it (ECMA-376 part 1, 17.10.5):
  /// the record's first would show one of the record before it, with what it says of somebody else.
  private mutating func endInheritance(in document: inout WordBody) {
    let own = document.pageReferences
    document.addToFirstSection { named in
      let kinds = Set(named.map(\.pageReferenceKind))
      return shown.keys.sorted().filter { !kinds.contains($0) }.compactMap { kind in
        shown[kind].flatMap { headers.empty(like: $0) }
      }
    }
    for reference in own { shown[reference.pageReferenceKind] = reference }
  }

  /// What stands between two records.
  private func division(endingWith section: [XMLToken]) -> [XMLToken] {
    if sectionType != nil { return element("p", element("pPr", section)) }
    let type = XMLName(namespace: WordNames.main, prefix: package.prefix, local: "type")
    let attribute = XMLAttribute(name: type, value: separator.wordBreak)
    return element("p", element("r", element("br", [], [attribute])))
  }

  private func element(
    _ name: String, _ content: [XMLToken], _ attributes: [XMLAttribute] = []
  ) -> [XMLToken] {
    let name = XMLName(namespace: WordNames.main, prefix: package.prefix, local: name)
    return [.start(XMLStart(name: name, attributes: attributes))] + content + [.end(name)]
  }
}

extension RenderedCopy {
  /// Whether tags repeat or leave out cells of a part.
  func makesCells(_ part: String) -> Bool {
    parts.first { $0.part.name == part }?.part.template.makesCells ?? false
  }
}
