import Diagnostics
import TestSupport
import Testing

@Suite struct RetoldFrameTests {
  typealias Case = RetoldCase

  private static func drawing(
    _ graphic: String, holder: String = "<wp:inline>", ending: String = "</wp:inline>"
  ) -> String {
    "<w:r><w:drawing>\(holder)<wp:extent cx=\"914400\" cy=\"457200\"/><wp:docPr id=\"1\" "
      + "name=\"P\" descr=\"The arms\"/><a:graphic><a:graphicData>\(graphic)</a:graphicData>"
      + "</a:graphic>\(ending)</w:drawing></w:r>"
  }

  private static func picture(_ cut: String = "", _ form: String = "") -> String {
    "<pic:pic><pic:blipFill><a:blip r:embed=\"rIdP\"/>\(cut)</pic:blipFill><pic:spPr>\(form)"
      + "</pic:spPr></pic:pic>"
  }

  private static func word(_ runs: String) -> WordParts {
    var word = WordParts(Case.paragraph(runs))
    word.pictures = ["rIdP": TestPicture.png(width: 20, height: 10)]
    return word
  }

  @Test func aPictureComesAlongWithItsSizeAndItsWords() throws {
    let document = try Case.document(
      Self.word(Case.run("x ") + Self.drawing(Self.picture()) + Case.run(" y")))
    let frame = try #require(try document.tree("content.xml").all("draw:frame").first)
    #expect(frame.attributes["svg:width"] == "2.540cm")
    #expect(frame.attributes["svg:height"] == "1.270cm")
    #expect(frame.attributes["text:anchor-type"] == "as-char")
    #expect(frame.all("svg:desc").map(\.text) == ["The arms"])
    let path = try #require(frame.first("draw:image")?.attributes["xlink:href"])
    #expect(try document.part(path) == TestPicture.png(width: 20, height: 10))
  }

  @Test func aPictureBesideTheWordsStandsWhereWordPutsIt() throws {
    let holder =
      "<wp:anchor distL=\"114300\" behindDoc=\"0\"><wp:positionH relativeFrom=\"margin\">"
      + "<wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom=\"paragraph\">"
      + "<wp:posOffset>127000</wp:posOffset></wp:positionV><wp:wrapSquare wrapText=\"left\"/>"
    let document = try Case.document(
      Self.word(Self.drawing(Self.picture(), holder: holder, ending: "</wp:anchor>")))
    let frame = try #require(try document.tree("content.xml").all("draw:frame").first)
    let look = try document.look(of: frame, "draw:style-name")
    #expect(frame.attributes["svg:y"] == "10pt")
    #expect(look["style:horizontal-pos"] == "right")
    #expect(look["style:horizontal-rel"] == "page-content")
    #expect(look["style:wrap"] == "left")
    #expect(look["fo:margin-left"] == "9pt")
  }

  @Test func aTextBoxKeepsItsText() throws {
    let box =
      "<wps:wsp><wps:txbx><w:txbxContent>\(Case.paragraph(Case.run("boxed")))"
      + "</w:txbxContent></wps:txbx></wps:wsp>"
    let both =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
      + Self.drawing(box).dropFirst("<w:r>".count).dropLast("</w:r>".count)
      + "</mc:Choice><mc:Fallback><w:pict><v:shape style=\"width:72pt;height:36pt\"><v:textbox>"
      + "<w:txbxContent>\(Case.paragraph(Case.run("older")))</w:txbxContent></v:textbox></v:shape>"
      + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    let document = try Case.document(Self.word(Case.run("before") + both + Case.run("after")))
    #expect(try document.boxes() == ["boxed"])
    let line = try #require(try document.body().dropFirst().first)
    #expect(line.hasPrefix("before") && line.hasSuffix("after") && !line.contains("boxed"))
  }

  private static let refused: [(String, String)] = [
    (drawing(picture("<a:srcRect l=\"1000\"/>")), "cut off"),
    (drawing(picture("", "<a:xfrm rot=\"5400000\"/>")), "turned"),
    (drawing("<wps:wsp><wps:spPr/></wps:wsp>"), "another drawing"),
    (drawing(picture().replacing("rIdP", with: "rIdOfstyles")), "linked"),
    ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "formula"),
    ("<w:r><w:ruby/></w:r>", "reading above"), ("<w:r><w:dayLong/></w:r>", "w:dayLong"),
    ("<w:hyperlink r:id=\"rIdGone\"/>", "leads nowhere"),
    (
      "<w:fldSimple w:instr=\"HYPERLINK file:///etc/passwd\">\(Case.run("x"))</w:fldSimple>",
      "file:///etc/passwd"
    ),
    ("<w:r><w:footnoteReference w:id=\"9\"/></w:r>", "footnote"),
  ]

  @Test(arguments: refused)
  func whatCannotBeRetoldIsNamedWithWhatToDo(runs: String, words: String) throws {
    let faults = Case.faults(Self.word(runs))
    #expect(faults.first?.message.contains(words) == true, "\(faults.map(\.message))")
    #expect(faults.first?.message.contains("annex.docx") == true)
    #expect(faults.first?.remedy?.isEmpty == false)
  }
}
