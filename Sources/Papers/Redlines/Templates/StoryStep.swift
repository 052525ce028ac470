/// One thing in a story, in the order of reading.
enum StoryStep {
  case paragraph(Paragraph, ParagraphID, ChangePlace)
  case paragraphEnd
  case noteStart
  case noteEnd
  case tableStart
  case tableEnd
  case rowStart
  case rowEnd
  case cellStart
  case cellEnd

  /// The steps of a story; notes stand at the end of the paragraph with their mark.
  static func all(of story: ReadDocument.Story) -> [StoryStep] {
    var walk = PlaceWalk()
    var steps: [StoryStep] = []
    walk.begin(story.kind)
    add(story.container, &walk, &steps)
    return steps
  }

  private static func add(
    _ container: Container, _ walk: inout PlaceWalk, _ steps: inout [StoryStep]
  ) {
    for block in container.blocks {
      switch block {
      case .paragraph(let paragraph):
        let id = ParagraphID(paragraph, in: container)
        steps.append(.paragraph(paragraph, id, walk.come(to: paragraph)))
        for note in paragraph.pieces.compactMap(\.note) {
          steps.append(.noteStart)
          walk.inNote { add(note, &$0, &steps) }
          steps.append(.noteEnd)
        }
        steps.append(.paragraphEnd)
      case .table(let table):
        steps.append(.tableStart)
        walk.inTable { walk in
          for (row, cells) in table.rows.enumerated() {
            steps.append(.rowStart)
            for (column, cell) in cells.cells.enumerated() {
              steps.append(.cellStart)
              walk.inCell(row: row + 1, column: column + 1) { add(cell, &$0, &steps) }
              steps.append(.cellEnd)
            }
            steps.append(.rowEnd)
          }
        }
        steps.append(.tableEnd)
      }
    }
  }
}

/// A mark of structure as a token.
enum StructureKey {
  static let paragraphEnd: Int32 = 0
  static let tableStart: Int32 = 1
  static let tableEnd: Int32 = 2
  static let rowEnd: Int32 = 3
  static let cellEnd: Int32 = 4
  static let noteStart: Int32 = 5
  static let noteEnd: Int32 = 6
  static let firstWord: Int32 = 16
}
