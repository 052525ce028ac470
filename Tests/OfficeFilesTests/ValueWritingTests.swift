import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// A value is always written as the words that it is.
@Suite struct ValueWritingTests {
  static let texts: [(String, String)] = [
    ("Fish & chips <b>bold</b>", "Fish & chips <b>bold</b>"),
    ("a \"quoted\" 'word'", "a \"quoted\" 'word'"), ("]]> &amp; <![CDATA[", "]]> &amp; <![CDATA["),
    ("😀 👩‍👩‍👧 🇬🇧", "😀 👩‍👩‍👧 🇬🇧"), ("שלום עולם مرحبا", "שלום עולם مرحبا"),
    ("{{ subject }} {% if %}", "{{ subject }} {% if %}"), ("a\tb", "a→b"), ("a\nb\r\nc", "a⏎b⏎c"),
    ("a  b   c", "a  b   c"), (" a ", " a "), ("\ta\n", "→a⏎"), ("  ", "  "), ("a \n b", "a ⏎ b"),
    ("\u{A0}a\u{200B}\u{FEFF}", "\u{A0}a\u{200B}\u{FEFF}"), ("", ""),
  ]

  @Test(arguments: OfficeFormat.office, texts)
  func aValueIsPrintedAsItStands(format: OfficeFormat, text: (value: String, seen: String)) throws {
    let template = TestTemplate("[{{ x }}]", header: "{{ x }}", title: "{{ x }}")
    let document = try template.rendered(["x": .text(text.value)], format)
    #expect(try document.body() == ["[\(text.seen)]"])
    #expect(try document.header() == [text.seen])
  }

  @Test(arguments: OfficeFormat.office, texts)
  func aPassageIsPrintedAsItStands(
    format: OfficeFormat, text: (value: String, seen: String)
  ) throws {
    let flow = Flow([.heading(number: nil, text: text.value)])
    let document = try TestTemplate("{{ x }}").rendered(["x": .flow(flow)], format)
    #expect(try document.body() == [text.seen])
  }

  static let controls = [
    "\u{1}", "\u{0}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}",
  ]

  @Test(arguments: OfficeFormat.office, controls)
  func aCharacterThatNoDocumentCanHoldIsRefused(format: OfficeFormat, control: String) {
    let faults = TestTemplate("# Part\na {{ x }}").faults(format, ["x": .text("a\(control)b")])
    #expect(faults.map(\.code) == ["cannot-print"])
    #expect(faults.first?.place?.document?.heading == "Part")
    #expect(faults.first?.place?.document?.words == "{{ x }}")
    #expect(faults.first?.message.contains("U+00") ?? false || control > "\u{FF}")
  }

  static let flows: [Flow] = [
    Flow([.markdown(number: nil, source: "a\u{1}b")]),
    Flow([.markdown(number: "1\u{1}", source: "b")]), Flow([.heading(number: nil, text: "a\u{1}")]),
    Flow([.heading(number: "\u{1}", text: "a")]),
    Flow([
      .table(FlowTable(columns: [FlowColumn(heading: "a\u{1}")], rows: []))
    ]),
    Flow([
      .table(
        FlowTable(
          columns: [FlowColumn(heading: "a")],
          rows: [FlowRow(cells: [FlowCell(text: "\u{1}", column: 0)])]))
    ]),
    Flow([
      .table(FlowTable(title: "\u{1}", columns: [FlowColumn(heading: "a")], rows: []))
    ]),
    Flow([.table(FlowTable(note: "\u{1}", columns: [FlowColumn(heading: "a")], rows: []))]),
  ]

  @Test(arguments: OfficeFormat.office, flows)
  func aPassageWithSuchACharacterIsRefused(format: OfficeFormat, flow: Flow) {
    for template in ["{{ x }}", "a {{ x }}"] {
      let faults = TestTemplate(Draft(template)).faults(format, ["x": .flow(flow)])
      #expect(faults.map(\.code) == ["cannot-print"])
    }
  }

  @Test(arguments: OfficeFormat.office)
  func aPropertyWithSuchACharacterIsRefused(format: OfficeFormat) {
    let faults = TestTemplate("a", title: "{{ x }}").faults(format, ["x": "a\u{1}"])
    #expect(faults.map(\.code) == ["cannot-print"])
    #expect(faults.first?.place?.document?.part == "document properties")
  }
}
