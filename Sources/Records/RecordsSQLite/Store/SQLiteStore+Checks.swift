import DurableFiles
import FoundationEssentials
import GRDB
public import Records

extension SQLiteStore {
  /// Looks through the pages of the file, the links between tables, and whether the schema is the
  /// one that Remit made.
  public func quickCheck() throws(StoreError) {
    try read { try Integrity.check($0, "quick_check") }
  }

  /// Looks through the file as ``quickCheck()`` does, and compares every index with its table, that
  /// of the words too.
  public func integrityCheck() throws(StoreError) {
    try read { db in
      try Integrity.check(db, "integrity_check")
      try Register.checkWords(in: db)
    }
  }

  /// Copies the record while others may go on writing. The copy is proved before it is left, is
  /// one file alone, and can be read where nothing can be written.
  public func backup(to path: String) throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path) }
    do {
      let copy = try DatabaseQueue(path: path, configuration: Connection.copy)
      try queue.backup(to: copy)
      try copy.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        try Integrity.check(db, "integrity_check")
        try Log.checkTail(db)
      }
      try copy.close()
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw StoreError(error, at: path)
    }
    do {
      try DurableFile.synchronize(folder: SQLiteStore.folder(of: path))
    } catch {
      throw StoreError(error, at: path)
    }
  }
}
