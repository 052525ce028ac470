import Decisions
public import JSONText

/// The JSON Schema of decision files, for editors that complete and check while one writes.
public enum DecisionSchema {
  /// The schema (draft 2020-12).
  public static var json: JSONValue { Decision.noun.schemaDocument }
}
