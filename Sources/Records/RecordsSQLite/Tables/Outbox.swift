import CivilTime
import Digests
import FoundationEssentials
import GRDB
import Records

/// The table of what is to be delivered. Whether it was is the one thing that changes.
enum Outbox {
  private static let columns =
    "position, key, kind, recipient, subject, document, file_name, body, delivered"

  static func insert(
    _ message: OutboxMessage, position: Int, ordinal: Int, into db: Database
  ) throws {
    let taken = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM outbox WHERE key = ?)"),
      arguments: [message.key])
    if taken == true { throw StoreError.keyTaken(message.key) }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO outbox
          (position, ordinal, key, kind, recipient, subject, document, file_name, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      position, ordinal, message.key, message.kind, message.to, message.subject,
      message.document?.data, message.fileName, message.body,
    ])
  }

  static func markDelivered(_ key: String, at moment: Moment, in db: Database) throws {
    let found = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT delivered FROM outbox WHERE key = ?"), arguments: [key])
    guard let found else { throw StoreError.noMessage(key) }
    guard try found.decode(String?.self, atIndex: 0) == nil else { return }
    try db.cachedStatement(sql: "UPDATE outbox SET delivered = ? WHERE key = ?")
      .execute(arguments: [moment.text, key])
  }

  static func entries(in db: Database) throws -> [OutboxEntry] {
    try entries("SELECT \(columns) FROM outbox ORDER BY position, ordinal", [], in: db)
  }

  static let undeliveredStatement = """
    SELECT \(columns) FROM outbox WHERE delivered IS NULL AND (position, ordinal) > (?, ?)
    ORDER BY position, ordinal LIMIT ?
    """

  static func undelivered(
    after key: String?, limit: Int, in db: Database
  ) throws -> [OutboxEntry] {
    var place = (0, 0)
    if let key {
      let found = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT position, ordinal FROM outbox WHERE key = ?"),
        arguments: [key])
      guard let found else { throw StoreError.noMessage(key) }
      place = (try found.decode(atIndex: 0), try found.decode(atIndex: 1))
    }
    return try entries(undeliveredStatement, [place.0, place.1, max(limit, 0)], in: db)
  }

  private static func entries(
    _ sql: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [OutboxEntry] {
    var entries: [OutboxEntry] = []
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() { entries.append(try OutboxEntry(row)) }
    return entries
  }
}

extension OutboxEntry {
  fileprivate init(_ row: Row) throws {
    let message = OutboxMessage(
      key: try row.decode(atIndex: 1), kind: try row.decode(atIndex: 2),
      to: try row.decode(atIndex: 3), subject: try row.decode(atIndex: 4),
      document: try row.decode(Data?.self, atIndex: 5).map {
        try SHA256Digest($0, "outbox.document")
      },
      fileName: try row.decode(atIndex: 6), body: try row.decode(atIndex: 7))
    self.init(
      position: try row.decode(atIndex: 0), message: message,
      delivered: try row.decode(String?.self, atIndex: 8).map { try Moment($0, "outbox.delivered") }
    )
  }
}
