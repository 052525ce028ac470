import GRDB
import Records

/// One step of the schema. A step that was once released is never changed.
struct Migration: Sendable {
  /// Its number, from 1, which becomes the database's `user_version`.
  let number: Int
  /// The digest of the schema as it is afterwards, for ``Fingerprint``.
  let fingerprint: String
  /// What it does.
  let sql: String

  /// All steps, in order.
  static let all = [migration001, migration002, migration003]

  /// The schema this program knows.
  static let newest = all.count

  /// "Rmit", by which a file is known to be a record (`PRAGMA application_id`).
  static let application = 0x526D_6974

  /// What a file says of itself in its header.
  struct Header: Equatable {
    let application: Int
    let version: Int
    let isEmpty: Bool

    init(_ db: Database) throws {
      application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      isEmpty =
        try application == 0 && version == 0
        && !(Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema)") ?? true)
    }
  }

  /// Takes the steps that are lacking, all or none.
  static func run(on db: Database, from version: Int) throws {
    guard version < newest else { return }
    try db.inTransaction(.immediate) {
      // Another process may have been first.
      let header = try Header(db)
      for step in all where step.number > header.version {
        try db.execute(sql: step.sql)
        try db.execute(sql: "PRAGMA user_version = \(step.number)")
      }
      try db.execute(sql: "PRAGMA application_id = \(application)")
      return .commit
    }
  }
}
