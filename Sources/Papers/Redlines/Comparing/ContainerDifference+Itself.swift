extension ContainerDifference {
  /// A container held against itself, with stretches of its paragraphs taken as added.
  init(of container: Container, added: [ParagraphID: [Range<Int>]]) {
    let changes = container.blocks.map { block -> Change in
      switch block {
      case .paragraph(let paragraph):
        let notes = paragraph.pieces.enumerated().compactMap { index, piece in
          piece.note.map { (index, ContainerDifference(of: $0, added: added)) }
        }
        let own = added[ParagraphID(paragraph, in: container)] ?? []
        let isSame = own.isEmpty && notes.allSatisfy(\.1.isSame)
        return .paragraphs(
          paragraph, paragraph,
          isSame ? nil : ParagraphDifference(of: paragraph, added: own, notes: notes))
      case .table(let table):
        return .tables(
          table, table,
          table.rows.map { row in
            .rows(row, row, row.cells.map { ContainerDifference(of: $0, added: added) })
          })
      }
    }
    self.init(container, container, changes)
  }
}
