import Digests

/// The ways in which bytes, digests and lists are tampered with.
enum Tampered {
  /// A bit turned over, a byte taken away, doubled or put in, an end cut off, or two bytes changed
  /// about.
  static func bytes(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    guard let index = bytes.indices.randomElement(using: &random),
      let other = bytes.indices.randomElement(using: &random)
    else { return [0] }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(bytes[index], at: index)
    case 3: bytes.insert(.random(in: 0...255, using: &random), at: other)
    case 4: bytes.removeSubrange(index...)
    default: bytes.swapAt(index, other)
    }
    return bytes
  }

  /// A digest with one bit turned over.
  static func digest(_ digest: SHA256Digest, _ random: inout SeededGenerator) -> SHA256Digest {
    var bytes = digest.bytes
    bytes[Int.random(in: 0..<32, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    return SHA256Digest(bytes: bytes) ?? digest
  }

  /// One taken away, one doubled, two changed about, or an end cut off.
  static func order<Element>(_ list: inout [Element], _ random: inout SeededGenerator) {
    guard let index = list.indices.randomElement(using: &random),
      let other = list.indices.randomElement(using: &random)
    else { return }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: list.remove(at: index)
    case 1: list.insert(list[index], at: other)
    case 2: list.swapAt(index, other)
    default: list.removeSubrange(index...)
    }
  }
}
