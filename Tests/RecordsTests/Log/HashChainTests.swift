import Digests
import Records
import Testing

@Suite struct HashChainTests {
  @Test func digestIsThatOfThePreviousDigestAndTheBody() {
    let body = Array("{\"a\":1}".utf8)
    let previous = SHA256Digest(of: [1, 2, 3])
    #expect(
      HashChain.digest(after: previous, of: body) == SHA256Digest(of: previous.bytes + body))
  }

  @Test func beforeTheFirstEventStandZeros() {
    #expect(HashChain.start.bytes == [UInt8](repeating: 0, count: 32))
    // (head -c 32 /dev/zero; printf '{}') | sha256sum
    let link = ChainLink(after: .start, body: Array("{}".utf8))
    #expect(link.position == 1)
    #expect(
      link.digest.hex == "fb1634c4e6cd4b1f1afe3ce2d6ef080f7ac5d1f357d723ad4dfca782733b62db")
  }
}
