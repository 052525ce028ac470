import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Content controls whose tag names a value.
@Suite struct WordControlTests {
  private static let data: Record = [
    "name": "Ann & Bob", "day": "2020-04-08", "grade": "B", "agreed": true, "left": false,
    "lots": [["title": "One", "sum": 1], ["title": "Two", "sum": 2]], "all": 2,
  ]

  private static func text(_ tag: String) -> String {
    WordFieldMarkup.paragraph(
      WordFieldMarkup.words("To ")
        + WordFieldMarkup.control(
          tag, "<w:showingPlcHdr/><w:text/>",
          WordFieldMarkup.words("Click here", "<w:rStyle w:val=\"PlaceholderText\"/>")))
  }

  private static let date = WordFieldMarkup.paragraph(
    WordFieldMarkup.control(
      "day",
      "<w:date w:fullDate=\"2001-01-01T00:00:00Z\"><w:dateFormat w:val=\"d MMMM yyyy\"/></w:date>",
      WordFieldMarkup.words("1 January 2001")))

  private static let list = WordFieldMarkup.paragraph(
    WordFieldMarkup.control(
      "grade",
      "<w:dropDownList><w:listItem w:displayText=\"Best\" w:value=\"A\"/>"
        + "<w:listItem w:displayText=\"Good\" w:value=\"B\"/></w:dropDownList>",
      WordFieldMarkup.words("Best")))

  private static func box(_ tag: String) -> String {
    WordFieldMarkup.paragraph(
      WordFieldMarkup.control(
        tag,
        "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2611\"/>"
          + "<w14:uncheckedState w14:val=\"2610\"/></w14:checkbox>",
        WordFieldMarkup.words("\u{2610}")))
  }

  /// What a spreadsheet has in its cells is text.
  @Test(arguments: [
    ("TRUE", "\u{2611}"), ("yes", "\u{2611}"), ("1", "\u{2611}"), ("FALSE", "\u{2610}"),
    ("No", "\u{2610}"), ("0", "\u{2610}"), ("", "\u{2610}"),
  ])
  func aBoxIsTickedByWhatTheTextSays(text: String, shown: String) throws {
    #expect(
      try WordFieldMarkup.document(Self.box("agreed"), ["agreed": .text(text)]).body() == [shown])
    #expect(
      WordFieldMarkup.template(Self.box("agreed")).faults(.docx, ["agreed": "perhaps"]).map(
        \.message)
        == ["\u{201C}perhaps\u{201D} says neither yes nor no, and a box is ticked by it"])
  }

  private static let section = WordFieldMarkup.control(
    "lots", "<w15:repeatingSection/>",
    WordFieldMarkup.control(
      "", "<w15:repeatingSectionItem/>",
      WordFieldMarkup.paragraph(
        WordFieldMarkup.control("title", "<w:text/>", WordFieldMarkup.words("x"))
          + WordFieldMarkup.words(" of ")
          + WordFieldMarkup.control("all", "<w:text/>", WordFieldMarkup.words("x")))))

  private static let block = WordFieldMarkup.control(
    "name|upper", "<w:richText/>",
    WordFieldMarkup.paragraph(WordFieldMarkup.words("a"))
      + WordFieldMarkup.paragraph(WordFieldMarkup.words("b")))

  private static let body =
    text("name") + date + list + box("agreed") + box("left") + section + block

  private static let shown = [
    "To Ann & Bob", "8 April 2020", "Good", "\u{2611}", "\u{2610}", "One of 2", "Two of 2",
    "ANN & BOB",
  ]

  @Test func aControlGivesWayToItsValue() throws {
    let document = try WordFieldMarkup.document(Self.body, Self.data)
    #expect(try document.body() == Self.shown)
    #expect(try document.tree("word/document.xml").all("w:sdt").isEmpty)
    #expect(try document.tree("word/document.xml").all("w:rStyle").isEmpty)
  }

  @Test func aControlStaysRoundItsValueWhenAsked() throws {
    let document = try WordFieldMarkup.document(
      Self.body, Self.data, fields: FieldRules(keepsControls: true))
    #expect(try document.body() == Self.shown)
    let tree = try document.tree("word/document.xml")
    #expect(tree.all("w:sdt").count == 13)
    #expect(tree.all("w:date").first?.attributes["w:fullDate"] == "2020-04-08T00:00:00Z")
    #expect(tree.all("w:dropDownList").first?.attributes["w:lastValue"] == "B")
    #expect(tree.all("w14:checked").map { $0.attributes["w14:val"] } == ["1", "0"])
    #expect(tree.all("w:showingPlcHdr").isEmpty)
  }

  /// A date that is still open is no date for Word, which would not open the letter.
  @Test(arguments: ["", "to be agreed"])
  func aKeptDateControlWithoutADateHasNone(value: String) throws {
    let control = WordFieldMarkup.control(
      "when", "<w:date w:fullDate=\"2001-01-01T00:00:00Z\"><w:lid w:val=\"en-GB\"/></w:date>",
      WordFieldMarkup.words("old"))
    let document = try WordFieldMarkup.document(
      WordFieldMarkup.paragraph(control), ["when": .text(value)],
      fields: FieldRules(keepsControls: true))
    let date = try #require(try document.tree("word/document.xml").all("w:date").first)
    #expect(date.attributes["w:fullDate"] == nil)
    #expect(date.first("w:lid") != nil)
  }

  /// Word gives a number to a control that has none.
  @Test func aKeptControlThatIsRepeatedHasNoNumberTwice() throws {
    let kinds = [
      "<w:dropDownList><w:listItem w:displayText=\"Good\" w:value=\"a\"/></w:dropDownList>",
      "<w:comboBox><w:listItem w:displayText=\"Good\" w:value=\"a\"/></w:comboBox>",
      "<w:date><w:dateFormat w:val=\"d MMMM yyyy\"/></w:date>", "<w:text/>",
    ]
    let controls = kinds.map { WordFieldMarkup.control("i", $0, WordFieldMarkup.words("old")) }
    let body = ["{% for i in list %}", "", "{% endfor %}"].map {
      WordFieldMarkup.paragraph($0.isEmpty ? controls.joined() : WordFieldMarkup.words($0))
    }
    let document = try WordFieldMarkup.document(
      body.joined(), ["list": ["2020-04-08", "2020-04-09"]],
      fields: FieldRules(keepsControls: true))
    let tree = try document.tree("word/document.xml")
    #expect(tree.all("w:sdt").count == 8)
    #expect(tree.all("w:id").isEmpty)
  }

  @Test(arguments: ["", "goog_rdk_4", "MENDELEY_BIBLIOGRAPHY", "Enter a name here", "12", "a b"])
  func aControlWhoseTagIsNoNameIsLeftAlone(tag: String) throws {
    let document = try WordFieldMarkup.document(Self.text(tag), [:])
    #expect(try document.body() == ["To Click here"])
    #expect(try document.tree("word/document.xml").all("w:sdt").count == 1)
  }

  // MARK: Which tags are expressions

  private static func bound(_ tag: String, _ address: String) -> String {
    WordFieldMarkup.paragraph(
      WordFieldMarkup.control(
        tag,
        "<w:dataBinding w:prefixMappings=\"xmlns:ns0='\(address)'\" w:xpath=\"/ns0:x\" "
          + "w:storeItemID=\"{1}\"/><w:text/>", WordFieldMarkup.words("Own")))
  }

  @Test(arguments: [
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "http://schemas.microsoft.com/office/2006/coverPageProps",
  ])
  func aControlBoundToTheDocumentsOwnPropertiesIsLeftAlone(address: String) throws {
    let own = try WordFieldMarkup.document(Self.bound("Title", address), [:])
    #expect(try own.body() == ["Own"])
    let named = try WordFieldMarkup.document(Self.bound("{{ name }}", address), Self.data)
    #expect(try named.body() == ["Ann & Bob"])
  }

  @Test func aControlBoundToOtherDataIsFilled() throws {
    let document = try WordFieldMarkup.document(Self.bound("name", "urn:council"), Self.data)
    #expect(try document.body() == ["Ann & Bob"])
  }

  @Test(arguments: ["docPartObj", "docPartList"])
  func aGalleryIsFilledOnlyWhenItsTagStandsInBraces(kind: String) throws {
    func body(_ tag: String) -> String {
      WordFieldMarkup.control(
        tag, "<w:\(kind)><w:docPartGallery w:val=\"Quick Parts\"/></w:\(kind)>",
        WordFieldMarkup.paragraph(WordFieldMarkup.words("Choose")))
    }
    #expect(try WordFieldMarkup.document(body("name"), Self.data).body() == ["Choose"])
    #expect(
      try WordFieldMarkup.document(body("{{ name }}"), Self.data).body() == ["Ann & Bob"])
  }

  @Test func aTagInBracesIsAnExpression() throws {
    let document = try WordFieldMarkup.document(Self.text("{{ name|upper }}"), Self.data)
    #expect(try document.body() == ["To ANN & BOB"])
  }

  @Test(arguments: [("Date", true), ("date", false), ("{{ Date }}", false), ("Data.date", false)])
  func aTagThatWordMayHaveWrittenIsRemarkedUpon(tag: String, isRemarked: Bool) throws {
    let template = try WordFieldMarkup.template(Self.text(tag)).template(.docx)
    let remarks = template.diagnostics.filter { $0.code == "control-tag" }
    #expect(remarks.count == (isRemarked ? 1 : 0))
    #expect(remarks.allSatisfy { $0.severity == .warning })
  }

  // MARK: Groups and pictures

  private static let group = WordFieldMarkup.control(
    "", "<w:group/>", WordFieldMarkup.paragraph(WordFieldMarkup.words("Fixed")) + text("name"))

  @Test(arguments: [(false, 0), (true, 2)])
  func whatAGroupHoldsIsFilled(keeps: Bool, controls: Int) throws {
    let document = try WordFieldMarkup.document(
      Self.group, Self.data, fields: FieldRules(keepsControls: keeps))
    #expect(try document.body() == ["Fixed", "To Ann & Bob"])
    #expect(try document.tree("word/document.xml").all("w:sdt").count == controls)
  }

  @Test func namesOfControlsAreNamesOfTheTemplate() throws {
    let template = try WordFieldMarkup.template(Self.body).template(.docx)
    #expect(template.names == ["name", "day", "grade", "agreed", "left", "lots", "title", "all"])
    let faults = WordFieldMarkup.template(Self.text("nobody")).faults(.docx, ["name": "x"])
    #expect(faults.map(\.code) == ["cannot-print"])
  }
}
