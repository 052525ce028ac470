import Digests
import JSONText
import Records
import StoreContract
import Testing

@Suite struct ExportFolderTests {
  private func write(
    _ specimen: SpecimenRecord, to path: String, checkpoints: CheckpointFolder? = nil
  ) throws -> FolderManifest {
    try ExportFolder(path).write(
      MemoryStore(specimen.contents), documents: DocumentsInMemory(specimen.documents),
      personal: PersonalRecordsInMemory(specimen.personal), checkpoints: checkpoints,
      at: Sample.moment, by: "remit 0.4")
  }

  private func specimen() throws -> SpecimenRecord {
    var specimen = try SpecimenRecord()
    specimen.contents.outbox[2].delivered = Sample.moment
    return specimen
  }

  @Test func anImportedRecordEqualsTheOneThatWasExported() throws {
    try Folder.use { folder in
      let specimen = try specimen()
      let written = try write(specimen, to: folder + "/export")
      let (store, documents) = (MemoryStore(), DocumentsInMemory())
      let personal = PersonalRecordsInMemory()
      let read = try ExportFolder(folder + "/export").read(
        into: store, documents: documents, personal: personal)
      #expect(personal.contents == specimen.personal)
      #expect(read == written)
      #expect(try Snapshot(of: store) == Snapshot(of: MemoryStore(specimen.contents)))
      #expect(documents.contents == specimen.documents)
      #expect(store.contents.outbox[2].delivered == Sample.moment)
      #expect(try specimen.verification(of: store).run(.deep).faults == [])
      // And out again, byte for byte.
      _ = try ExportFolder(folder + "/again").write(
        store, documents: documents, personal: personal, at: Sample.moment, by: "remit 0.4")
      for name in try Disk.tree(folder + "/export") where name.contains(".") {
        #expect(try Disk.bytes("\(folder)/export/\(name)") == Disk.bytes("\(folder)/again/\(name)"))
      }
    }
  }

  @Test func theManifestListsEveryFile() throws {
    try Folder.use { folder in
      let specimen = try specimen()
      let checkpoints = CheckpointFolder(folder + "/checkpoints")
      for checkpoint in specimen.checkpoints {
        try Disk.write(checkpoint.bytes, to: "\(checkpoints.path)/\(checkpoint.name)")
      }
      let manifest = try write(specimen, to: folder + "/export", checkpoints: checkpoints)
      #expect(manifest.events == 32)
      #expect(manifest.head == specimen.contents.links.last?.digest)
      #expect(manifest.documents == 24)
      let names = manifest.files.map(\.path)
      #expect(names.count == 24 + 8 + 3 + 5)
      #expect(
        names.filter { !$0.contains("/") }
          == [
            "README.txt", "deadlines.jsonl", "deliveries.jsonl", "events.jsonl", "register.jsonl",
          ])
      let json = try JSONValue(reading: try Disk.bytes(folder + "/export/manifest.json"))
      #expect(json["kind"] == .string("export"))
      #expect(json["version"] == .number("1"))
      #expect(json["made"] == .string("2020-04-08T09:30:00Z"))
      // Nothing else is left beside it.
      #expect(try Disk.names(in: folder) == ["checkpoints", "export"])
    }
  }

  /// The two checks that the README tells, as they stand there.
  @Test func theReadMesCommandsCheckTheExport() throws {
    try Folder.use { folder in
      let manifest = try write(specimen(), to: folder + "/export")
      let text = String(decoding: try Disk.bytes(folder + "/export/README.txt"), as: UTF8.self)
      let scripts = text.split(separator: "\n", omittingEmptySubsequences: false)
        .split { !$0.isEmpty && !$0.hasPrefix("  ") }
        .map { $0.map { $0.dropFirst(2) }.joined(separator: "\n") }
      let papers = try #require(scripts.first { $0.contains("sha256sum --check") })
      #expect(try Disk.shell(papers, in: folder + "/export") == "")
      let chain = try #require(scripts.first { $0.contains("while IFS=") })
      guard try Disk.shell("command -v xxd", in: folder) != "" else { return }
      #expect(try Disk.shell(chain, in: folder + "/export") == manifest.head.hex + "\n")
      // A name in an event is changed.
      let events = String(decoding: try Disk.bytes(folder + "/export/events.jsonl"), as: UTF8.self)
      try Disk.write(
        events.replacing("Jo Bloggs", with: "Jo Blaggs", maxReplacements: 9),
        to: folder + "/export/events.jsonl")
      #expect(try Disk.shell(chain, in: folder + "/export").hasPrefix("broken at "))
    }
  }

  @Test func anExportIsNotWrittenOverWhatIsThere() throws {
    try Folder.use { folder in
      try Disk.write("mine", to: folder + "/export/letter.txt")
      #expect(throws: StoreError(.conflict, "", remedy: "")) {
        try write(specimen(), to: folder + "/export")
      }
      #expect(try Disk.names(in: folder + "/export") == ["letter.txt"])
      try Disk.makeFolder(folder + "/empty")
      _ = try write(specimen(), to: folder + "/empty/")
      #expect(try Disk.names(in: folder + "/empty").contains("manifest.json"))
    }
  }

  @Test func anExportThatFailsLeavesNothing() throws {
    try Folder.use { folder in
      var specimen = try specimen()
      specimen.documents[specimen.contents.documents[5].digest] = nil
      #expect(throws: StoreError(.missing, "", remedy: "")) {
        try write(specimen, to: folder + "/export")
      }
      #expect(try Disk.names(in: folder) == [])
    }
  }

  @Test func aDamagedRecordIsNotExported() throws {
    try Folder.use { folder in
      var specimen = try specimen()
      specimen.contents.links.remove(at: 9)
      #expect(throws: StoreError(.corrupt, "", remedy: "")) {
        try write(specimen, to: folder + "/export")
      }
      #expect(try Disk.names(in: folder) == [])
    }
  }

  @Test func aRecordThatHasEventsTakesNoImport() throws {
    try Folder.use { folder in
      _ = try write(specimen(), to: folder + "/export")
      let store = MemoryStore()
      try store.add(Sample.change())
      #expect(throws: StoreError(.conflict, "", remedy: "")) {
        try ExportFolder(folder + "/export").read(into: store, documents: DocumentsInMemory())
      }
    }
  }

  /// Whatever is changed in the folder, nothing of it is taken.
  @Test func everyChangeOfAnExportIsFoundBeforeAnythingIsTaken() throws {
    try Folder.use { folder in
      let export = folder + "/export"
      _ = try write(specimen(), to: export)
      var random = SeededGenerator(seed: 4)
      for name in try Disk.tree(export) where try Disk.isFile("\(export)/\(name)") {
        let bytes = try Disk.bytes("\(export)/\(name)")
        var changed = bytes
        if let index = changed.indices.randomElement(using: &random) {
          changed[index] ^= 1 << UInt8.random(in: 0..<5, using: &random)
        } else {
          changed = [0x0A]
        }
        try Disk.write(changed, to: "\(export)/\(name)")
        let (store, documents) = (MemoryStore(), DocumentsInMemory())
        // A program's name in the manifest is nobody's proof; all else is held to something.
        let personal = PersonalRecordsInMemory()
        let read = try? ExportFolder(export).read(
          into: store, documents: documents, personal: personal)
        if read != nil {
          #expect(name == "manifest.json")
          continue
        }
        #expect(store.head() == .start, "\(name)")
        #expect(documents.contents.isEmpty, "\(name)")
        #expect(personal.contents.isEmpty, "\(name)")
        try Disk.write(bytes, to: "\(export)/\(name)")
      }
    }
  }

  @Test func personalDataAreNotLeftBehindInSilence() throws {
    try Folder.use { folder in
      let specimen = try specimen()
      #expect(throws: StoreError(.missing, "", remedy: "")) {
        try ExportFolder(folder + "/export").write(
          MemoryStore(specimen.contents), documents: DocumentsInMemory(specimen.documents),
          at: Sample.moment, by: "remit 0.4")
      }
      _ = try write(specimen, to: folder + "/export")
      let (store, documents) = (MemoryStore(), DocumentsInMemory())
      #expect(throws: StoreError(.invalid, "", remedy: "")) {
        try ExportFolder(folder + "/export").read(into: store, documents: documents)
      }
      #expect(store.head() == .start)
    }
  }

  /// A manifest made anew hides neither personal data taken away nor those put back.
  @Test func personalDataAreThoseOfTheEvents() throws {
    try Folder.use { folder in
      let specimen = try specimen()
      let records = specimen.contents.personal
      let kept = try #require(records.first { $0.erased == nil }?.entry.place)
      for (name, place, words) in [
        ("a", kept, "are missing"),
        ("b", PersonalPlace(subject: "placement-9", digest: SHA256Digest(of: [7])), "no event"),
      ] {
        let export = "\(folder)/\(name)"
        var manifest = try write(specimen, to: export)
        let path = "personal/\(place.subject)/\(place.digest.hex)"
        if place == kept {
          try Disk.remove("\(export)/\(path)")
          manifest.files.removeAll { $0.path == path }
        } else {
          try Disk.write([7], to: "\(export)/\(path)")
          manifest.files.append(
            FolderManifest.File(path: path, size: 1, sha256: SHA256Digest(of: [7])))
        }
        try Disk.write(
          try JSONEncoding.value(of: manifest).text(), to: export + "/manifest.json")
        let error = #expect(throws: StoreError.self) { try ExportFolder(export).check() }
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
      }
    }
  }

  @Test func strayAndMissingFilesAndNewerFormsAreRefused() throws {
    try Folder.use { folder in
      let export = folder + "/export"
      _ = try write(specimen(), to: export)
      func refusal() -> StoreError? {
        do throws(StoreError) {
          _ = try ExportFolder(export).check()
          return nil
        } catch {
          return error
        }
      }
      #expect(refusal() == nil)
      try Disk.write("x", to: export + "/documents/stray")
      #expect(refusal()?.message.contains("documents/stray does not belong to it") == true)
      try Disk.remove(export + "/documents/stray")
      let manifest = try Disk.bytes(export + "/manifest.json")
      let text = String(decoding: manifest, as: UTF8.self)
      try Disk.write(
        text.replacing("\"version\": 1", with: "\"version\": 2"), to: export + "/manifest.json")
      #expect(refusal()?.code == .newerVersion)
      try Disk.write(manifest, to: export + "/manifest.json")
      try Disk.remove(export + "/register.jsonl")
      #expect(refusal()?.message.contains("register.jsonl is missing") == true)
      try Disk.remove(export + "/manifest.json")
      #expect(refusal()?.code == .notARecord)
    }
  }

  /// Digests of files made anew do not hide a changed event: the chain is held to itself.
  @Test func aManifestMadeAnewDoesNotHideAChange() throws {
    try Folder.use { folder in
      let export = folder + "/export"
      var manifest = try write(specimen(), to: export)
      let events = String(decoding: try Disk.bytes(export + "/events.jsonl"), as: UTF8.self)
      let changed = Array(events.replacing("Jo Bloggs", with: "Jo Blaggs", maxReplacements: 1).utf8)
      try Disk.write(changed, to: export + "/events.jsonl")
      let index = try #require(manifest.files.firstIndex { $0.path == "events.jsonl" })
      manifest.files[index].sha256 = SHA256Digest(of: changed)
      try Disk.write(
        try JSONEncoding.value(of: manifest).text(), to: export + "/manifest.json")
      let error = #expect(throws: StoreError.self) { try ExportFolder(export).check() }
      #expect(error?.message.hasPrefix("Event 1 of the record is damaged") == true)
    }
  }
}
