import Testing
import XMLTokens

@Suite struct XMLEncodingTests {
  private func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  private func code(of bytes: [UInt8]) -> XMLError.Code? {
    do throws(XMLError) {
      _ = try XMLTokenizer.tokens(of: bytes)
      return nil
    } catch {
      return error.code
    }
  }

  @Test(arguments: [true, false], [true, false])
  func utf16IsReadAsItsCharacters(bigEndian: Bool, mark: Bool) throws {
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>£ – 𝄞</a>"
    let found = try XMLTokenizer.tokens(of: utf16(xml, bigEndian: bigEndian, mark: mark))
    #expect(found.dropFirst().first == .text("£ – 𝄞"))
  }

  @Test func utf8IsReadWithAndWithoutMarkAndDeclaration() throws {
    for head in ["", "\u{FEFF}", "<?xml version='1.0' encoding='utf-8'?>", "<?xml version='1.0'?>"]
    {
      let found = try XMLTokenizer.tokens(of: Array("\(head)<a>£ – 𝄞</a>".utf8))
      #expect(found.dropFirst().first == .text("£ – 𝄞"))
    }
  }

  @Test(arguments: [true, false])
  func aDocumentTypeDoesNotHideInUTF16(bigEndian: Bool) {
    #expect(code(of: utf16("<!DOCTYPE a><a/>", bigEndian: bigEndian)) == .doctype)
  }

  @Test(
    arguments: [
      Array("<?xml version='1.0' encoding='UTF-7'?><a/>".utf8),
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a/>".utf8),
      Array("<?xml version='1.0' encoding = \"IBM037\" ?><a/>".utf8),
      Array("<?xml version='1.0' encoding='UTF-16'?><a/>".utf8),
      [0x4C, 0x6F, 0xA7, 0x94], [0x00, 0x00, 0x00, 0x3C], [0x3C, 0x00, 0x00, 0x00],
      [0xFF, 0xFE, 0x00, 0x00], [0xFF, 0xFE, 0x3C], [0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8],
      Array("<a>".utf8) + [0xE9] + Array("</a>".utf8), Array("<a>".utf8) + [0xC1, 0x81],
      Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8),
    ] as [[UInt8]])
  func anythingElseIsRefused(_ bytes: [UInt8]) {
    #expect(code(of: bytes) == .encoding)
  }

  @Test func aUTF16PartThatSaysItIsUTF8IsRefused() {
    let xml = "<?xml version='1.0' encoding='UTF-8'?><a/>"
    #expect(code(of: utf16(xml, bigEndian: false)) == .encoding)
  }

  @Test func theErrorSaysWhere() {
    let error = #expect(throws: XMLError.self) {
      try XMLTokenizer.tokens(of: Array("<a>\nx".utf8) + [0xE9] + Array("</a>".utf8))
    }
    #expect(
      error?.description
        == "line 2, column 2: the part holds bytes that are not UTF-8; only UTF-8 and UTF-16 are read"
    )
  }
}
