/// The SHA-256 of some bytes: what a file is known by, since no two files share it.
public struct SHA256Digest: Hashable, Sendable {
  // The 32 bytes as they stand in memory: a value without an allocation of its own.
  private let first, second, third, fourth: UInt64

  /// The digest of these bytes.
  public init(of bytes: [UInt8]) {
    self.init(of: bytes.span)
  }

  /// The digest of these bytes.
  public init(of bytes: ArraySlice<UInt8>) {
    self.init(of: bytes.span)
  }

  /// The digest of these bytes. For many small inputs one ``SHA256Hasher`` is faster.
  public init(of bytes: Span<UInt8>) {
    let hasher = SHA256Hasher()
    hasher.update(bytes)
    self = hasher.finish()
  }

  /// A digest of these 32 bytes, or nothing if they are not 32.
  public init?(bytes: [UInt8]) {
    self.init(bytes: bytes.span)
  }

  /// A digest of these 32 bytes, or nothing if they are not 32.
  public init?(bytes: Span<UInt8>) {
    guard bytes.count == 32 else { return nil }
    func word(_ at: Int) -> UInt64 {
      var word: UInt64 = 0
      for offset in at..<at + 8 {
        word = word << 8 | UInt64(bytes[offset])
      }
      return word.bigEndian
    }
    (first, second, third, fourth) = (word(0), word(8), word(16), word(24))
  }

  /// A digest written as 64 hexadecimal digits, or nothing if it is not one.
  public init?(hex: String) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var count = 0
    for byte in hex.utf8 {
      guard let digit = SHA256Digest.value(ofDigit: byte) else { return nil }
      switch count / 16 {
      case 0: words.0 = words.0 << 4 | UInt64(digit)
      case 1: words.1 = words.1 << 4 | UInt64(digit)
      case 2: words.2 = words.2 << 4 | UInt64(digit)
      case 3: words.3 = words.3 << 4 | UInt64(digit)
      default: return nil
      }
      count += 1
    }
    guard count == 64 else { return nil }
    self.init(
      first: words.0.bigEndian, second: words.1.bigEndian, third: words.2.bigEndian,
      fourth: words.3.bigEndian)
  }

  /// The digest of no bytes' worth: 32 zero bytes, what stands before the first of a chain.
  public static let zero = SHA256Digest(first: 0, second: 0, third: 0, fourth: 0)

  private init(first: UInt64, second: UInt64, third: UInt64, fourth: UInt64) {
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  /// Its 32 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [first, second, third, fourth] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word.bigEndian >> UInt64(shift)))
      }
    }
    return bytes
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var hex: String { Hexadecimal.text(of: bytes) }

  private static func value(ofDigit byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The digest in hexadecimal.
  public var description: String { hex }
}

extension SHA256Digest: Comparable {
  /// In the order of the hexadecimal digits, so that a list of digests has one order.
  public static func < (left: SHA256Digest, right: SHA256Digest) -> Bool {
    (left.first.bigEndian, left.second.bigEndian, left.third.bigEndian, left.fourth.bigEndian)
      < (
        right.first.bigEndian, right.second.bigEndian, right.third.bigEndian,
        right.fourth.bigEndian
      )
  }
}

extension SHA256Digest: Codable {
  /// Reads a digest written in hexadecimal.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = SHA256Digest(hex: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a SHA-256 has 64 hexadecimal digits")
    }
    self = digest
  }

  /// Writes the digest in hexadecimal.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}
