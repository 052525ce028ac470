import CLibCrypto

/// The secret half of a pair of Ed25519 keys (RFC 8032): who holds it can sign.
public struct SigningKey: Sendable, Hashable {
  /// The 32 secret bytes the key is made from.
  public let seed: [UInt8]
  /// The public half: who holds it can check a signature.
  public let publicKey: VerifyingKey

  /// The key of this seed, or nothing if it is not 32 bytes.
  public init?(seed: [UInt8]) {
    guard seed.count == 32 else { return nil }
    self.seed = seed
    let key = unsafe SigningKey.openSSLKey(seed)
    defer { unsafe EVP_PKEY_free(key) }
    var length = 32
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      let done = unsafe EVP_PKEY_get_raw_public_key(key, buffer.baseAddress, &length)
      precondition(done == 1 && length == 32, "OpenSSL offers no Ed25519")
      count = 32
    }
    guard let publicKey = VerifyingKey(bytes: bytes) else { return nil }
    self.publicKey = publicKey
  }

  /// A new key that nobody has.
  public static func generate() -> SigningKey {
    guard let key = SigningKey(seed: RandomToken.bytes(32)) else {
      fatalError("32 bytes are a seed")
    }
    return key
  }

  /// The signature of these bytes: 64 bytes, the same each time.
  public func sign(_ bytes: [UInt8]) -> [UInt8] {
    let key = unsafe SigningKey.openSSLKey(seed)
    defer { unsafe EVP_PKEY_free(key) }
    let context = unsafe EVP_MD_CTX_new()
    defer { unsafe EVP_MD_CTX_free(context) }
    let begun = unsafe EVP_DigestSignInit(context, nil, nil, nil, key)
    precondition(begun == 1, "OpenSSL offers no Ed25519")
    var length = 64
    return unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      let done = unsafe bytes.span.withUnsafeBufferPointer { bytes in
        unsafe EVP_DigestSign(context, buffer.baseAddress, &length, bytes.baseAddress, bytes.count)
      }
      precondition(done == 1 && length == 64, "OpenSSL's Ed25519 failed")
      count = 64
    }
  }

  private static func openSSLKey(_ seed: [UInt8]) -> OpaquePointer {
    let key = unsafe seed.span.withUnsafeBufferPointer { seed in
      unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed.baseAddress, seed.count)
    }
    guard let key = unsafe key else { fatalError("OpenSSL offers no Ed25519") }
    return unsafe key
  }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
  /// Names the public half alone, so that no message shows the secret.
  public var description: String { "signing key of \(publicKey)" }

  /// Shows the public half alone.
  public var customMirror: Mirror { Mirror(self, children: ["publicKey": publicKey]) }
}

/// The public half of a pair of Ed25519 keys (RFC 8032): who holds it can check a signature.
public struct VerifyingKey: Sendable, Hashable {
  /// Its 32 bytes.
  public let bytes: [UInt8]

  /// The key of these bytes, or nothing if they are not 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Whether this signature is the one that the secret half gives these bytes.
  public func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
    guard signature.count == 64 else { return false }
    let key = unsafe bytes.span.withUnsafeBufferPointer { bytes in
      unsafe EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes.baseAddress, bytes.count)
    }
    // Bytes that are no point of the curve may be refused here; nothing is signed by them.
    guard let key = unsafe key else { return false }
    defer { unsafe EVP_PKEY_free(key) }
    let context = unsafe EVP_MD_CTX_new()
    defer { unsafe EVP_MD_CTX_free(context) }
    guard unsafe EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1 else { return false }
    return unsafe signature.span.withUnsafeBufferPointer { signature in
      unsafe message.span.withUnsafeBufferPointer { message in
        unsafe EVP_DigestVerify(
          context, signature.baseAddress, signature.count, message.baseAddress, message.count) == 1
      }
    }
  }
}

extension VerifyingKey: CustomStringConvertible {
  /// The key in base64.
  public var description: String { Base64.text(of: bytes) }
}
