import Diagnostics
import JSONText
import Rules

extension FindingJSON {
  /// The JSON Schema of what `--json` gives, from `remit check` and from `remit template check`.
  static let schema: JSONValue = {
    let rules =
      [
        "outcome": choice("What the rule says.", Finding.Outcome.allCases.map(\.rawValue)),
        "key": text("The name by which an answer cites the finding; it changes with the facts."),
        "source": record(
          [
            "citation": text("Where the rule comes from."),
            "trust": choice(
              "How far it can be trusted.", RuleSource.Trust.allCases.map(\.rawValue)),
            "from": text("Since when it is in force."),
          ], required: ["citation", "trust", "from"]),
        "facts": list(
          record(
            ["name": text("What it is."), "value": text("What it says."), "place": place],
            required: ["name", "value"])),
        "working": list(text("A line of the reckoning.")),
        "clearedBy": choice("Who can clear it.", Finding.Clearer.allCases.map(\.rawValue)),
        "isOpen": .object([
          "type": .string("boolean"), "description": .string("Whether somebody must still act."),
        ]), "otherPlaces": list(place), "answer": answer, "expiredAnswer": answer,
      ] as JSONObject
    var finding: JSONObject = [
      "severity": choice(
        "How much it weighs: the first three of a file, the others of a rule.",
        Severity.allCases.map(\.rawValue) + Finding.Severity.allCases.map(\.rawValue)),
      "code": text("The rule, or a stable name for the kind of fault."),
      "message": text("What is wrong."), "remedy": text("What would put it right."),
      "place": place, "sharedText": sharedText,
    ]
    for member in rules.members { finding[member.name] = member.value }
    var schema: JSONObject = [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("Findings of remit"), "type": .string("object"),
    ]
    schema["properties"] = .object([
      "findings": list(record(finding, required: ["severity", "code", "message"]))
    ])
    schema["required"] = .array([.string("findings")])
    schema["additionalProperties"] = .bool(false)
    return .object(schema)
  }()

  private static let place = record(
    [
      "file": text("The file."), "line": number("The line."), "column": number("The column."),
      "field": text("The field of a data file."), "part": text("The part of a document."),
      "heading": text("The nearest heading above."), "paragraph": number("The paragraph."),
      "table": number("The table."), "row": number("The row."), "cell": number("The cell."),
      "words": text("The words themselves."),
    ], required: [])

  private static let sharedText = record(
    [
      "name": text("The clause in which it stands."),
      "printedBy": list(text("A file that prints the clause, of those that were checked.")),
    ], required: ["name", "printedBy"])

  private static let answer = record(
    [
      "by": text("Who answered."), "post": text("In which post."), "on": text("On which day."),
      "reason": text("Why the finding may stand."),
    ], required: ["by", "on", "reason"])

  private static func text(_ doc: String) -> JSONValue {
    .object(["type": .string("string"), "description": .string(doc)])
  }

  private static func number(_ doc: String) -> JSONValue {
    .object(["type": .string("integer"), "minimum": .number("1"), "description": .string(doc)])
  }

  private static func choice(_ doc: String, _ words: [String]) -> JSONValue {
    .object(["enum": .array(words.map { .string($0) }), "description": .string(doc)])
  }

  private static func list(_ item: JSONValue) -> JSONValue {
    .object(["type": .string("array"), "items": item])
  }

  private static func record(_ fields: JSONObject, required: [String]) -> JSONValue {
    var object: JSONObject = ["type": .string("object"), "properties": .object(fields)]
    if !required.isEmpty { object["required"] = .array(required.map { .string($0) }) }
    object["additionalProperties"] = .bool(false)
    return .object(object)
  }
}
