import Digests

/// Proves, as far as it can be proved, that a record is as it was written.
public struct RecordVerification {
  /// How much is looked at.
  public enum Extent: String, Sendable, Hashable, CaseIterable {
    /// The chain of events and the checkpoints.
    case chain
    /// Besides, every document that an act names, and all personal data.
    case record
    /// Besides, every event is read, and all that is kept beside the log is made again from it and
    /// compared row by row.
    case deep
  }

  /// The record.
  public var store: any DecisionStore
  /// The documents, where they are to be looked at.
  public var documents: (any DocumentKeeping)?
  /// The personal data, where they are to be looked at.
  public var personal: (any PersonalKeeping)?
  /// The checkpoints, where there are any.
  public var checkpoints: [CheckpointFolder.Entry] = []
  /// The public keys that are trusted. Ask for them where the record cannot change them.
  public var verifiers: [CheckpointVerifier] = []
  /// The origin that checkpoints must have; nil for any.
  public var origin: String?
  /// Where things lie, for what it cannot prove.
  public var places = RecordPlaces()
  /// What register and diary hold of a stream, by the rules of the procedure.
  public var project: ((StreamID, [EventEnvelope]) throws -> StreamProjection)?

  /// A verification of that record.
  public init(
    _ store: any DecisionStore, documents: (any DocumentKeeping)? = nil,
    personal: (any PersonalKeeping)? = nil
  ) {
    self.store = store
    self.documents = documents
    self.personal = personal
  }

  /// Looks at the record. What is wrong with it is in the report; an error is thrown where the
  /// system does not let it be read at all.
  public func run(_ extent: Extent) throws(StoreError) -> VerificationReport {
    var report = VerificationReport(extent: extent)
    var faults = FaultList()
    var log = LogContents()
    if extent == .deep {
      // Every page is read and every index held to its table, which takes time.
      try faults.gather { () throws(StoreError) in try store.integrityCheck() }
    }
    let chain = try readLog(extent, &log, &faults)
    faults.add(chain.faults)
    report.head = chain.head
    report.streams = chain.streams
    checkCheckpoints(against: chain, &report, &faults)
    if extent == .deep { try compare(log, &report, &faults) }
    if extent != .chain, let documents {
      try check(documents, &report, &faults)
    }
    if extent != .chain { try checkPersonal(&report, &faults) }
    report.faults = faults.faults
    report.faultCount = faults.count
    report.limits = VerificationLimits.sentences(for: report, of: self)
    return report
  }

  private func readLog(
    _ extent: Extent, _ log: inout LogContents, _ faults: inout FaultList
  ) throws(StoreError) -> ChainCheck {
    let sizes = Set(checkpoints.compactMap { try? $0.content.get().checkpoint.size })
    let (chain, damage) = try extent == .deep ? readWhole(sizes, &log) : readParts(sizes)
    if let damage {
      guard damage.code == .corrupt else { throw damage }
      faults.add(.record, damage.message)
      return chain
    }
    if extent == .deep { log.finish() }
    try faults.gather { () throws(StoreError) in try compareEnd(chain.head) }
    return chain
  }

  /// Others may have added to the record since it was read; what was read must still be there.
  private func compareEnd(_ read: ChainHead) throws(StoreError) {
    let head = try store.head()
    if head == read { return }
    if head.position > read.position, try store.head(at: read.position) == read { return }
    throw .damagedValue(
      "the end of the record, which is event \(read.position) and is told as \(head.position),")
  }

  private func readParts(_ sizes: Set<Int>) throws(StoreError) -> (ChainCheck, StoreError?) {
    var events = 0
    do throws(StoreError) {
      events = try store.head().position
    } catch {
      guard error.code == .corrupt else { throw error }
    }
    return ChainParts(store, wanted: sizes, events: events).read()
  }

  private func readWhole(
    _ sizes: Set<Int>, _ log: inout LogContents
  ) throws(StoreError) -> (ChainCheck, StoreError?) {
    let reading = ChainReading(ChainCheck(wanted: sizes, checksForm: true))
    do throws(StoreError) {
      return (try reading.read(store) { log.take($0) }, nil)
    } catch {
      return (reading.soFar, error)
    }
  }

  private func checkCheckpoints(
    against chain: ChainCheck, _ report: inout VerificationReport, _ faults: inout FaultList
  ) {
    var check = CheckpointCheck(verifiers: verifiers, origin: origin)
    check.take(checkpoints, heads: chain.heads, end: chain.head)
    faults.add(check.faults)
    report.checkpoints = check.good.count
    // Where the chain is broken no checkpoint covers what stands before the break.
    report.coveredEvents = chain.faults.count == 0 ? check.good.map(\.size).max() ?? 0 : 0
  }

  private func compare(
    _ log: LogContents, _ report: inout VerificationReport, _ faults: inout FaultList
  ) throws(StoreError) {
    if let fault = log.fault {
      // What the chain has told of this event need not be told again; and what is kept beside a
      // log that cannot be followed cannot be held to it.
      if !faults.has(.event(fault.position)) {
        faults.add(.event(fault.position), fault.error.message)
      }
      return
    }
    var comparison = LogComparison(store, log)
    try comparison.run()
    faults.add(comparison.faults)
    guard let project else { return }
    var projections = ProjectionComparison(store, project)
    try projections.run()
    faults.add(projections.faults)
    report.projections = projections.agreeing
  }

  private func check(
    _ documents: any DocumentKeeping, _ report: inout VerificationReport,
    _ faults: inout FaultList
  ) throws(StoreError) {
    var named: [SHA256Digest: DocumentEntry?] = [:]
    try faults.gather { () throws(StoreError) in
      for entry in try store.outbox() {
        if let digest = entry.message.document { named.updateValue(nil, forKey: digest) }
      }
      for entry in try store.documents() { named.updateValue(entry, forKey: entry.digest) }
    }
    let found = try DocumentCheck(documents).run(named)
    faults.add(found.faults)
    report.documents = found.good
    report.documentBytes = found.bytes
    report.orphans = try documents.digests().filter { named[$0] == nil }
  }

  private func checkPersonal(
    _ report: inout VerificationReport, _ faults: inout FaultList
  ) throws(StoreError) {
    var records: [PersonalRecord] = []
    try faults.gather { () throws(StoreError) in records = try store.personal() }
    report.personalNamed = records.count
    guard let personal else { return }
    var check = PersonalCheck(store, personal)
    try check.run(records)
    faults.add(check.faults)
    report.personal = check.good
    report.erased = check.erased
    let named = Set(records.map(\.entry.digest))
    report.personalOrphans = try personal.entries().filter { !named.contains($0.digest) }
  }
}
