import Councils
import Diagnostics
public import Records

/// Proves, as far as it can be proved, that a folder's record is as it was written.
public enum VerifyRecord {
  /// Looks at the record of a folder.
  ///
  /// - Parameters:
  ///   - extent: how much is looked at.
  ///   - key: the line of a public key that is trusted, kept elsewhere; without it those beside the
  ///     checkpoints are taken.
  public static func run(
    _ folder: DataFolder, _ extent: RecordVerification.Extent, trusting key: String? = nil
  ) throws(Failure) -> VerificationReport {
    let places = folder.configuration.checkpoints?.resolved(from: folder.path)
    return try run(
      folder, extent, checkpoints: places?.folder, keyFile: places?.keyFile, trusting: key)
  }

  static func run(
    _ folder: DataFolder, _ extent: RecordVerification.Extent, checkpoints: String?,
    keyFile: String?, trusting key: String?
  ) throws(Failure) -> VerificationReport {
    var verification = RecordVerification(folder.store, documents: folder.documents)
    verification.personal = folder.personal
    verification.places = RecordPlaces(
      record: "\(folder.path)/\(DataFolder.recordName)", key: keyFile, checkpoints: checkpoints)
    verification.project = { stream, events in
      try FolderProjections.projection(stream, events)
    }
    if let checkpoints {
      let kept = CheckpointFolder(checkpoints)
      verification.checkpoints = try stored { () throws(StoreError) in try kept.entries() }
      verification.verifiers = try stored { () throws(StoreError) in try kept.verifiers() }
    }
    if let key {
      do {
        verification.verifiers = [try CheckpointVerifier(text: key)]
      } catch {
        throw Failure(
          .usage, "public-key", error.reason, remedy: "give the line as remit init printed it")
      }
    }
    let check = verification
    return try stored { () throws(StoreError) in try check.run(extent) }
  }
}
