import Decisions
public import JSONText

/// The JSON Schema of decision files, for editors that complete and check while one writes.
public enum DecisionSchema {
  /// The schema (draft 2020-12).
  public static var json: JSONValue {
    var definitions = SchemaDefinitions()
    guard case .object(let root) = Decision.noun.schema(&definitions) else { return .null }
    var schema: JSONObject = [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema")
    ]
    for member in root.members { schema[member.name] = member.value }
    schema["$defs"] = .object(JSONObject(definitions.members))
    return .object(schema)
  }
}
