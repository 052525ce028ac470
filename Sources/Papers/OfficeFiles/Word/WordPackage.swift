import Diagnostics
import TemplateLanguage
import XMLTokens
import ZipFiles

/// A Word file as a template: which parts have tags, and what rendering adds to others.
struct WordPackage: RenderedPackage {
  let form: FormArchive
  let numbering: WordNumbering
  let links: WordLinks
  let host: WordHost
  /// The part with the body, and the prefix that it binds to WordprocessingML.
  let main: String
  let prefix: String
  /// The parts that are headers and footers, and those with notes or comments.
  let headerParts: [String]
  let noteParts: [String]
  private let headers: WordPageHeaders
  /// The headers and footers to which the text refers only within blocks, with the relationships by
  /// which it does.
  private let passing: [String: [String]]
  private let types: WordTypeList
  /// Whether documents need settings, for their table of contents or references to pages, which the
  /// form has not.
  private let addsSettings: Bool
  /// The parts to which documents that are taken in add, those that the file has.
  private let addable: [WordAdditions: String]

  /// Reads the file and compiles its parts.
  static func read(
    _ bytes: [UInt8], file: String, fields: FieldRules, stamp: DocumentStamp
  ) throws(DiagnosticsError) -> ReadPackage {
    let unstamped = try PartReader(bytes, file: file)
    guard let types = try unstamped.tokens("[Content_Types].xml") else {
      throw unstamped.refusal(
        "not-word",
        unstamped.has("mimetype")
          ? "the file is named .docx and holds an OpenDocument text"
          : "the file holds no Word document: it has no list of content types",
        remedy: unstamped.has("mimetype")
          ? "name it .odt" : "save it from Word as a Word document (.docx)")
    }
    var safety = WordSafety(file: file)
    try unstamped.checkAllParts { safety.look(at: $0, $1) }
    if try unstamped.isAnnotatedCopy() { throw unstamped.annotatedCopy }
    try safety.refuse()
    let reader = unstamped.with(try WordStamp.parts(stamp, unstamped, types: types))
    let stampedTypes = try reader.tokens("[Content_Types].xml") ?? []
    let contents = WordContents(stampedTypes)
    guard let main = contents.mainPart, let document = try reader.tokens(main) else {
      throw reader.refusal(
        "not-word", "the file holds no Word document: it has no main part",
        remedy: "save it from Word as a Word document (.docx)")
    }
    if case .start(let root)? = document.first, root.name.namespace == WordNames.strictMain {
      throw reader.refusal(
        "strict-word", "the file is saved as a Strict Open XML document, of which no tag is read",
        remedy: "save it from Word as a Word document (.docx)")
    }
    let styles = WordStyles(try reader.tokens(contents.part(.styles) ?? "") ?? [])
    let numbering = WordNumbering(
      part: contents.part(.numbering),
      tokens: try reader.tokens(contents.part(.numbering) ?? ""))
    var stories: [(part: String, name: String, tokens: [XMLToken])] = []
    var relationships: [String: [XMLToken]] = [:]
    var holdsOldResults = false
    for story in contents.stories(main: main) {
      guard let tokens = story.part == main ? document : try reader.tokens(story.part) else {
        continue
      }
      stories.append((story.part, story.name, tokens))
      let links = WordLinks.relationshipsPart(of: story.part)
      relationships[story.part] = try reader.tokens(links) ?? []
    }
    let referred = WordReferredNotes(
      document,
      stories.filter { ["footnote", "endnote"].contains($0.name) }.map { ($0.part, $0.tokens) })
    var linksOfNotes: [String: [XMLToken]] = [:]
    for index in stories.indices {
      let (part, name) = (stories[index].part, stories[index].name)
      if part == main { stories[index].tokens = referred.text }
      if let rest = referred.parts[part] {
        stories[index].tokens = rest
        linksOfNotes[name] = relationships[part]
      }
    }
    var host = WordHost(stories: stories.map(\.tokens), relationships: Array(relationships.values))
    host.lists = numbering.lists
    host.numbering = numbering
    var parts: [TemplatePart] = []
    var diagnostics: [Diagnostic] = []
    let anchors = WordAnchorMarking(of: stories.map(\.tokens))
    for story in stories {
      let tokens = story.tokens
      let dialect: any OutputDialect
      let pieces: [TemplatePiece]
      if story.name == WordContents.properties {
        dialect = PlainXMLDialect()
        pieces = PropertiesFlattening.pieces(of: tokens)
      } else {
        dialect = WordDialect(
          styles: styles, prefix: WordContents.prefix(of: tokens),
          numberedStyles: numbering.numberedStyles, firstFreeNumbering: numbering.firstFree,
          firstFreePattern: numbering.firstFreePattern,
          textWidth: WordContents.textWidth(of: document), host: host,
          takesNotes: story.part == main, story: story.name)
        let placed = WordFieldPlacing.placed(tokens, fields)
        holdsOldResults =
          holdsOldResults || placed.holdsOldResults || WordSettings.hasFieldsOfWord(placed.tokens)
        pieces = WordFlattening.pieces(
          of: anchors.marked(placed.tokens), story: story.name, styles: styles,
          markers: placed.markers,
          numbering: numbering, relationships: relationships[story.part] ?? [],
          ofNotes: story.part == main ? linksOfNotes : [:])
      }
      let compiled = CompiledTemplate.compile([.declaration] + pieces, dialect: dialect)
      diagnostics += compiled.diagnostics
      guard !compiled.template.isConstant else { continue }
      parts.append(
        TemplatePart(name: story.part, template: compiled.template, dialect: dialect))
    }
    let around = WordBlocksAround(document)
    let passing = passingHeaders(around, relationships[main] ?? [], main: main)
    for part in parts {
      let blocks = (passing[part.name] ?? []).flatMap { around.headers[$0] ?? [] }
      if let fault = WordBlocksAround.fault(of: part, in: blocks) { diagnostics.append(fault) }
    }
    if let comments = stories.first(where: { $0.name == "comment" })?.tokens,
      WordReferredNotes.holdTags(comments, of: around.comments)
    {
      diagnostics.append(WordBlocksAround.commentFault)
    }
    let headers = WordPageHeaders(
      document: document, settings: try reader.tokens(contents.part(.settings) ?? "") ?? [],
      relationships: try reader.tokens(WordLinks.relationshipsPart(of: main)) ?? [],
      folder: WordLinks.folder(of: main))
    let addable = WordAdditions.allCases.compactMap { place in
      contents.part(place.kind).map { (place, $0) }
    }
    let kinds = contents.stories(main: main)
    let package = WordPackage(
      form: try FormArchive(
        reader.with(try settings(contents, reader, fields, holdsOldResults))
          .with(referred.parts.mapValues { WordAdditions.written($0) }), parts: parts),
      numbering: numbering,
      links: WordLinks(relationships, prefix: host.relationshipPrefix), host: host, main: main,
      prefix: String(WordContents.prefix(of: document).dropLast()),
      headerParts: kinds.filter { ["header", "footer"].contains($0.name) }.map(\.part),
      noteParts: kinds.filter { ["footnote", "endnote", "comment"].contains($0.name) }
        .map(\.part),
      headers: headers, passing: passing,
      types: WordTypeList(stampedTypes),
      addsSettings: holdsOldResults && fields.updating != .asInForm
        && contents.part(.settings) == nil,
      addable: Dictionary(addable, uniquingKeysWith: { first, _ in first }))
    return (package, parts, diagnostics)
  }

  /// The headers and footers all references to which stand in blocks, with these.
  private static func passingHeaders(
    _ around: WordBlocksAround, _ relationships: [XMLToken], main: String
  ) -> [String: [String]] {
    let folder = WordLinks.folder(of: main)
    var references: [String: [String]] = [:]
    for (id, target) in WordLinks.targets(relationships) where around.headers[id] != nil {
      let part = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      references[part, default: []].append(id)
    }
    return references.filter { $0.value.allSatisfy { around.headers[$0]?.isEmpty == false } }
  }

  /// A header or footer that shows nothing, where the text has left out every section that has it.
  func leftOut(_ part: String, by body: RenderOutput) -> [UInt8]? {
    guard let ids = passing[part], body.handedOver == 0 else { return nil }
    let isThere = ids.contains { body.bytes.position(of: Array("\"\($0)\"".utf8), from: 0) != nil }
    return isThere ? nil : WordJoinedHeaders.empty(part.contains("footer") ? "ftr" : "hdr")
  }

  /// The settings as finished documents have them, where they differ from the form's.
  private static func settings(
    _ contents: WordContents, _ reader: PartReader, _ fields: FieldRules, _ holdsOldResults: Bool
  ) throws(DiagnosticsError) -> [String: [UInt8]] {
    guard let part = contents.part(.settings), let tokens = try reader.tokens(part) else {
      return [:]
    }
    let updates =
      fields.updating == .always || fields.updating == .whenNeeded && holdsOldResults
    var changed: [String: [XMLToken]] = [:]
    changed[part] = WordSettings.tokens(tokens, updates: updates)
    let links = WordLinks.relationshipsPart(of: part)
    changed[links] = WordSettings.relationships(try reader.tokens(links) ?? [])
    return changed.mapValues { tokens in
      var writer = XMLWriter()
      writer.declaration()
      for token in tokens { writer.write(token) }
      return writer.take()
    }
  }

  var body: String? { main }

  /// Whether the form has that part.
  func has(_ name: String) -> Bool { form.has(name) }

  func joined(
    _ copies: [RenderedCopy], by separator: RecordSeparator, requests: RenderRequests,
    file: String
  ) throws(DiagnosticsError) -> JoinedDocument {
    var joining = try WordJoining(
      self, separator: separator, file: file, requests: requests,
      addedNotes: [WordAdditions.footnotes, .endnotes].map { requests.count(at: $0.rawValue) }
        .reduce(0, +))
    try joining.join(copies)
    var changed = joining.changed
    // What is no part of the text is the first record's.
    for copied in copies[0].parts where changed[copied.part.name] == nil {
      changed[copied.part.name] = copied.output.bytes
    }
    // Each record asks for what those before it do too; a record's own headers have theirs already.
    let asked = copies[copies.count - 1].parts.filter { !headerParts.contains($0.part.name) }
    do {
      let document = try document(
        with: asked.map { ($0.part.name, $0.output.requests) } + joining.headers.requests,
        joining.requests, changed)
      return JoinedDocument(bytes: try document.bytes(), outputs: outputs(copies))
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file))
    }
  }

  /// What copies gave, in the order of the joined document: the bodies first, then headers and
  /// footers that differ from the first copy's, then notes; the properties are the first's.
  private func outputs(_ copies: [RenderedCopy]) -> [RenderedPart] {
    func family(_ part: String) -> String { part.filter { !$0.isNumber } }
    var families: [String] = []
    for part in copies[0].parts where !families.contains(family(part.part.name)) {
      families.append(family(part.part.name))
    }
    return families.flatMap { family -> [RenderedPart] in
      copies.enumerated().flatMap { place, copy in
        copy.parts.enumerated().compactMap { index, part -> RenderedPart? in
          let name = part.part.name
          guard name.filter({ !$0.isNumber }) == family else { return nil }
          if place == 0 || name == main || noteParts.contains(name) { return part }
          let isOwn =
            headerParts.contains(name)
            && copies[0].parts[index].output.bytes != part.output.bytes
          return isOwn ? part : nil
        }
      }
    }
  }

  func bearsOnEveryPage(
    _ words: String, _ rendered: [RenderedPart]
  ) -> Bool {
    headers.parts.allSatisfy { name in
      if let name, let body = rendered.first(where: { $0.part.name == main }),
        leftOut(name, by: body.output) != nil
      {
        return true
      }
      guard let output = rendered.first(where: { $0.part.name == name })?.output,
        let tokens = try? XMLTokenizer.tokens(of: output.bytes, limits: .own)
      else { return false }
      return PageMarking.isSeen(words, in: tokens, textOf: [WordNames.w("t")])
    }
  }

  func document(
    _ rendered: [RenderedPart], requests: RenderRequests
  ) throws(ZipError) -> FinishedDocument {
    var changed: [String: [UInt8]] = [:]
    var streamed: [String: ZipContent] = [:]
    for rendered in rendered {
      let (part, output) = (rendered.part, rendered.output)
      if output.handedOver > 0, let stream = rendered.stream {
        streamed[part.name] = try stream.finish(output, inserting: [])
        continue
      }
      let takesDocuments = output.requests.documents > 0
      var bytes = output.bytes
      if takesDocuments, let dialect = part.dialect as? WordDialect {
        bytes = WordInclusion.withoutSpareParagraphs(bytes, prefix: dialect.prefix)
      }
      // A document that is taken in may say wrong how many columns its tables have.
      let mayNotFit = part.template.makesCells || takesDocuments
      changed[part.name] = mayNotFit ? WordColumns.fitted(bytes) : bytes
    }
    return try document(
      with: rendered.map { ($0.part.name, $0.output.requests) }, requests, changed, streamed)
  }

  /// The file with these parts changed, and with what the texts ask for: links and pictures of each
  /// part, and numberings, styles and notes of them all.
  private func document(
    with asked: [(part: String, requests: RenderRequests)], _ requests: RenderRequests,
    _ parts: [String: [UInt8]], _ streamed: [String: ZipContent] = [:]
  ) throws(ZipError) -> FinishedDocument {
    var changed = parts
    var relationships: [String: [WordLinks.Relationship]] = [:]
    var added: [(name: String, ending: String?, type: String)] = []
    for (part, requests) in asked {
      let own = links.relationships(askedBy: requests)
      if !own.isEmpty { relationships[part] = own }
      for picture in requests.pictures {
        let stored = StoredPicture(picture)
        let name = WordLinks.folder(of: part) + "\(WordPictures.folder)/\(stored.name)"
        if changed[name] == nil { added.append((name, stored.ending, stored.mediaType)) }
        changed[name] = stored.bytes
      }
    }
    for place in WordAdditions.allCases
    where place.isAsked(by: requests) || place == .settings && addsSettings {
      let name = addable[place] ?? WordLinks.folder(of: main) + place.fileName
      if addable[place] == nil {
        added.append((name, nil, WordContents.typePrefix + place.kind.rawValue))
        relationships[main, default: []].append(
          .init(
            id: "\(links.prefix)\(place.rawValue)", kind: place.rawValue, target: place.fileName))
      }
      if [.footnotes, .endnotes].contains(place), !requests.noteLinks.isEmpty {
        relationships[name, default: []] += links.relationships(ofNotes: requests)
      }
      if place == .numbering {
        changed[name] = numbering.bytes(adding: requests)
      } else {
        let known = changed[name] ?? form.own[name]
        var bytes = known ?? place.empty
        if known == nil, let found = try form.bytes(name) {
          bytes = WordAdditions.normalised(found)
        }
        changed[name] =
          place == .settings
          ? WordSettings.updatingFields(bytes)
          : WordAdditions.inserting(place.markup(askedBy: requests), atEndOf: bytes)
      }
    }
    for (part, own) in relationships {
      let name = WordLinks.relationshipsPart(of: part)
      changed[name] = links.bytes(of: part, adding: own, to: changed[name])
    }
    if !added.isEmpty {
      let name = "[Content_Types].xml"
      let list = changed[name].flatMap { try? XMLTokenizer.tokens(of: $0, limits: .own) }
      changed[name] = (list.map { WordTypeList($0) } ?? types).bytes(adding: added)
    }
    return form.document(changed, streamed: streamed)
  }
}

extension TemplatePiece {
  /// What begins every XML part that is written.
  static let declaration = TemplatePiece.markup(
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8),
    isVisible: false)
}
