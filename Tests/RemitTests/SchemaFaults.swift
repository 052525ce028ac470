/// Where what the program prints does not fit the schema that it prints of it.
enum SchemaFaults {
  /// The places in a value that have a member which the schema does not name, lack one that it
  /// requires, have a word that is not among those it lists, or a text where it has none.
  static func of(_ value: Any, by schema: Any, at place: String) -> [String] {
    guard let schema = schema as? [String: Any] else { return [place] }
    if let list = value as? [Any] {
      return list.flatMap { of($0, by: schema["items"] ?? 0, at: place + "[]") }
    }
    guard let object = value as? [String: Any] else {
      let type = schema["type"] as? String
      if type == "object" || type == "array" { return [place] }
      if let type, (type == "string") != (value is String) { return ["\(place): \(value)"] }
      guard let words = schema["enum"] as? [String], let word = value as? String else { return [] }
      return words.contains(word) ? [] : ["\(place): \(word)"]
    }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let lacking = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
    return lacking.map { "\(place).\($0)" }
      + object.flatMap { name, member in
        of(member, by: properties[name] ?? 0, at: "\(place).\(name)")
      }
  }
}
