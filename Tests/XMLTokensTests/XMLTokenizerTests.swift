import Testing
import XMLTokens

private let w = "urn:w"

private func name(_ local: String) -> XMLName {
  XMLName(namespace: w, prefix: "w", local: local)
}

@Suite struct XMLTokenizerTests {
  private func tokens(_ xml: String) throws -> [XMLToken] {
    try XMLTokenizer.tokens(of: Array(xml.utf8))
  }

  @Test func elementsTextAndAttributesComeInOrder() throws {
    let found = try tokens(
      "<w:p xmlns:w='urn:w' xmlns='urn:d'\n w:a='1' b='&lt;2&#xA;'>a &amp; b<w:r/></w:p>")
    #expect(
      found == [
        .start(
          XMLStart(
            name: name("p"),
            attributes: [
              XMLAttribute(name: name("a"), value: "1"),
              XMLAttribute(name: XMLName(local: "b"), value: "<2\n"),
            ],
            namespaces: [
              XMLNamespace(prefix: "w", uri: w), XMLNamespace(prefix: "", uri: "urn:d"),
            ],
            line: 2)),
        .text("a & b"),
        .start(XMLStart(name: name("r"), line: 2)), .end(name("r")),
        .end(name("p")),
      ])
  }

  @Test func anAmpersandInTheAddressOfAVocabularyIsRead() throws {
    let found = try tokens("<w:p xmlns:w='urn:a?b&amp;c'/>")
    let name = XMLName(namespace: "urn:a?b&c", prefix: "w", local: "p")
    let namespace = XMLNamespace(prefix: "w", uri: "urn:a?b&c")
    #expect(
      found == [.start(XMLStart(name: name, namespaces: [namespace], line: 1)), .end(name)])
  }

  @Test func textIsJoinedOverReferencesCDATACommentsAndInstructions() throws {
    let found = try tokens("<a>1&#50;<![CDATA[<3>]]><!-- no -->4<?no no?>5</a>")
    #expect(found.dropFirst().first == .text("12<3>45"))
    #expect(found.count == 3)
  }

  @Test(arguments: [
    ("&amp;", "&"), ("&#38;", "&"), ("&#x26;", "&"), ("&amp;#38;", "&#38;"), ("&amp;amp;", "&amp;"),
    ("?a=1&amp;b=2", "?a=1&b=2"), ("&lt;&gt;&quot;&apos;", "<>\"'"), ("&amp;\u{301}", "&\u{301}"),
  ])
  func referencesInAttributesAreResolvedOnce(_ written: String, _ value: String) throws {
    let found = try tokens("<a b=\"\(written)\">\(written)</a>")
    guard case .start(let start)? = found.first else {
      Issue.record("no start")
      return
    }
    #expect(start.value(of: "b") == value)
    #expect(found.dropFirst().first == .text(value))
  }

  @Test func everySpaceIsKept() throws {
    let found = try tokens("<a>\n  <b> </b>\t</a>")
    let texts = found.compactMap { if case .text(let text) = $0 { text } else { nil } }
    #expect(texts == ["\n  ", " ", "\t"])
  }

  @Test func namesAreEqualWhateverThePrefix() {
    #expect(name("p") == XMLName(namespace: w, prefix: "x", local: "p"))
    #expect(name("p") != XMLName(namespace: "urn:x", prefix: "w", local: "p"))
    #expect(Set([name("p"), XMLName(namespace: w, local: "p")]).count == 1)
  }

  @Test func aValueIsFoundByItsName() throws {
    guard case .start(let start)? = try tokens("<a xmlns:w='urn:w' w:v='1' v='2'/>").first else {
      Issue.record("no start")
      return
    }
    #expect(start.value(of: "v") == "2")
    #expect(start.value(of: "v", in: w) == "1")
    #expect(start.value(of: name("v")) == "1")
    #expect(start.value(of: "x") == nil)
  }

  @Test(arguments: [
    "<a>", "<a></b>", "a", "<a/><b/>", "<a b='1' b='2'/>", "<a>&nbsp;</a>", "<w:a/>",
    "<a w:b='1'/>", "<a>\u{1}</a>", "<a b=1/>", "", "<?xml version='1.0'?>", "<a>&#0;</a>", "<a",
    "<a b='<'/>", "<a><![CDATA[</a>", "<!-- <a/>",
  ])
  func brokenXMLIsRefused(_ xml: String) {
    #expect(throws: XMLError(.malformed, line: 1, reason: "")) { try tokens(xml) }
  }

  @Test func anAddressThatIsNoAddressIsStillANamespace() throws {
    #expect(try tokens("<a xmlns='not an address'/>").count == 2)
  }

  @Test func theErrorSaysWhere() {
    let error = #expect(throws: XMLError.self) { try tokens("<a>\n  <b>\n</a>") }
    #expect(error?.line == 3)
    #expect(error?.description.hasPrefix("line 3, column ") == true)
    #expect(error?.description.contains("the part is not well-formed XML: Opening") == true)
  }

  @Test func manyPartsAreReadAtOnce() async throws {
    let xml = Array(("<a>" + String(repeating: "<b c='d'>e</b>", count: 500) + "</a>").utf8)
    try await withThrowingTaskGroup { group in
      for _ in 0..<64 {
        group.addTask { try XMLTokenizer.tokens(of: xml).count }
      }
      for try await count in group {
        #expect(count == 1502)
      }
    }
  }
}
