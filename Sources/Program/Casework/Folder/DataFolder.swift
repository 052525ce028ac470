import CouncilFiles
public import Councils
import Diagnostics
import Foundation
public import Records

/// How a record is opened or made; only the program itself knows what keeps it.
public struct RecordKeeping: Sendable {
  /// Opens the record of that path.
  public let open: @Sendable (String) throws(StoreError) -> any DecisionStore
  /// Makes a record there.
  public let create: @Sendable (String) throws(StoreError) -> any DecisionStore

  /// Opening and making so.
  public init(
    open: @escaping @Sendable (String) throws(StoreError) -> any DecisionStore,
    create: @escaping @Sendable (String) throws(StoreError) -> any DecisionStore
  ) {
    self.open = open
    self.create = create
  }
}

/// A council's data folder: the record, its documents, and the files that say who is who.
public struct DataFolder: Sendable {
  /// Where it is.
  public let path: String
  /// What its remit.yaml says.
  public let configuration: FolderConfiguration
  /// The record.
  public let store: any DecisionStore
  /// The documents, by their digests.
  public let documents: any DocumentKeeping
  /// What is personal of placements, kept beside the record.
  public var personal: FolderOfPersonalRecords {
    FolderOfPersonalRecords("\(path)/\(BackupFolder.personalName)")
  }
  /// What has been read of its people, holidays and policies.
  let reading = FolderReading()

  /// The name of the file that makes a folder a data folder.
  public static let configurationName = "remit.yaml"
  /// The name of the record.
  public static let recordName = "record.sqlite"

  /// Opens the folder of that path.
  public static func open(_ path: String, keeping: RecordKeeping) throws(Failure) -> DataFolder {
    let configuration = try readConfiguration(of: path)
    let store = try stored { () throws(StoreError) in
      try keeping.open("\(path)/\(recordName)")
    }
    return DataFolder(
      path: path, configuration: configuration, store: store,
      documents: FolderOfDocuments("\(path)/documents"))
  }

  /// What the folder's remit.yaml says.
  public static func readConfiguration(of path: String) throws(Failure) -> FolderConfiguration {
    let file = "\(path)/\(configurationName)"
    let text = try InputFile.text(file)
    return try orFail(.configuration) { () throws(DiagnosticsError) in
      try FolderReader.read(folder: text, file: file).configuration
    }
  }

  /// Finds the folder: the one given, else the one the environment names, else the working folder
  /// or the nearest above it that has a remit.yaml.
  public static func find(
    given: String?, environment: [String: String]
  ) throws(Failure) -> String {
    for (path, origin) in [
      (given, "--folder"), (environment["REMIT_FOLDER"], "REMIT_FOLDER"),
    ] {
      guard let path, !path.isEmpty else { continue }
      guard isDataFolder(path) else {
        throw Failure(
          .missing, "no-data-folder", "it is no data folder: it has no \(configurationName)",
          at: SourcePlace(file: path),
          remedy: "give another with \(origin), or make one: remit init")
      }
      return path
    }
    var folder = FileManager.default.currentDirectoryPath
    while true {
      if isDataFolder(folder) { return folder }
      let above = URL(fileURLWithPath: folder).deletingLastPathComponent().path
      if above == folder || folder == "/" { break }
      folder = above
    }
    throw Failure(
      .missing, "no-data-folder", "no data folder was found here or above",
      remedy: "name it with --folder or REMIT_FOLDER, or make one: remit init")
  }

  static func isDataFolder(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(configurationName)")
  }
}
