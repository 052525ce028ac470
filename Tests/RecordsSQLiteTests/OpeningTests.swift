import FoundationEssentials
import GRDB
import Records
import RecordsSQLite
import StoreContract
import Testing

@Suite struct OpeningTests {
  @Test func aMissingRecordIsToldAndNotMade() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      let error = try refusal(of: path)
      #expect(error.code == .missing)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func aFolderThatIsNotThereIsTold() {
    #expect(throws: StoreError(.readOnly, "", remedy: "")) {
      try SQLiteStore(creating: "/nowhere/at/all/record.sqlite")
    }
  }

  @Test func aTextFileIsNoRecord() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      let text = Data(String(repeating: "council papers\n", count: 100).utf8)
      try text.write(to: URL(filePath: path))
      #expect(try refusal(of: path).code == .notARecord)
      #expect(FileManager.default.contents(atPath: path) == text)
    }
  }

  @Test func anEmptyFileIsNoRecord() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      try Data().write(to: URL(filePath: path))
      let error = try refusal(of: path)
      #expect(error.code == .notARecord)
      #expect(error.message.hasSuffix("it holds nothing."))
    }
  }

  @Test func aDatabaseOfAnotherProgramIsNoRecordAndIsLeftAsItWas() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      try execute("CREATE TABLE birds (name TEXT)", in: path)
      let before = FileManager.default.contents(atPath: path)
      let error = try refusal(of: path)
      #expect(error.code == .notARecord)
      #expect(error.message.hasSuffix("it is a database of another program."))
      #expect(FileManager.default.contents(atPath: path) == before)
      #expect(throws: StoreError(.conflict, "", remedy: "")) { try SQLiteStore(creating: path) }
    }
  }

  @Test func aRecordOfANewerVersionIsRefusedInPlainWords() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      try SQLiteStore(creating: path).close()
      try execute("PRAGMA user_version = 4", in: path)
      let error = try refusal(of: path)
      #expect(error.code == .newerVersion)
      #expect(
        error.message
          == "\(path) was written by a newer version of Remit "
          + "(its form is 4, this version knows 3).")
      #expect(error.remedy == "Use that version, or a later one.")
    }
  }

  @Test func aRecordIsNotMadeOverAnother() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      try SQLiteStore(creating: path).add(Sample.change())
      #expect(throws: StoreError(.conflict, "", remedy: "")) { try SQLiteStore(creating: path) }
      #expect(try SQLiteStore(opening: path).head().position == 1)
    }
  }

  @Test(arguments: [
    "UPDATE events SET body = replace(body, 'noticePublished', 'noticeWithdrawn') WHERE position = 2",
    "UPDATE events SET digest = zeroblob(32) WHERE position = 2",
    "UPDATE events SET previous = zeroblob(32) WHERE position = 2",
    "UPDATE events SET digest = zeroblob(32) WHERE position = 1",
    "DELETE FROM events WHERE position = 1",
  ])
  func aRecordWithADamagedEndIsNotOpened(_ sql: String) throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      let store = try SQLiteStore(creating: path)
      try store.add(Sample.change(events: 2))
      try store.close()
      // The triggers are put back as they were, so that only the rows are amiss.
      let triggers = try self.triggers(in: path)
      let drop = triggers.map { "DROP TRIGGER \($0.name)" }.joined(separator: ";")
      let restore = triggers.map { $0.sql }.joined(separator: ";")
      try execute("\(drop); \(sql); \(restore)", in: path)
      let error = try refusal(of: path)
      #expect(error.code == .corrupt)
      #expect(error.message.hasPrefix("Event 2 of the record is damaged"))
    }
  }

  @Test(arguments: [
    "DROP TRIGGER events_stay", "DROP INDEX acts", "CREATE VIEW other AS SELECT 1",
    "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM deadlines; END",
  ])
  func aRecordWithOtherTablesThanRemitMadeIsNotOpened(_ sql: String) throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      try SQLiteStore(creating: path).close()
      try execute("ANALYZE", in: path)
      try SQLiteStore(opening: path).close()
      try execute(sql, in: path)
      let error = try refusal(of: path)
      #expect(error.code == .corrupt)
      #expect(error.message.hasSuffix("are not as Remit made them: somebody changed them."))
    }
  }

  private func refusal(of path: String) throws -> StoreError {
    try #require(#expect(throws: StoreError.self) { try SQLiteStore(opening: path) })
  }

  private func triggers(in path: String) throws -> [(name: String, sql: String)] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.unsafeRead { db in
      try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .map { (name: $0[0], sql: $0[1]) }
    }
  }

  private func execute(_ sql: String, in path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }
}
