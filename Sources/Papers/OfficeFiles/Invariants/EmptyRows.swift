import XMLTokens

/// L15. No loop leaves an empty shell: a row without a cell, a table without a row, a list without
/// an item.
///
/// A row has one cell at the least (ODF 1.3 part 3, 9.1.3), a table one row; Word refuses to open
/// a file with a row that has none.
struct EmptyRows<File: FinishedFile>: Invariant {
  let code = "L15"

  func faults(in file: File) -> [InvariantFault] {
    file.storyTrees.flatMap { tree in
      Shell.all.flatMap { shell in
        let filled = Set(
          shell.content.flatMap { tree.all($0) }
            .compactMap { tree.nearest([shell.container], above: $0) })
        return tree.elements(shell.container).filter { !filled.contains($0.index) }
          .map { fault("there is a \(shell.words)", at: $0, about: shell.words) }
      }
    }
  }
}

/// A container, what it must hold, and how one is called that does not.
private struct Shell {
  var container: XMLName
  var content: Set<XMLName>
  var words: String

  static let all = [
    Shell(
      container: WordNames.w("tr"), content: [WordNames.w("tc")], words: "row without a cell"),
    Shell(
      container: WordNames.w("tbl"), content: [WordNames.w("tr")], words: "table without a row"),
    Shell(
      container: OpenDocumentNames.table("table-row"), content: PartAnatomy.openDocument.cells,
      words: "row without a cell"),
    Shell(
      container: OpenDocumentNames.table("table"),
      content: [OpenDocumentNames.table("table-row")], words: "table without a row"),
    Shell(
      container: OpenDocumentNames.text("list"),
      content: [OpenDocumentNames.text("list-item"), OpenDocumentNames.text("list-header")],
      words: "list without an item"),
  ]
}
