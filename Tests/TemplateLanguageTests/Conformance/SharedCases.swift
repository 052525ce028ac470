import Foundation
import TemplateLanguage

/// Cases of the language with the results that Jinja2 3.1.6 gave, from the folder beside the
/// repository, or where `REMIT_SHARED` says. They are read from there and not kept here.
enum SharedCases {
  struct Case: Sendable {
    /// The kind: a file of Jinja's own tests and the class in it, or a file of minijinja's.
    var kind: String
    var name: String
    var template: String
    var context: Record
    /// What Jinja gives; nil where it raises.
    var expected: String?
  }

  static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["REMIT_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "conformance/jinja-language")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// All cases, and how many lines could not be read as one.
  static func read() throws -> (cases: [Case], unreadable: Int) {
    guard let folder else { return ([], 0) }
    var (cases, unreadable): ([Case], Int) = ([], 0)
    for file in ["pallets-jinja-tests.jsonl", "minijinja-inputs.jsonl"] {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      for line in bytes.split(separator: 0x0A) {
        guard case .record(let record)? = try? CaseReader.value(of: line),
          let template = record["template"]?.plainText
        else {
          unreadable += 1
          continue
        }
        let line = if case .number(let number)? = record["line"] { number.description } else { "" }
        let name =
          record["test"]?.plainText ?? "\(record["file"]?.plainText ?? "")#\(line)"
        var context = Record()
        if case .record(let given)? = record["context"] { context = given }
        cases.append(
          Case(
            kind: kind(of: name), name: name, template: template, context: context,
            expected: record["expected"]?.plainText))
      }
    }
    return (cases, unreadable)
  }

  private static func kind(of name: String) -> String {
    let parts = name.split(separator: ":", omittingEmptySubsequences: true)
    if parts.count > 1 {
      return parts.prefix(2).joined(separator: " ").replacing("tests/", with: "")
    }
    return "minijinja"
  }
}

extension Value {
  var plainText: String? { if case .text(let text) = self { text } else { nil } }
}

/// Reads JSON with its numbers exactly as written, `null` as none.
struct CaseReader {
  struct Fault: Error {}

  private var rest: ArraySlice<UInt8>

  static func value(of bytes: ArraySlice<UInt8>) throws -> Value {
    var reader = CaseReader(rest: bytes)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.rest.isEmpty else { throw Fault() }
    return value
  }

  private mutating func skipBlanks() {
    while let byte = rest.first, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { rest.removeFirst() }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func value() throws -> Value {
    skipBlanks()
    switch rest.first {
    case UInt8(ascii: "{"): return .record(try record())
    case UInt8(ascii: "["):
      rest.removeFirst()
      var items: [Value] = []
      while !take(UInt8(ascii: "]")) {
        items.append(try value())
        _ = take(UInt8(ascii: ","))
      }
      return .list(items)
    case UInt8(ascii: "\""): return .text(try text())
    default:
      let word = String(
        decoding: rest.prefix { ![0x2C, 0x5D, 0x7D, 0x20].contains($0) }, as: UTF8.self)
      rest = rest.dropFirst(word.utf8.count)
      switch word {
      case "null": return .none
      case "true": return true
      case "false": return false
      default:
        guard let number = Number(decimal: word) else { throw Fault() }
        return .number(number)
      }
    }
  }

  private mutating func record() throws -> Record {
    rest.removeFirst()
    var record = Record()
    while !take(UInt8(ascii: "}")) {
      skipBlanks()
      let name = try text()
      guard take(UInt8(ascii: ":")) else { throw Fault() }
      record[name] = try value()
      _ = take(UInt8(ascii: ","))
    }
    return record
  }

  private mutating func text() throws -> String {
    guard rest.popFirst() == UInt8(ascii: "\"") else { throw Fault() }
    var units: [UInt16] = []
    var bytes: [UInt8] = []
    func flush() {
      units += Array(String(decoding: bytes, as: UTF8.self).utf16)
      bytes = []
    }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") {
        flush()
        return String(decoding: units, as: UTF16.self)
      }
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      flush()
      guard let letter = rest.popFirst() else { throw Fault() }
      switch letter {
      case UInt8(ascii: "u"):
        guard let unit = UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) else {
          throw Fault()
        }
        rest = rest.dropFirst(4)
        units.append(unit)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      default: units.append(UInt16(letter))
      }
    }
    throw Fault()
  }
}
