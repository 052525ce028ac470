import Documents
public import Foundation
import JSONText
public import TemplateLanguage

/// The folder of cases beside the repository, or where `REMIT_SHARED` says.
public enum SharedFolder {
  /// The folder of that name in it, or nil when it is not there.
  public static func folder(_ name: String) -> URL? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["REMIT_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: name)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// A file's bytes.
  public static func bytes(_ file: URL) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    return [UInt8](try handle.readToEnd() ?? Data())
  }

  /// A JSON file's object as data for a template, with the pictures and documents beside it that it
  /// names. What no data could hold is taken for what it looks like.
  ///
  /// - Parameter isLenient: whether `null` is a value that holds nothing, and not one left out.
  public static func record(_ file: URL, isLenient: Bool = false) throws -> Record {
    let text = String(decoding: try bytes(file), as: UTF8.self)
    let data = try? TemplateData(
      text, file: file.path, nothing: isLenient ? .none : .leftOut, files: DataFiles(of: file.path))
    if let record = data?.records.first { return record }
    let read = value(try JSONValue(reading: try bytes(file)), "", isLenient)
    guard case .record(let record) = read else { return [:] }
    return record
  }

  private static func value(
    _ json: JSONValue, _ path: String, _ isLenient: Bool
  ) -> Value {
    switch json {
    case .null: isLenient ? .none : .missing(path)
    case .bool(let flag): .boolean(flag)
    case .number(let digits): Number(decimal: digits).map { .number($0) } ?? .text(digits)
    case .string(let text): .text(text)
    case .array(let items): .list(items.map { value($0, path, isLenient) })
    case .object(let object):
      .record(
        Record(
          object.members.map { member in
            let name = path.isEmpty ? member.name : "\(path).\(member.name)"
            return (member.name, value(member.value, name, isLenient))
          }))
    }
  }
}
