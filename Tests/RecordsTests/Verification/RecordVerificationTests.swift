import CivilTime
import Digests
import Records
import StoreContract
import Testing

@Suite struct RecordVerificationTests {
  @Test func aRecordAsItWasWrittenIsSound() throws {
    let specimen = try SpecimenRecord()
    let verification = specimen.verification(of: MemoryStore(specimen.contents))
    for extent in RecordVerification.Extent.allCases {
      let report = try verification.run(extent)
      #expect(report.faults == [])
      #expect(report.isSound)
      #expect(report.head == specimen.contents.links.last?.head)
      #expect(report.streams == 5)
      #expect(report.checkpoints == 3)
      #expect(report.coveredEvents == 32)
      #expect(report.documents == (extent == .chain ? 0 : 24))
      #expect(report.orphans == [])
      #expect(report.personal == (extent == .chain ? 0 : 8))
      #expect(report.erased.count == (extent == .chain ? 0 : 4))
      #expect(report.personalOrphans == [])
      #expect(report.projections == (extent == .deep ? 5 + 32 : 0))
    }
  }

  @Test func anEmptyRecordIsSound() throws {
    let report = try RecordVerification(MemoryStore(), documents: DocumentsInMemory()).run(.deep)
    #expect(report.isSound)
    #expect(report.head == .start)
  }

  /// Every change, loss, doubling and exchange of what is stored is found: a thousand in all.
  @Test(arguments: [2020, 2021, 2022, 2023] as [UInt64])
  func changesByChanceAreAllFound(_ seed: UInt64) throws {
    let unnoticed = try Tampering.unnoticed(times: 250, seed: seed) { MemoryStore($0) }
    #expect(unnoticed == [])
  }

  @Test func aChangedEventIsToldOnceWithItsNumber() throws {
    var specimen = try SpecimenRecord()
    let link = specimen.contents.links[6]
    specimen.contents.links[6] = ChainLink(
      position: 7, body: [0x20] + link.body, previous: link.previous, digest: link.digest)
    let report = try specimen.verification(of: MemoryStore(specimen.contents)).run(.chain)
    #expect(
      report.faults == [
        VerificationFault(
          .event(7), "Event 7 was changed: its digest is not that of its text.")
      ])
    #expect(report.coveredEvents == 0)
  }

  @Test func missingEventsAreToldWithTheirNumbers() throws {
    var specimen = try SpecimenRecord()
    specimen.contents.links.removeSubrange(4...6)
    let report = try specimen.verification(of: MemoryStore(specimen.contents)).run(.chain)
    #expect(report.faults.first?.place == .event(5))
    #expect(report.faults.first?.text == "Events 5 to 7 are missing.")
  }

  @Test func eventsCutOffAreFoundByTheirCheckpoint() throws {
    let long = try SpecimenRecord()
    let short = try SpecimenRecord(acts: 20)
    // All of a shorter record is right in itself.
    var old = short
    old.checkpoints = long.checkpoints
    let report = try old.verification(of: MemoryStore(short.contents)).run(.record)
    #expect(report.faults.map(\.place) == [.checkpoint("000000000032.checkpoint")])
    #expect(
      report.faults.first?.text.contains("stands for 32 events and the record has 26") == true)
    #expect(try short.verification(of: MemoryStore(short.contents)).run(.deep).isSound)
  }

  @Test func documentsThatNobodyNamesAreToldAndNoFault() throws {
    var specimen = try SpecimenRecord()
    let stray = Array("left over".utf8)
    specimen.documents[SHA256Digest(of: stray)] = stray
    let report = try specimen.verification(of: MemoryStore(specimen.contents)).run(.record)
    #expect(report.isSound)
    #expect(report.orphans == [SHA256Digest(of: stray)])
  }

  @Test func aMissingDocumentIsToldByItsName() throws {
    var specimen = try SpecimenRecord()
    let entry = specimen.contents.documents[3]
    specimen.documents[entry.digest] = nil
    let report = try specimen.verification(of: MemoryStore(specimen.contents)).run(.record)
    #expect(
      report.faults.map(\.text) == ["The document “paper-4.odt”, \(entry.digest) is missing."])
    #expect(report.documents == 23)
  }

  @Test func keysThatAreNotTrustedProveNothing() throws {
    let specimen = try SpecimenRecord()
    var verification = specimen.verification(of: MemoryStore(specimen.contents))
    verification.verifiers = []
    let report = try verification.run(.chain)
    #expect(report.faultCount == 3)
    #expect(report.faults[0].text == "000000000010.checkpoint is signed by no key that is known.")
    verification = specimen.verification(of: MemoryStore(specimen.contents))
    verification.origin = "remit.example/another"
    #expect(try verification.run(.chain).faultCount == 3)
  }

  @Test func checkpointsOutOfOrderAreTold() throws {
    var specimen = try SpecimenRecord()
    specimen.checkpoints.swapAt(0, 1)
    let report = try specimen.verification(of: MemoryStore(specimen.contents)).run(.chain)
    #expect(
      report.faults.map(\.text).contains { $0.contains("no more events than the one before") })
  }

  @Test func whatWasNotProvedIsSaid() throws {
    let specimen = try SpecimenRecord()
    var verification = specimen.verification(of: MemoryStore(specimen.contents))
    verification.checkpoints = []
    let bare = try verification.run(.chain).limits
    #expect(bare.contains { $0.hasPrefix("There are no checkpoints") })
    #expect(bare.contains { $0.hasPrefix("The documents were not looked at") })
    #expect(bare.contains { $0.contains("a deep verification does that") })

    verification = specimen.verification(of: MemoryStore(specimen.contents))
    verification.checkpoints.removeLast()
    let partly = try verification.run(.deep).limits
    #expect(partly.contains { $0.hasPrefix("No checkpoint covers the last 11 of 32 events") })

    verification = specimen.verification(of: MemoryStore(specimen.contents))
    let whole = try verification.run(.deep).limits
    #expect(whole.contains { $0.hasPrefix("Whoever has the key and can write every copy") })
    #expect(whole.contains { $0.hasPrefix("No time is proved") })
    #expect(!whole.contains { $0.contains("covers the last") })
  }

  @Test func aKeyOnTheRecordsDiskIsTold() throws {
    try Folder.use { folder in
      try Disk.write("", to: folder + "/record.sqlite")
      try Disk.write("", to: folder + "/key")
      let specimen = try SpecimenRecord()
      var verification = specimen.verification(of: MemoryStore(specimen.contents))
      verification.places = RecordPlaces(
        record: folder + "/record.sqlite", key: folder + "/key", checkpoints: "/proc")
      let limits = try verification.run(.chain).limits
      #expect(
        limits.contains { $0.hasPrefix("The key that signs checkpoints lies on the same disk") })
      #expect(!limits.contains { $0.hasPrefix("The checkpoints lie on the same disk") })
    }
  }

  @Test func aMillionFaultsAreCountedAndAThousandTold() throws {
    var specimen = try SpecimenRecord()
    let link = specimen.contents.links[0]
    specimen.contents.links = (1...3000).map {
      ChainLink(position: $0, body: link.body, previous: .zero, digest: .zero)
    }
    let report = try specimen.verification(of: MemoryStore(specimen.contents)).run(.chain)
    #expect(report.faults.count == 1000)
    #expect(report.faultCount > 3000)
  }
}
