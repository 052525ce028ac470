import Digests
import GRDB
import Records

/// What a file's tables, indices and triggers are, in one digest.
enum Fingerprint {
  /// The definitions by kind and name. Left out is what SQLite makes itself, of which another
  /// version of it may make something else.
  static func definitions(of db: Database) throws -> [String: String] {
    var definitions: [String: String] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema
        WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND name NOT LIKE 'register\\_words\\_%' ESCAPE '\\'
        """)
    while let row = try rows.next() {
      definitions[try row.decode(atIndex: 0)] = try row.decode(String.self, atIndex: 1)
    }
    return definitions
  }

  /// The digest of all definitions.
  static func of(_ db: Database) throws -> String {
    let lines = try definitions(of: db).sorted { $0.key < $1.key }
      .map { "\($0.key)\n\($0.value)\n" }
    return SHA256Digest(of: Array(lines.joined().utf8)).hex
  }

  /// Refuses a file of which the schema is not the one that Remit made, before anything in it is
  /// used.
  ///
  /// This stands in place of `trusted_schema = OFF`, under which SQLite 3.40 does not open a file
  /// whose generated columns use its JSON functions: a schema that somebody else made is not only
  /// kept from calling functions, but not used at all.
  static func check(_ db: Database, version: Int, at path: String) throws {
    guard try Fingerprint.of(db) == Migration.all[version - 1].fingerprint else {
      throw StoreError(
        .corrupt, "The tables of \(path) are not as Remit made them: somebody changed them.",
        remedy: "Restore the record from a backup; keep the file for whoever looks into it.")
    }
  }
}
