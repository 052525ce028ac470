import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Items of Writer's lists hold no table: the list ends before it and goes on behind it.
@Suite struct PartedListTests {
  static let cases: [(body: String, shape: String)] = [
    ("<text:list-item><text:p>a</text:p></text:list-item>", "[1(a)]"),
    (
      "<text:list-item><text:p>a</text:p></text:list-item>"
        + "<text:list-item><text:p>{{ x }}</text:p></text:list-item>"
        + "<text:list-item><text:p>c</text:p></text:list-item>",
      "[1(a) 1()] table [1(c)]"
    ),
    (
      "<text:list-item><text:p>a</text:p><text:p>{{ x }}</text:p><text:p>b</text:p></text:list-item>"
        + "<text:list-item><text:p>c</text:p></text:list-item>",
      "[1(a)] table [-(b) 1(c)]"
    ),
    (
      "<text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p>"
        + "<text:p>{{ x }}</text:p></text:list-item><text:list-item><text:p>c</text:p>"
        + "</text:list-item></text:list></text:list-item>",
      "[1(a [1(b)])] table [-([1(c)])]"
    ),
    (
      "<text:list-item><text:p>{{ x }}</text:p><text:p>{{ x }}"
        + "</text:p></text:list-item>", "[1()] table [-()] table"
    ),
  ]

  @Test(arguments: cases)
  func aTableInAnItemPartsTheList(example: (body: String, shape: String)) throws {
    let list =
      "<text:list text:style-name=\"Numbers\">\(example.body)</text:list><text:p>end</text:p>"
    let document = try Self.rendered(list, ["x": .flow(Self.table)])
    #expect(try Self.shape(document) == example.shape + " end")
    let lists = try document.tree("content.xml").all("text:list")
    let ids = Set(lists.compactMap { $0.attributes["xml:id"] })
    #expect(lists.compactMap { $0.attributes["text:continue-list"] }.allSatisfy(ids.contains))
  }

  /// What a value of Markdown brings stands in a list of its own, outside those of the form.
  @Test func aTableInAnItemOfAValuePartsTheListOfTheValue() throws {
    let source = "Intro\n\n- first\n\n  | A | B |\n  |---|---|\n  | c | d |\n\n- second\n"
    let document = try Self.rendered(
      "<text:p>{{ x }}</text:p>", ["x": .flow(Flow([.markdown(number: nil, source: source)]))])
    #expect(try Self.shape(document) == "Intro [1(first)] table [1(second)]")
  }

  private static let table = Flow([
    .table(
      FlowTable(
        title: "Costs", columns: [FlowColumn(heading: "Year")],
        rows: [FlowRow(cells: [FlowCell(text: "2024", column: 0)])]))
  ])

  private static func rendered(_ body: String, _ data: Record) throws -> RenderedDocument {
    try TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)])).rendered(data, .odt)
  }

  /// What stands in the text in order: `1` is an item with a number, `-` one without.
  private static func shape(_ document: RenderedDocument) throws -> String {
    func shape(_ element: XMLTree) -> [String] {
      element.elements.flatMap { child -> [String] in
        let within = shape(child).joined(separator: " ")
        return switch child.name {
        case "text:list-item": ["1(\(within))"]
        case "text:list-header": ["-(\(within))"]
        case "text:list": ["[\(within)]"]
        case "table:table": ["table"]
        case "text:p": child.text.contains("Costs") ? [] : [child.text.isEmpty ? "_" : child.text]
        default: shape(child)
        }
      }
    }
    let body = try document.tree("content.xml").all("office:text")
    return body.flatMap(shape).joined(separator: " ")
  }
}
