import Foundation
import OfficeFiles
import TemplateLanguage
import ZipFiles

/// The letter that engines are measured by: two pages, 29 fields, a table of 59 rows.
struct Letter: Sendable {
  let template: DocumentTemplate
  let data: Record

  /// The folder that holds the letter and its data: `REMIT_BENCH`, else `shared/bench` beside the
  /// repository.
  static var folder: String {
    ProcessInfo.processInfo.environment["REMIT_BENCH"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../shared/bench").standardized.path
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder + "/letter.docx") }

  init(_ file: String) throws {
    let path = Letter.folder + "/" + file
    template = try DocumentTemplate(
      Array(Data(contentsOf: URL(fileURLWithPath: path))), file: path)
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: Letter.folder + "/data-59.json")))
    guard case .record(let record) = Letter.value(of: json) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    data = record
  }

  func render() throws -> [UInt8] { try template.render(data) }

  /// The least that writing the finished letter can cost by the same library: its changed parts
  /// compressed and its other parts copied.
  func floor(changed: [String]) throws -> () throws -> [UInt8] {
    let finished = try render()
    let reader = try ZipReader(finished)
    let parts = try reader.entries.map { entry in
      changed.contains(entry.name)
        ? ZipPart.deflated(name: entry.name, bytes: try reader.read(entry)) : .copied(entry)
    }
    return { try ZipRewrite.archive(parts, from: reader) }
  }

  private static func value(of json: Any) -> Value {
    switch json {
    case let text as String: .text(text)
    case let number as NSNumber: .boolean(number.boolValue)
    case let list as [Any]: .list(list.map(value))
    case let object as [String: Any]:
      .record(Record(object.sorted { $0.key < $1.key }.map { ($0.key, value(of: $0.value)) }))
    default: .missing("")
    }
  }
}
