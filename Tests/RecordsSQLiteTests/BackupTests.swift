import FoundationEssentials
import Records
import RecordsSQLite
import StoreContract
import Testing

@Suite struct BackupTests {
  @Test func aBackupIsOneFileAndEqualsTheRecord() throws {
    try Folder.use { folder in
      let store = try SQLiteStore(creating: folder + "/record.sqlite")
      try Filling.fill(store)
      try FileManager.default.createDirectory(
        atPath: folder + "/backup", withIntermediateDirectories: false)
      try store.backup(to: folder + "/backup/record.sqlite")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/backup")
          == ["record.sqlite"])
      let copy = try SQLiteStore(opening: folder + "/backup/record.sqlite")
      #expect(try Snapshot(of: copy) == Snapshot(of: store))
      try copy.integrityCheck()
      try copy.add(Sample.change(Sample.stream("new")))
      #expect(try copy.head().position == store.head().position + 1)
    }
  }

  @Test func aBackupIsNotWrittenOverAnother() throws {
    try Folder.use { folder in
      let store = try SQLiteStore(creating: folder + "/record.sqlite")
      try store.backup(to: folder + "/copy.sqlite")
      #expect(throws: StoreError(.conflict, "", remedy: "")) {
        try store.backup(to: folder + "/copy.sqlite")
      }
    }
  }

  @Test func othersWriteOnWhileABackupIsMade() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      let (store, other) = (try SQLiteStore(creating: path), try SQLiteStore(opening: path))
      try Filling.fill(store)
      Contest.run(writers: 2) { writer in
        if writer == 0 {
          try store.backup(to: folder + "/copy.sqlite")
        } else {
          for act in 0..<20 { try other.add(Sample.change(Sample.stream("w\(act)"))) }
        }
      }
      let copy = try SQLiteStore(opening: folder + "/copy.sqlite")
      let head = try copy.head()
      #expect(head.position >= 10)
      #expect(try store.head(at: head.position) == head)
      #expect(try store.head().position == 30)
    }
  }
}
