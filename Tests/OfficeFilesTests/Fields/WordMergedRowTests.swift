import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Rows of tables and records joined into one document.
@Suite struct WordMergedRowTests {
  private static func table(_ rows: [[String]]) -> String {
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
      + rows.map { row in
        "<w:tr>" + row.map { "<w:tc>\(WordFieldMarkup.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
      }.joined() + "</w:tbl><w:p/>"
  }

  private static let body = table([
    [WordFieldMarkup.words("Code"), WordFieldMarkup.words("Ward")],
    [WordFieldMarkup.field("MERGEFIELD code"), WordFieldMarkup.field("MERGEFIELD ward")],
    [WordFieldMarkup.words("All"), WordFieldMarkup.field("MERGEFIELD total")],
  ])

  @Test func aRowIsRepeatedForEachItemOfAList() throws {
    let data: Record = [
      "code": [["code": "a", "ward": "Elm Park"], ["code": "b", "ward": "Gooshays"]], "total": 2,
    ]
    #expect(
      try WordFieldMarkup.document(Self.body, data).body()
        == ["| Code | Ward |", "| a | Elm Park |", "| b | Gooshays |", "| All | 2 |", ""])
  }

  @Test func aRowOfPlainValuesStandsOnce() throws {
    let data: Record = ["code": "a", "ward": "Elm Park", "total": 1]
    #expect(
      try WordFieldMarkup.document(Self.body, data).body()
        == ["| Code | Ward |", "| a | Elm Park |", "| All | 1 |", ""])
  }

  @Test func aColumnThatTheItemsLackIsTheDocuments() throws {
    let data: Record = ["code": [["code": "a"], ["code": "b"]], "ward": "Havering", "total": 2]
    #expect(
      try WordFieldMarkup.document(Self.body, data).body()
        == ["| Code | Ward |", "| a | Havering |", "| b | Havering |", "| All | 2 |", ""])
  }

  @Test func rowsOfAnEmptyListAreNotThere() throws {
    let data: Record = ["code": [], "ward": "", "total": 0]
    #expect(
      try WordFieldMarkup.document(Self.body, data).body()
        == ["| Code | Ward |", "| All | 0 |", ""])
    let fields = FieldRules(leavesOutEmptyTables: true)
    #expect(try WordFieldMarkup.document(Self.body, data, fields: fields).body() == [""])
  }

  @Test func namesOfColumnsAreDeclaredByTheListsItems() throws {
    let template = try WordFieldMarkup.template(Self.body).template(.docx)
    #expect(template.names == ["code", "ward", "total"])
    let item = RecordShape([FieldShape("code", .text), FieldShape("ward", .text)])
    let shape = RecordShape([
      FieldShape("code", .list(.record(item))), FieldShape("total", .number),
    ])
    #expect(template.checkAsForm(declared: shape).isEmpty)
    #expect(template.checkAsForm(declared: RecordShape([FieldShape("total", .number)])).count == 2)
  }

  @Test func aBookmarkInARepeatedRowStandsOnce() throws {
    let mark = "<w:bookmarkStart w:id=\"1\" w:name=\"here\"/><w:bookmarkEnd w:id=\"1\"/>"
    let body = Self.table([
      [mark + WordFieldMarkup.field("MERGEFIELD code"), WordFieldMarkup.words("x")]
    ])
    let document = try WordFieldMarkup.document(body, ["code": [["code": "a"], ["code": "b"]]])
    #expect(try document.body() == ["| a | x |", "| b | x |", ""])
    #expect(try document.tree("word/document.xml").all("w:bookmarkStart").count == 1)
  }
}
