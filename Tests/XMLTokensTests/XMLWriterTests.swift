import Testing
import XMLTokens

@Suite struct XMLWriterTests {
  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "<w:p xmlns:w=\"urn:w\" w:a=\"1\" b=\"2\">a &amp; &lt;b&gt;<w:r/> \t\n</w:p>",
    "<a xmlns=\"urn:d\"><b c=\"&quot;&amp;&#9;&#10;&#13;'\">x&#13;y \"quoted\"</b></a>", "<a/>",
    "<a><b/><b/>é – 𝄞 \u{FFFD}\u{FEFF}</a>",
  ])
  func whatIsReadIsWrittenAgain(_ xml: String) throws {
    let tokens = try XMLTokenizer.tokens(of: Array(xml.utf8))
    let written = XMLWriter.bytes(of: tokens)
    #expect(text(written) == xml)
    #expect(try XMLTokenizer.tokens(of: written) == tokens)
  }

  @Test(
    arguments: zip(
      [
        "a&b", "<>", "\"'", "\r", "\t\n", "", "£", "a\u{0}b\u{1F}c", "\u{FFFE}x\u{FFFF}y",
        "\u{FFFD}",
      ],
      ["a&amp;b", "&lt;&gt;", "\"'", "&#13;", "\t\n", "", "£", "abc", "xy", "\u{FFFD}"]
    ))
  func textIsEscaped(_ plain: String, _ escaped: String) {
    #expect(text(XMLWriter.escapedText(plain)) == escaped)
    var bytes = Array("[".utf8)
    XMLWriter.appendEscaped(plain, to: &bytes)
    #expect(text(bytes) == "[" + escaped)
  }

  @Test(
    arguments: zip(
      ["a&b", "<>", "\"'", "\r\n", "\t", "\u{8}"],
      ["a&amp;b", "&lt;&gt;", "&quot;'", "&#13;&#10;", "&#9;", ""]
    ))
  func attributesAreEscaped(_ plain: String, _ escaped: String) {
    #expect(text(XMLWriter.escapedAttribute(plain)) == escaped)
  }

  @Test func charactersThatXMLCannotHoldAreFound() {
    #expect(XMLWriter.firstForbidden(in: "Fine: \t\n\r é \u{FFFD} 𝄞 \u{7F}") == nil)
    #expect(XMLWriter.firstForbidden(in: "a\u{B}b") == "\u{B}")
    #expect(XMLWriter.firstForbidden(in: "a\u{FFFF}") == "\u{FFFF}")
    #expect(XMLWriter.firstForbidden(in: "\u{0}") == "\u{0}")
  }

  @Test func whatIsWrittenCanBeTakenInPieces() {
    var writer = XMLWriter()
    let name = XMLName(local: "a")
    writer.declaration()
    writer.start(XMLStart(name: name))
    #expect(
      text(writer.take())
        == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a>")
    writer.raw(Array("<b/>".utf8))
    writer.text("")
    writer.end(name)
    #expect(text(writer.bytes) == "<b/></a>")
  }

  @Test func anElementWithEmptyTextIsEmpty() {
    var writer = XMLWriter()
    writer.start(XMLStart(name: XMLName(local: "a")))
    writer.text("")
    writer.end(XMLName(local: "a"))
    #expect(text(writer.bytes) == "<a/>")
  }
}
