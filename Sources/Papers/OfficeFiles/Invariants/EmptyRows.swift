import XMLTokens

/// L15. No loop leaves an empty shell: a row without a cell, a table without a row, a list without
/// an item; nor a group of rows or columns, a content control among them, or a numbered paragraph.
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
      } + emptyControls(in: tree)
    }
  }

  /// Content controls round rows or cells that hold none (ECMA-376 part 1, CT_SdtContentRow and
  /// CT_SdtContentCell).
  private func emptyControls(in tree: PartTree) -> [InvariantFault] {
    let held = Set(["tr", "tc", "sdt", "customXml"].map { WordNames.w($0) })
    return tree.elements(WordNames.w("sdtContent")).filter { content in
      let around = tree.nearest(
        Set(["tbl", "tr", "tc", "p"].map { WordNames.w($0) }), above: content.index)
      guard let around, [WordNames.w("tbl"), WordNames.w("tr")].contains(tree.start(around).name)
      else { return false }
      return !tree.children(of: content.index).contains { held.contains(tree.start($0).name) }
    }.map {
      fault("there is a content control without a row", at: $0, about: "control without a row")
    }
  }
}

/// A container, what it must hold, and how one is called that does not.
private struct Shell {
  var container: XMLName
  var content: Set<XMLName>
  var words: String

  static let all: [Shell] =
    [
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
      Shell(
        container: OpenDocumentNames.text("numbered-paragraph"),
        content: [OpenDocumentNames.text("p"), OpenDocumentNames.text("h")],
        words: "numbered paragraph without a paragraph"),
    ]
    + ["table-header-rows", "table-rows", "table-row-group"].map {
      grouping("table-row", in: $0, words: "group of rows without one")
    }
    + ["table-header-columns", "table-columns", "table-column-group"].map {
      grouping("table-column", in: $0, words: "group of columns without one")
    }

  /// A part of a table, which may hold others of its kind.
  private static func grouping(_ content: String, in container: String, words: String) -> Shell {
    let container = OpenDocumentNames.table(container)
    return Shell(
      container: container, content: [OpenDocumentNames.table(content), container], words: words)
  }
}
