import Digests
import GRDB
import Records

/// The table of events.
enum Log {
  /// What makes a link: the position, and in one value the digest before, the digest and the body.
  /// One value is read twice as fast as three.
  static let columns = """
    position, CASE WHEN length(previous) = 32 AND length(digest) = 32
    THEN CAST(previous || digest || body AS BLOB) END
    """

  static let versionStatement = """
    SELECT body ->> '$.version' FROM events WHERE body ->> '$.stream' = ?
    ORDER BY body ->> '$.version' DESC LIMIT 1
    """

  static let actStatement = """
    SELECT position FROM events
    WHERE body ->> '$.command' = ? AND body ->> '$.enclosures.events' IS NOT NULL
    """

  static let historyStatement = """
    SELECT \(columns) FROM events WHERE body ->> '$.stream' = ? AND body ->> '$.version' > ?
    ORDER BY body ->> '$.version' LIMIT ?
    """

  static func version(of stream: StreamID, in db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: versionStatement), arguments: [stream.text]) ?? 0
  }

  static func link(at position: Int, in db: Database) throws -> ChainLink? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM events WHERE position = ?"),
      arguments: [position]
    ).map { try ChainLink($0) }
  }

  static func last(in db: Database) throws -> ChainLink? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM events ORDER BY position DESC LIMIT 1")
    ).map { try ChainLink($0) }
  }

  static func head(in db: Database) throws -> ChainHead {
    try last(in: db)?.head ?? .start
  }

  /// What a command answered. An act named must be the one that the command stands for.
  static func answer(to command: CommandID, act: String?, in db: Database) throws -> Appended? {
    let position = try Int.fetchOne(
      db.cachedStatement(sql: actStatement), arguments: [command.text])
    guard let position else { return nil }
    let first = try event(at: position, in: db)
    if let act, first.act != act { throw StoreError.commandTaken(command, by: first.act) }
    let last = try event(at: position + (first.enclosures?.events ?? 1) - 1, in: db)
    return Appended([first, last], wasSeenBefore: true)
  }

  /// Proves the last event of the record and its tie to the one before. A write that was torn
  /// shows there.
  static func checkTail(_ db: Database) throws {
    guard let last = try last(in: db) else { return }
    let before = try last.position == 1 ? .start : link(at: last.position - 1, in: db)?.head
    guard last.previous == before?.digest,
      last.digest == HashChain.digest(after: last.previous, of: last.body)
    else {
      throw StoreError.damagedEvent(last.position, "its digest is not that of its text")
    }
  }

  private static func event(at position: Int, in db: Database) throws -> EventEnvelope {
    guard let link = try link(at: position, in: db) else {
      throw StoreError.damagedEvent(position, "it is missing")
    }
    return try EventEnvelope(reading: link)
  }
}
