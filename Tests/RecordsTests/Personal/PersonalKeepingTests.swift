import Digests
import FoundationEssentials
import Records
import StoreContract
import Testing

@Suite struct PersonalKeepingTests {
  private let referral = Array("a referral".utf8)

  @Test func bothKeepersKeepTheSameWay() throws {
    try Folder.use { path in
      let keepers: [any PersonalKeeping] = [
        PersonalRecordsInMemory(),
        FolderOfPersonalRecords(path + "/personal", secondsLeftAlone: 0),
      ]
      for keeper in keepers {
        #expect(try keeper.entries() == [])
        let entry = try keeper.put(referral, of: "placement-1", name: "referral.json")
        #expect(entry.subject == "placement-1")
        #expect(entry.name == "referral.json")
        #expect(entry.length == referral.count)
        #expect(try keeper.bytes(of: entry) == referral)
        let salted = try keeper.salted(at: entry.place)
        #expect(salted.count == 32 + referral.count)
        #expect(SHA256Digest(of: salted) == entry.digest)
        let same = try keeper.put(referral, of: "placement-1", name: "referral.json")
        #expect(same.digest != entry.digest)
        let orphan = try keeper.put(referral, of: "placement-0", name: "referral.json")
        #expect(try keeper.entries() == [orphan.place] + [entry.place, same.place].sorted())
        #expect(
          try keeper.removeOrphans(keeping: [entry.digest, same.digest]) == [orphan.place])
        #expect(try !keeper.has(orphan))
        try keeper.erase(entry)
        try keeper.erase(entry)
        #expect(try !keeper.has(entry))
        #expect(throws: StoreError(.missing, "", remedy: "")) { try keeper.bytes(of: entry) }
        #expect(try keeper.sweep(erased: [entry, same]) == [same])
        #expect(try keeper.sweep(erased: [entry, same]) == [])
        #expect(try keeper.entries() == [])
        let empty = try keeper.put([], of: "placement-1", name: "none.txt")
        #expect(try keeper.bytes(of: empty) == [])
        try keeper.erase(empty)
      }
    }
  }

  @Test(arguments: ["", ".", "..", "../up", "a/b", "Jo Bloggs", "é", "a\u{0}"])
  func onlyAReferenceNamesAFolder(_ subject: String) throws {
    try Folder.use { path in
      let keepers: [any PersonalKeeping] = [
        PersonalRecordsInMemory(), FolderOfPersonalRecords(path + "/personal"),
      ]
      for keeper in keepers {
        #expect(throws: StoreError(.invalid, "", remedy: "")) {
          try keeper.put(referral, of: subject, name: "referral.json")
        }
        let place = PersonalPlace(subject: subject, digest: SHA256Digest(of: referral))
        #expect(try !keeper.has(place))
        try keeper.erase(place)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
    }
  }

  @Test func onlyTheOwnerReadsThem() throws {
    try Folder.use { path in
      let folder = FolderOfPersonalRecords(path + "/personal")
      let entry = try folder.put(referral, of: "placement-1", name: "referral.json")
      #expect(try Disk.permissions(of: folder.file(at: entry.place)) == 0o600)
      #expect(try Disk.permissions(of: path + "/personal") == 0o700)
      #expect(try Disk.permissions(of: path + "/personal/placement-1") == 0o700)
      #expect(folder.file(at: entry.place) == "\(path)/personal/placement-1/\(entry.digest.hex)")
    }
  }

  @Test func aChangedFileIsTold() throws {
    try Folder.use { path in
      let folder = FolderOfPersonalRecords(path + "/personal")
      let entry = try folder.put(referral, of: "placement-1", name: "referral.json")
      let file = folder.file(at: entry.place)
      let bytes = try Disk.bytes(file)
      for changed in [[], Array(bytes.dropLast()), bytes + [0], [bytes[0] ^ 1] + bytes.dropFirst()]
      {
        try Disk.write(changed, to: file)
        #expect(throws: StoreError(.corrupt, "", remedy: "")) { try folder.bytes(of: entry) }
      }
      try Disk.write(bytes, to: file)
      #expect(try folder.bytes(of: entry) == referral)
      // The length that was recorded must be theirs, too.
      var longer = entry
      longer.length += 1
      #expect(throws: StoreError(.corrupt, "", remedy: "")) { try folder.bytes(of: longer) }
    }
  }

  /// What a second name of the file shows afterwards.
  @Test func erasingOverwritesAndTakesTheEmptyFolderAway() throws {
    try Folder.use { path in
      let folder = FolderOfPersonalRecords(path + "/personal")
      let entry = try folder.put(referral, of: "placement-1", name: "referral.json")
      let other = try folder.put(referral, of: "placement-1", name: "referral.json")
      try FileManager.default.linkItem(
        atPath: folder.file(at: entry.place), toPath: path + "/second")
      try folder.erase(entry)
      #expect(try Disk.bytes(path + "/second").allSatisfy { $0 == 0 })
      #expect(try Disk.names(in: path + "/personal") == ["placement-1"])
      try folder.erase(other)
      #expect(try Disk.names(in: path + "/personal") == [])
    }
  }

  @Test func whatWasPutLatelyIsNoOrphanYetAndWhatACrashLeftIsSwept() throws {
    try Folder.use { path in
      let folder = FolderOfPersonalRecords(path)
      let entry = try folder.put(referral, of: "placement-1", name: "referral.json")
      let left = "\(path)/placement-1/.0123456789abcdef.part"
      try Disk.write("a refe", to: left)
      #expect(try folder.entries() == [entry.place])
      #expect(try folder.removeOrphans(keeping: []) == [])
      #expect(FileManager.default.fileExists(atPath: left))
      let later = FolderOfPersonalRecords(path, secondsLeftAlone: 0)
      #expect(try later.removeOrphans(keeping: [entry.digest]) == [])
      #expect(!FileManager.default.fileExists(atPath: left))
      #expect(try folder.has(entry))
    }
  }
}
