import CLibCrypto

/// Takes bytes piece by piece and gives their SHA-256; it can be used again and again.
///
/// One hasher serves one task: a chain of a million events is hashed with one, since to set up
/// OpenSSL's state costs more than the digest of a small event.
@safe public final class SHA256Hasher {
  private let context: OpaquePointer

  // Fetched once: each use of `EVP_sha256()` looks the algorithm up anew (OpenSSL 3).
  nonisolated(unsafe) private static let algorithm: OpaquePointer = {
    guard let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil) else {
      fatalError("OpenSSL offers no SHA-256")
    }
    return unsafe algorithm
  }()

  /// A hasher that has taken no bytes.
  public init() {
    guard let context = unsafe EVP_MD_CTX_new() else { fatalError("no memory for SHA-256") }
    unsafe self.context = context
    unsafe check(EVP_DigestInit_ex(context, SHA256Hasher.algorithm, nil))
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Takes these bytes too.
  public func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  /// Takes these bytes too.
  public func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// Takes these bytes too.
  public func update(_ bytes: ArraySlice<UInt8>) {
    update(bytes.span)
  }

  /// Takes the 32 bytes of a digest too, as a chain does with the digest before.
  public func update(_ digest: SHA256Digest) {
    // A digest is its 32 bytes in memory.
    unsafe withUnsafeBytes(of: digest) { unsafe add($0) }
  }

  /// The digest of all bytes taken since the last one; the hasher then begins anew.
  public func finish() -> SHA256Digest {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      unsafe check(EVP_DigestFinal_ex(context, buffer.baseAddress, nil))
      // Nil is the algorithm the state has already.
      unsafe check(EVP_DigestInit_ex(context, nil, nil))
      guard let digest = SHA256Digest(bytes: unsafe buffer.span) else {
        fatalError("a SHA-256 has 32 bytes")
      }
      return digest
    }
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    unsafe check(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count))
  }

  /// None of these calls fails on a state that was set up.
  private func check(_ result: Int32) {
    precondition(result == 1, "OpenSSL's SHA-256 failed")
  }
}
