import Digests
import FoundationEssentials
import GRDB
import Records

/// The table of documents that acts name.
enum Documents {
  private static let columns = "digest, name, media_type, length, is_withheld"

  static func insert(
    _ document: DocumentEntry, position: Int, ordinal: Int, into db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO documents (position, ordinal, \(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      position, ordinal, document.digest.data, document.name, document.mediaType,
      document.length, document.isWithheld,
    ])
  }

  static func entry(_ digest: SHA256Digest, in db: Database) throws -> DocumentEntry? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM documents WHERE digest = ? ORDER BY position, ordinal LIMIT 1
          """),
      arguments: [digest.data]
    ).map { try DocumentEntry($0) }
  }

  static func all(in db: Database) throws -> [DocumentEntry] {
    var entries: [DocumentEntry] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(columns) FROM documents ORDER BY position, ordinal")
    while let row = try rows.next() { entries.append(try DocumentEntry(row)) }
    return entries
  }
}

extension DocumentEntry {
  fileprivate init(_ row: Row) throws {
    self.init(
      digest: try SHA256Digest(row.decode(atIndex: 0), "documents.digest"),
      name: try row.decode(atIndex: 1), mediaType: try row.decode(atIndex: 2),
      length: try row.decode(atIndex: 3), isWithheld: try row.decode(atIndex: 4))
  }
}
