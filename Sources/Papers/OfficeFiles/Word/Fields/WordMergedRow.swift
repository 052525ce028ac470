import XMLTokens

/// A row of a table with merge fields in its own cells. It is repeated for each item when the value
/// of one of them is a list; see ``RowTags`` for the tags in it.
struct WordMergedRow {
  /// All of the row, and of the table that it is in.
  var range: Range<Int>
  var table: Range<Int>
  /// The row whose cell holds that table.
  var outer: Int?
  /// What an item goes by. No form can write it.
  var variable: String
  /// The fields' names, each once.
  var columns: [String] = []
  /// Whether it is repeated: it has columns, and no tags act beyond it.
  var isMerged = false
}

/// The rows of a part's tables, in their order, an outer one before those within it.
struct WordMergedRows {
  private var all: [WordMergedRow] = []

  /// How many tables may stand within each other.
  private static let deepest = 8
  /// How many columns a row may have.
  private static let mostColumns = 500

  /// Those that are repeated.
  var merged: [WordMergedRow] { all.filter(\.isMerged) }

  /// No rows.
  init() {}

  /// The rows of these tokens.
  ///
  /// - Parameter controls: the names that content controls show, which stand in the tokens no more.
  init(of tokens: [XMLToken], columns: [(place: Int, name: String)], controls: [String] = []) {
    guard !columns.isEmpty else { return }
    find(in: tokens[...])
    for column in columns {
      guard let row = innermost(at: column.place), all[row].columns.count < Self.mostColumns,
        !all[row].columns.contains(column.name)
      else { continue }
      all[row].columns.append(column.name)
    }
    let tags = RowTags(of: tokens, .word, other: controls)
    for row in all.indices where !all[row].columns.isEmpty {
      let own = tags.names(givenIn: all[row].range)
      all[row].columns.removeAll { own.contains($0) || own.contains(RowTags.owner(of: $0)) }
      all[row].isMerged =
        !all[row].columns.isEmpty && tags.areRepeated(with: all[row].range, of: tokens)
    }
  }

  private mutating func find(in tokens: ArraySlice<XMLToken>) {
    var tables: [Range<Int>] = []
    var open: [Int] = []
    for index in tokens.indices {
      guard case .start(let start) = tokens[index], start.name.namespace == WordNames.main else {
        continue
      }
      if start.name.local == "tbl" {
        tables.append(index..<(tokens.endOfElement(from: index) + 1))
      } else if start.name.local == "tr" {
        while let last = open.last, all[last].range.upperBound <= index { open.removeLast() }
        while let last = tables.last, last.upperBound <= index { tables.removeLast() }
        guard let table = tables.last, open.count < Self.deepest else { continue }
        all.append(
          WordMergedRow(
            range: index..<(tokens.endOfElement(from: index) + 1), table: table, outer: open.last,
            variable: "row \(open.count + 1)"))
        open.append(all.count - 1)
      }
    }
  }

  /// The variables of the repeated rows around a place, the innermost first.
  func variables(at place: Int) -> [String] {
    var variables: [String] = []
    var row = innermost(at: place)
    while let index = row {
      if all[index].isMerged { variables.append(all[index].variable) }
      row = all[index].outer
    }
    return variables
  }

  /// The innermost row around a place.
  private func innermost(at place: Int) -> Int? {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    var row = low > 0 ? low - 1 : nil
    while let index = row, !all[index].range.contains(place) { row = all[index].outer }
    return row
  }
}
