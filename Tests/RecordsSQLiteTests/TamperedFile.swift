import FoundationEssentials
import GRDB
import Records
import RecordsSQLite
import StoreContract

/// A record's file as somebody may leave it who can write every byte of it.
struct TamperedFile {
  let path: String

  /// Alters a row of some table, with the triggers out of the way and put back afterwards.
  func tamper(
    with table: TamperedTable, _ random: inout SeededGenerator
  ) throws -> String? {
    try change { db in
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
      ).map { (name: $0[0] as String, sql: $0[1] as String) }
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger.name)") }
      let words = try table.tamper(db, &random)
      for trigger in triggers { try db.execute(sql: trigger.sql) }
      return words
    }
  }

  /// Drops something of the schema, or puts something in.
  func tamperWithTheSchema(_ random: inout SeededGenerator) throws -> String? {
    try change { db in
      let drops = try String.fetchAll(
        db,
        sql: """
          SELECT 'DROP ' || type || ' ' || name FROM sqlite_schema
          WHERE type IN ('trigger', 'index', 'view') AND sql IS NOT NULL ORDER BY name
          """)
      let additions = [
        "CREATE TABLE other (a)", "CREATE VIEW other AS SELECT 1",
        "ALTER TABLE numbers ADD COLUMN other TEXT", "CREATE INDEX other ON outbox (body)",
        "CREATE TRIGGER other AFTER INSERT ON events BEGIN DELETE FROM deadlines; END",
        "ALTER TABLE outbox RENAME COLUMN recipient TO addressee", "DROP TABLE register_words",
      ]
      let sql = (drops + additions).randomElement(using: &random) ?? ""
      try db.execute(sql: sql)
      return sql
    }
  }

  /// Alters what the header says that the file is.
  func tamperWithTheHeader(_ random: inout SeededGenerator) throws -> String? {
    let name = ["application_id", "user_version"].randomElement(using: &random) ?? ""
    let value = [0, 1, 7, 99].randomElement(using: &random) ?? 0
    return try change { db in
      try db.execute(sql: "PRAGMA \(name) = \(value)")
      return "\(name) \(value)"
    }
  }

  /// Turns over one bit of the file.
  func tamperWithABit(_ random: inout SeededGenerator) throws -> String {
    var data = try Data(contentsOf: URL(filePath: path))
    let index = Int.random(in: data.indices, using: &random)
    data[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    try data.write(to: URL(filePath: path))
    return "a bit of byte \(index)"
  }

  private func change(_ work: (Database) throws -> String?) throws -> String? {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      var words: String?
      try db.inTransaction {
        words = try work(db)
        return .commit
      }
      return words
    }
  }
}
