import Digests
import JSONText
import Testing

@Suite struct SHA256HasherTests {
  @Test func piecesGiveTheDigestOfTheWhole() {
    let hasher = SHA256Hasher()
    hasher.update(Array("ab".utf8))
    hasher.update(Array("xcx".utf8)[1...1])
    #expect(hasher.finish() == SHA256Digest(of: Array("abc".utf8)))
  }

  @Test func aHasherBeginsAnewAfterEachDigest() {
    let hasher = SHA256Hasher()
    let nothing = hasher.finish()
    #expect(nothing == SHA256Digest(of: []))
    for text in ["abc", "", "a longer text than the ones before it"] {
      hasher.update(Array(text.utf8))
      #expect(hasher.finish() == SHA256Digest(of: Array(text.utf8)))
    }
    #expect(hasher.finish() == nothing)
  }

  @Test func aDigestIsTakenAsItsThirtyTwoBytes() {
    let digest = SHA256Digest(of: Array("abc".utf8))
    let hasher = SHA256Hasher()
    hasher.update(digest)
    #expect(hasher.finish() == SHA256Digest(of: digest.bytes))
  }

  @Test func bytesAndDigestAreTheSame() throws {
    let digest = SHA256Digest(of: Array("abc".utf8))
    #expect(digest.bytes.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
    #expect(SHA256Digest(bytes: Array(digest.bytes.dropLast())) == nil)
    #expect(SHA256Digest.zero.bytes == [UInt8](repeating: 0, count: 32))
  }

  @Test func digestsStandInTheOrderOfTheirDigits() {
    let digests = (0..<50).map { SHA256Digest(of: [$0]) }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
  }

  @Test func aDigestIsKeptAsItsDigits() throws {
    let digest = SHA256Digest(of: [])
    let json = try JSONEncoding.value(of: digest)
    #expect(json == .string(digest.hex))
    #expect(try JSONDecoding.value(SHA256Digest.self, from: json) == digest)
    #expect(throws: JSONCodingError.self) {
      try JSONDecoding.value(SHA256Digest.self, from: .string("abc"))
    }
  }
}
