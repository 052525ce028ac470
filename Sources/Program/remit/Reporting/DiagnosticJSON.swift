import Diagnostics
import JSONText

/// Findings as JSON; `remit schema findings` describes it.
enum DiagnosticJSON {
  static func document(_ diagnostics: [Diagnostic]) -> JSONValue {
    .object(["findings": .array(diagnostics.map(value))])
  }

  private static func value(_ diagnostic: Diagnostic) -> JSONValue {
    var object: JSONObject = [
      "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
      "message": .string(diagnostic.message),
    ]
    object["remedy"] = diagnostic.remedy.map { .string($0) }
    if let place = diagnostic.place { object["place"] = .object(self.place(place)) }
    return .object(object)
  }

  private static func place(_ place: SourcePlace) -> JSONObject {
    var object = JSONObject()
    object["file"] = place.file.map { .string($0) }
    object["line"] = place.line.map { .number(String($0)) }
    object["column"] = place.column.map { .number(String($0)) }
    object["field"] = place.field.map { .string($0) }
    guard let document = place.document else { return object }
    object["part"] = .string(document.part)
    object["heading"] = document.heading.map { .string($0) }
    object["paragraph"] = document.paragraph.map { .number(String($0)) }
    object["table"] = document.table.map { .number(String($0)) }
    object["row"] = document.row.map { .number(String($0)) }
    object["cell"] = document.cell.map { .number(String($0)) }
    object["words"] = document.words.map { .string($0) }
    return object
  }

  /// The JSON Schema of what ``document(_:)`` gives.
  static let schema: JSONValue = {
    func text(_ doc: String) -> JSONValue {
      .object(["type": .string("string"), "description": .string(doc)])
    }
    func number(_ doc: String) -> JSONValue {
      .object(["type": .string("integer"), "minimum": .number("1"), "description": .string(doc)])
    }
    let place: JSONObject = [
      "file": text("The file."), "line": number("The line."), "column": number("The column."),
      "field": text("The field of a data file."), "part": text("The part of a document."),
      "heading": text("The nearest heading above."), "paragraph": number("The paragraph."),
      "table": number("The table."), "row": number("The row."), "cell": number("The cell."),
      "words": text("The words themselves."),
    ]
    let finding: JSONObject = [
      "severity": .object(["enum": .array(Severity.allCases.map { .string($0.rawValue) })]),
      "code": text("A stable name for the kind of finding."),
      "message": text("What is wrong."), "remedy": text("What would put it right."),
      "place": .object([
        "type": .string("object"), "properties": .object(place),
        "additionalProperties": .bool(false),
      ]),
    ]
    return .object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("Findings of remit"), "type": .string("object"),
      "properties": .object([
        "findings": .object([
          "type": .string("array"),
          "items": .object([
            "type": .string("object"), "properties": .object(finding),
            "required": .array([.string("severity"), .string("code"), .string("message")]),
            "additionalProperties": .bool(false),
          ]),
        ])
      ]), "required": .array([.string("findings")]), "additionalProperties": .bool(false),
    ])
  }()
}
