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
      if scalar.text == "true" { return .bool(true) }
      if scalar.text == "false" { return .bool(false) }
      if CivilDate(iso: scalar.text) != nil { return .object(["$date": .string(scalar.text)]) }
      if isNumber(scalar.text) { return .number(scalar.text) }
      return .string(scalar.text)
    case .sequence(let nodes): return .array(nodes.map { json(of: $0) })
    case .mapping(let entries):
      // A typed value says itself what its scalar is.
      if entries.count == 1, entries[0].key.hasPrefix("$"),
        case .scalar(let scalar) = entries[0].value.content
      {
        let isFlag = scalar.isPlain && ["true", "false"].contains(scalar.text)
        let value = isFlag ? JSONValue.bool(scalar.text == "true") : .string(scalar.text)
        return .object(JSONObject([.init(entries[0].key, value)]))
      }
      return .object(JSONObject(entries.map { .init($0.key, json(of: $0.value)) }))
    }
  }

  /// A reference such as 007 is text: only what JSON would take for a number is one.
  private static func isNumber(_ text: String) -> Bool {
    if case .number? = try? JSONValue(reading: text.utf8) { return true }
    return false
  }
}
