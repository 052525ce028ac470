import CivilTime
import DecisionFiles
public import JSONText

extension FieldType where Value == [OneOffHoliday] {
  /// One-off bank holidays.
  static var holidays: FieldType { .list(of: .record) }
}

/// The JSON Schema of `holidays.yaml`, for editors that complete and check while one writes.
public enum HolidaysSchema {
  /// The schema (draft 2020-12).
  public static var json: JSONValue {
    var definitions = SchemaDefinitions()
    guard case .object(let root) = FieldType.holidays.schema(&definitions) else { return .null }
    var schema: JSONObject = [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema")
    ]
    for member in root.members { schema[member.name] = member.value }
    schema["$defs"] = .object(JSONObject(definitions.members))
    return .object(schema)
  }
}
