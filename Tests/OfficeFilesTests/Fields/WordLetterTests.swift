import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Letters that a council has merged in Word for years: columns of its lists, sums, links and notes in
/// the words of an IF.
@Suite struct WordLetterTests {
  /// Word calls a column by another name than the list that it is in.
  @Test(arguments: [
    ("M_1st", "1st"), ("Full_Name", "Full Name"), ("FullName", "full name"),
    ("Post_Code", "Post-Code"),
    ("Clients_Name", "Client\u{2019}s Name"), ("full_name", "Full_Name"),
  ])
  func aColumnIsFoundByTheNameThatWordGivesIt(field: String, column: String) throws {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD \(field)"))
    let data: Record = [column: "Ann"]
    #expect(try WordFieldMarkup.document(body, data).body() == ["Ann"])
    let template = try WordFieldMarkup.template(body).template(.docx)
    let sample = RecordShape([FieldShape(column, .text)])
    #expect(template.check(sample: sample).allSatisfy { $0.severity != .error })
  }

  @Test func ofTwoColumnsThatWordWouldCallAlikeNoneIsTaken() throws {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD full_name"))
    let data: Record = ["Full Name": "Ann", "Full-Name": "Bea"]
    #expect(WordFieldMarkup.template(body).faults(.docx, data).count == 1)
  }

  @Test func aSumOfWhatTheDataLeaveOutIsAFault() {
    let body = WordFieldMarkup.paragraph(
      WordFieldMarkup.field("= {MERGEFIELD rent} + {MERGEFIELD rates}", shows: "0"))
    #expect(WordFieldMarkup.template(body).faults(.docx, ["rent": 5]).count == 1)
    #expect(
      WordFieldMarkup.template(body).faults(.docx, ["rent": 5, "rates": "none yet"]).count == 1)
  }

  @Test(arguments: ["ADDRESSBLOCK \\f \"<<_TITLE0_>>\"", "GREETINGLINE \\l 2057"])
  func whatWordPutsTogetherBySettingsIsAFault(code: String) {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field(code))
    #expect(WordFieldMarkup.template(body).faults(.docx, [:]).map(\.code) == ["field-of-settings"])
  }

  @Test func aFieldThatAValueWouldMakeIsAFault() {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field("{MERGEFIELD x}", shows: "old"))
    #expect(
      WordFieldMarkup.template(body).faults(.docx, ["x": "DDEAUTO c:\\\\cmd"]).map(\.code)
        == ["field-made-by-value"])
  }

  /// An IF whose words have a note, a link or a bookmark shows them with it.
  @Test func aBranchKeepsItsNotesLinksAndBookmarks() throws {
    func mark(_ type: String) -> String {
      WordFieldMarkup.run("<w:fldChar w:fldCharType=\"\(type)\"/>", "")
    }
    func code(_ words: String) -> String {
      WordFieldMarkup.run("<w:instrText>\(WordFieldMarkup.escaped(words))</w:instrText>", "")
    }
    let field =
      mark("begin") + code("IF 1 = 1 \"") + "<w:bookmarkStart w:id=\"3\" w:name=\"here\"/>"
      + "<w:hyperlink w:anchor=\"here\">\(code("see"))</w:hyperlink><w:bookmarkEnd w:id=\"3\"/>"
      + code(" it\" \"") + "<w:hyperlink w:anchor=\"here\">\(code("no\""))</w:hyperlink>"
      + mark("separate") + WordFieldMarkup.words("old") + mark("end")
    let document = try WordFieldMarkup.document(WordFieldMarkup.paragraph(field), [:])
    #expect(try document.body() == ["see it"])
    let tree = try document.tree("word/document.xml")
    #expect(tree.all("w:hyperlink").map { $0.all("w:t").map(\.text).joined() } == ["see"])
    #expect(tree.all("w:bookmarkStart").count == 1)
  }

  @Test func aBookmarkInWhatAFieldShowedStandsRoundItsValue() throws {
    let body = WordFieldMarkup.paragraph(
      WordFieldMarkup.field("MERGEFIELD x", shows: "old").replacing(
        WordFieldMarkup.words("old"),
        with: "<w:bookmarkStart w:id=\"3\" w:name=\"name\"/>\(WordFieldMarkup.words("old"))"
          + "<w:bookmarkEnd w:id=\"3\"/>") + WordFieldMarkup.field("REF name", shows: "old"))
    let tree = try WordFieldMarkup.document(body, ["x": "Ann"]).tree("word/document.xml")
    #expect(tree.all("w:bookmarkStart").count == 1 && tree.all("w:bookmarkEnd").count == 1)
  }
}
