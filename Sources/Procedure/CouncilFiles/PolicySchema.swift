import Councils
import DecisionFiles
public import JSONText

/// The JSON Schema of `policy.yaml`, for editors that complete and check while one writes.
public enum PolicySchema {
  /// The schema (draft 2020-12).
  public static var json: JSONValue { Council.noun.schemaDocument }
}
