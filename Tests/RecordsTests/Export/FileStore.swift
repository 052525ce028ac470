import CivilTime
import Digests
import Records
import StoreContract

/// A record in memory that says it has a file, for what is done with the files around it.
final class FileStore: DecisionStore {
  private let store: MemoryStore

  init(_ specimen: SpecimenRecord) { store = MemoryStore(specimen.contents) }

  func backup(to path: String) throws(StoreError) {
    do {
      try Disk.write("the record", to: path)
    } catch {
      throw StoreError(.io, "\(error)", remedy: "")
    }
  }

  func append(
    _ change: Change, command: CommandID, act: String, by actor: Actor, recorded: Moment,
    program: String
  ) throws(StoreError) -> Appended {
    try store.append(
      change, command: command, act: act, by: actor, recorded: recorded, program: program)
  }

  func answer(to command: CommandID) throws(StoreError) -> Appended? {
    try store.answer(to: command)
  }
  func history(
    of stream: StreamID, after version: Int, limit: Int
  ) throws(StoreError) -> [EventEnvelope] {
    try store.history(of: stream, after: version, limit: limit)
  }
  func version(of stream: StreamID) -> Int { store.version(of: stream) }
  func events(after position: Int, limit: Int) throws(StoreError) -> [EventEnvelope] {
    try store.events(after: position, limit: limit)
  }
  func forEachLink(
    after position: Int, through last: Int, _ body: (ChainLink) throws(StoreError) -> Void
  ) throws(StoreError) { try store.forEachLink(after: position, through: last, body) }
  func head() -> ChainHead { store.head() }
  func head(at position: Int) -> ChainHead? { store.head(at: position) }
  func streams(kind: String?) -> [StreamID] { store.streams(kind: kind) }
  func nextNumber(in series: String) -> Int { store.nextNumber(in: series) }
  func numbers() -> [String: Int] { store.numbers() }
  func register(_ query: RegisterQuery) -> Page<RegisterRow> { store.register(query) }
  func registerRow(_ id: String) -> RegisterRow? { store.registerRow(id) }
  func deadlines(from: CivilDate, to: CivilDate, council: String?) -> [DeadlineRow] {
    store.deadlines(from: from, to: to, council: council)
  }
  func deadlines(of stream: StreamID) -> [DeadlineRow] { store.deadlines(of: stream) }
  func document(_ digest: SHA256Digest) -> DocumentEntry? { store.document(digest) }
  func documents() -> [DocumentEntry] { store.documents() }
  func outbox() -> [OutboxEntry] { store.outbox() }
  func personal(of subject: String?) -> [PersonalRecord] { store.personal(of: subject) }
  func undelivered(after key: String?, limit: Int) throws(StoreError) -> [OutboxEntry] {
    try store.undelivered(after: key, limit: limit)
  }
  func markDelivered(_ keys: [String], at moment: Moment) throws(StoreError) {
    try store.markDelivered(keys, at: moment)
  }
  func importing(
    _ next: () throws(StoreError) -> ChainLink?,
    projections: () throws(StoreError) -> Projections
  ) throws(StoreError) { try store.importing(next, projections: projections) }
  func rebuild(_ projections: Projections) { store.rebuild(projections) }
  func quickCheck() {}
  func integrityCheck() {}
}
