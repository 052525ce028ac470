import Digests
import JSONText

extension ExportFolder {
  /// Brings an export into an empty record. All of it is checked before anything is written: every
  /// file against the manifest, the chain, the versions, the numbers, every document.
  ///
  /// Documents are put in place first, so that the record never names one that is not there.
  @discardableResult
  public func read(
    into store: any DecisionStore, documents: any DocumentKeeping
  ) throws(StoreError) -> FolderManifest {
    guard try store.head() == .start else { throw .notEmpty }
    let manifest = try check()
    let projections = try projections()
    for digest in try keptDocuments() {
      _ = try documents.put(try bytes(of: digest))
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
    return manifest
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
