import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

@Suite struct RetoldTextTests {
  typealias Case = RetoldCase

  /// What a Word document's body holds, and the lines that a reader of Writer's sees.
  private static let bodies: [(String, [String])] = [
    (Case.paragraph(Case.run("one") + Case.run(" two", "<w:b/>")), ["one two"]),
    (Case.paragraph(Case.run("a  b ") + Case.run(" c")), ["a  b  c"]),
    (Case.paragraph(Case.run(" at both ends ")), [" at both ends "]),
    (Case.paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), ["a→b⏎c"]),
    (Case.paragraph("<w:r><w:t>x</w:t><w:noBreakHyphen/><w:t>y</w:t></w:r>"), ["x\u{2011}y"]),
    (Case.paragraph("<w:r><w:t>x</w:t><w:softHyphen/><w:t>y</w:t></w:r>"), ["x\u{AD}y"]),
    (Case.paragraph("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"), ["\u{F0FE}"]),
    (
      Case.paragraph("<w:r><w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t></w:r>"), ["a", "b"]
    ),
    (
      "<w:sdt><w:sdtPr/><w:sdtContent>\(Case.paragraph(Case.run("in a control")))</w:sdtContent>"
        + "</w:sdt>", ["in a control"]
    ),
    (
      Case.paragraph(
        "<w:sdt><w:sdtContent>\(Case.run("box"))</w:sdtContent></w:sdt><w:smartTag>"
          + "\(Case.run("tag"))</w:smartTag>"), ["boxtag"]
    ),
    (
      Case.paragraph("<w:fldSimple w:instr=\" SEQ Table \">\(Case.run("7"))</w:fldSimple>"), ["7"]
    ),
    (
      Case.paragraph(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x \\h</w:instrText>"
          + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(Case.run("see 4"))"
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"), ["see 4"]
    ),
    (Case.paragraph(Case.run("x") + "<w:proofErr w:type=\"spellEnd\"/>"), ["x"]),
    (Case.paragraph(Case.run("{{ never.read }}")), ["{{ never.read }}"]),
  ]

  @Test(arguments: bodies)
  func theWordsAreThoseThatWordShows(body: String, lines: [String]) throws {
    #expect(try Case.lines(WordParts(body)) == lines)
  }

  /// Properties of a run, and what Writer is told of its words.
  private static let looks: [(String, [String: String])] = [
    ("<w:b/>", ["fo:font-weight": "bold"]), ("<w:b w:val=\"0\"/>", ["fo:font-weight": "normal"]),
    ("<w:i/>", ["fo:font-style": "italic"]),
    ("<w:strike/>", ["style:text-line-through-style": "solid"]),
    ("<w:u w:val=\"wave\"/>", ["style:text-underline-style": "wave"]),
    ("<w:color w:val=\"C00000\"/>", ["fo:color": "#c00000"]),
    ("<w:highlight w:val=\"yellow\"/>", ["fo:background-color": "#ffff00"]),
    ("<w:shd w:val=\"clear\" w:fill=\"EEEEEE\"/>", ["fo:background-color": "#eeeeee"]),
    ("<w:sz w:val=\"25\"/>", ["fo:font-size": "12.50pt"]),
    ("<w:rFonts w:ascii=\"Gill Sans\"/>", ["fo:font-family": "'Gill Sans'"]),
    ("<w:vertAlign w:val=\"superscript\"/>", ["style:text-position": "super 58%"]),
    (
      "<w:position w:val=\"8\"/><w:sz w:val=\"20\"/>", ["style:text-position": "40% 100%"]
    ),
    ("<w:w w:val=\"80\"/>", ["style:text-scale": "80%"]),
    ("<w:caps/>", ["fo:text-transform": "uppercase"]),
    ("<w:smallCaps/>", ["fo:font-variant": "small-caps"]),
    ("<w:vanish/>", ["text:display": "none"]),
    ("<w:lang w:val=\"cy-GB\"/>", ["fo:language": "cy", "fo:country": "GB"]),
  ]

  @Test(arguments: looks)
  func theLookOfWordsIsKept(properties: String, look: [String: String]) throws {
    let document = try Case.document(
      WordParts(Case.paragraph(Case.run("plain ") + Case.run("words", properties))))
    let kept = try document.look(ofWords: "words")
    for (name, value) in look { #expect(kept[name] == value, "\(kept)") }
  }

  private static let paragraphs: [(String, [String: String])] = [
    ("<w:jc w:val=\"right\"/>", ["fo:text-align": "end"]),
    ("<w:jc w:val=\"both\"/>", ["fo:text-align": "justify"]),
    (
      "<w:ind w:left=\"720\" w:hanging=\"360\"/>",
      ["fo:margin-left": "36pt", "fo:text-indent": "-18pt"]
    ),
    (
      "<w:spacing w:before=\"120\" w:after=\"65\" w:line=\"276\" w:lineRule=\"auto\"/>",
      ["fo:margin-top": "6pt", "fo:margin-bottom": "3.25pt", "fo:line-height": "115%"]
    ),
    ("<w:keepNext/>", ["fo:keep-with-next": "always"]),
    ("<w:pageBreakBefore/>", ["fo:break-before": "page"]),
    (
      "<w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:color=\"FF0000\"/></w:pBdr>",
      ["fo:border-top": "1pt solid #ff0000"]
    ),
  ]

  @Test(arguments: paragraphs)
  func theLookOfParagraphsIsKept(properties: String, look: [String: String]) throws {
    let document = try Case.document(
      WordParts(Case.paragraph(Case.run("words"), properties)))
    let paragraph = try document.tree("content.xml").all("text:p").first { $0.text == "words" }
    let kept = try document.look(of: try #require(paragraph), "text:style-name")
    for (name, value) in look { #expect(kept[name] == value, "\(kept)") }
  }

  @Test func whatFollowsAPageBreakBeginsAPage() throws {
    let broken = "<w:r><w:br w:type=\"page\"/></w:r>"
    let table = "<w:tbl><w:tr><w:tc>\(Case.paragraph(Case.run("cell")))</w:tc></w:tr></w:tbl>"
    let document = try Case.document(
      WordParts(
        Case.paragraph(Case.run("a") + broken) + Case.paragraph(Case.run("b"))
          + Case.paragraph(broken) + table))
    let content = try document.tree("content.xml")
    let paragraph = try #require(content.all("text:p").first { $0.text == "b" })
    #expect(try document.look(of: paragraph, "text:style-name")["fo:break-before"] == "page")
    let made = try #require(content.all("table:table").first)
    #expect(try document.look(of: made, "table:style-name")["fo:break-before"] == "page")
    #expect(try document.body() == ["Before", "a", "b", "", "| cell |", "After"])
  }

  // MARK: Styles

  private static let styles =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
    + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/>"
    + "<w:basedOn w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Odd\">"
    + "<w:name w:val=\"Odd one (1)\"/><w:basedOn w:val=\"Even\"/><w:pPr><w:jc w:val=\"center\"/>"
    + "<w:outlineLvl w:val=\"3\"/></w:pPr></w:style><w:style w:type=\"paragraph\" "
    + "w:styleId=\"Even\"><w:name w:val=\"Even\"/><w:basedOn w:val=\"Odd\"/><w:rPr><w:b/></w:rPr>"
    + "</w:style><w:style w:type=\"character\" w:styleId=\"St\"><w:name w:val=\"Strong\"/>"
    + "</w:style>"

  @Test func stylesAreTheFormsOfTheSameNamesOrComeAlong() throws {
    var word = WordParts(
      Case.paragraph(Case.run("plain") + Case.run("strong", "<w:rStyle w:val=\"St\"/>"))
        + Case.paragraph(Case.run("head"), "<w:pStyle w:val=\"H2\"/>")
        + Case.paragraph(Case.run("odd"), "<w:pStyle w:val=\"Odd\"/>"))
    word.styles = Self.styles
    let document = try Case.document(word)
    let content = try document.tree("content.xml")
    #expect(
      try document.body(styles: true) == [
        "Standard: Before", "Standard: plainstrong", "Heading 2: head",
        "Odd one _28_1_29_: odd", "Standard: After",
      ])
    #expect(content.all("text:span").first?.attributes["text:style-name"] == "Strong")
    #expect(content.all("text:h").map { $0.attributes["text:outline-level"] } == ["2", "4"])
    let brought = try document.tree("styles.xml").all("style:style").filter {
      ["Odd one (1)", "Even"].contains($0.attributes["style:display-name"])
    }
    #expect(
      brought.map { $0.attributes["style:parent-style-name"] }.sorted { ($0 ?? "") < ($1 ?? "") }
        == ["Even", "Odd_20_one_20__28_1_29_"])
  }

  // MARK: Links, marks and notes

  @Test func linksAndMarksComeAlong() throws {
    var word = WordParts(
      "<w:bookmarkStart w:id=\"1\" w:name=\"there\"/>"
        + Case.paragraph(
          Case.run("see ") + "<w:hyperlink r:id=\"rIdL\">\(Case.run("page"))</w:hyperlink>"
            + "<w:hyperlink w:anchor=\"there\">\(Case.run("above"))</w:hyperlink>")
        + "<w:bookmarkEnd w:id=\"1\"/>"
        + Case.paragraph(
          "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK "
            + "\"https://a.example/x\" \\o \"tip\"</w:instrText></w:r><w:r><w:fldChar "
            + "w:fldCharType=\"separate\"/></w:r>\(Case.run("field"))<w:r><w:fldChar "
            + "w:fldCharType=\"end\"/></w:r>\(Case.run("; page "))<w:fldSimple w:instr=\"PAGEREF "
            + "there \\h\">\(Case.run("3"))</w:fldSimple>"))
    word.links = ["rIdL": "https://www.example.org/a?b=1&amp;c=2"]
    let document = try Case.document(word)
    let content = try document.tree("content.xml")
    #expect(
      content.all("text:a").map { $0.attributes["xlink:href"] }
        == ["https://www.example.org/a?b=1&c=2", "#there", "https://a.example/x"])
    #expect(content.all("text:a").map(\.text) == ["page", "above", "field"])
    #expect(content.all("text:bookmark-start").map { $0.attributes["text:name"] } == ["there"])
    #expect(content.all("text:bookmark-end").count == 1)
    let reference = try #require(content.all("text:bookmark-ref").first)
    #expect(reference.attributes["text:ref-name"] == "there")
    #expect(reference.text == "3")
    #expect(try document.body() == ["Before", "see pageabove", "field; page 3", "After"])
  }

  @Test func notesStandAtTheFootOfThePage() throws {
    var word = WordParts(
      Case.paragraph(
        Case.run("noted") + "<w:r><w:footnoteReference w:id=\"4\"/></w:r>" + Case.run(" on")))
    word.notes =
      "<w:footnote w:id=\"4\"><w:p><w:r><w:footnoteRef/></w:r>\(Case.run(" the note"))</w:p>"
      + "</w:footnote>"
    // Twice, so that nothing that has a name has it twice.
    let document = try Case.document(word, in: "{{p a }}\n{{p a }}")
    #expect(try document.body() == ["noted on", "noted on"])
    #expect(try document.notes() == ["the note", "the note"])
    let faults = TestTemplate("x", header: "{{p a }}").faults(.odt, ["a": Case.value(word.bytes)])
    #expect(faults.first?.message.contains("a form's body") == true)
  }

  @Test func theProofMissesAWordThatIsLost() throws {
    let word = WordParts(
      Case.paragraph(Case.run("kept ") + "<w:r><w:tab/></w:r>" + Case.run("words")))
    let template = try TestTemplate("{{p a }}").template(.odt)
    let rendered = try template.rendered(["a": Case.value(word.bytes)])
    #expect(rendered.printed == ["kept  words"])
    let faults = ReadBack.faults(
      in: TestTemplate("kept").bytes(.odt), format: .odt, printed: rendered.printed)
    #expect(faults.map(\.code).contains("V1"))
  }
}
