import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Fields of Writer as a form of a letter has them.
@Suite struct OpenDocumentFieldTests {
  private static func document(
    _ body: String, _ data: Record
  ) throws -> RenderedDocument {
    try TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)])).rendered(data, .odt)
  }

  private static let data: Record = ["ward": "Elm Park", "n": 3, "council": ["name": "Havering"]]

  /// A field, and what a reader then sees.
  static let fields: [(String, String)] = [
    ("<text:user-field-get text:name=\"ward\">old</text:user-field-get>", "Elm Park"),
    ("<text:user-field-get text:name=\"own\">as it was</text:user-field-get>", "as it was"),
    ("<text:variable-get text:name=\"ward\">old</text:variable-get>", "Elm Park"),
    ("<text:variable-set text:name=\"ward\">old</text:variable-set>", "Elm Park"),
    ("<text:user-field-input text:name=\"ward\">old</text:user-field-input>", "Elm Park"),
    ("<text:user-field-input text:name=\"own\">as it was</text:user-field-input>", "as it was"),
    (
      "<text:variable-input text:name=\"ward\" office:value-type=\"string\">old"
        + "</text:variable-input>", "Elm Park"
    ),
    ("<text:text-input text:description=\"council.name\">x</text:text-input>", "Havering"),
    ("<text:text-input text:description=\"Your name?\">x</text:text-input>", "x"),
    (
      "<text:placeholder text:placeholder-type=\"text\">&lt;ward&gt;</text:placeholder>",
      "Elm Park"
    ),
    (
      "<text:placeholder text:placeholder-type=\"text\">&lt;Write here&gt;</text:placeholder>",
      "<Write here>"
    ),
    (
      "<text:database-display text:database-name=\"db\" text:table-name=\"t\" "
        + "text:column-name=\"ward\">old</text:database-display>", "Elm Park"
    ),
    ("<text:database-row-number>9</text:database-row-number>", "1"),
    ("<text:page-number>7</text:page-number>", "7"),
    (
      "<text:hidden-text text:condition=\"ooow:n == 3\" text:string-value=\"secret\">secret"
        + "</text:hidden-text>", ""
    ),
    (
      "<text:hidden-text text:condition=\"ooow:n == 4\" text:string-value=\"shown\">shown"
        + "</text:hidden-text>", "shown"
    ),
  ]

  /// Writer keeps what somebody types into a form in input fields, tags too.
  @Test func aTagInAnInputFieldActsOnTheRowThatHoldsNothingElse() throws {
    func row(_ tag: String) -> String {
      "<table:table-row><table:table-cell><text:p><text:text-input text:description=\"\">\(tag)"
        + "</text:text-input></text:p></table:table-cell><table:table-cell><text:p/>"
        + "</table:table-cell></table:table-row>"
    }
    let document = try Self.document(
      "<table:table table:name=\"T\"><table:table-column table:number-columns-repeated=\"2\"/>"
        + row("{% for ward in wards %}") + row("{{ ward }}") + row("{% endfor %}")
        + "</table:table>", ["wards": .list([.text("Elm Park"), .text("Hacton")])])
    let tree = try document.tree("content.xml")
    #expect(tree.all("table:table-row").count == 2)
    #expect(tree.all("text:text-input").count == 2)
  }

  @Test(arguments: fields)
  func aFieldShowsItsValue(field: String, shows: String) throws {
    let body = "<text:p>a \(field) b</text:p>"
    // Two blanks are one in Writer.
    let expected = shows.isEmpty ? "a b" : "a \(shows) b"
    #expect(try Self.document(body, Self.data).body() == [expected])
  }

  @Test func paragraphsAndSectionsAreThereOrNot() throws {
    func hidden(_ condition: String, _ words: String) -> String {
      "<text:p><text:hidden-paragraph text:condition=\"ooow:\(condition)\"/>\(words)</text:p>"
    }
    let section = { (condition: String, words: String) in
      "<text:section text:name=\"\(words)\" text:display=\"condition\" text:condition="
        + "\"ooow:\(condition)\"><text:p>\(words)</text:p></text:section>"
    }
    let body =
      hidden("n == 3", "one") + hidden("n == 4", "two") + section("n == 3", "three")
      + section("NOT n", "four")
    let document = try Self.document(body, Self.data)
    #expect(try document.body() == ["two", "four"])
    let sections = try document.tree("content.xml").all("text:section")
    #expect(sections.count == 1)
    #expect(sections.first?.attributes["text:condition"] == nil)
  }

  /// A field that Writer does not show must not show its value in what is sent.
  @Test(arguments: ["user-field-get", "user-field-input", "variable-set", "variable-input"])
  func aFieldThatIsNotShownStaysSo(kind: String) throws {
    let body =
      "<text:p>a<text:\(kind) text:name=\"ward\" text:display=\"none\"/>b</text:p>"
    let document = try Self.document(body, Self.data)
    #expect(try document.body() == ["ab"])
    let field = try document.tree("content.xml").all("text:\(kind)").first
    #expect(field?.attributes["text:display"] == "none")
  }

  @Test func aRowOfColumnsIsRepeatedForEachItem() throws {
    func column(_ name: String) -> String {
      "<table:table-cell><text:p><text:database-display text:column-name=\"\(name)\">x"
        + "</text:database-display></text:p></table:table-cell>"
    }
    let body =
      "<table:table table:name=\"T\"><table:table-column table:number-columns-repeated=\"2\"/>"
      + "<table:table-row>\(column("code"))\(column("ward"))</table:table-row></table:table>"
    let data: Record = ["code": [["code": "a"], ["code": "b"]], "ward": "Elm Park"]
    #expect(try Self.document(body, data).body() == ["| a | Elm Park |", "| b | Elm Park |"])
  }

  /// What a condition in such a row says of a column, it says of the row's item.
  @Test func aConditionInARowIsOfItsItem() throws {
    let body =
      "<table:table table:name=\"T\"><table:table-column/><table:table-row><table:table-cell><text:p>"
      + "<text:database-display text:database-name=\"B\" text:table-name=\"T\" "
      + "text:column-name=\"item\">old</text:database-display> <text:conditional-text "
      + "text:condition=\"ooow:[B.T.item]==&quot;x&quot;\" text:string-value-if-true=\"yes\" "
      + "text:string-value-if-false=\"no\">old</text:conditional-text></text:p><text:p>"
      + "<text:hidden-paragraph text:condition=\"ooow:B.T.item==&quot;x&quot;\"/>not x</text:p>"
      + "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>"
      + "<text:conditional-text text:condition=\"ooow:[B.T.ward]==&quot;Elm Park&quot;\" "
      + "text:string-value-if-true=\"here\" text:string-value-if-false=\"there\">old"
      + "</text:conditional-text></text:p></table:table-cell></table:table-row></table:table>"
    let data: Record = ["item": [["item": "x"], ["item": "y"]], "ward": "Elm Park"]
    let tree = try Self.document(body, data).tree("content.xml")
    #expect(tree.all("text:p").map(\.text) == ["x yes", "y no", "not x", "here"])
  }

  @Test(arguments: [
    (Value.boolean(true), "checked"), (.boolean(false), "unchecked"), ("Yes", "checked"),
    ("FALSE", "unchecked"), ("0", "unchecked"),
  ])
  func aBoxOfAFormIsTicked(value: Value, state: String) throws {
    let body =
      "<office:forms xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\">"
      + "<form:form form:name=\"f\"><form:checkbox form:name=\"agreed\"/>"
      + "<form:checkbox form:name=\"Check Box 1\" form:current-state=\"checked\"/></form:form>"
      + "</office:forms><text:p>x</text:p>"
    let document = try Self.document(body, ["agreed": value])
    let states = try document.tree("content.xml").all("form:checkbox").map {
      $0.attributes["form:current-state"]
    }
    #expect(states == [state, "checked"])
  }

  @Test(arguments: [
    "<text:section-source xlink:href=\"file:///etc/passwd\" "
      + "xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
    "<office:dde-source office:dde-application=\"soffice\"/>",
  ])
  func aSectionThatFetchesItsWordsIsAFault(source: String) {
    let body = "<text:section text:name=\"s\">\(source)<text:p>x</text:p></text:section>"
    let template = TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)]))
    #expect(template.faults(.odt, [:]).map(\.code) == ["field-reaches-out"])
  }

  @Test func aPlaceholderThatNothingNamesIsAFault() {
    let body =
      "<text:p><text:placeholder text:placeholder-type=\"text\">&lt;gone&gt;</text:placeholder>"
      + "</text:p>"
    let template = TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)]))
    #expect(template.faults(.odt, [:]).map(\.code) == ["cannot-print"])
    #expect(template.faults(.odt, declared: RecordShape()).count == 1)
  }
}
