import Decisions
public import JSONText

/// The JSON Schema of matter files, for editors that complete and check while one writes.
public enum MatterSchema {
  /// The schema (draft 2020-12).
  public static var json: JSONValue { Matter.noun.schemaDocument }
}
