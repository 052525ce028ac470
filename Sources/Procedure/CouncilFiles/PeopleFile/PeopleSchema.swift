import Councils
import DecisionFiles
public import JSONText

/// The JSON Schema of `people.yaml`, for editors that complete and check while one writes.
public enum PeopleSchema {
  /// The schema (draft 2020-12).
  public static var json: JSONValue { Staff.noun.schemaDocument }
}
