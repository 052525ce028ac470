import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Tags in places of a Word file where none is read: they would stand in every letter as they are.
@Suite struct UnreadTagTests {
  static let mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math"

  static let cases: [(body: String, tag: String, place: String)] = [
    (
      "<w:hyperlink w:anchor=\"a\" w:tooltip=\"{{ x }}\"><w:r><w:t>page</w:t></w:r></w:hyperlink>",
      "{{ x }}", "in the tooltip of a link"
    ),
    (
      "<w:hyperlink w:anchor=\"{{ x }}\"><w:r><w:t>page</w:t></w:r></w:hyperlink>", "{{ x }}",
      "in the aim of a link"
    ),
    (
      "<w:hyperlink w:anchor=\"a\" w:docLocation=\"{{ x }}\"><w:r><w:t>page</w:t></w:r></w:hyperlink>",
      "{{ x }}", "in the aim of a link"
    ),
    (
      "<m:oMath xmlns:m=\"\(mathematics)\"><m:r><m:t>a + {{ x }}</m:t></m:r></m:oMath>", "{{ x }}",
      "in a formula"
    ),
    (
      "<w:r><w:drawing><wp:inline xmlns:wp=\"\(drawing)\"><wp:docPr id=\"1\" name=\"p\" "
        + "descr=\"Photo of {{ x }}\"/></wp:inline></w:drawing></w:r>", "{{ x }}",
      "in the alternative text of a picture"
    ),
    (
      "</w:p><w:tbl><w:tblPr><w:tblCaption w:val=\"Of {{ x }}\"/></w:tblPr><w:tblGrid><w:gridCol "
        + "w:w=\"9\"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p>", "{{ x }}",
      "in the alternative text of a table"
    ),
    (
      "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" alt=\"{{ x }}\"/></w:pict>"
        + "</w:r>", "{{ x }}", "in the alt of shape"
    ),
  ]
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

  /// Word writes the braces of an address as figures.
  @Test(arguments: ["{{ x }}", "%7B%7B%20x%20%7D%7D"])
  func aTagInTheAddressOfALinkIsAFault(tag: String) throws {
    var word = WordParts(
      "<w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>page</w:t></w:r></w:hyperlink></w:p>")
    word.links = ["rId9": "https://a.example/\(tag)"]
    let writer = TestTemplate(
      Draft([
        .raw(
          word: "<w:p/>",
          openDocument: "<text:p><text:a xlink:type=\"simple\" "
            + "xlink:href=\"https://a.example/\(tag)\">page</text:a></text:p>")
      ])
    ).bytes(.odt)
    for (bytes, file) in [(word.bytes, "a.docx"), (writer, "a.odt")] {
      do {
        _ = try DocumentTemplate(bytes, file: file).rendered([:])
        Issue.record("the tag must be told")
      } catch {
        let place = "in the address of a link, where no tag is read"
        #expect(error.list.contains { $0.code == "unread-tag" && $0.message.hasSuffix(place) })
      }
    }
  }

  @Test(arguments: cases)
  func aTagWhereNoneIsReadIsAFault(body: String, tag: String, place: String) {
    let template = WordFieldMarkup.template("<w:p>\(body)</w:p>")
    let faults = template.faults(.docx, ["x": "1"]).filter { $0.code == "unread-tag" }
    #expect(faults.map(\.message) == ["\(tag) stands \(place), where no tag is read"])
    #expect(faults.first?.place?.document != nil)
    #expect(faults.first?.remedy?.isEmpty == false)
  }

  /// A watermark is words, though Word keeps them in an attribute.
  @Test func aTagInAWatermarkIsFilledIn() throws {
    let shape =
      "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textpath on=\"t\" "
      + "string=\"{{ kind }} of &quot;{{ x }}&quot;\"/></v:shape>"
    let document = try WordFieldMarkup.document(
      WordFieldMarkup.paragraph(WordFieldMarkup.run("<w:pict>\(shape)</w:pict>")),
      ["kind": "DRAFT", "x": "a \"b\" & c"])
    let path = try document.tree("word/document.xml").all("v:textpath").first
    #expect(path?.attributes["string"] == "DRAFT of \"a \"b\" & c\"")
  }

  private static func writer(_ body: String) -> TestTemplate {
    TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)]))
  }

  @Test func aTagInAnEntryForAnIndexIsFilledIn() throws {
    let body =
      "<text:p>a<text:alphabetical-index-mark text:string-value=\"N {{ x }}\"/></text:p>"
    let tree = try Self.writer(body).rendered(["x": "1"], .odt).tree("content.xml")
    #expect(
      tree.all("text:alphabetical-index-mark").first?.attributes["text:string-value"] == "N 1")
  }

  @Test func aTagInConditionalTextIsFilledIn() throws {
    let body =
      "<text:p><text:conditional-text text:condition=\"ooow:x==&quot;1&quot;\" "
      + "text:string-value-if-true=\"yes {{ x }}\" text:string-value-if-false=\"no {{ x }}\">no"
      + "</text:conditional-text></text:p>"
    for (value, shown) in [("1", "yes 1"), ("2", "no 2")] {
      #expect(try Self.writer(body).rendered(["x": .text(value)], .odt).body() == [shown])
    }
  }

  static let ofWriter: [(body: String, place: String)] = [
    (
      "<text:p><text:variable-set text:name=\"v\" office:value-type=\"string\">{{ x }}"
        + "</text:variable-set></text:p>", "in the field v"
    ),
    (
      "<text:user-field-decls><text:user-field-decl text:name=\"u\" office:value-type=\"string\" "
        + "office:string-value=\"{{ x }}\"/></text:user-field-decls><text:p>a</text:p>",
      "in the string-value of user-field-decl"
    ),
    (
      "<text:table-of-content text:name=\"T\"><text:table-of-content-source>"
        + "<text:index-title-template>Of {{ x }}</text:index-title-template>"
        + "</text:table-of-content-source><text:index-body><text:p>a</text:p></text:index-body>"
        + "</text:table-of-content>", "in index-title-template"
    ),
    (
      "<text:p>a<text:alphabetical-index-mark text:string-value=\"{{ y }}\" "
        + "text:key1=\"{{ x }}\"/></text:p>", "in the key1 of alphabetical-index-mark"
    ),
    (
      "<text:p><text:conditional-text text:condition=\"ooow:y==1\" "
        + "text:string-value-if-true=\"{{ y }} {% if x %}\">no</text:conditional-text></text:p>",
      "in words that a condition chooses"
    ),
    (
      "<text:p><text:conditional-text text:condition=\"ooow:y==1\" "
        + "text:string-value-if-false=\"{{ x\">no</text:conditional-text></text:p>",
      "in words that a condition chooses"
    ),
  ]

  @Test(arguments: ofWriter)
  func aTagWhereWriterShowsNoneIsAFault(body: String, place: String) {
    let tag = body.contains("{%") ? "{% if x %}" : body.contains("{{ x\"") ? "{{ x" : "{{ x }}"
    let faults = Self.writer(body).faults(.odt, ["x": "1"]).filter { $0.code == "unread-tag" }
    #expect(faults.map(\.message) == ["\(tag) stands \(place), where no tag is read"])
  }

  @Test(arguments: [
    "<text:p><text:expression text:formula=\"ooow:&lt;T1.A1&gt;\" office:value-type=\"float\" "
      + "office:value=\"6\">6</text:expression></text:p>",
    "<text:p><text:variable-set text:name=\"v\" text:formula=\"ooow:a*2\" "
      + "office:value-type=\"float\" office:value=\"0\">0</text:variable-set></text:p>",
    "<table:table table:name=\"T\"><table:table-column/><table:table-row><table:table-cell><text:p>"
      + "{{ x }}</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell "
      + "table:formula=\"ooow:sum &lt;A1:A1&gt;\" office:value-type=\"float\" office:value=\"0\">"
      + "<text:p>0</text:p></table:table-cell></table:table-row></table:table>",
  ])
  func aFormulaThatWriterCannotWorkOutIsTold(body: String) throws {
    let found = try Self.writer(body).template(.odt).diagnostics
    #expect(found.map(\.code) == ["formula-not-read"])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  /// Word shows what a control is bound to, not what stands in it.
  @Test func aControlThatHoldsATagIsBoundToNothing() throws {
    let control =
      "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/><w:text/></w:sdtPr>"
      + "<w:sdtContent>\(WordFieldMarkup.words("WORDS"))</w:sdtContent></w:sdt>"
    let body = ["{{ x }}", "fixed"].map {
      WordFieldMarkup.paragraph(control.replacing("WORDS", with: $0))
    }
    let tree = try WordFieldMarkup.document(body.joined(), ["x": "1"]).tree("word/document.xml")
    #expect(tree.all("w:sdt").map { $0.all("w:dataBinding").count } == [0, 1])
  }

  @Test(arguments: [
    ("v:imagedata src=\"http://a.example/x.png\"", 1), ("v:fill src=\"x.png\"", 1),
    ("v:shape href=\"file:///etc/x\"", 1), ("v:shape href=\"https://a.example\"", 0),
    ("v:imagedata", 0),
  ])
  func anOldDrawingReachesNowhere(element: String, faults: Int) {
    let word = WordParts("<w:p><w:r><w:pict><\(element)/></w:pict></w:r></w:p>")
    var found: [String] = []
    do { _ = try DocumentTemplate(word.bytes, file: "a.docx") } catch {
      found = error.list.map(\.code)
    }
    #expect(found.filter { $0 == "outside-content" }.count == faults)
  }

  /// A field that fetches is told however its code is divided.
  @Test(arguments: [
    "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:instrText>INCLUDE</w:instrText></w:r>"
      + "<w:bookmarkEnd w:id=\"1\"/><w:r><w:instrText>TEXT \"/x\"</w:instrText></w:r>",
    "<w:r><w:instrText>includetext\"/x\"</w:instrText></w:r>",
  ])
  func aFieldThatFetchesIsToldHoweverItIsDivided(code: String) {
    func mark(_ type: String) -> String {
      WordFieldMarkup.run("<w:fldChar w:fldCharType=\"\(type)\"/>", "")
    }
    let body = WordFieldMarkup.paragraph(
      mark("begin") + code + mark("separate") + WordFieldMarkup.words("old") + mark("end"))
    #expect(WordFieldMarkup.template(body).faults(.docx, [:]).map(\.code) == ["field-reaches-out"])
  }

  @Test func aStrictFileIsRefused() {
    var word = WordParts("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>")
    word.isStrict = true
    let bytes = word.bytes
    let fault = #expect(throws: DiagnosticsError.self) {
      _ = try DocumentTemplate(bytes, file: "a.docx")
    }
    #expect(fault?.list.map(\.code) == ["strict-word"])
  }

  /// Words that such a place has of itself are no tags.
  @Test func oneBraceIsNoTag() throws {
    let body =
      "<w:p><w:hyperlink w:anchor=\"a\" w:tooltip=\"{ x }\"><w:r><w:t>page</w:t></w:r>"
      + "</w:hyperlink><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/></w:p>"
    #expect(try WordFieldMarkup.document(body, [:]).body() == ["page"])
  }
}
