import Digests
import GRDB
import Records

/// The table of personal data that acts name. Whether they were erased is the one thing that
/// changes.
enum Personal {
  static func insert(
    _ entry: PersonalEntry, position: Int, ordinal: Int, into db: Database
  ) throws {
    if try isErased(entry.digest, in: db) != nil { throw StoreError.personalTaken(entry) }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO personal (position, ordinal, digest, subject, name, length)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      position, ordinal, entry.digest.data, entry.subject, entry.name, entry.length,
    ])
  }

  static func erase(_ digest: SHA256Digest, position: Int, in db: Database) throws {
    guard try isErased(digest, in: db) == false else { throw StoreError.notToErase(digest) }
    try db.cachedStatement(sql: "UPDATE personal SET erased = ? WHERE digest = ?")
      .execute(arguments: [position, digest.data])
  }

  /// The statement that reads entries, of one subject or of all.
  static func sql(ofSubject isOfOne: Bool) -> String {
    "SELECT position, digest, subject, name, length, erased FROM personal "
      + (isOfOne ? "WHERE subject = ? " : "") + "ORDER BY position, ordinal"
  }

  static func records(of subject: String?, in db: Database) throws -> [PersonalRecord] {
    var records: [PersonalRecord] = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql(ofSubject: subject != nil)),
      arguments: StatementArguments([subject].compactMap { $0 }))
    while let row = try rows.next() {
      let entry = PersonalEntry(
        digest: try SHA256Digest(row.decode(atIndex: 1), "personal.digest"),
        subject: try row.decode(atIndex: 2), name: try row.decode(atIndex: 3),
        length: try row.decode(atIndex: 4))
      records.append(
        PersonalRecord(
          entry, position: try row.decode(atIndex: 0), erased: try row.decode(atIndex: 5)))
    }
    return records
  }

  /// Whether personal data were erased; nil where no act names them.
  private static func isErased(_ digest: SHA256Digest, in db: Database) throws -> Bool? {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT erased IS NOT NULL FROM personal WHERE digest = ?"),
      arguments: [digest.data])
  }
}
