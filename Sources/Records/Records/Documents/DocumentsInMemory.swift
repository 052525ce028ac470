public import Digests
import Synchronization

/// Documents kept in memory, for tests and for trying out.
public final class DocumentsInMemory: DocumentKeeping {
  private let kept: Mutex<[SHA256Digest: [UInt8]]>

  /// Documents with these contents, each under a digest; a test may give it a wrong one.
  public init(_ contents: [SHA256Digest: [UInt8]] = [:]) {
    kept = Mutex(contents)
  }

  /// All documents.
  public var contents: [SHA256Digest: [UInt8]] { kept.withLock { $0 } }

  /// As ``DocumentKeeping`` says.
  public func put(_ bytes: [UInt8]) -> SHA256Digest {
    let digest = SHA256Digest(of: bytes)
    kept.withLock { $0[digest] = bytes }
    return digest
  }

  /// As ``DocumentKeeping`` says.
  public func batch() -> any DocumentBatch { Batch(self) }

  private final class Batch: DocumentBatch {
    private let documents: DocumentsInMemory
    private var taken: [SHA256Digest: [UInt8]] = [:]

    init(_ documents: DocumentsInMemory) { self.documents = documents }

    func put(_ bytes: [UInt8]) -> SHA256Digest {
      let digest = SHA256Digest(of: bytes)
      taken[digest] = bytes
      return digest
    }

    func finish() {
      let taken = taken
      documents.kept.withLock { $0.merge(taken) { $1 } }
      self.taken = [:]
    }
  }

  /// As ``DocumentKeeping`` says.
  public func bytes(of digest: SHA256Digest) throws(StoreError) -> [UInt8] {
    guard let bytes = contents[digest] else { throw .noDocument(digest) }
    guard SHA256Digest(of: bytes) == digest else { throw .damagedDocument(digest) }
    return bytes
  }

  /// As ``DocumentKeeping`` says.
  public func has(_ digest: SHA256Digest) -> Bool { contents[digest] != nil }

  /// As ``DocumentKeeping`` says.
  public func digests() -> [SHA256Digest] { contents.keys.sorted() }

  /// In memory nothing is on its way: all that no act names are removed.
  public func removeOrphans(keeping named: Set<SHA256Digest>) -> [SHA256Digest] {
    let orphans = digests().filter { !named.contains($0) }
    kept.withLock { kept in
      for orphan in orphans { kept[orphan] = nil }
    }
    return orphans
  }
}
