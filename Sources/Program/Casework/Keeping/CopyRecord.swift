public import CivilTime
import Councils
import Diagnostics
public import Records

/// Copies of a data folder, and folders made of copies.
public enum CopyRecord {
  /// Writes a backup, proved before it takes its name; others may go on working.
  public static func backUp(
    _ folder: DataFolder, to path: String, at now: Moment, keeping: RecordKeeping
  ) throws(Failure) -> FolderManifest {
    try FolderInMaking.refuseFull(path)
    let checkpoints = checkpoints(folder)
    return try stored { () throws(StoreError) in
      try BackupFolder(path).write(
        folder.store, from: folder.path, checkpoints: checkpoints, at: now, by: Desk.program,
        open: keeping.open)
    }
  }

  /// Makes a data folder of a backup, after all of it was checked.
  public static func restore(
    _ backup: String, to path: String, keeping: RecordKeeping
  ) throws(Failure) -> FolderManifest {
    try FolderInMaking.refuseFull(path)
    return try stored { () throws(StoreError) in
      try BackupFolder(backup).restore(to: path, open: keeping.open)
    }
  }

  /// Looks at all of a folder that was restored, against the checkpoints that came with it.
  public static func verify(
    restored path: String, keeping: RecordKeeping
  ) throws(Failure) -> VerificationReport {
    let folder = try DataFolder.open(path, keeping: keeping)
    return try VerifyRecord.run(
      folder, .deep, checkpoints: "\(path)/checkpoints", keyFile: nil, trusting: nil)
  }

  /// Writes everything into plain files that are read without Remit.
  public static func export(
    _ folder: DataFolder, to path: String, at now: Moment
  ) throws(Failure) -> FolderManifest {
    try FolderInMaking.refuseFull(path)
    let checkpoints = checkpoints(folder)
    return try stored { () throws(StoreError) in
      try ExportFolder(path).write(
        folder.store, documents: folder.documents, personal: folder.personal,
        checkpoints: checkpoints, at: now, by: Desk.program)
    }
  }

  private static func checkpoints(_ folder: DataFolder) -> CheckpointFolder? {
    folder.configuration.checkpoints.map {
      CheckpointFolder($0.resolved(from: folder.path).folder)
    }
  }
}
