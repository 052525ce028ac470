/// What differs between two documents, as a lawyer reads it.
///
/// Text is compared as a reader sees it: how Word or Writer divides it into runs and spans does
/// not matter. A paragraph that moved is shown as removed and added.
public struct DocumentComparison: Sendable {
  /// What differs, in the order of reading: body, headers, footers.
  public private(set) var changes: [DocumentChange] = []
  /// What a reader ought to know of the files besides.
  public private(set) var remarks: [String] = []

  /// Compares two documents. Where they are of two formats, only words are compared: their styles
  /// have other names.
  public init(of old: ReadDocument, with new: ReadDocument) {
    let differences = StoryDifference.all(old, new)
    var (before, after) = (PlaceWalk(), PlaceWalk())
    for difference in differences {
      before.begin(difference.kind)
      after.begin(difference.kind)
      add(difference.difference, &before, &after)
    }
    if old.format != new.format {
      remarks.append("the files are of two formats; only their words are compared")
    }
    remarks += old.remarks.map { "old: \($0)" } + new.remarks.map { "new: \($0)" }
  }

  /// Whether nothing differs.
  public var isSame: Bool { changes.isEmpty }

  private mutating func add(
    _ difference: ContainerDifference, _ before: inout PlaceWalk, _ after: inout PlaceWalk
  ) {
    for change in difference.changes {
      switch change {
      case .paragraphs(let old, let new, let difference):
        _ = before.come(to: old)
        let place = after.come(to: new)
        guard let difference else {
          pass(old, &before)
          pass(new, &after)
          continue
        }
        add(old, new, difference, at: place)
        addNotes(old, new, difference, &before, &after)
      case .removedParagraph(let old): addRemoved(old, &before)
      case .addedParagraph(let new): addAdded(new, &after)
      case .tables(_, _, let rows):
        before.inTable { before in
          after.inTable { after in add(rows, &before, &after) }
        }
      case .removedTable(let table):
        before.inTable { walk in
          for (index, row) in table.rows.enumerated() { addRow(row, index, .removedRow, &walk) }
        }
      case .addedTable(let table):
        after.inTable { walk in
          for (index, row) in table.rows.enumerated() { addRow(row, index, .addedRow, &walk) }
        }
      }
    }
  }

  private mutating func add(
    _ rows: [ContainerDifference.RowChange], _ before: inout PlaceWalk, _ after: inout PlaceWalk
  ) {
    var (left, right) = (0, 0)
    for row in rows {
      switch row {
      case .removed(let row):
        addRow(row, left, .removedRow, &before)
        left += 1
      case .added(let row):
        addRow(row, right, .addedRow, &after)
        right += 1
      case .rows(_, _, let cells):
        for (column, cell) in cells.enumerated() {
          before.inCell(row: left + 1, column: column + 1) { before in
            after.inCell(row: right + 1, column: column + 1) { after in
              add(cell, &before, &after)
            }
          }
        }
        (left, right) = (left + 1, right + 1)
      }
    }
  }

  private mutating func addRow(
    _ row: Table.Row, _ index: Int, _ kind: DocumentChange.Kind, _ walk: inout PlaceWalk
  ) {
    var texts: [String] = []
    var place: ChangePlace?
    for (column, cell) in row.cells.enumerated() {
      var words: [String] = []
      walk.inCell(row: index + 1, column: column + 1) { walk in
        walk.visit(cell) { paragraph, at in
          words.append(paragraph.text)
          if place == nil { place = at }
        }
      }
      texts.append(words.joined(separator: " / "))
    }
    place?.column = nil
    let text = texts.joined(separator: " | ")
    let isAdded = kind == .addedRow
    changes.append(
      DocumentChange(
        place: place ?? walk.place, kind: kind, old: isAdded ? "" : text,
        new: isAdded ? text : "",
        segments: [TextSegment(kind: isAdded ? .added : .removed, text: text)], formatting: []))
  }

  private mutating func addRemoved(_ old: Paragraph, _ walk: inout PlaceWalk) {
    changes.append(
      DocumentChange(
        place: walk.come(to: old), kind: .removed, old: old.text, new: "",
        segments: [TextSegment(kind: .removed, text: old.text)], formatting: []))
    for note in old.pieces.compactMap(\.note) {
      walk.inNote { walk in
        for case .paragraph(let paragraph) in note.blocks { addRemoved(paragraph, &walk) }
      }
    }
  }

  private mutating func addAdded(_ new: Paragraph, _ walk: inout PlaceWalk) {
    changes.append(
      DocumentChange(
        place: walk.come(to: new), kind: .added, old: "", new: new.text,
        segments: [TextSegment(kind: .added, text: new.text)], formatting: []))
    for note in new.pieces.compactMap(\.note) {
      walk.inNote { walk in
        for case .paragraph(let paragraph) in note.blocks { addAdded(paragraph, &walk) }
      }
    }
  }

  private func pass(_ paragraph: Paragraph, _ walk: inout PlaceWalk) {
    for note in paragraph.pieces.compactMap(\.note) {
      walk.inNote { $0.visit(note) { _, _ in } }
    }
  }

  private mutating func addNotes(
    _ old: Paragraph, _ new: Paragraph, _ difference: ParagraphDifference,
    _ before: inout PlaceWalk, _ after: inout PlaceWalk
  ) {
    let paired = (Set(difference.notes.map(\.old)), Set(difference.notes.map(\.new)))
    for (index, piece) in old.pieces.enumerated() where !paired.0.contains(index) {
      guard let note = piece.note else { continue }
      before.inNote { walk in
        for case .paragraph(let paragraph) in note.blocks { addRemoved(paragraph, &walk) }
      }
    }
    for (_, _, difference) in difference.notes {
      before.inNote { before in
        after.inNote { after in add(difference, &before, &after) }
      }
    }
    for (index, piece) in new.pieces.enumerated() where !paired.1.contains(index) {
      guard let note = piece.note else { continue }
      after.inNote { walk in
        for case .paragraph(let paragraph) in note.blocks { addAdded(paragraph, &walk) }
      }
    }
  }

  private mutating func add(
    _ old: Paragraph, _ new: Paragraph, _ difference: ParagraphDifference, at place: ChangePlace
  ) {
    let segments = difference.segments.map { segment in
      switch segment.kind {
      case .same: TextSegment(kind: .same, text: new.text(segment.new))
      case .removed: TextSegment(kind: .removed, text: old.text(segment.old))
      case .added: TextSegment(kind: .added, text: new.text(segment.new))
      }
    }
    if difference.hasNewText {
      let isBlank = segments.allSatisfy { segment in
        segment.kind == .same
          || segment.text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
      }
      let isSpacing = isBlank && Self.spaced(old.text) == Self.spaced(new.text)
      changes.append(
        DocumentChange(
          place: place, kind: isSpacing ? .spacing : .changed, old: old.text, new: new.text,
          segments: segments, formatting: []))
    }
    var looks = difference.restyled.map { restyled in
      "\u{201C}\(new.text(restyled.new))\u{201D} was \(restyled.from.words) and is "
        + restyled.to.words
    }
    if difference.isReset {
      looks.append("the paragraph was \(old.format.words) and is \(new.format.words)")
    }
    if !looks.isEmpty {
      changes.append(
        DocumentChange(
          place: place, kind: .formatting, old: old.text, new: new.text, segments: segments,
          formatting: looks))
    }
  }

  /// A text with every stretch of blanks made one.
  private static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// What differs between two stories that belong together.
struct StoryDifference {
  var kind: ReadDocument.StoryKind
  var difference: ContainerDifference

  /// The stories of both documents, those of the new one first. One that the other document has not
  /// is compared with nothing.
  static func all(_ old: ReadDocument, _ new: ReadDocument) -> [StoryDifference] {
    let looks = old.format == new.format
    var olds = old.stories
    /// Takes the old story of that key, or the first of its kind where keys do not tell.
    func counterpart(_ story: ReadDocument.Story) -> Container {
      let index =
        olds.firstIndex { $0.kind == story.kind && $0.key == story.key }
        ?? (looks ? nil : olds.firstIndex { $0.kind == story.kind })
      guard let index else { return Container(part: "", element: 0..<0, blocks: []) }
      return olds.remove(at: index).container
    }
    var result = new.stories.map { story in
      StoryDifference(
        kind: story.kind,
        difference: ContainerDifference(counterpart(story), story.container, looks: looks))
    }
    for story in olds {
      result.append(
        StoryDifference(
          kind: story.kind,
          difference: ContainerDifference(
            story.container, Container(part: "", element: 0..<0, blocks: []), looks: looks)))
    }
    return result
  }
}
