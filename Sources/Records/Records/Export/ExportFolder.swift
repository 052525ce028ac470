public import CivilTime
import Digests
import JSONText

/// A record in plain files, to be kept for ever, read without Remit, or brought into a new record.
///
/// The folder is written whole or not at all. Its README tells how to read and to check it.
public struct ExportFolder: Sendable, Hashable {
  /// The folder.
  public let path: String

  static let events = "events.jsonl"
  static let register = "register.jsonl"
  static let deadlines = "deadlines.jsonl"
  static let deliveries = "deliveries.jsonl"
  static let documents = "documents"
  static let personal = "personal"

  /// The export in that folder, or to be written there.
  public init(_ path: String) {
    self.path = path
  }

  /// Writes all of a record there. The place must be empty.
  ///
  /// - Parameters:
  ///   - personal: the personal data beside the record; without it a record that names some which
  ///     were not erased is not written.
  ///   - checkpoints: those to go with it.
  ///   - time: now.
  ///   - program: the program that writes it, with its version.
  public func write(
    _ store: any DecisionStore, documents: any DocumentKeeping,
    personal: (any PersonalKeeping)? = nil, checkpoints: CheckpointFolder? = nil, at time: Moment,
    by program: String
  ) throws(StoreError) -> FolderManifest {
    try NewFolder.make(path) { folder throws(StoreError) in
      let head = try store.head()
      try writeEvents(store, head, to: folder)
      try writeRows(store, to: folder)
      let count = try writeDocuments(store, documents, to: folder)
      try writePersonal(store, personal ?? PersonalRecordsInMemory(), to: folder)
      if let checkpoints { try folder.copyTree(checkpoints.path, to: "checkpoints") }
      try StoredFile.writeNew(
        Array(ExportReadMe.text.utf8), to: folder.file(ExportReadMe.fileName))
      guard try store.head() == head else {
        throw StoreError(
          .busy, "The record went on while it was written out.",
          remedy: "Do it again when nobody works on it.")
      }
      var manifest = FolderManifest(
        kind: .export, program: program, made: time, events: head.position, head: head.digest,
        documents: count)
      try manifest.list(folder.temporary)
      try StoredFile.writeNew(try manifest.bytes(), to: folder.file(FolderManifest.fileName))
      return manifest
    }
  }

  private func writeEvents(
    _ store: any DecisionStore, _ head: ChainHead, to folder: NewFolder
  ) throws(StoreError) {
    let file = try GrowingFile(folder.file(ExportFolder.events))
    let hasher = SHA256Hasher()
    var last = ChainHead.start
    try store.forEachLink(after: 0) { link throws(StoreError) in
      guard link.position == last.position + 1, link.previous == last.digest,
        HashChain.digest(after: last.digest, of: link.body, with: hasher) == link.digest
      else {
        throw .damagedEvent(link.position, "it does not fit the chain")
      }
      last = link.head
      if link.position <= head.position { try file.add(EventLine.bytes(link)) }
    }
    try file.finish()
  }

  private func writeRows(_ store: any DecisionStore, to folder: NewFolder) throws(StoreError) {
    var rows: [RegisterRow] = []
    var query = RegisterQuery(limit: RegisterQuery.greatestLimit)
    repeat {
      let page = try store.register(query)
      rows += page.rows
      query.after = page.next
    } while query.after != nil
    // The register lists the newest first; here the first comes first.
    try write(rows.reversed().map { RegisterLine($0) }, to: folder.file(ExportFolder.register))
    var dates: [DeadlineLine] = []
    for stream in try store.streams(kind: nil) {
      dates += try store.deadlines(of: stream).map { DeadlineLine($0) }
    }
    try write(dates, to: folder.file(ExportFolder.deadlines))
    let deliveries = try store.outbox().compactMap { entry in
      entry.delivered.map { DeliveryLine(key: entry.message.key, delivered: $0) }
    }
    try write(deliveries, to: folder.file(ExportFolder.deliveries))
  }

  private func write(_ lines: [some Encodable], to path: String) throws(StoreError) {
    let file = try GrowingFile(path)
    for line in lines {
      do {
        try file.add(try CanonicalJSON.bytes(of: try JSONEncoding.value(of: line)) + [0x0A])
      } catch let error as StoreError {
        throw error
      } catch {
        throw StoreError(
          .invalid, "A line of \(path) cannot be written: \(error)",
          remedy: "This is a fault of the program. Report it.")
      }
    }
    try file.finish()
  }

  private func writeDocuments(
    _ store: any DecisionStore, _ documents: any DocumentKeeping, to folder: NewFolder
  ) throws(StoreError) -> Int {
    let named = try store.documentDigests()
    for digest in named {
      try StoredFile.writeNew(
        try documents.bytes(of: digest), to: folder.file("\(ExportFolder.documents)/\(digest.hex)"))
    }
    return named.count
  }
}

extension ExportFolder {
  private func writePersonal(
    _ store: any DecisionStore, _ personal: any PersonalKeeping, to folder: NewFolder
  ) throws(StoreError) {
    let target = FolderOfPersonalRecords(folder.file(ExportFolder.personal))
    for record in try store.personal() where record.erased == nil {
      try target.put(salted: try personal.salted(at: record.entry.place), at: record.entry.place)
    }
  }
}

extension DecisionStore {
  /// The documents that acts and messages name, each once, in the order of the digests.
  func documentDigests() throws(StoreError) -> [SHA256Digest] {
    var named = Set(try documents().map(\.digest))
    for entry in try outbox() {
      if let digest = entry.message.document { named.insert(digest) }
    }
    return named.sorted()
  }
}
