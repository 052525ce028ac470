public import Digests

/// Where the bytes of papers are kept, each by its SHA-256: what is taken out is proved to be what
/// was put in, and the same paper is kept once.
///
/// A document is put here before the act that names it is recorded, so no record ever names a
/// paper that is not there.
public protocol DocumentKeeping: Sendable {
  /// Keeps a document; one that is here already is kept once.
  func put(_ bytes: [UInt8]) throws(StoreError) -> SHA256Digest

  /// Many documents to be kept at once, which is quicker than one by one.
  func batch() -> any DocumentBatch

  /// The bytes of a document, proved against its digest.
  func bytes(of digest: SHA256Digest) throws(StoreError) -> [UInt8]

  /// Whether a document of that digest is here; its bytes are not looked at.
  func has(_ digest: SHA256Digest) throws(StoreError) -> Bool

  /// The digests of all documents, in order.
  func digests() throws(StoreError) -> [SHA256Digest]

  /// Removes the documents that no act names, and answers which. Those put here lately are left,
  /// since the act that names them may be on its way.
  func removeOrphans(keeping named: Set<SHA256Digest>) throws(StoreError) -> [SHA256Digest]
}

/// Documents on their way to be kept all at once. It belongs to one task.
///
/// None is here before ``finish()`` has ended, and none is after a batch that was let go unfinished.
public protocol DocumentBatch: AnyObject {
  /// Takes a document; one that comes twice is kept once. Its bytes need not stay in memory.
  func put(_ bytes: [UInt8]) throws(StoreError) -> SHA256Digest

  /// Keeps all that was taken, all or with an error. A batch that met an error keeps nothing more.
  func finish() throws(StoreError)
}

extension StoreError {
  static func noDocument(_ digest: SHA256Digest) -> StoreError {
    StoreError(
      .missing, "The document \(digest) is not among those kept.",
      remedy: "Run `remit verify`, and restore it from a backup.")
  }

  static func damagedDocument(_ digest: SHA256Digest) -> StoreError {
    StoreError(
      .corrupt, "The document \(digest) is not as it was kept: its bytes have changed.",
      remedy: "Run `remit verify`, and restore it from a backup.")
  }
}
