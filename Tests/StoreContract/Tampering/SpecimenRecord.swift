import CivilTime
public import Digests
import JSONText
public import Records

/// A small record in which everything occurs: several streams, numbers, papers, messages, lines of
/// the register and dates, all of which follow from its events.
public struct SpecimenRecord: Sendable {
  /// What the log and all beside it hold.
  public var contents: MemoryContents
  /// The papers, each under its digest.
  public var documents: [SHA256Digest: [UInt8]]
  /// The personal data, each a salt and bytes.
  public var personal: [PersonalPlace: [UInt8]]
  /// The files of the checkpoints, of which the last covers the whole record.
  public var checkpoints: [(name: String, bytes: [UInt8])]

  /// The name of the record.
  public static let origin = "remit.example/decisions"

  /// The key that signs its checkpoints.
  public static let key: CheckpointKey = {
    guard let secret = SigningKey(seed: [UInt8](repeating: 5, count: 32)),
      let key = CheckpointKey(name: origin, key: secret)
    else { fatalError("32 bytes are a seed") }
    return key
  }()

  /// A specimen of so many acts.
  public init(acts: Int = 24) throws(StoreError) {
    let store = MemoryStore()
    let papers = DocumentsInMemory()
    let persons = PersonalRecordsInMemory()
    checkpoints = []
    documents = [:]
    personal = [:]
    for act in 1...acts {
      let appended = try SpecimenRecord.append(act, to: store, papers, persons)
      if act.isMultiple(of: 8) || act == acts {
        guard
          let checkpoint = Checkpoint(
            origin: SpecimenRecord.origin, head: appended.head, time: Sample.moment)
        else { fatalError("the origin is fit") }
        let name = CheckpointFolder.fileName(of: checkpoint)
        checkpoints.append((name, Array(SpecimenRecord.key.sign(checkpoint).text.utf8)))
      }
    }
    contents = store.contents
    documents = papers.contents
    personal = persons.contents
  }

  /// Fills an empty store, a keeping of documents and one of personal data with the acts of a
  /// specimen.
  public static func fill(
    _ store: any DecisionStore, _ documents: any DocumentKeeping,
    _ personal: any PersonalKeeping = PersonalRecordsInMemory(), acts: Int = 24
  ) throws(StoreError) {
    for act in 1...acts { try append(act, to: store, documents, personal) }
  }

  /// What register and dates hold of a stream by the rules of this specimen.
  public static func project(_ stream: StreamID, _ events: [EventEnvelope]) -> StreamProjection {
    let dates = events.map { event in
      Sample.deadline(stream, kind: "due-\(event.version)", due: due(event.version))
    }
    let subject = events.first?.data["subject"] ?? .null
    var row = Sample.row(
      stream.name, phase: "phase \(events.count)", isKey: events.count > 1,
      nextDate: due(events.count), words: subject.text())
    row.reference = "CE/\(events.count)"
    return StreamProjection(row: row, deadlines: dates)
  }

  /// The verification of a store with the documents and checkpoints of this specimen.
  public func verification(of store: any DecisionStore) -> RecordVerification {
    var verification = RecordVerification(
      store, documents: DocumentsInMemory(documents), personal: PersonalRecordsInMemory(personal))
    verification.checkpoints = checkpoints.map {
      CheckpointFolder.Entry(name: $0.name, reading: $0.bytes)
    }
    verification.verifiers = [SpecimenRecord.key.verifier]
    verification.origin = SpecimenRecord.origin
    verification.project = SpecimenRecord.project
    return verification
  }

  @discardableResult
  private static func append(
    _ act: Int, to store: any DecisionStore, _ documents: any DocumentKeeping,
    _ personal: any PersonalKeeping
  ) throws(StoreError) -> Appended {
    let stream = Sample.stream("specimen-\(act % 5)")
    let version = try store.version(of: stream)
    let paper = Array("paper \(act), in words".utf8)
    let digest = try documents.put(paper)
    var change = Change(expected: [stream: version], events: [])
    // Every third act has two events, so that acts are of different lengths.
    for _ in 0...(act.isMultiple(of: 3) ? 1 : 0) {
      change.events.append(
        Sample.event(
          stream, data: ["subject": .string("Lighting “\(act % 5)”"), "act": .number("\(act)")]))
    }
    change.documents = [
      DocumentEntry(
        digest: digest, name: "paper-\(act).odt", mediaType: "application/pdf",
        length: paper.count, isWithheld: act.isMultiple(of: 2))
    ]
    // Every second act names personal data; every sixth erases those of four acts before it, in two
    // steps as it must be: first the act, then the data.
    if act.isMultiple(of: 2) {
      let (entry, salted) = person(act)
      try personal.put(salted: salted, at: entry.place)
      change.personal = [entry]
    }
    let erased = act.isMultiple(of: 6) ? person(act - 4).entry : nil
    change.erased = erased.map { [$0.digest] } ?? []
    change.numbers = [
      NumberReservation(series: "s\(act % 2)", number: try store.nextNumber(in: "s\(act % 2)"))
    ]
    change.outbox = [
      OutboxMessage(
        key: "key-\(act)", kind: "paper", to: "folder", subject: "Paper \(act)",
        document: digest, fileName: "paper-\(act).odt", body: "attached")
    ]
    change.isPublication = act.isMultiple(of: 4)
    change.answer = ["act": .number("\(act)")]
    let history = try store.history(of: stream)
    let after = version + change.events.count
    var row = Sample.row(
      stream.name, phase: "phase \(after)", isKey: after > 1, nextDate: due(after),
      words: (history.first?.data["subject"] ?? change.events[0].data["subject"] ?? .null).text())
    row.reference = "CE/\(after)"
    change.register = [row]
    change.deadlines = [
      stream: (1...after).map {
        Sample.deadline(stream, kind: "due-\($0)", due: due($0))
      }
    ]
    let appended = try store.add(change, command: CommandID("command-\(act)"))
    if let erased { try personal.erase(erased) }
    return appended
  }

  /// Personal data with a salt that is the same each time, for records that are compared.
  private static func person(_ act: Int) -> (entry: PersonalEntry, salted: [UInt8]) {
    let salted = [UInt8](repeating: UInt8(act), count: 32) + Array("person \(act)".utf8)
    let entry = PersonalEntry(
      digest: SHA256Digest(of: salted), subject: "placement-\(act % 4)",
      name: "referral-\(act).json", length: salted.count - 32)
    return (entry, salted)
  }

  private static func due(_ version: Int) -> CivilDate {
    Sample.day.adding(days: version) ?? Sample.day
  }
}
