import Diagnostics
import XMLTokens

/// What a format calls the things by which places in a document are told.
struct PartAnatomy: Sendable {
  var paragraphs: Set<XMLName>
  var tables: Set<XMLName>
  var rows: Set<XMLName>
  var cells: Set<XMLName>

  static let word = PartAnatomy(
    paragraphs: [WordNames.w("p")], tables: [WordNames.w("tbl")], rows: [WordNames.w("tr")],
    cells: [WordNames.w("tc")])

  static let openDocument = PartAnatomy(
    paragraphs: [OpenDocumentNames.text("p"), OpenDocumentNames.text("h")],
    tables: [OpenDocumentNames.table("table")], rows: [OpenDocumentNames.table("table-row")],
    cells: [
      OpenDocumentNames.table("table-cell"), OpenDocumentNames.table("covered-table-cell"),
    ])
}

extension FinishedFile {
  /// A place in terms of what a reader of the document sees.
  func place(of fault: InvariantFault) -> DocumentPlace {
    let story = stories.first { $0.part == fault.part }?.name
    var place = DocumentPlace(part: story.map { "\($0) (\(fault.part))" } ?? fault.part)
    guard let tree = trees[fault.part], let index = fault.index, story != nil else {
      return place
    }
    place.heading = heading(in: tree, above: index)
    if let table = tree.around(index, anatomy.tables) {
      place.table = tree.number(of: table, among: anatomy.tables, from: 0)
      if let row = tree.around(index, anatomy.rows), row > table {
        place.row = tree.number(of: row, among: anatomy.rows, from: table)
        if let cell = tree.around(index, anatomy.cells), cell > row {
          place.cell = tree.number(of: cell, among: anatomy.cells, from: row)
        }
      }
    }
    if let paragraph = tree.around(index, anatomy.paragraphs) {
      let start = tree.around(index, anatomy.cells) ?? 0
      place.paragraph = tree.number(
        of: paragraph, among: anatomy.paragraphs, from: start < paragraph ? start : 0)
      let words = tree.text(of: paragraph).prefix(60)
      place.words = words.isEmpty ? nil : String(words)
    }
    return place
  }

  private func heading(in tree: PartTree, above index: Int) -> String? {
    let paragraphs = anatomy.paragraphs.flatMap { tree.all($0) }.filter { $0 < index }
    return paragraphs.sorted(by: >).first { headingLevel(tree, $0) != nil }
      .map { tree.text(of: $0) }
  }
}

extension PartTree {
  /// The element itself, or the nearest about it, that has one of these names.
  fileprivate func around(_ index: Int, _ names: Set<XMLName>) -> Int? {
    names.contains(start(index).name) ? index : nearest(names, above: index)
  }

  /// Which it is among the elements of these names since a place, from 1.
  fileprivate func number(of index: Int, among names: Set<XMLName>, from start: Int) -> Int {
    names.flatMap { all($0) }.count { $0 >= start && $0 <= index }
  }
}
