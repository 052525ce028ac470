/// Where in a document something stands, as its reader would say it.
public struct ChangePlace: Sendable, Hashable, Codable {
  /// Body, header, footer or note.
  public var story: ReadDocument.StoryKind
  /// The nearest heading above.
  public var heading: String?
  /// The paragraph of that story, counted from 1, those in tables too.
  public var paragraph: Int
  /// The table of that story, counted from 1.
  public var table: Int?
  /// The row of the table, counted from 1.
  public var row: Int?
  /// The cell of the row, counted from 1.
  public var column: Int?

  /// The place in words: `body, under “Reasons”, table 1, row 2, column 1, paragraph 14`.
  public var words: String { "\(section), \(within)" }

  /// The story and the heading.
  var section: String {
    story.rawValue + (heading.map { ", under \u{201C}\($0)\u{201D}" } ?? "")
  }

  /// Where under them: `table 1, row 2, column 1, paragraph 14`.
  var within: String {
    [
      table.map { "table \($0)" }, row.map { "row \($0)" }, column.map { "column \($0)" },
      "paragraph \(paragraph)",
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

/// Counts paragraphs and tables while a document is walked through.
struct PlaceWalk {
  private(set) var place = ChangePlace(story: .body, paragraph: 0)
  private var tables = 0
  private var notes = 0

  mutating func begin(_ story: ReadDocument.StoryKind) {
    place = ChangePlace(story: story, paragraph: 0)
    tables = 0
  }

  /// The place of a paragraph that is come to.
  mutating func come(to paragraph: Paragraph) -> ChangePlace {
    place.paragraph += 1
    let here = place
    if paragraph.headingLevel != nil, !paragraph.text.isEmpty { place.heading = paragraph.text }
    return here
  }

  /// What happens in a note has the note's place; the count of the story around goes on after it.
  mutating func inNote(_ work: (inout PlaceWalk) -> Void) {
    let (outer, outerTables) = (place, tables)
    notes += 1
    place = ChangePlace(story: .note, heading: outer.heading, paragraph: notes - 1)
    work(&self)
    notes = place.paragraph
    (place, tables) = (outer, outerTables)
  }

  /// What happens in a table has its number.
  mutating func inTable(_ work: (inout PlaceWalk) -> Void) {
    let (table, row, column) = (place.table, place.row, place.column)
    tables += 1
    place.table = tables
    work(&self)
    (place.table, place.row, place.column) = (table, row, column)
  }

  mutating func inCell(row: Int, column: Int, _ work: (inout PlaceWalk) -> Void) {
    let table = place.table
    (place.row, place.column) = (row, column)
    work(&self)
    (place.table, place.row, place.column) = (table, row, column)
  }

  /// Every paragraph of a container, notes after the paragraph with their mark.
  mutating func visit(_ container: Container, _ visit: (Paragraph, ChangePlace) -> Void) {
    for block in container.blocks {
      switch block {
      case .paragraph(let paragraph):
        visit(paragraph, come(to: paragraph))
        for note in paragraph.pieces.compactMap(\.note) {
          inNote { $0.visit(note, visit) }
        }
      case .table(let table):
        inTable { walk in
          for (row, cells) in table.rows.enumerated() {
            for (column, cell) in cells.cells.enumerated() {
              walk.inCell(row: row + 1, column: column + 1) { $0.visit(cell, visit) }
            }
          }
        }
      }
    }
  }
}
