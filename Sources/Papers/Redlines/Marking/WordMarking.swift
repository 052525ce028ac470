import Diagnostics
import XMLTokens

/// Marks a new Word document's parts with what changed.
///
/// A paragraph's end is a character, kept in its properties, and a tracked change of its own:
/// where it is deleted the paragraph joins the next. The last paragraph of a cell, and one before a
/// table, has no next to join, so there the end of the paragraph before goes or comes in its stead,
/// as it does when somebody works in Word itself.
struct WordMarking {
  let old: ReadDocument
  let new: ReadDocument
  let oldParts: DocumentParts
  let newParts: DocumentParts
  let stamp: ChangeStamp
  let newStyles: WordStyleNames
  let newNumbers: Set<String>
  var edits: [String: TokenEdits] = [:]
  var links: WordLinkAdoption
  /// The parts into which notes were put that went.
  var orderless: Set<String> = []
  private let contents: WordParts
  private var nextID: Int
  private var nextDrawing: Int

  init(
    _ old: ReadDocument, _ new: ReadDocument, _ oldParts: DocumentParts, _ newParts: DocumentParts,
    _ stamp: ChangeStamp
  ) throws(DiagnosticsError) {
    self.old = old
    self.new = new
    self.oldParts = oldParts
    self.newParts = newParts
    self.stamp = stamp
    contents = try WordParts(newParts)
    newStyles = WordStyleNames(try newParts.tokens(contents.styles ?? "") ?? [])
    newNumbers = try Self.numbers(newParts, contents)
    links = WordLinkAdoption(old: oldParts, new: newParts)
    (nextID, nextDrawing) = (1, 1)
    for part in new.parts.values {
      for case .start(let start) in part.tokens {
        if start.name.isWord, let id = start.value(of: .word("id")).flatMap({ Int32($0) }) {
          nextID = max(nextID, Int(id) + 1)
        }
        if start.name.local == "docPr", let id = start.value(of: "id").flatMap({ Int32($0) }) {
          nextDrawing = max(nextDrawing, Int(id) + 1)
        }
      }
    }
  }

  private static func numbers(
    _ parts: DocumentParts, _ contents: WordParts
  ) throws(DiagnosticsError) -> Set<String> {
    var numbers: Set<String> = []
    for case .start(let start) in try parts.tokens(contents.numbering ?? "") ?? []
    where start.name == .word("num") {
      if let id = start.value(of: .word("numId")) { numbers.insert(id) }
    }
    return numbers
  }

  /// The parts that differ from the new document's, by name.
  mutating func marked(
    _ stories: [StoryDifference]
  ) throws(DiagnosticsError) -> [String: [UInt8]] {
    for story in stories where !story.difference.new.part.isEmpty {
      try mark(story.difference)
    }
    var changed = try links.changedParts()
    for (name, part) in new.parts {
      let edits = edits[name] ?? TokenEdits()
      guard !edits.isEmpty || !new.remarks.isEmpty else { continue }
      changed[name] = XMLToken.part(edits.applied(to: part.tokens))
    }
    guard !orderless.isEmpty, let main = new.parts[contents.main] else { return changed }
    var document = edits[contents.main]?.applied(to: main.tokens) ?? main.tokens
    for (kind, name) in contents.notes where orderless.contains(name) {
      guard let part = new.parts[name], let edits = edits[name] else { continue }
      let notes = WordNoteOrder.ordered(edits.applied(to: part.tokens), of: kind, by: &document)
      changed[name] = XMLToken.part(notes)
    }
    changed[contents.main] = XMLToken.part(document)
    return changed
  }

  // MARK: Containers

  /// How a paragraph's end changed.
  enum Mark { case none, removed, added }

  /// Marks what differs between two containers, in the new one's part.
  mutating func mark(_ difference: ContainerDifference) throws(DiagnosticsError) {
    let context = Context(old: difference.old.part, new: difference.new.part)
    var place = Place(at: difference.new.blocks.first?.range.lowerBound ?? 0)
    if difference.new.blocks.isEmpty {
      place = Place(at: max(difference.new.element.upperBound - 1, 0))
    }
    var stretch: [ContainerDifference.Change] = []
    for change in difference.changes {
      switch change {
      case .paragraphs, .addedParagraph, .removedParagraph: stretch.append(change)
      case .tables(let old, let new, let rows):
        try mark(stretch, context, &place)
        stretch = []
        try mark(rows, old, new, context)
        place.at = new.range.upperBound
      case .addedTable(let table):
        try mark(stretch, context, &place)
        stretch = []
        for row in table.rows { try markAdded(row, context) }
        place.at = table.range.upperBound
      case .removedTable(let table):
        try mark(stretch, context, &place)
        stretch = []
        insert(try removed(table, context), context, place.at)
      }
    }
    try mark(stretch, context, &place)
  }

  /// Which parts the tokens of a container come from.
  struct Context {
    var old: String
    var new: String
  }

  /// Where in the new part what went is put: behind what came last.
  struct Place { var at: Int }

  func insertable(_ context: Context) -> PartTokens { new.parts[context.new] ?? PartTokens([]) }

  mutating func insert(_ tokens: [XMLToken], _ context: Context, _ place: Int) {
    edits[context.new, default: TokenEdits()].insert(tokens, before: place)
  }

  /// Marks paragraphs that stand together, up to a table or the container's end.
  private mutating func mark(
    _ changes: [ContainerDifference.Change], _ context: Context, _ place: inout Place
  ) throws(DiagnosticsError) {
    let lastPair = changes.lastIndex { if case .paragraphs = $0 { true } else { false } }
    var tail = Array(changes[((lastPair ?? -1) + 1)...])
    var pairMark = Mark.none
    var replaced: (old: Paragraph, new: Paragraph)?
    let gone = tail.lastIndex { if case .removedParagraph = $0 { true } else { false } }
    let come = tail.lastIndex { if case .addedParagraph = $0 { true } else { false } }
    if let gone, let come, case .removedParagraph(let old) = tail[gone],
      case .addedParagraph(let new) = tail[come]
    {
      replaced = (old, new)
      tail.remove(at: max(gone, come))
      tail.remove(at: min(gone, come))
    } else if lastPair != nil {
      pairMark = gone != nil ? .removed : come != nil ? .added : .none
    }
    var pair: (old: Paragraph, new: Paragraph)?
    for (index, change) in changes[..<((lastPair ?? -1) + 1)].enumerated() {
      try mark(change, index == lastPair ? pairMark : nil, nil, context, &place)
      if index == lastPair, case .paragraphs(let old, let new, _) = change { pair = (old, new) }
    }
    for (index, change) in tail.enumerated() {
      let isLast = index == tail.count - 1 && replaced == nil && pair != nil
      try mark(change, isLast ? Mark.none : nil, isLast ? pair : nil, context, &place)
    }
    if let replaced {
      let difference = ParagraphDifference(replacing: replaced.old, with: replaced.new)
      try rewrite(replaced.old, replaced.new, difference, .none, context)
      place.at = replaced.new.range.upperBound
    }
  }

  /// Marks one paragraph.
  ///
  /// - Parameters:
  ///   - mark: what became of its end; nil for what its kind says.
  ///   - pair: for a last paragraph, the one before whose end went or came in its stead: the joined
  ///     paragraph is set as that one.
  private mutating func mark(
    _ change: ContainerDifference.Change, _ mark: Mark?,
    _ pair: (old: Paragraph, new: Paragraph)?, _ context: Context, _ place: inout Place
  ) throws(DiagnosticsError) {
    switch change {
    case .paragraphs(let old, let new, let difference):
      place.at = new.range.upperBound
      if let difference, difference.hasNewText || !difference.restyled.isEmpty {
        try rewrite(old, new, difference, mark ?? .none, context)
      } else if difference?.isReset == true || (mark ?? .none) != .none {
        let properties = properties(
          own(new, context), mark ?? .none,
          from: difference?.isReset == true ? adopted(old, context) : nil, context)
        replaceProperties(of: new, with: properties, context)
      }
      for (_, _, notes) in difference?.notes ?? [] { try self.mark(notes) }
    case .addedParagraph(let new):
      place.at = new.range.upperBound
      let from = pair.flatMap { $0.old.format == new.format ? nil : adopted($0.old, context) }
      try markAdded(new, mark ?? .added, from: from, context)
    case .removedParagraph(let old):
      var tokens = try removed(old, mark ?? .removed, context)
      if let pair, pair.new.format != old.format {
        let properties = properties(
          own(pair.new, context), .none, from: adopted(old, context), context)
        tokens = try removed(old, properties: properties, context)
      }
      insert(tokens, context, place.at)
    default: break
    }
  }

  private func replaceProperties(_ range: Range<Int>?, of paragraph: Paragraph) -> Range<Int> {
    range ?? paragraph.range.lowerBound + 1..<paragraph.range.lowerBound + 1
  }

  mutating func replaceProperties(
    of paragraph: Paragraph, with tokens: [XMLToken], _ context: Context
  ) {
    let range = replaceProperties(paragraph.properties, of: paragraph)
    edits[context.new, default: TokenEdits()].replace(range, with: tokens)
  }

  // MARK: Names and numbers

  /// A name with the prefix that the part gives WordprocessingML.
  func w(_ local: String, _ context: Context) -> XMLName {
    var name = XMLName.word(local)
    if let root = insertable(context).namespaces.first(where: {
      $0.uri == XMLName.wordNamespace
    }) {
      name.prefix = root.prefix
    }
    return name
  }

  /// An attribute in WordprocessingML; attributes need a prefix where elements may have none.
  func attribute(_ local: String, _ value: String, _ context: Context) -> XMLAttribute {
    var name = w(local, context)
    if name.prefix.isEmpty { name.prefix = "w" }
    return XMLAttribute(name: name, value: value)
  }

  /// The opening of a tracked change.
  mutating func change(_ local: String, _ context: Context) -> XMLStart {
    defer { nextID += 1 }
    return XMLStart(
      name: w(local, context),
      attributes: [
        attribute("id", "\(nextID)", context), attribute("author", stamp.author, context),
        attribute("date", stamp.date, context),
      ])
  }

  mutating func freshID() -> Int {
    defer { nextID += 1 }
    return nextID
  }

  mutating func freshDrawing() -> Int {
    defer { nextDrawing += 1 }
    return nextDrawing
  }
}

extension Block {
  var range: Range<Int> {
    switch self {
    case .paragraph(let paragraph): paragraph.range
    case .table(let table): table.range
    }
  }
}

extension ParagraphDifference {
  /// One paragraph gone and another in its place.
  init(replacing old: Paragraph, with new: Paragraph) {
    let (before, after) = (old.text.utf8.count, new.text.utf8.count)
    self.init(
      segments: [
        Segment(kind: .removed, old: 0..<before, new: 0..<0),
        Segment(kind: .added, old: before..<before, new: 0..<after),
      ].filter { !$0.old.isEmpty || !$0.new.isEmpty }, isReset: old.format != new.format)
  }
}
