import Diagnostics
import XMLTokens

/// Marks in a Writer file what differs from an old one (ODF 1.3 part 3, 5.5).
///
/// Marks are points in the text; what went stands apart, at the beginning. A deletion of several
/// paragraphs is put back with its first joined to what stands before the mark and its last to what
/// follows, so a paragraph that went takes along its end, or the end of the one before. Of a row that
/// went or came the format marks the cells' text; Writer leaves the emptied row.
///
/// A stretch between tables that is only in one of the documents leaves an empty paragraph when it
/// is rejected or accepted. The format has a mark for words that look otherwise, but not for how they
/// looked (5.5.6 `text:format-change`), so they are marked as gone and come again.
///
/// Page headers and footers stand in `styles.xml`, each with its own list of changes.
struct OpenDocumentMarking {
  let old: PartTokens
  let new: PartTokens
  let stamp: ChangeStamp
  private let part: String
  private let stories: [StoryDifference]
  private let isAccepted: Bool
  private let parts: (old: DocumentParts, new: DocumentParts)
  var edits = TokenEdits()
  var styles: OpenDocumentStyleAdoption
  /// The changes of the story at hand.
  private var regions: [XMLToken] = []
  private var lists: [(place: Int, tokens: [XMLToken])] = []
  private var taken: Set<String> = []
  private var nextID = 1

  /// The parts with text.
  private static let parts = ["content.xml", "styles.xml"]

  /// The parts of a document that differ from the new one's, by name.
  static func marked(
    _ old: ReadDocument, _ new: ReadDocument, _ oldParts: DocumentParts, _ newParts: DocumentParts,
    _ stamp: ChangeStamp, _ stories: [StoryDifference]
  ) throws(DiagnosticsError) -> [String: [UInt8]] {
    var changed: [String: [UInt8]] = [:]
    for part in Self.parts {
      guard let old = old.parts[part], let own = new.parts[part] else { continue }
      var marking = OpenDocumentMarking(
        part, old, own, stories.filter { $0.difference.new.part == part },
        isAccepted: !new.remarks.isEmpty, (oldParts, newParts), stamp)
      changed[part] = try marking.marked()
    }
    return changed
  }

  private init(
    _ part: String, _ old: PartTokens, _ new: PartTokens, _ stories: [StoryDifference],
    isAccepted: Bool, _ parts: (old: DocumentParts, new: DocumentParts), _ stamp: ChangeStamp
  ) {
    self.part = part
    self.old = old
    self.new = new
    self.stamp = stamp
    self.stories = stories
    self.isAccepted = isAccepted
    self.parts = parts
    styles = OpenDocumentStyleAdoption(old: self.old, new: self.new)
    for case .start(let start) in self.new.tokens {
      for attribute in start.attributes where attribute.name.local == "id" {
        taken.insert(attribute.value)
      }
    }
  }

  /// The part with its marks, or nil when it is the new document's.
  private mutating func marked() throws(DiagnosticsError) -> [UInt8]? {
    for story in stories {
      try mark(story.difference)
      guard !regions.isEmpty else { continue }
      // The list stands first, but for forms.
      let text = story.difference.new.element.lowerBound
      let forms = new.child(.open("office", "forms"), of: text)
      let list = element("tracked-changes", regions)
      lists.append((forms.map { new.element($0).upperBound } ?? text + 1, list))
      regions = []
    }
    guard !edits.isEmpty || isAccepted else { return nil }
    for (place, list) in lists { edits.insertFirst(list, before: place) }
    styles.add(to: &edits)
    return XMLToken.part(edits.applied(to: new.tokens))
  }

  // MARK: Containers

  private mutating func mark(_ difference: ContainerDifference) throws(DiagnosticsError) {
    var stretch: [ContainerDifference.Change] = []
    var place = difference.new.element.lowerBound + 1
    if let first = difference.new.blocks.first {
      place = topLevel(first.range.lowerBound, in: difference.new).lowerBound
    }
    var last: Int?
    for (index, change) in difference.changes.enumerated() {
      switch change {
      case .addedParagraph(let paragraph), .paragraphs(_, let paragraph, _):
        stretch += replacing(change)
        last = paragraph.range.lowerBound
        place = topLevel(paragraph.range.lowerBound, in: difference.new).upperBound
      case .removedParagraph: stretch.append(change)
      case .tables(_, let table, let rows):
        try mark(stretch, before: table.range.lowerBound)
        stretch = []
        try mark(rows, table)
        place = table.range.upperBound
      case .addedTable(let table):
        try mark(stretch, before: table.range.lowerBound)
        stretch = []
        for row in table.rows { try markAdded(row) }
        (place, last) = (table.range.upperBound, nil)
      case .removedTable(let table):
        try mark(stretch, before: place)
        stretch = []
        let tokens = try removed(table.range, table.rows.flatMap(\.cells))
        if let last,
          let gap = gap(after: last, before: difference.changes[(index + 1)...], in: difference.new)
        {
          edits.insert(gap.closing + tokens + gap.opening, before: gap.place)
        } else {
          edits.insert(tokens, before: place)
        }
      }
    }
    try mark(stretch, before: place)
  }

  /// A paragraph that is set otherwise goes and comes again: no mark says how it was set.
  private func replacing(_ change: ContainerDifference.Change) -> [ContainerDifference.Change] {
    guard case .paragraphs(let old, let new, let difference?) = change, difference.isReset,
      difference.notes.isEmpty
    else { return [change] }
    return [.removedParagraph(old), .addedParagraph(new)]
  }

  /// The element right within a container that a token stands in.
  private func topLevel(_ index: Int, in container: Container) -> Range<Int> {
    new.children(of: container.element.lowerBound).map { child in
      if case .start = new.tokens[child] { new.element(child) } else { child..<child + 1 }
    }.first { $0.contains(index) } ?? index..<index + 1
  }

  private mutating func mark(
    _ rows: [ContainerDifference.RowChange], _ table: Table
  ) throws(DiagnosticsError) {
    var place = table.rows.first?.range.lowerBound ?? table.range.upperBound - 1
    for row in rows {
      switch row {
      case .rows(_, let row, let cells):
        for cell in cells { try mark(cell) }
        place = row.range.upperBound
      case .added(let row):
        try markAdded(row)
        place = row.range.upperBound
      case .removed(let row): edits.insert(try removed(row.range, row.cells), before: place)
      }
    }
  }

  private mutating func markAdded(_ row: Table.Row) throws(DiagnosticsError) {
    for cell in row.cells {
      try mark(
        ContainerDifference(
          Container(part: part, element: 0..<0, blocks: []), cell, looks: true))
    }
  }

  // MARK: Paragraphs

  /// Marks paragraphs that stand together, up to a table or the container's end.
  ///
  /// - Parameter place: where a paragraph goes for what was removed, if the new document has none.
  private mutating func mark(
    _ changes: [ContainerDifference.Change], before place: Int
  ) throws(DiagnosticsError) {
    var (gone, come): ([Paragraph], [Paragraph]) = ([], [])
    var last: Paragraph?
    for change in changes {
      switch change {
      case .removedParagraph(let paragraph): gone.append(paragraph)
      case .addedParagraph(let paragraph): come.append(paragraph)
      case .paragraphs(let before, let after, let difference):
        let lead = try lead(gone, come, after: last, to: after)
        edits.insert(lead, before: after.range.lowerBound + 1)
        if let difference { try mark(before, after, difference) }
        (gone, come, last) = ([], [], after)
      default: break
      }
    }
    if let last, let first = come.first, !gone.isEmpty,
      loss(gone, behind: last) <= loss(gone, before: first)
    {
      try follow(last, gone, come)
    } else if let first = come.first, let end = come.last {
      // What went is put back into the paragraph that the first of these leaves.
      if !gone.isEmpty || last == nil {
        let deletion = gone.isEmpty ? [] : try deletion(whole(gone))
        let (start, stop) = range("insertion")
        edits.insert(deletion + start, before: first.range.lowerBound + 1)
        edits.insert(stop, before: end.range.upperBound - 1)
      } else if let last {
        let (start, stop) = range("insertion")
        edits.insert(start, before: last.range.upperBound - 1)
        edits.insert(stop, before: end.range.upperBound - 1)
      }
    } else if !gone.isEmpty {
      if let last {
        try follow(last, gone, [])
      } else {
        edits.insert(element("p", try deletion(whole(gone))), before: place)
      }
    }
  }

  /// Marks what went and came before a paragraph; returns what to put at that paragraph's beginning.
  private mutating func lead(
    _ gone: [Paragraph], _ come: [Paragraph], after last: Paragraph?, to next: Paragraph
  ) throws(DiagnosticsError) -> [XMLToken] {
    guard !gone.isEmpty else {
      guard let first = come.first else { return [] }
      let (start, stop) = range("insertion")
      edits.insert(start, before: first.range.lowerBound + 1)
      return stop
    }
    let here = loss(gone, before: next)
    let there = come.first.map { loss(gone, before: $0) }
    if let last, loss(gone, behind: last) <= min(here, there ?? here) {
      try follow(last, gone, come)
      return []
    }
    if let first = come.first, let there {
      let (start, stop) = range("insertion")
      if there <= here {
        let deletion = try deletion(whole(gone) + [empty(like: first)])
        edits.insert(deletion + start, before: first.range.lowerBound + 1)
        return stop
      }
      edits.insert(start, before: first.range.lowerBound + 1)
      return try stop + deletion(whole(gone) + [empty(like: next)])
    }
    return try deletion(whole(gone) + [empty(like: next)])
  }

  /// How many of the paragraphs that went come back set otherwise when they come back behind another.
  /// Writer makes headings of all that comes back in a heading, and items of all that comes back in
  /// an item.
  private func loss(_ gone: [Paragraph], behind host: Paragraph) -> Int {
    gone.count { paragraph in
      host.headingLevel != nil && paragraph.headingLevel == nil
        || Self.isItem(host) != Self.isItem(paragraph)
    }
  }

  /// The same where they come back before another, whose style the first of them takes.
  private func loss(_ gone: [Paragraph], before host: Paragraph) -> Int {
    let isOther = gone.first.map { $0.format != host.format } ?? false
    return loss(gone, behind: host) + (isOther ? 1 : 0)
  }

  private static func isItem(_ paragraph: Paragraph) -> Bool {
    paragraph.format.traits.contains { $0.hasPrefix("list level") }
  }

  /// An empty paragraph set like another, in whose place it is joined with it.
  private func empty(like paragraph: Paragraph) -> [XMLToken] {
    var start = new.start(paragraph.range.lowerBound)
    start.namespaces = []
    start.attributes.removeAll { $0.name.local == "id" }
    return [.start(start), .end(start.name)]
  }

  /// Marks at a paragraph's end what went and came behind it.
  private mutating func follow(
    _ last: Paragraph, _ gone: [Paragraph], _ come: [Paragraph]
  ) throws(DiagnosticsError) {
    let deletion = try deletion([empty(like: last)] + whole(gone))
    edits.insert(deletion, before: last.range.upperBound - 1)
    guard let end = come.last else { return }
    let (start, stop) = range("insertion")
    edits.insert(start, before: last.range.upperBound - 1)
    edits.insert(stop, before: end.range.upperBound - 1)
  }

  private mutating func whole(
    _ paragraphs: [Paragraph]
  ) throws(DiagnosticsError) -> [[XMLToken]] {
    var result: [[XMLToken]] = []
    for paragraph in paragraphs {
      result.append(try removed(paragraph, 0..<paragraph.text.utf8.count))
    }
    return result
  }

  /// Marks what differs between two paragraphs that belong together.
  private mutating func mark(
    _ before: Paragraph, _ after: Paragraph, _ difference: ParagraphDifference
  ) throws(DiagnosticsError) {
    var points: [(at: Int, tokens: [XMLToken])] = []
    func add(_ tokens: [XMLToken], at place: Int) {
      points.append((place, outside(spans(at: place, of: after), tokens)))
    }
    for segment in difference.segments {
      switch segment.kind {
      case .removed:
        add(try deletion([removed(before, segment.old)]), at: segment.new.lowerBound)
      case .added:
        let (start, stop) = range("insertion")
        points += [(segment.new.lowerBound, start), (segment.new.upperBound, stop)]
      case .same:
        let shift = segment.new.lowerBound - segment.old.lowerBound
        for stretch in difference.restyled.map(\.new) where stretch.overlaps(segment.new) {
          let stretch = stretch.clamped(to: segment.new)
          let was = stretch.lowerBound - shift..<stretch.upperBound - shift
          let (start, stop): ([XMLToken], [XMLToken])
          if after.pieces.contains(where: { $0.note != nil && $0.bytes.overlaps(stretch) }) {
            // A note stays one, with its own changes in it.
            (start, stop) = range("format-change")
          } else {
            add(try deletion([removed(before, was)]), at: stretch.lowerBound)
            (start, stop) = range("insertion")
          }
          points += [(stretch.lowerBound, start), (stretch.upperBound, stop)]
        }
      }
    }
    insert(points, into: after)
    for (_, _, note) in difference.notes { try mark(note) }
  }

  // MARK: Regions

  /// A deletion of these paragraphs; returns the mark for it.
  mutating func deletion(_ paragraphs: [[XMLToken]]) throws(DiagnosticsError) -> [XMLToken] {
    point("change", region("deletion", paragraphs.flatMap { $0 }))
  }

  /// The marks at either end of what is inserted or looks otherwise.
  private mutating func range(_ kind: String) -> (start: [XMLToken], stop: [XMLToken]) {
    let id = region(kind, [])
    return (point("change-start", id), point("change-end", id))
  }

  private func point(_ local: String, _ id: String) -> [XMLToken] {
    element(local, [XMLAttribute(name: name("text", "change-id"), value: id)])
  }

  private mutating func region(_ kind: String, _ content: [XMLToken]) -> String {
    while taken.contains("rl\(nextID)") { nextID += 1 }
    let id = "rl\(nextID)"
    nextID += 1
    let dc = name("dc", "creator")
    var info = XMLStart(name: name("office", "change-info"))
    if !new.namespaces.contains(where: { $0.uri == dc.namespace }) {
      info.namespaces = [XMLNamespace(prefix: dc.prefix, uri: dc.namespace)]
    }
    var day = dc
    day.local = "date"
    let stamp: [XMLToken] = [
      .start(info), .start(XMLStart(name: dc)), .text(stamp.author), .end(dc),
      .start(XMLStart(name: day)), .text(String(stamp.date.dropLast())), .end(day),
      .end(info.name),
    ]
    let xmlID = XMLName(
      namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml", local: "id")
    regions += element(
      "changed-region",
      [
        XMLAttribute(name: xmlID, value: id),
        XMLAttribute(name: name("text", "id"), value: id),
      ], element(kind, stamp + content))
    return id
  }

  /// The text that a file's picture has in a deletion, or nil when the new file has the picture too.
  func lacksPicture(_ tokens: ArraySlice<XMLToken>) throws(DiagnosticsError) -> Bool {
    for case .start(let start) in tokens {
      guard let target = start.value(of: .open("xlink", "href")),
        start.name.namespace == XMLName.openNamespace("draw")
      else { continue }
      guard let before = try parts.old.content(target) else { return true }
      if try parts.new.content(target) != before { return true }
    }
    return false
  }
}
