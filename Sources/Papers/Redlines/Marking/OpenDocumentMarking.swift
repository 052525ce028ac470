import Diagnostics
import XMLTokens

/// Marks in a Writer file what differs from an old one (ODF 1.3 part 3, 5.5).
///
/// Marks are points in the text; what went stands apart, at the beginning. A deletion of several
/// paragraphs is put back with its first joined to what stands before the mark and its last to what
/// follows, so a paragraph that went takes along its end, or the end of the one before where no
/// other follows. Writer takes a row as added or removed when all its cells' text is.
///
/// A stretch between tables that is only in one of the documents leaves an empty paragraph when it
/// is rejected or accepted. Changes of looks are shown; Writer's format does not say what was.
struct OpenDocumentMarking {
  let old: PartTokens
  let new: PartTokens
  let stamp: ChangeStamp
  private let stories: [StoryDifference]
  private let isAccepted: Bool
  private let parts: (old: DocumentParts, new: DocumentParts)
  var edits = TokenEdits()
  var styles: OpenDocumentStyleAdoption
  private var regions: [XMLToken] = []
  private var taken: Set<String> = []
  private var nextID = 1

  private static let part = "content.xml"

  init(
    _ old: ReadDocument, _ new: ReadDocument, _ oldParts: DocumentParts, _ newParts: DocumentParts,
    _ stamp: ChangeStamp
  ) {
    self.old = old.parts[Self.part] ?? PartTokens([])
    self.new = new.parts[Self.part] ?? PartTokens([])
    self.stamp = stamp
    stories = StoryDifference.all(old, new).filter {
      $0.kind == .body && $0.difference.new.part == Self.part
    }
    isAccepted = !new.remarks.isEmpty
    parts = (oldParts, newParts)
    styles = OpenDocumentStyleAdoption(old: self.old, new: self.new)
    for case .start(let start) in self.new.tokens {
      for attribute in start.attributes where attribute.name.local == "id" {
        taken.insert(attribute.value)
      }
    }
  }

  /// The parts that differ from the new document's, by name.
  mutating func marked() throws(DiagnosticsError) -> [String: [UInt8]] {
    for story in stories { try mark(story.difference) }
    guard !edits.isEmpty || isAccepted else { return [:] }
    if !regions.isEmpty, let text = new.first(.open("office", "text")) {
      let forms = new.child(.open("office", "forms"), of: text)
      let list = element("tracked-changes", regions)
      edits.insert(list, before: forms.map { new.element($0).upperBound } ?? text + 1)
      styles.add(to: &edits)
    }
    return [Self.part: XMLToken.part(edits.applied(to: new.tokens))]
  }

  // MARK: Containers

  private mutating func mark(_ difference: ContainerDifference) throws(DiagnosticsError) {
    var stretch: [ContainerDifference.Change] = []
    var place = difference.new.element.lowerBound + 1
    if let first = difference.new.blocks.first {
      place = topLevel(first.range.lowerBound, in: difference.new).lowerBound
    }
    for change in difference.changes {
      switch change {
      case .addedParagraph(let paragraph), .paragraphs(_, let paragraph, _):
        stretch.append(change)
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
        place = table.range.upperBound
      case .removedTable(let table):
        try mark(stretch, before: place)
        stretch = []
        edits.insert(
          try removed(table.range, table.rows.flatMap(\.cells)), before: place)
      }
    }
    try mark(stretch, before: place)
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
          Container(part: Self.part, element: 0..<0, blocks: []), cell, looks: true))
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
        let lead = try lead(gone, come, to: after)
        edits.insert(lead, before: after.range.lowerBound + 1)
        if let difference { try mark(before, after, difference) }
        (gone, come, last) = ([], [], after)
      default: break
      }
    }
    if let first = come.first, let end = come.last {
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
        let deletion = try deletion([element("p")] + whole(gone))
        edits.insert(deletion, before: last.range.upperBound - 1)
      } else {
        edits.insert(element("p", try deletion(whole(gone))), before: place)
      }
    }
  }

  /// Marks what went and came before a paragraph; returns what to put at that paragraph's beginning.
  private mutating func lead(
    _ gone: [Paragraph], _ come: [Paragraph], to next: Paragraph
  ) throws(DiagnosticsError) -> [XMLToken] {
    let deletion = gone.isEmpty ? [] : try deletion(whole(gone) + [element("p")])
    guard let first = come.first else { return deletion }
    let (start, stop) = range("insertion")
    edits.insert(deletion + start, before: first.range.lowerBound + 1)
    return stop
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
    for segment in difference.segments {
      switch segment.kind {
      case .removed:
        let tokens = try deletion([removed(before, segment.old)])
        points.append((segment.new.lowerBound, tokens))
      case .added:
        let (start, stop) = range("insertion")
        points += [(segment.new.lowerBound, start), (segment.new.upperBound, stop)]
      case .same:
        let whole = difference.isReset ? [segment.new] : difference.restyled.map(\.new)
        for stretch in whole where stretch.overlaps(segment.new) {
          let stretch = stretch.clamped(to: segment.new)
          let (start, stop) = range("format-change")
          points += [(stretch.lowerBound, start), (stretch.upperBound, stop)]
        }
      }
    }
    insert(points, into: after)
    for (_, _, note) in difference.notes { try mark(note) }
  }

  /// Puts marks between the characters of a paragraph. All its characters are written anew: a blank
  /// that did not count after another would count after a `text:s`.
  private mutating func insert(_ points: [(at: Int, tokens: [XMLToken])], into paragraph: Paragraph)
  {
    guard !points.isEmpty else { return }
    removeUncounted(in: paragraph)
    var next = 0
    for piece in paragraph.pieces where !piece.bytes.isEmpty {
      guard let item = piece.items.first else { break }
      var content: [XMLToken] = []
      var from = piece.bytes.lowerBound
      while next < points.count, points[next].at < piece.bytes.upperBound {
        if points[next].at > from, piece.kind == .text {
          content += characters(paragraph.text(from..<points[next].at))
          from = points[next].at
        }
        content += points[next].tokens
        next += 1
      }
      if piece.kind == .text {
        content += characters(paragraph.text(from..<piece.bytes.upperBound))
        edits.replace(item.tokens, with: content)
      } else {
        edits.insert(content, before: item.tokens.lowerBound)
      }
    }
    for point in points[next...] {
      edits.insert(point.tokens, before: paragraph.range.upperBound - 1)
    }
  }

  /// Leaves out blanks that count for nothing where they stand.
  private mutating func removeUncounted(in paragraph: Paragraph) {
    var at = paragraph.range.lowerBound
    let items = paragraph.pieces.flatMap(\.items).map(\.tokens)
    for end in items + [paragraph.range.upperBound..<paragraph.range.upperBound] {
      for index in at..<max(at, end.lowerBound) {
        if case .text = new.tokens[index] { edits.remove(index..<index + 1) }
      }
      at = max(at, end.upperBound)
    }
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
