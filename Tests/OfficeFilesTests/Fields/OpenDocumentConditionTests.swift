import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Conditions of Writer's fields, most of them with what LibreOffice 7.4 makes of them.
@Suite struct OpenDocumentConditionTests {
  private static let data: Record = [
    "ward": "Elm Park", "n": 3, "flag": true, "off": false, "one": 1, "nought": 0,
    "price": .number(Number(decimal: "1234.5") ?? Number(0)), "digits": "3", "star": "Elm*",
    "council": ["name": "Havering"],
  ]

  private static func text(_ condition: String) -> String {
    "<text:p><text:conditional-text text:condition=\"ooow:\(TestTemplate.attribute(condition))\" "
      + "text:string-value-if-true=\"yes\" text:string-value-if-false=\"no\">old"
      + "</text:conditional-text></text:p>"
  }

  private static func template(_ body: String) -> TestTemplate {
    TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)]))
  }

  static let holding: [String] = [
    "ward == \"Elm Park\"", "n > 2 AND NOT (ward != \"Elm Park\")",
    "n LEQ 2 OR council.name == \"Havering\"", "!gone", "1", "2", "TRUE", "NOT 0", "\"0\"",
    "n", "!(n > 5)", "flag && !off", "off || flag", "NOT n > 5",
    "flag", "flag == TRUE", "flag EQ 1", "flag != FALSE", "flag == \"true\"", "flag == \"True\"",
    "off == FALSE", "off == 0", "off NEQ 1", "one == TRUE", "nought == FALSE", "flag > off",
    "(n > 2) == TRUE", "(n > 2 AND ward == \"Elm Park\") == TRUE", "flag == !off",
    "n > -1", "-1 < n", "n + 1 == 4", "(n + 1) == 4", "n * 2 > 5", "n - 1 * 2 == 1",
    "(n - 1) * 2 == 4", "n / 2 == 1.5", "digits + 1 == 4", "gone + 1 == 1", "price - 0.5 == 1234",
    "-n == -3", "- -n == 3", "flag + flag == 2",
    "flag XOR off", "off XOR flag", "n > 5 XOR n > 2", "flag XOR off XOR off",
    "n == 3.0", "n == \"3\"", "price > 1234.4", "star == \"Elm*\"", "ward < \"F\"",
    "[n] == 3", "[B.T.ward] == \"Elm Park\"", "[council.name] == \"Havering\"",
  ]

  static let failing: [String] = [
    "ward EQ \"elm\"", "gone", "0", "0.0", "FALSE", "\"\"", "NOT 1", "off", "nought", "flag == 0",
    "off == TRUE", "off == 1", "flag == FALSE", "n < -1", "n + 1 == 3", "n * 2 > 6",
    "flag XOR flag", "off XOR off", "ward == \"Elm*\"", "ward == \"elm park\"",
    "[B.T.ward] == \"Hacton\"", "off == gone",
  ]

  /// Left to Writer, whose arithmetic has more than is read here.
  static let unread: [String] = [
    "DATE(n; 2)", "ward = \"Elm Park\"", "price > 1234,4", "n ^ 2 == 9", "n >", "(n > 2", "",
    "\(often("(", 40))n\(often(")", 40))", "\(often("!", 300))n", "n\(often(" + 1", 200))",
  ]

  private static func often(_ words: String, _ count: Int) -> String {
    String(repeating: words, count: count)
  }

  @Test(arguments: holding)
  func aConditionHolds(condition: String) throws {
    #expect(try Self.template(Self.text(condition)).rendered(Self.data, .odt).body() == ["yes"])
  }

  @Test(arguments: failing)
  func aConditionDoesNotHold(condition: String) throws {
    #expect(try Self.template(Self.text(condition)).rendered(Self.data, .odt).body() == ["no"])
  }

  @Test(arguments: unread)
  func aConditionThatIsNotReadIsLeftWithAWarning(condition: String) throws {
    let template = Self.template(Self.text(condition))
    #expect(try template.template(.odt).diagnostics.map(\.code) == ["condition-not-read"])
    #expect(try template.rendered(Self.data, .odt).body() == ["old"])
  }

  /// Writer hides what a condition other than nought hides.
  @Test func nothingIsHiddenByNought() throws {
    func hidden(_ condition: String) -> String {
      "<text:p><text:hidden-paragraph text:condition=\"ooow:\(condition)\"/>\(condition)</text:p>"
        + "<text:section text:name=\"S\(condition)\" text:display=\"condition\" text:condition="
        + "\"ooow:\(condition)\"><text:p>section \(condition)</text:p></text:section>"
    }
    let document = try Self.template(hidden("0") + hidden("1")).rendered(Self.data, .odt)
    #expect(try document.body() == ["0", "section 0"])
  }

  @Test func wordsThatAreReckonedWithAreAFault() {
    let faults = Self.template(Self.text("ward + 1 == 4")).faults(.odt, Self.data)
    #expect(faults.map(\.code) == ["cannot-print"])
    #expect(faults.first?.message.contains("Elm Park") == true)
  }

  @Test func aColumnInBracketsIsAskedOfTheDataByItsOwnName() {
    let template = Self.template(Self.text("[Base.Table.ward] == \"x\""))
    #expect(template.faults(.odt, declared: RecordShape()).count == 1)
    #expect(
      template.faults(
        .odt, declared: RecordShape([FieldShape("ward", .text)])
      ).isEmpty)
  }
}
