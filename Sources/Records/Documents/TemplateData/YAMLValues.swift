import CivilTime
import DecisionFiles
import Diagnostics
import JSONText
import TemplateLanguage

/// Turns YAML into values for a template: plain numbers, days and true or false are what they
/// look like, anything in quotes is text.
enum YAMLValues {
  static func value(
    of node: YAMLNode, file: String, nothing: TemplateData.Nothing = .leftOut,
    files: DataFiles? = nil
  ) throws(DiagnosticsError) -> Value {
    try JSONValues.value(of: json(of: node), file: file, nothing: nothing, files: files)
  }

  private static func json(of node: YAMLNode) -> JSONValue {
    switch node.content {
    case .scalar(let scalar):
      guard scalar.isPlain else { return .string(scalar.text) }
      if scalar.isNothing { return .null }
      if let flag = flags[scalar.text] { return .bool(flag) }
      if CivilDate(iso: scalar.text) != nil { return .object(["$date": .string(scalar.text)]) }
      if isNumber(scalar.text) { return .number(scalar.text) }
      return .string(scalar.text)
    case .sequence(let nodes): return .array(nodes.map { json(of: $0) })
    case .mapping(let entries):
      // A typed value says itself what its scalar is.
      if entries.count == 1, entries[0].key.hasPrefix("$"),
        case .scalar(let scalar) = entries[0].value.content
      {
        let flag = scalar.isPlain ? flags[scalar.text] : nil
        let value = flag.map { JSONValue.bool($0) } ?? .string(scalar.text)
        return .object(JSONObject([.init(entries[0].key, value)]))
      }
      return .object(JSONObject(entries.map { .init($0.key, json(of: $0.value)) }))
    }
  }

  /// Yes and no (YAML 1.2.2, 10.3.2); other words are texts.
  private static let flags: [String: Bool] = [
    "true": true, "True": true, "TRUE": true, "false": false, "False": false, "FALSE": false,
  ]

  /// A reference such as 007 is text: only what JSON would take for a number is one.
  private static func isNumber(_ text: String) -> Bool {
    if case .number? = try? JSONValue(reading: text.utf8) { return true }
    return false
  }
}
