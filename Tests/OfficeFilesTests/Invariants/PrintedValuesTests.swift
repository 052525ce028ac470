import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Every value that is printed is found again, however a format writes it.
@Suite struct PrintedValuesTests {
  static let values: [Value] = [
    .text("plain"), .text("two  blanks and   three"), .text(" blanks at both ends "),
    .text("a\ttab"), .text("a\nline\r\nbreak"), .text("no\u{A0}break"), .text("{{ x }} {% if %}"),
    .text("& < > \" '"), .text("{"), .text("e\u{301} é 🙂"), .text("\u{2003}wide\u{202F}"),
    .text(""), .number(7), .money(pence: 123_450), .checkBox(true),
  ]

  @Test(arguments: OfficeFormat.allCases, values)
  func aValueIsFoundAgain(format: OfficeFormat, value: Value) throws {
    try expectFound(["x": value], "before {{ x }} after {{ x }}", format)
  }

  static let passages: [Flow] = [
    Flow([.markdown(number: "2.1", source: "One *two* **three** ~~four~~.\n\nFive\nsix\\\nseven")]),
    Flow([.markdown(number: nil, source: "* a\n* b\n  1. c\n\n     d\n\n> quoted `code`")]),
    Flow([.markdown(number: nil, source: "| h | k |\n| - | -: |\n| [a](https://a.uk) | 1 |")]),
    Flow([.heading(number: "3", text: "Reasons & more"), .pageBreak]),
    Flow([
      .table(
        FlowTable(
          title: "Costs", note: "In pounds.",
          columns: [FlowColumn(heading: "What"), FlowColumn(heading: "How much", isNumeric: true)],
          rows: [
            FlowRow(kind: .heading, cells: [FlowCell(text: "Year", columnSpan: 2, column: 0)]),
            FlowRow(cells: [FlowCell(text: "Works", column: 0), FlowCell(text: "1", column: 1)]),
          ]))
    ]),
  ]

  @Test(arguments: OfficeFormat.office, passages)
  func aPassageIsFoundAgain(format: OfficeFormat, flow: Flow) throws {
    try expectFound(["x": .flow(flow)], "before\n{{ x }}\nafter", format)
  }

  private func expectFound(_ data: Record, _ body: Draft, _ format: OfficeFormat) throws {
    let template = TestTemplate(body)
    let bytes =
      format == .text ? Array("before {{ x }} after {{ x }}".utf8) : template.bytes(format)
    let rendered = try DocumentTemplate(bytes, file: TestTemplate.name(format)).rendered(data)
    #expect(!rendered.printed.isEmpty)
    let faults = ReadBack.faults(
      in: rendered.bytes, format: format, printed: rendered.printed, against: bytes
    ).filter { $0.severity == .error }
    #expect(faults.isEmpty, "\(faults.map(\.text))")
  }

  @Test(arguments: OfficeFormat.office)
  func whatGoesWithAnEmptyTableIsNotMissed(format: OfficeFormat) throws {
    let template = TestTemplate(
      "a {{ n }}\n| {% if no %} {{ n }} |\n| {{ n }} |\n| {% endif %} |\n{{ n }} b")
    let rendered = try template.template(format).rendered(["n": 3, "no": false])
    #expect(rendered.printed == ["3", "3"])
  }

  @Test(arguments: OfficeFormat.allCases)
  func aValueThatStandsTooSeldomIsMissed(format: OfficeFormat) throws {
    let bytes =
      format == .text ? Array("{{ x }}".utf8) : TestTemplate("{{ x }}").bytes(format)
    let rendered = try DocumentTemplate(bytes, file: TestTemplate.name(format))
      .rendered(["x": "seven"])
    let faults = ReadBack.faults(
      in: rendered.bytes, format: format, printed: rendered.printed + ["seven"], against: bytes)
    #expect(faults.filter { $0.severity == .error }.map(\.code) == ["V1"])
  }
}
