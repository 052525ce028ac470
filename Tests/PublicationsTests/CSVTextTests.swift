import Publications
import Testing

@Suite struct CSVTextTests {
  private func line(_ cells: [String]) -> String {
    let bytes = CSVText.bytes(header: cells, rows: [])
    return String(decoding: bytes.dropFirst(3).dropLast(2), as: UTF8.self)
  }

  @Test func aTableIsWrittenForSpreadsheets() {
    let bytes = CSVText.bytes(header: ["Supplier", "Lots"], rows: [["Café", "3"], ["", "4"]])
    #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("Supplier,Lots\r\nCafé,3\r\n,4\r\n".utf8))
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\r\nb\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""), ("'a'", "'a'"),
    (" a ", " a "), ("", ""),
  ])
  func whatPartsCellsIsQuoted(_ cell: String, _ written: String) {
    #expect(line([cell]) == written)
  }

  @Test(arguments: [
    "=1+1", "@SUM(A1)", "+44 1708 434343", "-1+1", "-1-1", "-", "+", "--1", "-£12.50", "-1.2.3",
    "-.5", "-1,,2", "-1e3", "＝1+1", "＋1", "=\u{301}1",
  ])
  func whatASpreadsheetWouldReckonHasAnApostrophe(_ cell: String) {
    let written = line([cell])
    #expect(written == "'" + cell || written == "\"'" + cell + "\"")
  }

  @Test func aTabOrAnEndOfLineAtTheBeginningHasAnApostropheToo() {
    #expect(line(["\t=1"]) == "\"'\t=1\"")
    #expect(line(["\r=1"]) == "\"'\r=1\"")
    #expect(line(["\r\n=1"]) == "\"'\r\n=1\"")
  }

  @Test(arguments: ["-12.50", "+5", "-1,234.50", "-3%", "12.50", "2020-04-08", "8/4/2020"])
  func numbersAndDatesStayAsTheyAre(_ cell: String) {
    #expect(line([cell]).replacing("\"", with: "") == cell)
  }
}
