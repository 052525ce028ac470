import CivilTime
import GRDB
import Records

/// The table of dates.
enum Deadlines {
  private static let columns = "stream, council, kind, due, label, holidays"

  static func replace(_ rows: [DeadlineRow], of stream: StreamID, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM deadlines WHERE stream = ?")
      .execute(arguments: [stream.text])
    let statement = try db.cachedStatement(
      sql: "INSERT INTO deadlines (ordinal, \(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (ordinal, row) in rows.enumerated() {
      try statement.execute(arguments: [
        ordinal, stream.text, row.council, row.kind, row.due.iso, row.label, row.holidays,
      ])
    }
  }

  static func removeAll(from db: Database) throws {
    try db.execute(sql: "DELETE FROM deadlines")
  }

  static func rows(
    from: CivilDate, to: CivilDate, council: String?, in db: Database
  ) throws -> [DeadlineRow] {
    var arguments: StatementArguments = [from.iso, to.iso]
    if let council { arguments += [council] }
    return try rows(
      where: "due BETWEEN ? AND ?" + (council == nil ? "" : " AND council = ?"), arguments,
      in: db)
  }

  static func rows(of stream: StreamID, in db: Database) throws -> [DeadlineRow] {
    try rows(where: "stream = ?", [stream.text], in: db)
  }

  /// The statement that reads dates.
  static func sql(where condition: String) -> String {
    "SELECT \(columns) FROM deadlines WHERE \(condition) ORDER BY due, stream, ordinal"
  }

  private static func rows(
    where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [DeadlineRow] {
    var found: [DeadlineRow] = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql(where: condition)), arguments: arguments)
    while let row = try rows.next() { found.append(try DeadlineRow(row)) }
    return found
  }
}

extension DeadlineRow {
  fileprivate init(_ row: Row) throws {
    let text: String = try row.decode(atIndex: 0)
    guard let stream = StreamID(text: text) else {
      throw StoreError.damagedValue("deadlines.stream “\(text)”")
    }
    self.init(
      stream: stream, council: try row.decode(atIndex: 1), kind: try row.decode(atIndex: 2),
      due: try CivilDate(row.decode(atIndex: 3), "deadlines.due of \(text)"),
      label: try row.decode(atIndex: 4), holidays: try row.decode(atIndex: 5))
  }
}
