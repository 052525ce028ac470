import JSONText
import Workflow

extension ActJSON {
  /// The JSON Schema of what an act answers with `--json`.
  static let schema: JSONValue = {
    let happened = record([
      ("kind", text("What happened, by its name in the record.")),
      ("done", text("The day on which it was done in law.")),
      ("recorded", text("The day on which it was recorded.")), ("by", text("Who.")),
    ])
    let obstacle = record(
      [("message", text("What stands against it.")), ("cure", text("What would clear it."))],
      optional: ["cure"])
    let next = record(
      [
        ("act", text("What can be done.")), ("way", text("Which way of doing it.")),
        (
          "commands",
          list(text("A command that does it, with what is to be filled in in capitals."))
        ),
        ("commandsForYou", list(text("One of them that whoever asked may give."))),
        ("by", list(text("A role that may."))), ("isForYou", flag("Whether whoever asked may.")),
        ("obstacles", list(obstacle)),
      ], optional: ["way"])
    let date = record([
      ("date", text("The day.")), ("kind", text("What sort of day.")),
      ("label", text("What is due.")),
    ])
    let answer = record(
      [
        ("decision", text("The decision.")),
        ("isRecorded", flag("False when it was only tried out.")),
        (
          "phase",
          .object([
            "enum": .array(Phase.allCases.map { .string($0.rawValue) }),
            "description": .string("How far the decision has come."),
          ])
        ), ("phaseName", text("The same in words.")),
        ("version", .object(["type": .string("integer"), "minimum": .number("0")])),
        ("happened", list(happened)), ("papers", list(text("Where a paper was put."))),
        ("told", list(text("Who was told."))),
        ("findings", FindingJSON.schema["properties"]?["findings"] ?? list(text("A finding."))),
        ("nextDate", date), ("next", list(next)),
      ], optional: ["nextDate"])
    guard case .object(var schema) = answer else { return answer }
    schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    schema["title"] = .string("The answer to an act of remit")
    return .object(schema)
  }()

  private static func text(_ doc: String) -> JSONValue {
    .object(["type": .string("string"), "description": .string(doc)])
  }

  private static func flag(_ doc: String) -> JSONValue {
    .object(["type": .string("boolean"), "description": .string(doc)])
  }

  private static func list(_ item: JSONValue) -> JSONValue {
    .object(["type": .string("array"), "items": item])
  }

  private static func record(
    _ fields: [(String, JSONValue)], optional: [String] = []
  ) -> JSONValue {
    .object([
      "type": .string("object"),
      "properties": .object(JSONObject(fields.map { JSONObject.Member($0.0, $0.1) })),
      "required": .array(
        fields.map(\.0).filter { !optional.contains($0) }.map { .string($0) }),
      "additionalProperties": .bool(false),
    ])
  }
}
