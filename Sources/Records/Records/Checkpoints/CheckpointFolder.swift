public import CivilTime
import DurableFiles

/// Where checkpoints are kept: a file for each, and beside them the public key that checks them.
///
/// It belongs on another disk than the record, where those who can change the record cannot write.
/// A file is named by the number of events, `000000020852.checkpoint`, so that names sort.
public struct CheckpointFolder: Sendable, Hashable {
  /// The folder.
  public let path: String

  /// The name of the file of public keys, one a line: a new key is added, an old one is kept.
  public static let keyFileName = "public-keys.txt"

  private static let ending = ".checkpoint"

  /// The checkpoints in that folder, which is made when the first is kept.
  public init(_ path: String) {
    self.path = path
  }

  /// A file of the folder, and what it holds.
  public struct Entry: Sendable, Hashable {
    /// The file's name.
    public let name: String
    /// The checkpoint in it, or why there is none.
    public let content: Result<SignedCheckpoint, CheckpointError>

    /// A file of that name.
    public init(name: String, content: Result<SignedCheckpoint, CheckpointError>) {
      self.name = name
      self.content = content
    }

    /// A file of that name with these bytes. Its name must be that of its size, so that the order
    /// of names is the order of the events.
    public init(name: String, reading bytes: [UInt8]) {
      self.init(name: name, content: Entry.content(of: bytes, name: name))
    }

    private static func content(
      of bytes: [UInt8], name: String
    ) -> Result<SignedCheckpoint, CheckpointError> {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .failure(CheckpointError(line: 1, reason: "this is not UTF-8"))
      }
      do throws(CheckpointError) {
        let signed = try SignedCheckpoint(text: text)
        guard name == CheckpointFolder.fileName(of: signed.checkpoint) else {
          throw CheckpointError(line: 2, reason: "the file is named for another number of events")
        }
        return .success(signed)
      } catch {
        return .failure(error)
      }
    }
  }

  /// The name of a checkpoint's file.
  public static func fileName(of checkpoint: Checkpoint) -> String {
    let digits = String(checkpoint.size)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits + ending
  }

  /// The files of the folder in the order of the events; none when there is no folder.
  public func entries() throws(StoreError) -> [Entry] {
    var entries: [Entry] = []
    for name in try names() {
      let bytes = try StoredFile.bytes(at: "\(path)/\(name)")
      entries.append(Entry(name: name, reading: bytes))
    }
    return entries
  }

  /// The latest checkpoint; nil when there is none. One that cannot be read is an error.
  public func latest() throws(StoreError) -> SignedCheckpoint? {
    guard let name = try names().last else { return nil }
    let bytes = try StoredFile.bytes(at: "\(path)/\(name)")
    switch Entry(name: name, reading: bytes).content {
    case .success(let checkpoint): return checkpoint
    case .failure(let error):
      throw StoreError(
        .corrupt, "\(path)/\(name), \(error)",
        remedy: "Put back the checkpoint as it was kept elsewhere; run `remit verify`.")
    }
  }

  /// The public keys beside the checkpoints.
  public func verifiers() throws(StoreError) -> [CheckpointVerifier] {
    let file = "\(path)/\(CheckpointFolder.keyFileName)"
    guard StoredFile.exists(file) else { return [] }
    var verifiers: [CheckpointVerifier] = []
    let text = String(decoding: try StoredFile.bytes(at: file), as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      do {
        verifiers.append(try CheckpointVerifier(text: line))
      } catch {
        throw StoreError(
          .corrupt, "\(file), line \(index + 1): \(error.reason)",
          remedy: "Put back the file of public keys as it was.")
      }
    }
    return verifiers
  }

  /// Signs how far the record goes now and keeps it. What was signed once is not signed anew.
  ///
  /// A record that no longer agrees with its latest checkpoint is not signed: whoever checks would
  /// have two signed histories.
  public func add(
    _ head: ChainHead, of store: some DecisionStore, at time: Moment, by key: CheckpointKey
  ) throws(StoreError) -> SignedCheckpoint {
    if let latest = try latest() {
      guard try store.head(at: latest.checkpoint.size) == latest.checkpoint.head,
        latest.checkpoint.size <= head.position, latest.checkpoint.origin == key.name
      else {
        throw StoreError(
          .corrupt,
          "The record does not agree with its checkpoint at event \(latest.checkpoint.size).",
          remedy: "Nothing was signed. Run `remit verify` to see what was changed.")
      }
      if latest.checkpoint.size == head.position { return latest }
    }
    guard let checkpoint = Checkpoint(origin: key.name, head: head, time: time) else {
      throw StoreError(
        .invalid, "“\(key.name)” is no origin of a checkpoint.",
        remedy: "Name the key without spaces and plus signs.")
    }
    let signed = key.sign(checkpoint)
    try keep(signed)
    return signed
  }

  /// Keeps a checkpoint.
  public func keep(_ signed: SignedCheckpoint) throws(StoreError) {
    try write(signed.text, to: CheckpointFolder.fileName(of: signed.checkpoint))
  }

  /// Puts a public key beside the checkpoints, after those that are there.
  public func keep(_ verifier: CheckpointVerifier) throws(StoreError) {
    let verifiers = try verifiers()
    if verifiers.contains(verifier) { return }
    try write(
      (verifiers + [verifier]).map { $0.text + "\n" }.joined(), to: CheckpointFolder.keyFileName)
  }

  private func write(_ text: String, to name: String) throws(StoreError) {
    let file = "\(path)/\(name)"
    do throws(FileError) {
      try DurableFile.makeFolder(path)
      try DurableFile.write(Array(text.utf8), to: file)
    } catch {
      throw StoreError(error, at: file)
    }
  }

  private func names() throws(StoreError) -> [String] {
    try StoredFile.names(in: path).filter {
      $0.hasSuffix(CheckpointFolder.ending) && !$0.hasPrefix(".")
    }
  }
}
