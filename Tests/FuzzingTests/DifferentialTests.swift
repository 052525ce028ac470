import Diagnostics
import Documents
import Foundation
import JSONText
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing
import ZipFiles

/// Templates that `Scripts/differential --record` made up, with what Jinja2 3.1.6, docxtpl 0.20.2 and
/// docx-mailmerge2 1.0.3 made of them. What they make otherwise on purpose is left out.
@Suite struct DifferentialTests {
  /// A template and what becomes of it.
  struct Case: Sendable {
    var seed: String
    var template: String
    var expected: String
  }

  /// The recorded cases of an engine and the data that they share.
  static func recorded(_ engine: String) throws -> (cases: [Case], records: [Record]) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Differential")
    let lines = try String(contentsOf: folder.appending(path: "\(engine).jsonl"), encoding: .utf8)
      .split(separator: "\n")
    let cases = try lines.map { line in
      let value = try JSONValue(reading: Array(line.utf8))
      func text(_ name: String) throws -> String {
        guard case .string(let text)? = value[name] else { throw Missing(name: name) }
        return text
      }
      return Case(
        seed: try text("seed"), template: try text("template"), expected: try text("expected"))
    }
    let data = try String(
      contentsOf: folder.appending(path: "\(engine)-data.jsonl"), encoding: .utf8)
    return (cases, try TemplateData(data, file: "data.jsonl", nothing: .none).records)
  }

  struct Missing: Error { var name: String }

  @Test func textsAreAsJinjaMakesThem() throws {
    let (cases, records) = try Self.recorded("jinja")
    for each in cases {
      let template = try DocumentTemplate(Array(each.template.utf8), file: "a.txt.j2")
      let made = try template.render(records[0], rules: .lenient)
      #expect(String(decoding: made, as: UTF8.self) == each.expected, "\(each.seed)")
    }
  }

  @Test func documentsAreAsDocxtplMakesThem() throws {
    let (cases, records) = try Self.recorded("docxtpl")
    for each in cases {
      let bytes = try MadeDocument.file(body: each.template)
      let made = try DocumentTemplate(bytes, file: "a.docx").rendered(records[0], rules: .lenient)
      #expect(try MadeDocument.text(of: made.bytes) == each.expected, "\(each.seed)")
      let faults = ReadBack.faults(
        in: made.bytes, format: .docx, printed: made.printed, against: bytes)
      #expect(faults.filter { $0.severity == .error } == [], "\(each.seed)")
    }
  }

  @Test func lettersAreAsMailMergeMakesThem() throws {
    let (cases, records) = try Self.recorded("mailmerge")
    for each in cases {
      let template = try DocumentTemplate(
        try MadeDocument.file(body: each.template), file: "a.docx")
      let made = try template.rendered(joining: records, by: .page, rules: .lenient)
      #expect(try MadeDocument.text(of: made.bytes) == each.expected, "\(each.seed)")
    }
  }
}

/// The small Word files of these cases.
private enum MadeDocument {
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static func file(body: String) throws -> [UInt8] {
    let parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType="
          + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName="
          + "\"/word/document.xml\" ContentType=\"\(kind).document.main+xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type="
          + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
          + " Target=\"word/document.xml\"/></Relationships>"
      ),
      (
        "word/document.xml",
        "<w:document xmlns:w=\"\(main)\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
      ),
    ]
    return try ZipRewrite.archive(parts.map { .deflated(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// A line for each paragraph and each mark of a table, as Scripts/differing/documents.py tells it.
  static func text(of file: [UInt8]) throws -> String {
    let tree = try RenderedDocument(file, .docx).tree("word/document.xml")
    return (tree.first("w:body").map { lines($0, "") } ?? []).joined(separator: "\n")
  }

  private static func lines(_ parent: XMLTree, _ indent: String) -> [String] {
    parent.elements.flatMap { child -> [String] in
      switch child.name {
      case "w:p": [indent + words(child)]
      case "w:tbl":
        [indent + "TABLE"]
          + child.all("w:tr").flatMap { row in
            [indent + " ROW"]
              + row.all("w:tc").flatMap {
                ["\(indent)  CELL\(marks($0))"] + lines($0, indent + "   ")
              }
          }
      default: []
      }
    }
  }

  private static func marks(_ cell: XMLTree) -> String {
    let properties = cell.first("w:tcPr")?.elements ?? []
    let spans = ["gridSpan", "vMerge"].flatMap { name in
      properties.filter { $0.name == "w:\(name)" }
        .map { " \(name)=\($0.attributes["w:val"] ?? "continue")" }
    }
    let fills = properties.filter { $0.name == "w:shd" }.map { " \($0.attributes["w:fill"] ?? "")" }
    return (spans + fills).joined()
  }

  private static func words(_ parent: XMLTree) -> String {
    parent.elements.map { child in
      switch child.name {
      case "w:t": child.text.replacing("\\", with: "\\\\")
      case "w:tab": "\t"
      case "w:br", "w:cr": child.attributes["w:type"] == "page" ? "⎘" : "⏎"
      default: words(child)
      }
    }.joined()
  }
}
