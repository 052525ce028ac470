import GRDB
import Records

/// Whether a file is sound as a database, apart from what it says.
enum Integrity {
  /// Runs `quick_check` or `integrity_check`, and compares the schema with the one Remit makes.
  static func check(_ db: Database, _ pragma: String) throws {
    let found = try String.fetchAll(db, sql: "PRAGMA \(pragma)(5)")
    guard found == ["ok"] else { throw damaged(found.joined(separator: "; ")) }
    guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
      throw damaged("a row belongs to an event that is not there")
    }
    let (here, expected) = try (Fingerprint.definitions(of: db), newDefinitions())
    for name in Set(here.keys).union(expected.keys).sorted() where here[name] != expected[name] {
      throw damaged("“\(name)” is not as Remit made it")
    }
  }

  private static func newDefinitions() throws -> [String: String] {
    try DatabaseQueue().writeWithoutTransaction { db in
      try Migration.run(on: db, from: 0)
      return try Fingerprint.definitions(of: db)
    }
  }

  private static func damaged(_ what: String) -> StoreError {
    StoreError(
      .corrupt, "The record's file is damaged: \(what).",
      remedy: "Restore the record from a backup; keep the damaged file for whoever looks into it.")
  }
}
