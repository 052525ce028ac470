import Diagnostics
import XMLTokens

/// Writes comments into a Word file (ECMA-376 part 1, 17.13.4).
///
/// ```xml
/// <w:commentRangeStart w:id="0"/><w:r><w:t>{{ subjet }}</w:t></w:r><w:commentRangeEnd w:id="0"/>
/// <w:r><w:commentReference w:id="0"/></w:r>
/// ```
enum WordAnnotations {
  /// The parts that change or come.
  static func parts(
    _ reader: PartReader, _ archive: FinishedArchive, _ findings: [Diagnostic]
  ) throws(DiagnosticsError) -> [String: [UInt8]] {
    let types = try reader.tokens(WordContentTypes.part) ?? []
    let contents = WordContents(types)
    guard let main = contents.mainPart, let document = try reader.tokens(main)
    else { return [:] }
    let file = WordFile(archive)
    let tree = PartTree(part: main, tokens: document)
    let comments = MarginComment.all(of: findings, in: PlacedPart(tree, named: "body", in: file))
    guard !comments.isEmpty else { return [:] }
    let part = contents.stories(main: main).first { $0.name == "comment" }?.part
    let name = part ?? folder(of: main) + "remit-comments.xml"
    var changed: [String: [UInt8]] = [:]
    let existing = part == nil ? nil : try reader.tokens(name)
    let first = firstFreeNumber(document, existing ?? [])
    let prefix = WordContents.prefix(of: document)
    changed[main] = body(document, tree, comments, from: first, prefix)
    changed[name] = commentsPart(existing, comments, from: first)
    if part == nil {
      let links = WordLinks.relationshipsPart(of: main)
      changed[links] = relationships(try reader.tokens(links), to: name, from: main)
      changed[WordContentTypes.part] = contentTypes(types, of: name)
    }
    return changed
  }

  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  private static func firstFreeNumber(_ document: [XMLToken], _ comments: [XMLToken]) -> Int {
    let names: Set<String> = ["comment", "commentRangeStart", "commentReference"]
    var largest = -1
    for case .start(let start) in document + comments where names.contains(start.name.local) {
      largest = max(largest, start.value(WordNames.w("id")).flatMap { Int($0) } ?? -1)
    }
    return largest + 1
  }

  private static func body(
    _ tokens: [XMLToken], _ tree: PartTree, _ comments: [MarginComment], from first: Int,
    _ prefix: String
  ) -> [UInt8] {
    var insertions = TokenInsertions()
    for (offset, comment) in comments.enumerated() {
      let id = "\(prefix)id=\"\(first + offset)\""
      let range = range(of: comment, in: tree)
      insertions.add("<\(prefix)commentRangeStart \(id)/>", before: range.lowerBound)
      insertions.add(
        "<\(prefix)commentRangeEnd \(id)/><\(prefix)r><\(prefix)commentReference \(id)/></\(prefix)r>",
        before: range.upperBound)
    }
    return insertions.bytes(of: tokens)
  }

  /// The runs that hold the words of a comment; without any the whole paragraph.
  private static func range(of comment: MarginComment, in tree: PartTree) -> Range<Int> {
    var children = tree.children(of: comment.paragraph)
    let end = tree.end(of: comment.paragraph)
    if let first = children.first, tree.start(first).name == WordNames.w("pPr") {
      children.removeFirst()
    }
    let whole = (children.first ?? end)..<end
    guard let words = comment.words?.prefix(while: { $0 != "…" }), !words.isEmpty else {
      return whole
    }
    let runs = children.map { (start: $0, text: tree.text(of: $0)) }
    guard let found = runs.map(\.text).joined().firstRange(of: words) else { return whole }
    let text = runs.map(\.text).joined()
    let from = text.distance(from: text.startIndex, to: found.lowerBound)
    let to = text.distance(from: text.startIndex, to: found.upperBound)
    var position = 0
    var range: Range<Int>?
    for run in runs {
      let length = run.text.count
      if length > 0, position < to, position + length > from {
        range = (range?.lowerBound ?? run.start)..<(tree.end(of: run.start) + 1)
      }
      position += length
    }
    return range ?? whole
  }

  private static func commentsPart(
    _ existing: [XMLToken]?, _ comments: [MarginComment], from first: Int
  ) -> [UInt8] {
    let markup = comments.enumerated().map { offset, comment in
      let lines = comment.lines.map {
        "<w:p><w:r><w:t xml:space=\"preserve\">\(TokenInsertions.escaped($0))</w:t></w:r></w:p>"
      }
      return "<w:comment xmlns:w=\"\(WordNames.main)\" w:id=\"\(first + offset)\" "
        + "w:author=\"\(AnnotationAuthor.name)\" w:initials=\"R\">\(lines.joined())</w:comment>"
    }.joined()
    let root = XMLStart(
      name: WordNames.w("comments"),
      namespaces: [XMLNamespace(prefix: "w", uri: WordNames.main)])
    let tokens = existing ?? [.start(root), .end(root.name)]
    var insertions = TokenInsertions()
    insertions.add(markup, before: tokens.count - 1)
    return insertions.bytes(of: tokens)
  }

  private static func relationships(
    _ existing: [XMLToken]?, to part: String, from main: String
  ) -> [UInt8] {
    let root = XMLStart(
      name: XMLName(namespace: WordNames.packageRelationships, local: "Relationships"),
      namespaces: [XMLNamespace(prefix: "", uri: WordNames.packageRelationships)])
    let tokens = existing ?? [.start(root), .end(root.name)]
    var insertions = TokenInsertions()
    insertions.add(
      "<Relationship xmlns=\"\(WordNames.packageRelationships)\" Id=\"rIdRemitComments\" "
        + "Type=\"\(WordNames.relationships)/comments\" "
        + "Target=\"\(part.dropFirst(folder(of: main).count))\"/>", before: tokens.count - 1)
    return insertions.bytes(of: tokens)
  }

  private static func contentTypes(_ tokens: [XMLToken], of part: String) -> [UInt8] {
    var insertions = TokenInsertions()
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    insertions.add(
      "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" "
        + "PartName=\"/\(part)\" ContentType=\"\(kind)\"/>", before: tokens.count - 1)
    return insertions.bytes(of: tokens)
  }
}
