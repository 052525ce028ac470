import Foundation

/// Where data do not fit the schema that `remit template fields --schema` prints, by the words of
/// JSON Schema that it uses. Data may hold more than a schema names.
enum DataFaults {
  static func of(_ value: Any, by schema: Any, at place: String = "data") -> [String] {
    guard let schema = schema as? [String: Any] else { return ["\(place): no schema"] }
    let types = (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String]
    if let types, kinds(of: value).isDisjoint(with: types) { return ["\(place): \(value)"] }
    if let choices = schema["anyOf"] as? [Any],
      choices.allSatisfy({ !of(value, by: $0, at: place).isEmpty })
    {
      return ["\(place): none of \(choices)"]
    }
    if let items = schema["items"], let list = value as? [Any] {
      return list.flatMap { of($0, by: items, at: place + "[]") }
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String {
      let fits = text.range(of: pattern, options: .regularExpression) != nil
      return fits ? [] : ["\(place): \(text)"]
    }
    guard let object = value as? [String: Any] else { return [] }
    var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      .map { "\(place).\($0) is left out" }
    if let names = (schema["propertyNames"] as? [String: Any])?["enum"] as? [String] {
      faults += object.keys.filter { !names.contains($0) }.map { "\(place).\($0)" }
    }
    if let least = schema["minProperties"] as? Int, object.count < least { faults.append(place) }
    for case (let name, let field?) in object.map({
      ($0.key, (schema["properties"] as? [String: Any])?[$0.key])
    }) {
      faults += of(object[name] ?? NSNull(), by: field, at: "\(place).\(name)")
    }
    return faults
  }

  /// The types of JSON that a value is of; yes and no are not told from numbers.
  private static func kinds(of value: Any) -> Set<String> {
    switch value {
    case is String: ["string"]
    case is [Any]: ["array"]
    case is [String: Any]: ["object"]
    case is NSNull: ["null"]
    default: ["number", "boolean"]
    }
  }
}
