import Testing
import XMLTokens

@Suite struct XMLLimitsTests {
  private func code(of xml: String, limits: XMLLimits = .incoming) -> XMLError.Code? {
    do throws(XMLError) {
      _ = try XMLTokenizer.tokens(of: Array(xml.utf8), limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
  }

  @Test func depthIsBounded() {
    #expect(code(of: nested(128)) == nil)
    #expect(code(of: nested(129)) == .depth)
    #expect(code(of: nested(100_000)) == .depth)
  }

  @Test func textIsBoundedOverItsPieces() {
    let half = String(repeating: "x", count: 1 << 19)
    #expect(code(of: "<a>\(half)<!-- c -->\(half)</a>") == nil)
    #expect(code(of: "<a>\(half)<!-- c -->\(half)&amp;</a>") == .text)
    #expect(code(of: "<a>\(half)<b/>\(half)&amp;</a>") == nil)
  }

  @Test func startTagsAreBounded() {
    let value = String(repeating: "x", count: 65_500)
    #expect(code(of: "<a b='\(value)'/>") == nil)
    #expect(code(of: "<a b='\(value)>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>'/>") == .startTag)
    #expect(code(of: "<" + String(repeating: "a", count: 70_000) + "/>") == .startTag)
  }

  @Test func commentsAreNoTags() {
    let long = String(repeating: "x='1' ", count: 20_000)
    #expect(code(of: "<a><!-- <b \(long) --><![CDATA[<b \(long)]]><?b \(long)?></a>") == nil)
  }

  @Test func attributesOfATagAreBounded() {
    func tag(_ count: Int) -> String {
      "<a" + (0..<count).map { " a\($0)='='" }.joined() + "/>"
    }
    #expect(code(of: tag(256)) == nil)
    #expect(code(of: tag(257)) == .attributes)
  }

  @Test func namespacesInForceAreBounded() {
    func level(_ depth: Int) -> String {
      "<a" + (0..<200).map { " xmlns:n\(depth)x\($0)='u'" }.joined() + ">"
    }
    #expect(code(of: level(0) + level(1) + "</a></a>") == nil)
    #expect(code(of: level(0) + level(1) + level(2) + "</a></a></a>") == .attributes)
    let siblings = String(repeating: level(1) + "</a>", count: 20)
    #expect(code(of: level(0) + siblings + "</a>") == nil)
  }

  @Test func sizeAndTokensAreBounded() {
    var limits = XMLLimits.incoming
    limits.bytes = 8
    #expect(code(of: "<a></a>", limits: limits) == nil)
    #expect(code(of: "<abc></abc>", limits: limits) == .size)
    limits = .incoming
    limits.tokens = 3
    #expect(code(of: "<a>x</a>", limits: limits) == nil)
    #expect(code(of: "<a>x<b/></a>", limits: limits) == .tokens)
  }

  @Test func aPartOfTheGreatestSizeIsRead() {
    let paragraph = "<p>" + String(repeating: "word ", count: 200) + "</p>"
    let count = ((16 << 20) - 10) / paragraph.utf8.count
    #expect(code(of: "<a>" + String(repeating: paragraph, count: count) + "</a>") == nil)
    // Tags at the end make libxml2 look for more, and complain when it holds ten megabytes.
    let tag =
      "<p" + (0..<100).map { " a\($0)='\(String(repeating: "v", count: 500))'" }.joined() + "/>"
    let tags = String(repeating: tag, count: ((16 << 20) - 10) / tag.utf8.count)
    #expect(code(of: "<a>" + tags + "</a>") == nil)
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<?xml version='1.0'?>\n<!-- x --><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<!DOCTYPE a SYSTEM 'http://127.0.0.1/x'><a/>", "\u{FEFF}<!DOCTYPE a><a/>",
    "<!DOCTYPE", "<!doctype html><html/>",
  ])
  func documentTypesAreRefused(_ xml: String) {
    #expect(code(of: xml) == .doctype)
  }

  @Test func theReasonNamesTheLimit() {
    let error = #expect(throws: XMLError.self) {
      try XMLTokenizer.tokens(of: Array(nested(129).utf8))
    }
    #expect(
      error?.description
        == "line 1: the part nests elements more than 128 deep, the most that is read")
  }
}
