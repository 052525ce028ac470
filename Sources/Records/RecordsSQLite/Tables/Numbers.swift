import GRDB
import Records

/// The table of numbers: the last of each series.
enum Numbers {
  static func next(in series: String, of db: Database) throws -> Int {
    let last = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM numbers WHERE series = ?"),
      arguments: [series])
    return (last ?? 0) + 1
  }

  static func all(in db: Database) throws -> [String: Int] {
    var numbers: [String: Int] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT series, number FROM numbers")
    while let row = try rows.next() {
      numbers[try row.decode(atIndex: 0)] = try row.decode(Int.self, atIndex: 1)
    }
    return numbers
  }

  /// Takes a number, which must be the next.
  static func take(_ number: NumberReservation, in db: Database) throws {
    let next = try next(in: number.series, of: db)
    guard number.number == next else { throw StoreError.numberTaken(number, next: next) }
    let sql =
      next == 1
      ? "INSERT INTO numbers (number, series) VALUES (?, ?)"
      : "UPDATE numbers SET number = ? WHERE series = ?"
    try db.cachedStatement(sql: sql).execute(arguments: [number.number, number.series])
  }
}
