import Digests
import Testing

@Suite struct Base64Tests {
  /// From RFC 4648 section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func textsAreThoseOfTheStandard(_ plain: String, _ text: String) {
    #expect(Base64.text(of: Array(plain.utf8)) == text)
    #expect(Base64.bytes(of: text) == Array(plain.utf8))
  }

  @Test func everyByteComesBack() {
    let bytes = (0...255).map { UInt8($0) }
    for length in 0...bytes.count {
      let part = Array(bytes.prefix(length))
      #expect(Base64.bytes(of: Base64.text(of: part)) == part)
    }
  }

  @Test(arguments: [
    "Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zg==Zg==", "====", "Z===", "=Zg=", "Zm9v\n", "Zm-_", "Zm 9v",
    "é===",
  ])
  func whatIsNotExactlyBase64IsNotRead(_ text: String) {
    #expect(Base64.bytes(of: text) == nil)
  }
}

@Suite struct RandomTokenTests {
  @Test func tokensHaveTheirLengthAndNeverComeTwice() {
    let tokens = (0..<1000).map { _ in RandomToken.hex(bytes: 16) }
    #expect(tokens.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
    #expect(Set(tokens).count == 1000)
    #expect(RandomToken.hex(bytes: 0) == "")
  }
}
