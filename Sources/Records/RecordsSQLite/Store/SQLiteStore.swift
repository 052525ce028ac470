import CivilTime
import DurableFiles
import GRDB
public import Records

/// The record in one SQLite file: log, register, dates, numbers and outbox, written together or
/// not at all.
///
/// The write-ahead log is forced to the disk with every act before it is acknowledged. Several
/// processes may have the file open; one writes at a time, the others wait or are told.
public final class SQLiteStore: DecisionStore {
  /// The file.
  public let path: String

  let queue: DatabaseQueue

  /// Makes a new record; a file that is there and holds anything is refused.
  ///
  /// - Parameter busyTimeout: how many seconds to wait for another process that writes.
  public init(creating path: String, busyTimeout: Double = 5) throws(StoreError) {
    self.path = path
    do {
      queue = try Connection.open(path, busyTimeout: busyTimeout)
      try queue.writeWithoutTransaction { db in
        guard try Migration.Header(db).isEmpty else { throw StoreError.exists(path) }
        try Connection.makeDurable(db)
        try Migration.run(on: db, from: 0)
      }
    } catch {
      throw StoreError(error, at: path)
    }
    do {
      try DurableFile.synchronize(folder: SQLiteStore.folder(of: path))
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Opens a record and looks that its end is whole; the rest is proved by `verify`.
  ///
  /// - Parameter busyTimeout: how many seconds to wait for another process that writes.
  public init(opening path: String, busyTimeout: Double = 5) throws(StoreError) {
    self.path = path
    do {
      queue = try Connection.openExisting(path, busyTimeout: busyTimeout)
      try queue.writeWithoutTransaction { db in
        let header = try Migration.Header(db)
        try header.check(at: path)
        try Fingerprint.check(db, version: header.version, at: path)
        try Connection.makeDurable(db)
        try Migration.run(on: db, from: header.version)
        try Log.checkTail(db)
      }
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Ends the use of the file. Without it the file is closed when nothing uses the store.
  public func close() throws(StoreError) {
    do {
      try queue.close()
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Reads, with what SQLite says put into words.
  func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.unsafeRead(work)
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Writes in one transaction, which is wholly there or not at all.
  func write<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try work(db)
          return .commit
        }
        guard let value else { preconditionFailure("a committed transaction has a value") }
        return value
      }
    } catch {
      throw StoreError(error, at: path)
    }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
