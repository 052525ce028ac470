import CivilTime
import Diagnostics
import Documents
import TemplateLanguage
import Testing

@Suite struct TemplateDataTests {
  private func fault(_ text: String, _ file: String) -> Diagnostic? {
    do {
      _ = try TemplateData(text, file: file)
      return nil
    } catch {
      return error.list.first
    }
  }

  @Test func jsonKeepsOrderDigitsAndTypes() throws {
    let data = try TemplateData(
      """
      {"z": 1.10, "a": "text", "on": {"$date": "2020-04-08"}, "long": {"$markdown": "*x*"},
       "box": {"$checkbox": true}, "end": {"$pagebreak": true}, "sum": {"$decimal": "0.30"},
       "gone": null, "list": [true, []]}
      """, file: "d.json")
    let record = try #require(data.records.first)
    #expect(record.keys == ["z", "a", "on", "long", "box", "end", "sum", "gone", "list"])
    #expect(record["z"] == .number(try #require(Number(decimal: "1.10"))))
    #expect(record["long"] == .flow(Flow([.markdown(number: nil, source: "*x*")])))
    #expect(record["box"] == .checkBox(true))
    #expect(record["gone"] == .missing("gone"))
    #expect(record["list"] == .list([.boolean(true), .list([])]))
    #expect(!data.isList)
  }

  @Test func plainYAMLIsWhatItLooksLikeAndQuotedYAMLIsText() throws {
    let data = try TemplateData(
      "ref: 007\nn: 12.50\nday: 2020-04-08\nyes: true\nquoted: \"12\"\nnone: ~\n", file: "d.yaml")
    let record = try #require(data.records.first)
    #expect(record["ref"] == .text("007"))
    #expect(record["n"] == .number(try #require(Number(decimal: "12.50"))))
    #expect(record["yes"] == .boolean(true))
    #expect(record["quoted"] == .text("12"))
    #expect(record["none"] == .missing("none"))
    guard case .date(let day)? = record["day"] else {
      Issue.record("the day is no date")
      return
    }
    #expect(day.iso == "2020-04-08")
  }

  @Test func aTypedValueOfYAMLSaysItselfWhatItIs() throws {
    let data = try TemplateData(
      "day: {$date: 2020-04-08}\nsum: {$decimal: 12.50}\nbox: {$checkbox: false}\n",
      file: "d.yaml")
    let record = try #require(data.records.first)
    guard case .date(let day)? = record["day"] else {
      Issue.record("the day is no date")
      return
    }
    #expect(day.iso == "2020-04-08")
    #expect(record["sum"] == .number(try #require(Number(decimal: "12.50"))))
    #expect(record["box"] == .checkBox(false))
  }

  @Test(arguments: [
    ("true", Value.boolean(true)), ("True", .boolean(true)), ("TRUE", .boolean(true)),
    ("false", .boolean(false)), ("False", .boolean(false)), ("FALSE", .boolean(false)),
    ("\"FALSE\"", "FALSE"), ("No", "No"), ("off", "off"),
  ])
  func yesAndNoOfYAMLAreWrittenInAnyCase(written: String, value: Value) throws {
    let data = try TemplateData("a: \(written)\n", file: "d.yaml")
    #expect(data.records.map { $0["a"] } == [value])
  }

  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
  func aMarkOfANewLineWithinAStringEndsNoLine(mark: String) throws {
    let data = try TemplateData("{\"a\":\"x\(mark)y\"}\r\n{\"a\":\"z\"}", file: "d.jsonl")
    #expect(data.records.map { $0["a"] } == [.text("x\(mark)y"), .text("z")])
  }

  @Test func aLineOfJSONLinesIsADocumentAndBlankLinesAreNone() throws {
    let data = try TemplateData("{\"a\":1}\n\n{\"a\":2,\"b\":3}\n", file: "d.jsonl")
    #expect(data.records.count == 2)
    #expect(data.isList)
    #expect(data.shape.names == ["a", "b"])
  }

  @Test func aRowOfCSVIsADocumentAndAnEmptyValueIsLeftOut() throws {
    let data = try TemplateData(
      "\u{FEFF}ref,name\r\n1,\"Birch & Sons, \"\"Ltd\"\"\"\r\n2,\r\n", file: "d.csv")
    #expect(data.records.count == 2)
    #expect(data.records[0]["name"] == .text("Birch & Sons, \"Ltd\""))
    #expect(data.records[1]["name"] == .missing("name"))
  }

  @Test(arguments: [";", "\t"])
  func valuesMayBePartedBySemicolonsAndTabs(sign: String) throws {
    let data = try TemplateData("n\(sign)v\n\"a\(sign)b, c\"\(sign)3\n", file: "d.csv")
    #expect(data.records == [["n": .text("a\(sign)b, c"), "v": "3"]])
  }

  @Test func aValueInQuotesMayHoldLinesAndQuotes() throws {
    let data = try TemplateData("a,b\n\"1\n\"\"2\"\"\",  \"x\" \n\"\",\"y\"", file: "d.csv")
    #expect(data.records == [["a": "1\n\"2\"", "b": "x"], ["a": .missing("a"), "b": "y"]])
  }

  @Test(arguments: [
    ("d.json", "{\"a\": 1,}", 1, "member's name"),
    ("d.json", "{\n\"a\": \"x\n\"}", 2, "control character"),
    ("d.jsonl", "{\"a\":1}\n{\"a\":}\n", 2, "begins no value"),
    ("d.jsonl", "{\"a\":1}\n\n[1]\n", nil, "not names with values"),
    ("d.csv", "a,a\n1,2\n", 1, "two columns are named a"),
    ("d.csv", "a,\n1,2\n", 1, "has no name"),
    ("d.csv", "a,b\n1,1\n\"Two,2\nThree,3\nFour,4", 3, "the quote opened here is never closed"),
    ("d.csv", "a,b\n\"One,1\nTwo,2\n\"Three\",3\n", 2, "is closed only in line 4"),
    ("d.csv", "a,b\n\"One\" A,1\n", 2, "letters stand right behind a value in quotes"),
    ("d.csv", "a,b\n1,5\" nail\n", 2, "a quote stands within a value"),
    ("d.csv", "a,b\n1,2,3\n", 2, "3 values for 2 names"),
    ("d.csv", "a;b\n1;2;3\n", 2, "3 values for 2 names"),
    ("d.csv", "a,b\n\"1\n2\",2\n1,2,3\n", 4, "record 2 has 3 values for 2 names"),
    ("d.yaml", "a: [1\n", nil, "YAML"),
    ("d.json", "{\"a\": \"x\\u0001\"}", nil, "U+0001"),
    ("d.json", "{\"a\": {\"$date\": \"8 April\"}}", nil, "not a day of the calendar"),
    ("d.json", "{\"a\": {\"$markdwn\": \"x\"}}", nil, "no type of value"),
    ("d.json", "{\"a\": {\"$image\": {\"path\": \"../x.png\"}}}", nil, "outside the folder"),
    ("d.json", "{\"a\": {\"$subdoc\": \"/etc/passwd\"}}", nil, "outside the folder"),
  ])
  func aFaultSaysWhereAndWhatToDo(file: String, text: String, line: Int?, words: String) throws {
    let found = try #require(fault(text, file))
    #expect(found.message.contains(words), "\(found.message)")
    #expect(found.place?.file == file)
    if let line { #expect(found.place?.line == line) }
    #expect(found.remedy?.isEmpty == false)
  }

  @Test func aFaultInALaterLineNamesItsLineAndField() throws {
    let found = try #require(fault("{\"a\":1}\n{\"a\":{\"$date\":\"no\"}}\n", "d.jsonl"))
    #expect(found.place?.line == 2)
    #expect(found.place?.field == "a")
  }
}
