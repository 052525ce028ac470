import GRDB
import Records
import StoreContract
import Testing

@testable import RecordsSQLite

@Suite struct SchemaTests {
  @Test func theFingerprintOfEachStepIsThatOfItsSchema() throws {
    let queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { db in
      for step in Migration.all {
        try db.execute(sql: step.sql)
        let found = try Fingerprint.of(db)
        #expect(found == step.fingerprint, "step \(step.number)")
      }
    }
  }

  @Test func aRecordOfTheFirstFormIsBroughtToThisOne() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: Migration.all[0].sql)
        try db.execute(sql: "PRAGMA user_version = 1")
        try db.execute(sql: "PRAGMA application_id = \(Migration.application)")
      }
      try queue.close()
      let store = try SQLiteStore(opening: path)
      #expect(try store.personal() == [])
      try Filling.fill(store)
      #expect(try store.personal().map(\.erased) == [7, nil, nil, nil, nil])
      try store.close()
      let again = try SQLiteStore(opening: path)
      try again.integrityCheck()
      #expect(try again.personal().count == 5)
    }
  }

  /// What nobody may do to a record through SQLite, and what is said of it.
  static let forbidden: [(sql: String, words: String)] = [
    ("UPDATE events SET body = body WHERE position = 1", "an event cannot be changed"),
    ("DELETE FROM events WHERE position = 10", "an event cannot be removed"),
    (
      "INSERT OR REPLACE INTO events (position, body, previous, digest) "
        + "SELECT position, body, previous, digest FROM events WHERE position = 10",
      "an event must follow the last one"
    ),
    (
      "INSERT INTO events (position, body, previous, digest) "
        + "SELECT 12, json_set(body, '$.position', 12), digest, digest FROM events WHERE position = 10",
      "an event must follow the last one"
    ),
    (
      "INSERT INTO events (position, body, previous, digest) "
        + "SELECT 11, json_set(body, '$.position', 11), previous, digest "
        + "FROM events WHERE position = 10", "an event must follow the last one"
    ),
    (
      "INSERT INTO events (position, body, previous, digest) "
        + "SELECT 11, body, digest, digest FROM events WHERE position = 10",
      "an event must say what it is and where it stands"
    ),
    (
      "INSERT INTO events (position, body, previous, digest) "
        + "SELECT 11, json_set(body, '$.position', 11), digest, digest "
        + "FROM events WHERE position = 10", "UNIQUE"
    ),
    (
      "INSERT INTO events (position, body, previous, digest) "
        + "SELECT 11, json_set(body, '$.position', 11, '$.version', 4), digest, digest "
        + "FROM events WHERE position = 10", "a version must follow the last one of its stream"
    ),
    (
      "INSERT INTO events (position, body, previous, digest) "
        + "SELECT 11, json_remove(json_set(body, '$.position', 11, '$.version', 3), '$.kind'), "
        + "digest, digest FROM events WHERE position = 10",
      "an event must say what it is and where it stands"
    ),
    ("UPDATE numbers SET number = number", "a number must follow the last one of its series"),
    ("UPDATE numbers SET number = 7", "a number must follow the last one of its series"),
    ("UPDATE numbers SET series = 'm', number = 6", "a number must follow"),
    ("DELETE FROM numbers", "a series cannot be removed"),
    ("INSERT INTO numbers VALUES ('m', 2)", "a series begins with 1"),
    ("INSERT OR REPLACE INTO numbers VALUES ('n', 1)", "a series cannot be removed"),
    ("UPDATE documents SET name = 'x'", "a document's entry cannot be changed"),
    ("DELETE FROM documents", "a document's entry cannot be removed"),
    ("INSERT INTO documents VALUES (99, 0, zeroblob(32), '', '', 0, 0)", "FOREIGN KEY"),
    ("UPDATE personal SET subject = 'x'", "an entry of personal data cannot be changed"),
    ("UPDATE personal SET erased = 10 WHERE erased IS NOT NULL", "personal data are erased once"),
    ("UPDATE personal SET erased = NULL", "personal data are erased once"),
    ("UPDATE personal SET erased = 99 WHERE position = 3", "FOREIGN KEY"),
    ("DELETE FROM personal", "an entry of personal data cannot be removed"),
    (
      "INSERT INTO personal SELECT 10, 9, digest, subject, name, length, NULL FROM personal",
      "UNIQUE"
    ),
    ("UPDATE outbox SET body = ''", "a message cannot be changed"),
    ("UPDATE outbox SET delivered = '' WHERE key = 'k2'", "a message is delivered once"),
    ("UPDATE outbox SET delivered = NULL WHERE key = 'k2'", "a message is delivered once"),
    ("DELETE FROM outbox", "a message cannot be removed"),
    ("UPDATE register SET is_key = 2", "CHECK"),
    ("UPDATE register SET number = 'x'", "datatype mismatch"),
  ]

  @Test(arguments: forbidden)
  func whatIsRecordedCannotBeChanged(_ sql: String, _ words: String) throws {
    try Folder.use { folder in
      let store = try SQLiteStore(creating: folder + "/record.sqlite")
      try Filling.fill(store)
      let before = try Snapshot(of: store)
      let error = #expect(throws: DatabaseError.self) {
        try store.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      }
      #expect(error?.message?.contains(words) == true, "\(error?.message ?? "")")
      #expect(try Snapshot(of: store) == before)
      try store.integrityCheck()
    }
  }

  /// What somebody with the file in hand might do to it, which a check of the file finds.
  static let tampering = [
    "DROP TRIGGER events_stay", "DROP INDEX acts",
    "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM deadlines; END",
    "PRAGMA foreign_keys = OFF; INSERT INTO documents VALUES (99, 0, zeroblob(32), '', '', 0, 0)",
  ]

  @Test(arguments: tampering)
  func aCheckFindsASchemaThatRemitDidNotMake(_ sql: String) throws {
    try Folder.use { folder in
      let store = try SQLiteStore(creating: folder + "/record.sqlite")
      try Filling.fill(store)
      try store.quickCheck()
      try store.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      #expect(throws: StoreError(.corrupt, "", remedy: "")) { try store.quickCheck() }
      #expect(throws: StoreError(.corrupt, "", remedy: "")) { try store.integrityCheck() }
    }
  }
}
