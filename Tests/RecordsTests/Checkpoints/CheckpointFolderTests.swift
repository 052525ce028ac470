import CivilTime
import Digests
import Records
import StoreContract
import Testing

@Suite struct CheckpointFolderTests {
  private let key = SpecimenRecord.key

  @Test func checkpointsStandInTheOrderOfTheEvents() throws {
    try Folder.use { path in
      let folder = CheckpointFolder(path + "/checkpoints")
      #expect(try folder.entries().isEmpty)
      #expect(try folder.latest() == nil)
      let store = MemoryStore()
      for act in 1...12 {
        try store.add(Sample.change(Sample.stream("\(act)")))
        _ = try folder.add(store.head(), of: store, at: Sample.moment, by: key)
      }
      let entries = try folder.entries()
      #expect(entries.map(\.name) == entries.map(\.name).sorted())
      #expect(entries.compactMap { try? $0.content.get().checkpoint.size } == Array(1...12))
      #expect(entries.first?.name == "000000000001.checkpoint")
      #expect(try folder.latest()?.checkpoint.size == 12)
    }
  }

  @Test func oneStateOfTheRecordIsSignedOnce() throws {
    try Folder.use { path in
      let folder = CheckpointFolder(path)
      let store = MemoryStore()
      try store.add(Sample.change())
      let first = try folder.add(store.head(), of: store, at: Sample.moment, by: key)
      let later = try #require(Moment(seconds: Sample.moment.seconds + 60))
      #expect(try folder.add(store.head(), of: store, at: later, by: key) == first)
      #expect(try folder.entries().count == 1)
    }
  }

  @Test func aRecordThatWasRewrittenIsNotSigned() throws {
    try Folder.use { path in
      let folder = CheckpointFolder(path)
      let (store, other) = (MemoryStore(), MemoryStore())
      try store.add(Sample.change(events: 2))
      _ = try folder.add(store.head(), of: store, at: Sample.moment, by: key)
      try other.add(Sample.change(Sample.stream("another"), events: 3))
      let error = #expect(throws: StoreError.self) {
        try folder.add(other.head(), of: other, at: Sample.moment, by: key)
      }
      #expect(error?.code == .corrupt)
      #expect(error?.message == "The record does not agree with its checkpoint at event 2.")
      #expect(try folder.entries().count == 1)
    }
  }

  @Test func publicKeysStandBesideTheCheckpoints() throws {
    try Folder.use { path in
      let folder = CheckpointFolder(path)
      let other = try #require(CheckpointKey(name: "remit.example/later", key: .generate()))
      for verifier in [key.verifier, other.verifier, key.verifier] { try folder.keep(verifier) }
      #expect(try folder.verifiers() == [key.verifier, other.verifier])
      #expect(try folder.entries().isEmpty)
      #expect(try Disk.names(in: path) == ["public-keys.txt"])
      try Disk.write("nonsense\n", to: path + "/public-keys.txt")
      #expect(throws: StoreError(.corrupt, "", remedy: "")) { try folder.verifiers() }
    }
  }

  @Test func aFileThatIsNoCheckpointIsTold() throws {
    try Folder.use { path in
      try Disk.write("nonsense", to: path + "/000000000001.checkpoint")
      let folder = CheckpointFolder(path)
      #expect(throws: StoreError(.corrupt, "", remedy: "")) { try folder.latest() }
      let entry = try #require(try folder.entries().first)
      #expect(throws: CheckpointError.self) { try entry.content.get() }
    }
  }
}

@Suite struct CheckpointPolicyTests {
  private func latest(_ text: String) throws -> Checkpoint {
    let time = try #require(Moment(text: text))
    return try #require(
      Checkpoint(origin: "remit", head: ChainHead(position: 1, digest: .zero), time: time))
  }

  /// Days are London's: in summer the day begins an hour before that of universal time.
  @Test(arguments: [
    ("2020-04-08T09:30:00Z", "2020-04-08T15:00:00Z", false, false),
    ("2020-04-08T09:30:00Z", "2020-04-08T15:00:00Z", true, true),
    ("2020-04-08T09:30:00Z", "2020-04-08T22:59:59Z", false, false),
    ("2020-04-08T09:30:00Z", "2020-04-08T23:00:00Z", false, true),
    ("2020-01-08T09:30:00Z", "2020-01-08T23:59:59Z", false, false),
    ("2020-01-08T09:30:00Z", "2020-01-09T00:00:00Z", false, true),
    // A clock that was set back makes no checkpoint due.
    ("2020-01-08T09:30:00Z", "2020-01-07T09:00:00Z", false, false),
  ])
  func aCheckpointIsDueAfterADaysFirstActAndAfterAPublication(
    _ before: String, _ now: String, _ isPublication: Bool, _ isDue: Bool
  ) throws {
    let recorded = try #require(Moment(text: now))
    let latest = try latest(before)
    #expect(
      CheckpointPolicy.isDue(recorded: recorded, isPublication: isPublication, latest: latest)
        == isDue)
  }

  @Test func theFirstActOfAllIsFollowedByOne() {
    #expect(
      CheckpointPolicy.isDue(recorded: Sample.moment, isPublication: false, latest: nil))
  }

  @Test func whatACheckpointCoversNeedsNoOther() throws {
    let store = MemoryStore()
    try store.add(Sample.change())
    let event = try #require(try store.events(after: 0, limit: 1).first)
    #expect(CheckpointPolicy.isDue(after: event, latest: nil))
    #expect(!CheckpointPolicy.isDue(after: event, latest: try latest("2020-04-07T09:00:00Z")))
  }
}
