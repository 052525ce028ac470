import CLibCrypto

/// The SHA-256 of some bytes: what a file is known by, since no two files share it.
public struct SHA256Digest: Hashable, Sendable {
  /// Its 32 bytes.
  public let bytes: [UInt8]

  /// The digest of these bytes.
  public init(of bytes: [UInt8]) {
    var length: UInt32 = 0
    self.bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) {
      digest, count in
      let done = unsafe bytes.span.withUnsafeBytes { bytes in
        unsafe EVP_Digest(
          bytes.baseAddress, bytes.count, digest.baseAddress, &length, EVP_sha256(), nil)
      }
      // It fails only where OpenSSL has no SHA-256 at all.
      precondition(done == 1 && length == 32, "OpenSSL offers no SHA-256")
      count = 32
    }
  }

  /// A digest written as 64 hexadecimal digits, or nothing if it is not one.
  public init?(hex: String) {
    let digits = hex.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for at in stride(from: 0, to: 64, by: 2) {
      guard let high = digits[at], let low = digits[at + 1] else { return nil }
      bytes.append(UInt8(high * 16 + low))
    }
    self.bytes = bytes
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The digest in hexadecimal.
  public var description: String { hex }
}
