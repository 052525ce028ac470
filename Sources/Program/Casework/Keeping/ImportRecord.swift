public import CivilTime
import Councils
import Decisions
import Diagnostics
public import Records

/// Makes a data folder of an export.
public enum ImportRecord {
  /// Makes the folder, whole or not at all: the record, and of the files that people write those
  /// that the record has taken in last.
  ///
  /// - Parameter plan: where the folder is to be, and where its own key. The councils are those
  ///   that the record knows.
  public static func run(
    _ export: String, _ plan: InitFolder.Plan, at now: Moment, keeping: RecordKeeping
  ) throws(Failure) -> (manifest: FolderManifest, publicKey: String) {
    let folder = try FolderInMaking(at: plan.path)
    do throws(Failure) {
      let documents = FolderOfDocuments("\(folder.temporary)/documents")
      let store = try stored { () throws(StoreError) in
        try keeping.create("\(folder.temporary)/\(DataFolder.recordName)")
      }
      let manifest = try stored { () throws(StoreError) in
        try ExportFolder(export).read(
          into: store, documents: documents,
          personal: FolderOfPersonalRecords("\(folder.temporary)/\(BackupFolder.personalName)"))
      }
      let adopted = try FolderState(
        try stored { () throws(StoreError) in try store.history(of: FolderState.stream) })
      try writeFiles(adopted, documents, to: folder)
      var plan = plan
      plan.councils = adopted.councils.keys.sorted().map(CouncilID.init(rawValue:))
      let places = KeyPlace(plan, folder.place)
      do throws(Failure) {
        try folder.write(Array(places.configuration.utf8), to: DataFolder.configurationName)
        let key = try places.sign(store, at: now)
        try folder.finish()
        return (manifest, key)
      } catch {
        places.discard()
        throw error
      }
    } catch {
      folder.discard()
      throw error
    }
  }

  private static func writeFiles(
    _ adopted: FolderState, _ documents: FolderOfDocuments, to folder: FolderInMaking
  ) throws(Failure) {
    for (name, digest) in [
      (FolderIntake.peopleName, adopted.people), (FolderIntake.holidaysName, adopted.holidays),
    ] {
      guard let digest else { continue }
      try folder.write(
        try stored { () throws(StoreError) in try documents.bytes(of: digest) }, to: name)
    }
    for (id, digest) in adopted.councils {
      let version = try ProcedureVersion.read(digest, from: documents)
      var files = (version.clauses ?? [:]).map { ("clauses/\($0.key).md", $0.value) }
      for (name, digest) in version.forms {
        let form = try StoredForm(digest) { digest throws(Failure) in
          try stored { () throws(StoreError) in try documents.bytes(of: digest) }
        }
        files.append(("forms/\(name)", form.digest))
      }
      for (name, digest) in files + [("policy.yaml", version.policy)] {
        try folder.write(
          try stored { () throws(StoreError) in try documents.bytes(of: digest) },
          to: "\(FolderIntake.councilsName)/\(id)/\(name)")
      }
    }
  }
}
