import Decisions
package import JSONText

extension Noun {
  /// The JSON Schema (draft 2020-12) of a file that holds one of these.
  package var schemaDocument: JSONValue {
    var definitions = SchemaDefinitions()
    guard case .object(let root) = schema(&definitions) else { return .null }
    var schema: JSONObject = [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema")
    ]
    for member in root.members { schema[member.name] = member.value }
    schema["$defs"] = .object(JSONObject(definitions.members))
    return .object(schema)
  }
}
