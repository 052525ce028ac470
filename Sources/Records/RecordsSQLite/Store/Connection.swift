import FoundationEssentials
import GRDB
import Records

/// The settings every connection has. Without `synchronous = FULL` a power cut loses acts that
/// were acknowledged.
enum Connection {
  /// How a connection is set up before anything is read.
  ///
  /// - Parameter cache: how many kibibytes of the file are kept in memory.
  static func configuration(busyTimeout: Double, cache: Int = 32768) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busyTimeout)
    configuration.label = "record"
    // The schema is trusted because ``Fingerprint`` proves it first.
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = ON;
          PRAGMA cache_size = -\(cache);
          PRAGMA secure_delete = ON;
          PRAGMA cell_size_check = ON;
          PRAGMA recursive_triggers = ON;
          """)
    }
    return configuration
  }

  /// How a copy is written: by itself, in the journal that needs no second file.
  static var copy: Configuration {
    var configuration = Configuration()
    configuration.label = "copy"
    return configuration
  }

  /// Opens the file; it is made where there is none.
  static func open(_ path: String, busyTimeout: Double) throws -> DatabaseQueue {
    try DatabaseQueue(
      path: path, configuration: configuration(busyTimeout: busyTimeout))
  }

  /// A connection that reads once from end to end beside another one, which is open. Pages that are
  /// not looked at again need no room, and few of them stay in the processor's own memory.
  static func reader(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration(busyTimeout: 5, cache: 512)
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Opens a file that is there.
  static func openExisting(_ path: String, busyTimeout: Double) throws -> DatabaseQueue {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError(
        .missing, "There is no record at \(path).",
        remedy: "Name the folder that `remit init` made, or make one.")
    }
    return try open(path, busyTimeout: busyTimeout)
  }

  /// Turns on the write-ahead log and full synchronisation, and looks that they are on.
  static func makeDurable(_ db: Database) throws {
    let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    try db.execute(sql: "PRAGMA synchronous = FULL")
    let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous")
    guard journal == "wal", synchronous == 2 else {
      throw StoreError(
        .io,
        "The record cannot be kept safely here: journal \(journal ?? "none"), "
          + "synchronous \(synchronous ?? 0).",
        remedy: "Put the folder on a disk of the machine itself, not on a network share.")
    }
  }
}
