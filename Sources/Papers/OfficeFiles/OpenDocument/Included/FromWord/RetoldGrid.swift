/// The cells of a Word table by their places (ECMA-376 part 1, 17.4).
///
/// In Word a cell that goes on from the row above is a cell of its own, `w:vMerge`; in OpenDocument
/// the upper one says how many rows it spans, and the places below are covered.
struct RetoldGrid {
  struct Cell {
    /// Where it begins, and how many columns it spans.
    var column: Int
    var columns: Int
    var rows = 1
    /// Whether one above or beside it spans its place.
    var isCovered = false
    /// Nil for a place that Word leaves free.
    var element: WordElement?
    /// Marks that stand before it, between cells or rows.
    var marks: [WordElement] = []
  }

  struct Row {
    var element: WordElement
    var cells: [Cell]
  }

  private(set) var rows: [Row] = []
  private(set) var columns = 0
  /// Marks behind the last cell.
  private(set) var lastMarks: [WordElement] = []
  /// The widths of the columns, in twentieths of a point; fewer when they are not known.
  let widths: [Int]

  init(_ table: WordElement) {
    widths = (table.child("tblGrid")?.children ?? []).filter { $0.name == "gridCol" }
      .map { min(max($0.number("w") ?? 0, 0), 31_680) }
    addRows(of: table)
    columns = max(rows.map(Self.width).max() ?? 0, 1)
    // Free places at the right are cells too.
    for index in rows.indices {
      let width = Self.width(rows[index])
      if width < columns {
        rows[index].cells.append(Cell(column: width, columns: columns - width))
      }
    }
    joinDown()
  }

  private static func width(_ row: Row) -> Int {
    row.cells.last.map { $0.column + $0.columns } ?? 0
  }

  private mutating func addRows(of element: WordElement) {
    for child in element.children {
      switch child.name {
      case "tr": addRow(child)
      case "sdt": if let content = child.child("sdtContent") { addRows(of: content) }
      case "customXml": addRows(of: child)
      case "bookmarkStart", "bookmarkEnd": lastMarks.append(child)
      default: break
      }
    }
  }

  private mutating func addRow(_ element: WordElement) {
    var cells: [Cell] = []
    var column = Self.span(element.child("trPr")?.child("gridBefore")?.number() ?? 0)
    if column > 0 { cells.append(Cell(column: 0, columns: column)) }
    for cell in Self.cells(of: element) {
      if cell.name != "tc" {
        lastMarks.append(cell)
        continue
      }
      let properties = cell.child("tcPr")
      let columns = max(Self.span(properties?.child("gridSpan")?.number() ?? 1), 1)
      var added = Cell(column: column, columns: columns, element: cell)
      if let beside = properties?.child("hMerge"), beside.value() ?? "continue" == "continue",
        let first = cells.lastIndex(where: { !$0.isCovered && $0.element != nil })
      {
        cells[first].columns += columns
        added.isCovered = true
      }
      (added.marks, lastMarks) = (lastMarks, [])
      cells.append(added)
      column += columns
    }
    if cells.contains(where: { $0.element != nil }) {
      rows.append(Row(element: element, cells: cells))
    }
  }

  private static func span(_ number: Int) -> Int { min(max(number, 0), 1024) }

  /// The cells of a row and the marks between them.
  private static func cells(of element: WordElement) -> [WordElement] {
    element.children.flatMap { child -> [WordElement] in
      switch child.name {
      case "tc", "bookmarkStart", "bookmarkEnd": [child]
      case "sdt": child.child("sdtContent").map { cells(of: $0) } ?? []
      case "customXml": cells(of: child)
      default: []
      }
    }
  }

  /// Lets upper cells span those that go on from them.
  private mutating func joinDown() {
    var above: [Int: (row: Int, cell: Int)] = [:]
    for row in rows.indices {
      var going: [Int: (row: Int, cell: Int)] = [:]
      for cell in rows[row].cells.indices where !rows[row].cells[cell].isCovered {
        let (column, columns) = (rows[row].cells[cell].column, rows[row].cells[cell].columns)
        guard let merge = rows[row].cells[cell].element?.child("tcPr")?.child("vMerge") else {
          continue
        }
        if merge.value() != "restart", let first = above[column],
          rows[first.row].cells[first.cell].columns == columns
        {
          rows[first.row].cells[first.cell].rows += 1
          rows[row].cells[cell].isCovered = true
          going[column] = first
        } else {
          going[column] = (row, cell)
        }
      }
      above = going
    }
  }

  /// How many rows at the top are repeated on every page: none when a cell spans more.
  var headerRows: Int {
    let count = rows.prefix {
      $0.element.child("trPr")?.child("tblHeader")?.isOn == true
    }.count
    let isCut = rows.prefix(count).enumerated().contains { index, row in
      row.cells.contains { index + $0.rows > count }
    }
    return isCut || count == rows.count ? 0 : count
  }
}
