import Decisions

/// The numbers of a table as whole numbers of its columns' last place, merged cells counted once.
struct TableFigures {
  /// A column of numbers.
  struct Column {
    let column: TableColumn
    /// How many digits stand behind the point in the whole numbers.
    let scale: Int
    /// Row by row; nil where no number stands.
    let values: [Int?]
  }

  let columns: [Column]

  init(_ table: DataTable) {
    columns = table.columns.compactMap { column in
      guard column.kind == .number || column.kind == .change else { return nil }
      let numbers = table.rows.map { $0.cells[column.key]?.number }
      let scale = max(column.decimals ?? 0, numbers.reduce(0) { max($0, $1?.scale ?? 0) })
      guard scale <= 6 else { return nil }
      return Column(column: column, scale: scale, values: numbers.map { $0?.shifted(by: scale) })
    }
  }
}

extension TableFigures.Column {
  /// A number of the column as it is printed: 8,137.2.
  func text(_ value: Int) -> String {
    (value < 0 ? "-" : "") + value.magnitude.figures(decimals: scale)
  }

  /// Whether the last of some rows adds up the others.
  func endsInGrandTotal(_ rows: [Int]) -> Bool {
    guard rows.count > 1, let last = rows.last, let total = values[last] else { return false }
    let sum = rows.dropLast().reduce(0) { $0 &+ (values[$1] ?? 0) }
    return abs(sum - total) <= rows.count
  }

  /// Whether its numbers may have been rounded: those with a point, and sums of money.
  var isRounded: Bool {
    scale > 0
      || column.heading.hasAny(of: ["£", "000", "cost", "budget", "spend", "value", "price"])
  }

  /// Whether its numbers are rates or years, whose total is no sum.
  var isRate: Bool {
    column.heading == "Year"
      || column.heading.hasAny(
        of: ["average", "mean ", "rate ", " rate", " per ", "unit ", "%", "percent", "weight"])
  }
}

extension String {
  /// Whether any of some words, in small letters, stands in a short text, whatever its capitals.
  func hasAny(of words: [String]) -> Bool {
    let text = utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return words.contains { word in
      guard let first = word.utf8.first, word.utf8.count <= text.count else { return false }
      return text.indices.dropLast(word.utf8.count - 1).contains { start in
        text[start] == first && text[start...].starts(with: word.utf8)
      }
    }
  }
}
