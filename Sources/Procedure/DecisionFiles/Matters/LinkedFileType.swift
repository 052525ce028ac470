import Decisions
import JSONText

extension FieldType where Value == String {
  /// A file from the matter's folder: in that folder, or after one `../` in a folder beside it.
  ///
  /// So a matter reaches its own folder and its neighbours, and nothing else of the computer.
  package static var linkedFile: FieldType {
    .scalar(
      "a file such as ../award/decision.yaml", .text,
      schema: ["type": .string("string"), "pattern": .string(LinkedPath.pattern)],
      parse: { scalar, node, path, reading in
        if LinkedPath.isAllowed(scalar.text) { return scalar.text }
        reading.report(
          "outside", "“\(scalar.text)” is not in the matter's folder or in one beside it",
          at: node, path,
          remedy: "write the way from the matter's folder, with / between folders and at most one "
            + "../, at its beginning")
        return nil
      },
      fact: { .text($0) })
  }
}

/// The way from a matter's folder to a file.
enum LinkedPath {
  static let pattern = #"^(\.\./)?[^/\\.][^/\\]*(/[^/\\.][^/\\]*)*$"#

  static func isAllowed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard !bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }) else {
      return false
    }
    let way = text.hasPrefix("../") ? text.dropFirst(3) : Substring(text)
    let names = way.split(separator: "/", omittingEmptySubsequences: false)
    return names.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }

  /// The file's name as the matter's file is named: `Samples/award/decision.yaml`.
  static func resolve(_ way: String, from matter: String) -> String {
    var folders = matter.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var rest = Substring(way)
    if rest.hasPrefix("../") {
      if let last = folders.last, !last.isEmpty, last != "..", last != "." {
        folders.removeLast()
        rest.removeFirst(3)
      }
    }
    return (folders + [rest]).joined(separator: "/")
  }
}
