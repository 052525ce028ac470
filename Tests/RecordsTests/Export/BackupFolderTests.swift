import Digests
import Records
import StoreContract
import Testing

@Suite struct BackupFolderTests {
  @Test func aRestoredFolderEqualsTheOneThatWasBackedUp() throws {
    try Folder.use { folder in
      let data = try Data(folder + "/data")
      let manifest = try data.backUp(to: folder + "/backup")
      #expect(manifest.kind == .backup)
      #expect(manifest.events == 32)
      #expect(manifest.documents == 24)
      #expect(try data.check(folder + "/backup") == manifest)
      #expect(try data.restore(folder + "/backup", to: folder + "/again") == manifest)
      let names = try Disk.tree(folder + "/data")
      for name in names
      where try Disk.isFile("\(folder)/data/\(name)") && name != "notes.txt"
        && !name.hasPrefix("personal/placement-9/")
      {
        #expect(try Disk.bytes("\(folder)/data/\(name)") == Disk.bytes("\(folder)/again/\(name)"))
      }
      let more = Set(try Disk.tree(folder + "/again")).subtracting(names)
      #expect(more == [])
      let personal = FolderOfPersonalRecords(folder + "/again/personal")
      #expect(try Set(personal.entries()) == Set(data.specimen.personal.keys))
      for place in try personal.entries() {
        #expect(try Disk.permissions(of: personal.file(at: place)) == 0o600)
      }
      #expect(try Disk.permissions(of: folder + "/backup/personal") == 0o700)
      #expect(try Disk.permissions(of: folder + "/again/personal") == 0o700)
      #expect(try Disk.names(in: folder) == ["again", "backup", "data"])
    }
  }

  @Test func onlyWhatIsAskedForIsCopied() throws {
    try Folder.use { folder in
      let data = try Data(folder + "/data")
      let manifest = try data.backUp(to: folder + "/backup")
      let files = manifest.files.map(\.path)
        .filter { !$0.hasPrefix("documents/") && !$0.hasPrefix("personal/") }
      #expect(files == ["councils/havering/policy.yaml", "record.sqlite", "remit.yaml"])
      #expect(
        try Disk.names(in: folder + "/backup")
          == [
            "councils", "documents", "manifest.json", "personal", "record.sqlite", "remit.yaml",
          ])
      #expect(
        manifest.files.filter { $0.path.hasPrefix("personal/") }.count
          == data.specimen.personal.count)
    }
  }

  @Test func nothingIsWrittenOverWhatIsThere() throws {
    try Folder.use { folder in
      let data = try Data(folder + "/data")
      _ = try data.backUp(to: folder + "/backup")
      #expect(throws: StoreError(.conflict, "", remedy: "")) {
        try data.backUp(to: folder + "/backup")
      }
      #expect(throws: StoreError(.conflict, "", remedy: "")) {
        try data.restore(folder + "/backup", to: folder + "/data")
      }
      try Disk.makeFolder(folder + "/empty")
      _ = try data.restore(folder + "/backup", to: folder + "/empty")
    }
  }

  @Test func aMissingOrDamagedDocumentFailsTheBackupAndLeavesNothing() throws {
    try Folder.use { folder in
      let data = try Data(folder + "/data")
      let file = FolderOfDocuments(folder + "/data/documents")
        .file(of: data.specimen.contents.documents[3].digest)
      try Disk.write("changed", to: file)
      #expect(throws: StoreError(.corrupt, "", remedy: "")) {
        try data.backUp(to: folder + "/backup")
      }
      try Disk.remove(file)
      #expect(throws: StoreError(.missing, "", remedy: "")) {
        try data.backUp(to: folder + "/backup")
      }
      #expect(try Disk.names(in: folder) == ["data"])
    }
  }

  @Test func missingPersonalDataFailTheBackupAndErasedOnesAreNotInIt() throws {
    try Folder.use { folder in
      let data = try Data(folder + "/data")
      let personal = FolderOfPersonalRecords(folder + "/data/personal")
      let records = data.specimen.contents.personal
      let erased = try #require(records.first { $0.erased != nil }?.entry)
      _ = try data.backUp(to: folder + "/backup")
      #expect(try !FolderOfPersonalRecords(folder + "/backup/personal").has(erased))
      let kept = try #require(records.first { $0.erased == nil }?.entry)
      try personal.erase(kept)
      #expect(throws: StoreError(.missing, "", remedy: "")) {
        try data.backUp(to: folder + "/second")
      }
      #expect(try Disk.names(in: folder) == ["backup", "data"])
    }
  }

  /// Whatever file of it is changed or lost, a backup is not restored.
  @Test func everyChangeOfABackupIsFoundBeforeItIsRestored() throws {
    try Folder.use { folder in
      let data = try Data(folder + "/data")
      let backup = folder + "/backup"
      _ = try data.backUp(to: backup)
      for name in try Disk.tree(backup) where try Disk.isFile("\(backup)/\(name)") {
        if name == "manifest.json" { continue }
        let bytes = try Disk.bytes("\(backup)/\(name)")
        var changed = bytes
        changed[bytes.count / 2] ^= 1
        try Disk.write(changed, to: "\(backup)/\(name)")
        #expect(throws: StoreError(.corrupt, "", remedy: ""), "\(name)") {
          try data.restore(backup, to: folder + "/again")
        }
        #expect(throws: StoreError(.corrupt, "", remedy: ""), "\(name)") { try data.check(backup) }
        try Disk.remove("\(backup)/\(name)")
        #expect(throws: StoreError(.corrupt, "", remedy: ""), "\(name)") {
          try data.restore(backup, to: folder + "/again")
        }
        try Disk.write(bytes, to: "\(backup)/\(name)")
      }
      try Disk.write("x", to: backup + "/stray")
      #expect(throws: StoreError(.corrupt, "", remedy: "")) {
        try data.restore(backup, to: folder + "/again")
      }
      #expect(try Disk.names(in: folder) == ["backup", "data"])
    }
  }

  @Test func anExportIsNoBackup() throws {
    try Folder.use { folder in
      let specimen = try SpecimenRecord()
      _ = try ExportFolder(folder + "/export").write(
        MemoryStore(specimen.contents), documents: DocumentsInMemory(specimen.documents),
        personal: PersonalRecordsInMemory(specimen.personal), at: Sample.moment, by: "remit 0.4")
      let error = #expect(throws: StoreError.self) {
        try BackupFolder(folder + "/export").check { (_) throws(StoreError) in MemoryStore() }
      }
      #expect(error?.code == .notARecord)
      #expect(error?.message == "\(folder)/export is no backup, but of the kind “export”.")
    }
  }

  /// A data folder of which the record is in memory: its file holds what names its contents.
  private final class Data {
    let path: String
    let specimen: SpecimenRecord

    init(_ path: String) throws {
      self.path = path
      specimen = try SpecimenRecord()
      let personal = FolderOfPersonalRecords(path + "/personal")
      for (place, salted) in specimen.personal { try personal.put(salted: salted, at: place) }
      _ = try personal.put([1], of: "placement-9", name: "not recorded")
      let documents = FolderOfDocuments(path + "/documents")
      for bytes in specimen.documents.values { _ = try documents.put(bytes) }
      _ = try documents.put(Array("an orphan".utf8))
      try Disk.remove(documents.file(of: SHA256Digest(of: Array("an orphan".utf8))))
      try Disk.write("the record", to: path + "/record.sqlite")
      try Disk.write("councils: [havering]", to: path + "/remit.yaml")
      try Disk.write("council: havering", to: path + "/councils/havering/policy.yaml")
      try Disk.write("not asked for", to: path + "/notes.txt")
    }

    func backUp(to path: String) throws -> FolderManifest {
      try BackupFolder(path).write(
        FileStore(specimen), from: self.path, at: Sample.moment, by: "remit 0.4", open: open)
    }

    func check(_ path: String) throws -> FolderManifest {
      try BackupFolder(path).check(open: open)
    }

    func restore(_ path: String, to target: String) throws -> FolderManifest {
      try BackupFolder(path).restore(to: target, open: open)
    }

    private func open(_ path: String) throws(StoreError) -> any DecisionStore {
      guard (try? Disk.bytes(path)) == Array("the record".utf8) else {
        throw StoreError(.notARecord, path, remedy: "")
      }
      return MemoryStore(specimen.contents)
    }
  }
}
