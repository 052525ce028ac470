public import CivilTime
import Digests
import Foundation

/// A copy of a data folder, made while others may work in it, proved before it takes its name.
public struct BackupFolder: Sendable, Hashable {
  /// The folder of the backup.
  public let path: String

  /// The record's name in a data folder and in a backup.
  public static let recordName = "record.sqlite"
  /// The documents' folder in a data folder and in a backup.
  public static let documentsName = "documents"
  /// The folder of the personal data in a data folder and in a backup.
  public static let personalName = "personal"
  /// What else of a data folder is copied, where it is there: the files that people write.
  public static let usualFiles = [
    "remit.yaml", "people.yaml", "holidays.yaml", "councils", "drafts",
  ]

  /// The backup in that folder, or to be written there.
  public init(_ path: String) {
    self.path = path
  }

  /// Copies a data folder there. The place must be empty.
  ///
  /// The copy of the record is opened and its chain and documents are proved before the backup
  /// takes its name. A document that is missing or damaged is an error, and so are personal data: a
  /// backup without it would be taken for a good one. Personal data that were erased are not in it.
  ///
  /// - Parameters:
  ///   - store: the record.
  ///   - dataFolder: where the documents and the files lie.
  ///   - files: files and folders to copy, by their paths from there.
  ///   - checkpoints: those to go with it.
  ///   - time: now.
  ///   - program: the program that writes it, with its version.
  ///   - open: opens a record of which the path is given.
  public func write(
    _ store: any DecisionStore, from dataFolder: String,
    files: [String] = BackupFolder.usualFiles, checkpoints: CheckpointFolder? = nil,
    at time: Moment, by program: String,
    open: (String) throws(StoreError) -> any DecisionStore
  ) throws(StoreError) -> FolderManifest {
    let source = FolderOfDocuments("\(dataFolder)/\(BackupFolder.documentsName)")
    return try NewFolder.make(path) { folder throws(StoreError) in
      try store.quickCheck()
      // The record first: every document that it names was in place before.
      let record = folder.file(BackupFolder.recordName)
      try store.backup(to: record)
      let target = FolderOfDocuments(folder.file(BackupFolder.documentsName))
      let (named, personal) = try BackupFolder.withCopy(
        of: record, in: folder.temporary, open: open
      ) { (copy) throws(StoreError) in (try copy.documentDigests(), try copy.personal()) }
      for digest in named {
        // What is read is proved against its digest, so the copy is what was recorded.
        try StoredFile.writeNew(try source.bytes(of: digest), to: target.file(of: digest))
      }
      try BackupFolder.copy(
        personal, of: store,
        from: FolderOfPersonalRecords("\(dataFolder)/\(BackupFolder.personalName)"),
        to: FolderOfPersonalRecords(folder.file(BackupFolder.personalName)))
      for file in files {
        try folder.copyTree("\(dataFolder)/\(file)", to: file)
      }
      if let checkpoints { try folder.copyTree(checkpoints.path, to: "checkpoints") }
      let head = try BackupFolder.prove(folder.temporary, in: folder.temporary, open: open)
      try StoredFile.synchronize(record)
      var manifest = FolderManifest(
        kind: .backup, program: program, made: time, events: head.position, head: head.digest,
        documents: named.count)
      try manifest.list(folder.temporary)
      try StoredFile.writeNew(try manifest.bytes(), to: folder.file(FolderManifest.fileName))
      return manifest
    }
  }

  /// Checks all of a backup: every file against the manifest, the chain, every document.
  @discardableResult
  public func check(
    open: (String) throws(StoreError) -> any DecisionStore
  ) throws(StoreError) -> FolderManifest {
    let manifest = try FolderManifest(of: path, kind: .backup)
    try manifest.check(path)
    let scratch = FileManager.default.temporaryDirectory.path
    let head = try BackupFolder.prove(path, in: scratch, open: open)
    guard head == manifest.chainHead else { throw differs() }
    return manifest
  }

  /// Puts a backup in place as a data folder, after all of it was checked. The place must be empty.
  ///
  /// The checkpoints of the backup are left in its folder `checkpoints`, for comparison.
  @discardableResult
  public func restore(
    to dataFolder: String, open: (String) throws(StoreError) -> any DecisionStore
  ) throws(StoreError) -> FolderManifest {
    let manifest = try FolderManifest(of: path, kind: .backup)
    try manifest.check(path)
    try NewFolder.make(dataFolder) { folder throws(StoreError) in
      for file in manifest.files where !file.path.hasPrefix("\(BackupFolder.personalName)/") {
        try folder.copy("\(path)/\(file.path)", to: file.path)
      }
      try FolderOfPersonalRecords("\(path)/\(BackupFolder.personalName)")
        .copyAll(to: FolderOfPersonalRecords(folder.file(BackupFolder.personalName)))
      let head = try BackupFolder.prove(folder.temporary, in: folder.temporary, open: open)
      guard head == manifest.chainHead else { throw differs() }
    }
    return manifest
  }

  private func differs() -> StoreError {
    FolderManifest.damage(path, "its record does not end as the manifest says")
  }

  /// Proves chain and documents of a backup or of what is to be one.
  private static func prove(
    _ folder: String, in scratch: String, open: (String) throws(StoreError) -> any DecisionStore
  ) throws(StoreError) -> ChainHead {
    let documents = FolderOfDocuments("\(folder)/\(documentsName)")
    let personal = FolderOfPersonalRecords("\(folder)/\(BackupFolder.personalName)")
    return try withCopy(of: "\(folder)/\(recordName)", in: scratch, open: open) {
      (copy) throws(StoreError) in
      let report = try RecordVerification(copy, documents: documents, personal: personal)
        .run(.record)
      guard let fault = report.faults.first else { return report.head }
      throw StoreError(
        .corrupt, "The copy of the record is damaged: \(fault.text)",
        remedy: "Run `remit verify` on the record itself.")
    }
  }

  /// Copies what is not erased of the personal data that a record names.
  private static func copy(
    _ records: [PersonalRecord], of store: any DecisionStore, from source: some PersonalKeeping,
    to target: some PersonalKeeping
  ) throws(StoreError) {
    do throws(StoreError) {
      for record in records where record.erased == nil {
        try target.put(salted: try source.salted(at: record.entry.place), at: record.entry.place)
      }
    } catch {
      guard error.code == .missing, try store.personal() != records else { throw error }
      throw StoreError(
        .busy, "Personal data were erased while they were copied.", remedy: "Do it again.")
    }
  }

  /// Opens a copy of a record's file, since to open it may change the file and leave others beside.
  private static func withCopy<Value>(
    of record: String, in scratch: String,
    open: (String) throws(StoreError) -> any DecisionStore,
    _ work: (any DecisionStore) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let copy = "\(scratch)/proof-\(RandomToken.hex(bytes: 8)).sqlite"
    defer {
      for ending in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: copy + ending)
      }
    }
    try StoredFile.copy(record, to: copy)
    return try work(try open(copy))
  }
}
