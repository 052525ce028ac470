import Casework
import Diagnostics
import Foundation
import Testing

/// A document whose table takes its rows from a file of their own.
@Suite struct RenderRowsTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "remit-rows-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("d.json", "{\"title\":\"Placements\"}")
    try write("rows.jsonl", "{\"ref\":\"A1\"}\n{\"ref\":\"A2\"}\n")
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  private func rendered(_ template: String, rows: String = "rows.jsonl") throws -> String {
    try write("list.txt", template)
    let name =
      rows.hasPrefix("lines=") ? "lines=\(folder)/\(rows.dropFirst(6))" : "\(folder)/\(rows)"
    _ = try RenderRows.run(
      folder + "/list.txt", data: folder + "/d.json", rows: RowsFile(name),
      output: folder + "/out.txt")
    return try String(contentsOfFile: folder + "/out.txt", encoding: .utf8)
  }

  @Test(arguments: [
    ("{{ title }}{% for r in rows %} {{ r.ref }}{% endfor %}", "rows.jsonl"),
    ("{{ title }}{% for r in lines %} {{ r.ref }}{% endfor %}", "lines=rows.jsonl"),
  ])
  func rowsStandUnderTheirName(template: String, rows: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try rendered(template, rows: rows) == "Placements A1 A2")
  }

  @Test func whatOnlyTheWholeListTellsIsToldAllTheSame() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try rendered("{{ rows|length }} {{ rows[-1].ref }}") == "2 A2")
  }

  @Test(arguments: [
    "{{ title }}{% for r in rows %} {{ r.ref }}{% else %} none{% endfor %}",
    "{{ title }}{% for r in rows|sort('ref') %} {{ r.ref }}{% else %} none{% endfor %}",
  ])
  func aFileWithoutLinesIsAListWithoutRows(template: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("rows.jsonl", "\n")
    #expect(try rendered(template) == "Placements none")
  }

  @Test func rowsThatTheDataHaveTooAreRefused() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("d.json", "{\"title\":\"Placements\",\"rows\":[{\"ref\":\"B1\"}]}")
    let failure = #expect(throws: Failure.self) {
      try rendered("{% for r in rows %} {{ r.ref }}{% endfor %}")
    }
    #expect(failure?.kind == .usage)
  }

  @Test(arguments: [("rows.csv", 64), ("none.jsonl", 66)])
  func rowsComeFromAFileOfLines(name: String, status: Int32) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("rows.csv", "ref\nA1\n")
    let failure = #expect(throws: Failure.self) { try rendered("{{ title }}", rows: name) }
    #expect(failure?.kind.rawValue == status)
  }

  @Test func aPathMayHoldAnEqualsSign() {
    #expect(RowsFile("a/b=c.jsonl").path == "a/b=c.jsonl")
    #expect(RowsFile("a/b=c.jsonl").name == "rows")
  }
}
