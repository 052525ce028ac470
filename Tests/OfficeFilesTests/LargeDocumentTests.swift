import Diagnostics
import Foundation
import TemplateLanguage
import TestSupport
import Testing

@testable import OfficeFiles

/// Documents of many rows, which are compressed while they are made.
@Suite struct LargeDocumentTests {
  private static let loop = "{% for row in rows %}"
  private static let rows = 30_000

  /// Gives rows that say their number.
  private struct Counting: RowReading {
    var count = 0
    var last = LargeDocumentTests.rows

    mutating func next() throws(DiagnosticsError) -> Value? {
      guard count < last else { return nil }
      count += 1
      return .record(["name": .text("Row number \(count) of them all"), "number": .number(count)])
    }
  }

  private static var all: Value {
    get throws {
      var reader = Counting()
      var rows: [Value] = []
      while let row = try reader.next() { rows.append(row) }
      return .list(rows)
    }
  }

  private static func template(
    _ format: OfficeFormat, _ body: String = "{{ row.name }}, {{ loop.index }}", end: String = ""
  ) throws -> DocumentTemplate {
    let file = "rows.\(format.rawValue)"
    return try DocumentTemplate(
      TestTemplate(
        Draft(["Begin", loop, body, "{% endfor %}", "End" + end].joined(separator: "\n"))
      )
      .bytes(format), file: file)
  }

  private func written(
    _ template: DocumentTemplate, _ data: Record, rows: StreamedRows?
  ) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try template.write(data, rows: rows, to: path)
    return try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test(arguments: [OfficeFormat.docx, .odt])
  func aLargeDocumentIsWholeAndKeepsEveryInvariant(_ format: OfficeFormat) throws {
    let template = try Self.template(format)
    let rendered = try template.rendered(["rows": try Self.all])
    let faults = ReadBack.faults(
      in: rendered.bytes, format: format, printed: rendered.printed, against: template.bytes)
    #expect(faults.filter { $0.severity == .error }.map { "\($0.code) \($0.message)" } == [])
  }

  @Test(arguments: [OfficeFormat.docx, .odt])
  func rowsThatComeOneByOneGiveTheSameBytes(_ format: OfficeFormat) throws {
    let template = try Self.template(
      format, "{{ row.name }}{{ \", \" if not loop.last }} {{ loop.previtem.number|default(0) }}")
    #expect(template.streams("rows"))
    let streamed = try written(template, [:], rows: StreamedRows("rows") { Counting() })
    #expect(streamed == (try template.render(["rows": try Self.all])))
  }

  @Test func noRowsGiveWhatStandsInTheirPlace() throws {
    let template = try DocumentTemplate(
      TestTemplate(Draft("\(Self.loop)\n{{ row.name }}\n{% else %}\nNone.\n{% endfor %}"))
        .bytes(.docx), file: "rows.docx")
    let streamed = try written(
      template, [:], rows: StreamedRows("rows") { Counting(last: 0) })
    #expect(streamed == (try template.render(["rows": .list([])])))
  }

  @Test(arguments: [
    ("{{ row.name }}", "", true), ("{{ loop.index }} {{ row.name }}", "", true),
    ("{{ loop.cycle(\"a\", \"b\") }}", "", true), ("{{ loop.length }}", "", false),
    ("{{ loop.revindex }}", "", false), ("{{ row.name }}", "{{ rows|length }}", false),
    ("{{ row.name }}", "{% if rows %}Yes{% endif %}", false), ("{{ rows[0].name }}", "", false),
  ])
  func rowsComeOneByOneOnlyWhereNothingElseIsAskedOfThem(
    body: String, end: String, streams: Bool
  ) throws {
    #expect(try Self.template(.docx, body, end: end).streams("rows") == streams)
  }

  @Test func aRowThatCannotBeReadLeavesNoDocument() throws {
    struct Broken: RowReading {
      mutating func next() throws(DiagnosticsError) -> Value? {
        throw DiagnosticsError(Diagnostic(.error, "json", "line 3 is no row", remedy: "mend it"))
      }
    }
    let template = try Self.template(.odt)
    let error = #expect(throws: DiagnosticsError.self) {
      try written(template, [:], rows: StreamedRows("rows") { Broken() })
    }
    #expect(error?.list.map(\.message) == ["line 3 is no row"])
  }
}
