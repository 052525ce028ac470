import Digests
import Testing

@Suite struct SignatureTests {
  /// The first three tests of RFC 8032 section 7.1: seed, public key, message, signature.
  static let vectors = [
    [
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970"
        + "1cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613"
        + "d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760"
        + "984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
  ]

  @Test(arguments: vectors)
  func signaturesAreThoseOfTheStandard(_ vector: [String]) throws {
    let key = try #require(SigningKey(seed: bytes(vector[0])))
    #expect(key.publicKey.bytes == bytes(vector[1]))
    let signature = key.sign(bytes(vector[2]))
    #expect(signature == bytes(vector[3]))
    #expect(key.publicKey.isValid(signature, for: bytes(vector[2])))
  }

  @Test func everyChangeOfASignatureOrMessageIsFound() {
    let key = SigningKey.generate()
    let message = Array("head of the record".utf8)
    let signature = key.sign(message)
    for index in signature.indices {
      var changed = signature
      changed[index] ^= 1
      #expect(!key.publicKey.isValid(changed, for: message))
    }
    for index in message.indices {
      var changed = message
      changed[index] ^= 0x80
      #expect(!key.publicKey.isValid(signature, for: changed))
    }
    #expect(!key.publicKey.isValid(Array(signature.dropLast()), for: message))
    #expect(!key.publicKey.isValid(signature + [0], for: message))
    #expect(!key.publicKey.isValid([], for: message))
    #expect(!SigningKey.generate().publicKey.isValid(signature, for: message))
  }

  @Test func aKeyHasThirtyTwoBytes() {
    #expect(SigningKey(seed: [1, 2, 3]) == nil)
    #expect(VerifyingKey(bytes: [UInt8](repeating: 0, count: 33)) == nil)
    let key = SigningKey.generate()
    #expect(SigningKey(seed: key.seed) == key)
    #expect(SigningKey.generate() != key)
  }

  @Test func noTextOfAKeyShowsItsSecret() throws {
    let key = try #require(SigningKey(seed: [UInt8](repeating: 7, count: 32)))
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), dumped] {
      #expect(!text.contains("7, 7"))
      #expect(!text.contains("seed"))
    }
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap { $0.hexDigitValue }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}
