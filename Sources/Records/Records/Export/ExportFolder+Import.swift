import Digests
import JSONText

extension ExportFolder {
  /// Brings an export into an empty record. All of it is checked before anything is written: every
  /// file against the manifest, the chain, the versions, the numbers, every document.
  ///
  /// Documents and personal data are put in place first, so that the record never names any that
  /// are not there. Without a place for personal data an export that holds some is refused.
  @discardableResult
  public func read(
    into store: any DecisionStore, documents: any DocumentKeeping,
    personal: (any PersonalKeeping)? = nil
  ) throws(StoreError) -> FolderManifest {
    guard try store.head() == .start else { throw .notEmpty }
    let manifest = try check()
    let projections = try projections()
    for digest in try keptDocuments() {
      _ = try documents.put(try bytes(of: digest))
    }
    if let personal {
      try keptPersonal.copyAll(to: personal)
    } else if let place = try keptPersonal.entries().first {
      throw StoreError(
        .invalid,
        "\(path) holds personal data, of \(place.subject), and there is no place for them.",
        remedy: "Say where personal data are to be kept.")
    }
    var lines = try LineReader("\(path)/\(ExportFolder.events)")
    try store.importing(
      { () throws(StoreError) in
        try nextLink(&lines)
      }, projections: { () throws(StoreError) in projections })
    guard try store.head() == manifest.chainHead else {
      throw FolderManifest.damage(path, "its events changed while they were read")
    }
    return manifest
  }

  /// Checks all of an export without taking anything from it.
  public func check() throws(StoreError) -> FolderManifest {
    let manifest = try FolderManifest(of: path, kind: .export)
    try manifest.check(path)
    var log = LogContents()
    var lines = try LineReader("\(path)/\(ExportFolder.events)")
    while let link = try nextLink(&lines) {
      log.take(link)
      if let fault = log.fault { throw fault.error }
    }
    log.finish()
    if let fault = log.fault { throw fault.error }
    guard log.replay.head == manifest.chainHead else {
      throw FolderManifest.damage(path, "its events do not end as the manifest says")
    }
    let kept = Set(try keptDocuments())
    for digest in kept { _ = try bytes(of: digest) }
    let named = log.documents.map(\.digest) + log.messages.compactMap(\.message.document)
    if let missing = named.first(where: { !kept.contains($0) }) {
      throw FolderManifest.damage(path, "the document \(missing) is missing")
    }
    try checkPersonal(log.personal)
    return manifest
  }

  private var keptPersonal: FolderOfPersonalRecords {
    FolderOfPersonalRecords("\(path)/\(ExportFolder.personal)")
  }

  /// All that was not erased must be there, and nothing else.
  private func checkPersonal(_ records: [PersonalRecord]) throws(StoreError) {
    var kept = Set(try keptPersonal.entries())
    for record in records where record.erased == nil {
      kept.remove(record.entry.place)
      do throws(StoreError) {
        _ = try keptPersonal.bytes(of: record.entry)
      } catch {
        throw FolderManifest.damage(
          path,
          "the personal data \(record.entry.digest) of \(record.entry.subject) are "
            + (error.code == .missing ? "missing" : "not as they were kept"))
      }
    }
    if let stray = kept.sorted().first {
      throw FolderManifest.damage(
        path,
        "the personal data \(stray.digest) of \(stray.subject) are named by no event or erased")
    }
  }

  private func nextLink(_ lines: inout LineReader) throws(StoreError) -> ChainLink? {
    guard let line = lines.next() else { return nil }
    guard let link = EventLine.link(line, position: lines.number) else {
      throw FolderManifest.damage(
        path, "line \(lines.number) of \(ExportFolder.events) is no event")
    }
    return link
  }

  private func keptDocuments() throws(StoreError) -> [SHA256Digest] {
    try StoredFile.names(in: "\(path)/\(ExportFolder.documents)").map { name throws(StoreError) in
      guard let digest = SHA256Digest(hex: name), digest.hex == name else {
        throw FolderManifest.damage(path, "the document \(name) is not named by its SHA-256")
      }
      return digest
    }
  }

  private func bytes(of digest: SHA256Digest) throws(StoreError) -> [UInt8] {
    let bytes = try StoredFile.bytes(at: "\(path)/\(ExportFolder.documents)/\(digest.hex)")
    guard SHA256Digest(of: bytes) == digest else {
      throw FolderManifest.damage(path, "the document \(digest) was changed")
    }
    return bytes
  }

  private func projections() throws(StoreError) -> Projections {
    var projections = Projections()
    projections.register = try rows(RegisterLine.self, in: ExportFolder.register).map(\.row)
    for line in try rows(DeadlineLine.self, in: ExportFolder.deadlines) {
      guard let row = line.row else {
        throw FolderManifest.damage(path, "a date names no stream")
      }
      projections.deadlines.append(row)
    }
    for line in try rows(DeliveryLine.self, in: ExportFolder.deliveries) {
      projections.delivered[line.key] = line.delivered
    }
    return projections
  }

  private func rows<Row: Decodable>(
    _ type: Row.Type, in name: String
  ) throws(StoreError) -> [Row] {
    var rows: [Row] = []
    var lines = try LineReader("\(path)/\(name)")
    while let line = lines.next() {
      do {
        rows.append(try JSONDecoding.value(type, from: try JSONValue(reading: line)))
      } catch {
        throw FolderManifest.damage(path, "line \(lines.number) of \(name): \(error)")
      }
    }
    return rows
  }
}
