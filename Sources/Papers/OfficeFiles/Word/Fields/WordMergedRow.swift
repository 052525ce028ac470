import XMLTokens

/// A row of a table with merge fields in its own cells. It is repeated for each item when the value
/// of one of them is a list.
struct WordMergedRow {
  /// All of the row, and of the table that it is in.
  var range: Range<Int>
  var table: Range<Int>
  /// The fields' names, each once.
  var columns: [String]
  /// What an item goes by. No form can write it.
  var variable: String

  /// How many tables with such rows may stand within each other.
  private static let deepest = 8

  /// The rows of a part, an outer one before those within it. A row that tags repeat, or take away,
  /// is none.
  static func rows(
    of tokens: [XMLToken], columns: [(place: Int, name: String)]
  ) -> [WordMergedRow] {
    guard !columns.isEmpty else { return [] }
    var rows: [WordMergedRow] = []
    var tables: [Range<Int>] = []
    let slice = tokens[...]
    var open: [Int] = []
    for index in slice.indices {
      guard case .start(let start) = slice[index], start.name.namespace == WordNames.main else {
        continue
      }
      if start.name.local == "tbl" {
        tables.append(index..<(slice.endOfElement(from: index) + 1))
      } else if start.name.local == "tr" {
        while let last = open.last, rows[last].range.upperBound <= index { open.removeLast() }
        while let last = tables.last, last.upperBound <= index { tables.removeLast() }
        guard let table = tables.last, open.count < deepest else { continue }
        let range = index..<(slice.endOfElement(from: index) + 1)
        rows.append(
          WordMergedRow(
            range: range, table: table, columns: [], variable: "row \(open.count + 1)"))
        open.append(rows.count - 1)
      }
    }
    for column in columns {
      guard let row = rows.lastIndex(where: { $0.range.contains(column.place) }),
        !rows[row].columns.contains(column.name)
      else { continue }
      rows[row].columns.append(column.name)
    }
    return rows.filter { !$0.columns.isEmpty && !holdsBlocks(slice[$0.range]) }
  }

  /// Whether tags of the language stand in a row that begin or end something.
  private static func holdsBlocks(_ row: ArraySlice<XMLToken>) -> Bool {
    var words = ""
    for case .text(let text) in row { words += text }
    return words.contains("{%")
  }
}
