import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Formats of Writer's fields, as LibreOffice writes them.
@Suite struct OpenDocumentNumberStyleTests {
  private static func number(_ attributes: String) -> String {
    "<number:number number:min-integer-digits=\"1\" \(attributes)/>"
  }

  private static func style(_ kind: String, _ content: String, name: String = "N1") -> String {
    "<number:\(kind)-style style:name=\"\(name)\">\(content)</number:\(kind)-style>"
  }

  private static let pounds =
    "<number:currency-symbol number:language=\"en\" number:country=\"GB\">£"
    + "</number:currency-symbol>"
  private static let twoPlaces =
    number("number:decimal-places=\"2\" number:min-decimal-places=\"2\" number:grouping=\"true\"")
  private static let currency =
    style("currency", pounds + twoPlaces, name: "N1P0")
    + style(
      "currency",
      "<style:text-properties fo:color=\"#ff0000\"/><number:text>-</number:text>" + pounds
        + twoPlaces
        + "<style:map style:condition=\"value()&gt;=0\" style:apply-style-name=\"N1P0\"/>")
  private static let day =
    "<number:day/><number:text> </number:text><number:month number:style=\"long\" "
    + "number:textual=\"true\"/><number:text> </number:text><number:year number:style=\"long\"/>"

  private static let shortDay =
    "<number:day-of-week number:style=\"long\"/><number:text>, </number:text>"
    + "<number:day number:style=\"long\"/><number:text>/</number:text>"
    + "<number:month number:style=\"long\"/><number:text>/</number:text><number:year/>"
  private static let padded =
    "<number:number number:min-integer-digits=\"4\" number:decimal-places=\"0\"/>"
    + "<number:text> of 9</number:text>"
  private static let percent =
    number("number:decimal-places=\"1\"") + "<number:text>%</number:text>"
  private static let aboveFive =
    twoPlaces + "<style:map style:condition=\"value()&gt;5\" style:apply-style-name=\"N1P0\"/>"

  /// The format's style, the value, and what a reader sees.
  static let followed: [(String, Value, String)] = [
    (style("number", number("number:decimal-places=\"2\"")), decimal("1234.5"), "1234.50"),
    (style("number", number("number:decimal-places=\"0\"")), decimal("1234.5"), "1235"),
    (style("number", twoPlaces), decimal("1234.5"), "1,234.50"),
    (style("number", twoPlaces), "1234.5", "1,234.50"), (style("number", twoPlaces), "ten", "ten"),
    (style("number", number("")), decimal("1234.5"), "1234.5"),
    (style("number", padded), 7, "0007 of 9"),
    (currency, decimal("1234.5"), "£1,234.50"), (currency, decimal("-3"), "-£3.00"),
    (currency, 0, "£0.00"),
    (style("percentage", percent), decimal("0.125"), "12.5%"),
    (style("date", day), "2025-03-14", "14 March 2025"),
    (style("date", shortDay), "2025-03-04", "Tuesday, 04/03/25"),
  ]

  static let notFollowed: [String] = [
    "", style("time", "<number:hours/>"),
    style("number", "<number:fraction number:min-numerator-digits=\"1\"/>"),
    style("number", "<number:scientific-number number:decimal-places=\"2\"/>"),
    style("number", number("number:decimal-places=\"3\" number:min-decimal-places=\"1\"")),
    style("number", number("number:decimal-places=\"0\" number:display-factor=\"1000\"")),
    style("number", twoPlaces).replacing("style:name", with: "number:language=\"de\" style:name"),
    style("number", aboveFive),
  ]

  private static func decimal(_ digits: String) -> Value {
    .number(Number(decimal: digits) ?? Number(0))
  }

  private static func template(_ styles: String) -> TestTemplate {
    let fields = ["user-field-get", "variable-get"].map {
      "<text:p><text:\($0) text:name=\"x\" style:data-style-name=\"N1\">old</text:\($0)></text:p>"
    }
    var template = TestTemplate(
      Draft([.raw(word: "<w:p/>", openDocument: fields.joined())]))
    template.openDocumentStyles = styles
    return template
  }

  @Test(arguments: followed)
  func aFieldWritesItsValueInItsFormat(styles: String, value: Value, shows: String) throws {
    let template = Self.template(styles)
    #expect(try template.template(.odt).diagnostics.isEmpty)
    #expect(try template.rendered(["x": value], .odt).body() == [shows, shows])
  }

  @Test(arguments: notFollowed)
  func aFormatThatCannotBeFollowedIsToldOf(styles: String) throws {
    let template = Self.template(styles)
    let said = try template.template(.odt).diagnostics
    #expect(said.map(\.code) == Array(repeating: "number-style-not-followed", count: 2))
    #expect(try template.rendered(["x": Self.decimal("1234.5")], .odt).body().first == "1234.5")
  }

  @Test func aValueThatHoldsNothingStaysBlank() throws {
    let template = Self.template(Self.currency)
    #expect(try template.rendered(["x": .none], .odt, rules: .lenient).body() == ["", ""])
  }
}
