import Markdown
import TemplateLanguage

/// Shares a table's width among its columns by what stands in them.
///
/// A column has at least the width of its longest word, so that no word is broken; what is left
/// goes to columns by the length of their texts, of which no more counts than a few lines would
/// take. A table that needs little is narrow: figures far from what they are about are hard to
/// read.
struct TableWidths {
  /// The columns' widths, in twentieths of a point.
  let columns: [Int]
  /// Whether the table takes only part of the width between the margins.
  let isNarrow: Bool

  /// The part of the width, in hundredths, that a narrow table takes.
  static let narrowShare = 50
  /// The number of columns from which a table is set in small print, if the template has it.
  static let denseFrom = 8

  /// The room beside the words of a cell: its margins and borders.
  private static let cellMargins = 190
  /// The most that one text counts when what is left is shared out.
  private static let longestText = 4400

  init(of table: FlowTable, total: Int, isSmall: Bool) {
    let size = isSmall ? 8 : 10
    var words = table.columns.map { Self.longestWord($0.heading, size, isStrong: true) }
    var texts = zip(table.columns, words).map { column, word in
      column.isNumeric || column.isTick ? word : Self.width(column.heading, size, isStrong: true)
    }
    for row in table.rows where row.kind != .heading {
      for cell in row.cells
      where cell.columnSpan == 1 && words.indices.contains(cell.column)
        && !table.columns[cell.column].isTick
      {
        let isStrong = row.kind != .body
        words[cell.column] = max(
          words[cell.column], Self.longestWord(cell.text, size, isStrong: isStrong))
        texts[cell.column] = max(
          texts[cell.column], Self.width(cell.text, size, isStrong: isStrong))
      }
    }
    self.init(total: total, words: words, texts: texts)
  }

  init(of table: MarkdownTable, total: Int) {
    let lines: [[[MarkdownInline]]] = [table.header] + table.rows
    let columns: [[String]] = table.header.indices.map { (column: Int) in
      lines.map { column < $0.count ? $0[column].plainText : "" }
    }
    self.init(
      total: total,
      words: columns.map { $0.map { Self.longestWord($0, 10, isStrong: true) }.max() ?? 0 },
      texts: columns.map { $0.map { Self.width($0, 10, isStrong: false) }.max() ?? 0 })
  }

  private init(total: Int, words: [Int], texts: [Int]) {
    let least = words.map { $0 + Self.cellMargins }
    let wanted = zip(least, texts).map { max($0, min($1, Self.longestText) + Self.cellMargins) }
    let (leastSum, wantedSum) = (least.reduce(0, +), wanted.reduce(0, +))
    let narrow = total * Self.narrowShare / 100
    isNarrow = wantedSum < narrow && words.count < 4
    let width = isNarrow ? narrow : total
    var shares: [Int]
    if wantedSum <= width {
      shares = wanted.map { $0 * width / max(wantedSum, 1) }
    } else if leastSum >= width {
      shares = least.map { $0 * width / max(leastSum, 1) }
    } else {
      let spare = width - leastSum
      shares = zip(least, wanted).map { $0 + ($1 - $0) * spare / (wantedSum - leastSum) }
    }
    if let widest = shares.indices.max(by: { shares[$0] < shares[$1] }) {
      shares[widest] += width - shares.reduce(0, +)
    }
    columns = shares
  }

  private static func longestWord(_ text: String, _ size: Int, isStrong: Bool) -> Int {
    // A date or a reference stays on one line.
    if text.count <= 18, text.contains(where: \.isNumber) {
      return width(text, size, isStrong: isStrong)
    }
    return text.split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "\u{2013}" })
      .map { width(String($0), size, isStrong: isStrong) }.max() ?? 0
  }

  /// The width of words in a sans serif of that many points, in twentieths of a point.
  ///
  /// The widths are those of Helvetica's classes of letters, in thousandths of the size.
  private static func width(_ text: String, _ size: Int, isStrong: Bool) -> Int {
    let sum = text.reduce(0) { $0 + width(of: $1) }
    return sum * size * 20 / 1000 * (isStrong ? 108 : 100) / 100
  }

  private static func width(of character: Character) -> Int {
    switch character {
    case "i", "j", "l", "'", "|", ".", ",", ":", ";", "!": 278
    case "f", "t", "r", "(", ")", "/", " ", "-", "I", "[", "]": 330
    case "m", "M", "W", "%": 860
    case "w": 740
    case "A"..."Z", "&": 700
    default: 556
    }
  }
}
