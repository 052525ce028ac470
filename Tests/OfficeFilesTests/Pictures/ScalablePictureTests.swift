import OfficeFiles
import TestTiming
import Testing

@Suite struct ScalablePictureTests {
  private static func drawing(_ content: String, _ attributes: String = "viewBox=\"0 0 40 20\"")
    -> [UInt8]
  {
    Array(
      ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "\(attributes)>\(content)</svg>").utf8)
  }

  @Test(arguments: [
    ("width=\"40mm\" height=\"20mm\"", 1_440_000, 720_000),
    ("width=\"40mm\" viewBox=\"0 0 200 100\"", 1_440_000, 720_000),
    ("height=\"2in\" viewBox=\"0,0,200,100\"", 3_657_600, 1_828_800),
    ("viewBox=\"0 0 96 48\"", 914_400, 457_200),
    ("width=\"100%\" height=\"100%\" viewBox=\"0 0 96 48\"", 914_400, 457_200),
    ("width=\"96px\" height=\"48\"", 914_400, 457_200),
    ("width=\"72pt\" height=\"1cm\"", 914_400, 360_000),
  ])
  func itsFirstTagTellsHowLargeItIs(attributes: String, width: Int, height: Int) throws {
    let measure = try PictureMeasure(of: Self.drawing("<path d=\"M0 0\"/>", attributes))
    #expect(measure.mediaType == "image/svg+xml")
    #expect(measure.width == width)
    #expect(measure.height == height)
  }

  @Test(arguments: [
    "", "width=\"40\"", "width=\"0\" height=\"0\"", "viewBox=\"0 0 0 0\"",
    "viewBox=\"0 0 40\"", "width=\"1e300in\" height=\"1in\"", "viewBox=\"0 0 nan nan\"",
  ])
  func aDrawingThatDoesNotSayIsRefused(attributes: String) {
    let fault = #expect(throws: PictureMeasure.Fault.self) {
      try PictureMeasure(of: Self.drawing("", attributes))
    }
    #expect(fault?.message == "does not say how large it is")
  }

  @Test func whatIsDrawnIsKeptAndWhatProgramsNoteForThemselvesIsNot() throws {
    let drawing = Self.drawing(
      "<!-- by A. Clerk --><?xml-stylesheet href=\"http://x.example/a.css\"?>"
        + "<metadata>A. Clerk</metadata><title>Arms</title>"
        + "<i:pgf xmlns:i=\"http://ns.example/ai\" i:path=\"C:\\clerk\">private</i:pgf>"
        + "<defs><linearGradient id=\"a\"><stop offset=\"0\"/></linearGradient>"
        + "<style>.b{fill:url(#a)}</style></defs>"
        + "<g class=\"b\" data-name=\"clerk\" i:label=\"clerk\" "
        + "xmlns:i=\"http://ns.example/ai\" transform=\"translate(1 2)\">"
        + "<rect fill=\"url( '#a' )\" style=\"stroke:rgb(1,2,3)\" width=\"4\" height=\"4\"/>"
        + "<use xlink:href=\"#a\"/></g><text>Arms &amp; motto</text>")
    let kept = String(
      decoding: try #require(try PictureMeasure(of: drawing).drawing), as: UTF8.self)
    for words in ["linearGradient", "<style>", "translate(1 2)", "Arms &amp; motto", "#a", "rgb("] {
      #expect(kept.contains(words), "\(words) in \(kept)")
    }
    for words in ["lerk", "metadata", "title", "stylesheet", "private", "example/ai"] {
      #expect(!kept.contains(words), "\(words) in \(kept)")
    }
    #expect(try PictureMeasure(of: Array(kept.utf8)).drawing == Array(kept.utf8))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<script>"),
    ("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">x</h:script>", "<script>"),
    ("<metadata><script/></metadata>", "<script>"),
    ("<foreignObject><p/></foreignObject>", "<foreignObject>"),
    ("<rect onload=\"x()\"/>", "onload"), ("<rect onClick=\"x()\"/>", "onClick"),
    ("<image href=\"http://x.example/a.png\"/>", "outside"),
    ("<image xlink:href=\"file:///etc/passwd\"/>", "outside"),
    ("<image href=\"data:image/png;base64,AAAA\"/>", "<image>"),
    ("<use href=\"other.svg#a\"/>", "outside"), ("<a href=\"#b\"/>", "<a>"),
    ("<use xlink:href=\"javascript:x()\"/>", "outside"),
    ("<rect fill=\"url(http://x.example/a)\"/>", "outside"),
    ("<rect style=\"fill:URL('//x.example/a')\"/>", "outside"),
    ("<rect style=\"fill:\\75rl(http://x.example)\"/>", "backslash"),
    ("<rect style=\"fill:u/**/rl(http://x.example)\"/>", "rl("),
    ("<style>@import 'http://x.example/a.css';</style>", "@import"),
    ("<style>@font-face{src:url(#a)}</style>", "@"),
    ("<style><![CDATA[a{background:image-set('x.png')}]]></style>", "image-set"),
    ("<rect><set attributeName=\"href\" to=\"http://x.example\"/></rect>", "<set>"),
    ("<animate attributeName=\"x\"/>", "<animate>"), ("<filter id=\"a\"/>", "<filter>"),
    ("<iframe/>", "<iframe>"), ("<g", "cannot be read"), ("&a;", "cannot be read"),
  ])
  func whatRunsOrIsFetchedOrIsNoDrawingIsRefused(content: String, words: String) {
    let fault = #expect(throws: PictureMeasure.Fault.self) {
      try PictureMeasure(of: Self.drawing(content))
    }
    #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
    #expect(fault?.remedy.isEmpty == false)
  }

  @Test func aDocumentTypeIsRefusedBeforeItIsRead() {
    let bomb =
      "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
      + String(decoding: Self.drawing("<text>&b;</text>"), as: UTF8.self)
    #expect(throws: PictureMeasure.Fault.self) { try PictureMeasure(of: Array(bomb.utf8)) }
  }

  @Test func aFewLinesThatStandForMillionsAreRefused() {
    var content = "<g id=\"g0\"><rect/></g>"
    for level in 1...12 {
      let uses = String(repeating: "<use href=\"#g\(level - 1)\"/>", count: 10)
      content += "<g id=\"g\(level)\">\(uses)</g>"
    }
    let time = processorTime {
      #expect(throws: PictureMeasure.Fault.self) {
        try PictureMeasure(of: Self.drawing(content))
      }
    }
    #expect(time < .seconds(1))
  }

  @Test(arguments: [("(", 200_000), ("url(", 20_000), ("url(#", 20_000)])
  func aLookOfManyBracketsIsReadInOneGo(brackets: String, count: Int) {
    let style = String(repeating: brackets, count: count)
    let time = processorTime {
      #expect(throws: PictureMeasure.Fault.self) {
        try PictureMeasure(of: Self.drawing("<rect style=\"\(style)\"/>"))
      }
    }
    #expect(time < .seconds(4))
  }

  @Test(arguments: [
    "<g id=\"a\"><use href=\"#a\"/></g>",
    "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>",
    "<pattern id=\"a\"><rect fill=\"url(#a)\"/></pattern>",
    "<style>rect{fill:url(#a)}</style><pattern id=\"a\"><rect/></pattern>",
  ])
  func aDrawingThatRefersToItselfIsRefused(content: String) {
    #expect(throws: PictureMeasure.Fault.self) {
      try PictureMeasure(of: Self.drawing(content))
    }
  }

  @Test func anotherVocabularyOfTheSameNameIsNoDrawing() {
    #expect(throws: PictureMeasure.Fault.self) {
      try PictureMeasure(of: Array("<svg xmlns=\"urn:x\" viewBox=\"0 0 1 1\"/>".utf8))
    }
  }
}
