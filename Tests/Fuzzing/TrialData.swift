import CivilTime
import TemplateLanguage

/// What the trials give templates to print: something of every kind, much of it awkward.
enum TrialData {
  static let record: Record = [
    "a": 1, "b": "x & <y> \"z\"", "c": ["red", "green", "blue"], "d": true, "e": .none,
    "f": .missing("f"), "g": .money(pence: 123_450),
    "h": CivilDate(year: 2024, month: 2, day: 29).map { .date($0) } ?? .none,
    "i": .list([
      ["n": 1, "s": "one", "t": ["x", "y"]], ["n": 2, "s": "{{ a }} {% if %}", "t": []],
    ]),
    "j": ["k": "v", "l": ["m": -3]], "m": .number(Number(decimal: "3.1400") ?? Number(3)),
    "n": "first\nsecond\tthird", "o": "one\u{07}two", "p": "page\u{0C}page", "q": .checkBox(true),
    "r": .flow(Flow([.runs([TextRun("rich", look: bold), TextRun(" & plain")])])),
    "s": .flow(
      Flow([.markdown(number: "1.", source: "A **b** [c](https://d.example)\n\n* e\n* f")])),
    "t": .flow(Flow([.table(table)])), "u": .pageBreak,
    "v": .flow(Flow([.paragraph(style: "Heading 1", [TextRun("Said")]), .pageBreak])), "w": "",
    "x": [], "y": "  spaced   out ", "z": "\u{1F600}e\u{301}\u{2028}",
  ]

  static let shapes: ShapeScope = {
    guard case .record(let shape) = ValueShape(describing: .record(record)) else {
      return .anything
    }
    return ShapeScope(shape)
  }()

  static func rules(_ number: Int) -> LanguageRules {
    let all: [LanguageRules] = [.ofPapers, .lenient, .ofTemplates, .ofJinja]
    var rules = all[number % all.count]
    rules.limits.steps = 20_000
    rules.limits.bytes = 1 << 18
    return rules
  }

  private static var bold: TextLook {
    var look = TextLook()
    look.isBold = true
    look.link = "https://example.org/?a&b"
    return look
  }

  private static let table = FlowTable(
    title: "Costs",
    columns: [FlowColumn(heading: "Year"), FlowColumn(heading: "£", isNumeric: true)],
    rows: [
      FlowRow(cells: [FlowCell(text: "2024", column: 0), FlowCell(text: "7", column: 1)]),
      FlowRow(kind: .total, cells: [FlowCell(text: "All", columnSpan: 2, column: 0)]),
    ])
}
