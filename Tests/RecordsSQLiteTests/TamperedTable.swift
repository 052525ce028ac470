import FoundationEssentials
import GRDB
import StoreContract

/// A table as somebody may leave it who can write the file: its rows are read, one thing in them is
/// altered, and they are put back.
struct TamperedTable {
  let name: String
  let columns: [String]

  private static let register = [
    "number", "id", "council", "form", "reference", "subject", "phase", "is_key", "is_open",
    "decision_maker", "author", "started", "changed", "next_date", "waiting_for", "words",
  ]

  /// Every table. When a message arrived is left out, which no event covers.
  static let all = [
    TamperedTable(name: "events", columns: ["position", "body", "previous", "digest"]),
    TamperedTable(name: "numbers", columns: ["series", "number"]),
    TamperedTable(
      name: "documents",
      columns: ["position", "ordinal", "digest", "name", "media_type", "length", "is_withheld"]),
    TamperedTable(
      name: "personal",
      columns: ["position", "ordinal", "digest", "subject", "name", "length", "erased"]),
    TamperedTable(
      name: "outbox",
      columns: [
        "position", "ordinal", "key", "kind", "recipient", "subject", "document", "file_name",
        "body",
      ]),
    TamperedTable(name: "register", columns: register),
    TamperedTable(name: "register_words", columns: ["rowid", "words"]),
    TamperedTable(
      name: "deadlines",
      columns: ["stream", "ordinal", "council", "kind", "due", "label", "holidays"]),
  ]

  /// Whether the words by which lines are found, which show in nothing that is read.
  var isIndex: Bool { name == "register_words" }

  /// Alters one thing by chance, and says what; nil when all is as it was.
  func tamper(_ db: Database, _ random: inout SeededGenerator) throws -> String? {
    let names = columns.joined(separator: ", ")
    var rows = try Row.fetchAll(db, sql: "SELECT \(names) FROM \(name)")
      .map { Array($0.databaseValues) }
    let before = rows
    let words = alter(&rows, &random)
    if Set(rows) == Set(before), rows.count == before.count { return nil }
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    try db.execute(sql: "DELETE FROM \(name)")
    for row in rows {
      try db.execute(
        sql: "INSERT INTO \(name) (\(names)) VALUES (\(marks))", arguments: StatementArguments(row))
    }
    return "\(words) in \(name)"
  }

  private func alter(
    _ rows: inout [[DatabaseValue]], _ random: inout SeededGenerator
  ) -> String {
    let row = Int.random(in: rows.indices, using: &random)
    let other = Int.random(in: rows.indices, using: &random)
    let column = Int.random(in: columns.indices, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      rows.remove(at: row)
      return "row \(row) removed"
    case 1:
      var copy = rows[row]
      copy[0] = TamperedTable.other(than: copy[0], &random)
      rows.append(copy)
      return "row \(row) doubled"
    case 2:
      let value = rows[row][column]
      rows[row][column] = rows[other][column]
      rows[other][column] = value
      return "\(columns[column]) of rows \(row) and \(other) exchanged"
    case 3:
      rows.swapAt(row, other)
      let key = rows[row][0]
      rows[row][0] = rows[other][0]
      rows[other][0] = key
      return "rows \(row) and \(other) exchanged"
    default:
      rows[row][column] = TamperedTable.other(than: rows[row][column], &random)
      return "\(columns[column]) of row \(row) altered"
    }
  }

  private static func other(
    than value: DatabaseValue, _ random: inout SeededGenerator
  ) -> DatabaseValue {
    switch value.storage {
    case .null: return "x".databaseValue
    case .int64(let number):
      return (number ^ (1 << Int64.random(in: 0..<6, using: &random))).databaseValue
    case .double(let number): return (number + 1).databaseValue
    case .blob(let data):
      var bytes = Array(data)
      if let index = bytes.indices.randomElement(using: &random) { bytes[index] ^= 4 }
      return Data(bytes).databaseValue
    case .string(let text):
      if Int.random(in: 0..<8, using: &random) == 0 { return .null }
      var characters = Array(text)
      guard let index = characters.indices.randomElement(using: &random) else {
        return "x".databaseValue
      }
      switch Int.random(in: 0..<3, using: &random) {
      case 0: characters[index] = characters[index] == "7" ? "8" : "7"
      case 1: characters.remove(at: index)
      default: characters.insert(" ", at: index)
      }
      return String(characters).databaseValue
    }
  }
}
