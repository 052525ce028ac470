import Diagnostics
import JSONText

/// Findings as JSON; `remit schema findings` describes it.
enum DiagnosticJSON {
  static func document(_ diagnostics: [Diagnostic]) -> JSONValue {
    .object(["findings": .array(diagnostics.map(value))])
  }

  static func value(_ diagnostic: Diagnostic) -> JSONValue {
    var object: JSONObject = [
      "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
      "message": .string(diagnostic.message),
    ]
    object["remedy"] = diagnostic.remedy.map { .string($0) }
    if let place = diagnostic.place { object["place"] = .object(self.place(place)) }
    if let shared = diagnostic.sharedText {
      object["sharedText"] = .object([
        "name": .string(shared.name), "printedBy": .array(shared.printedBy.map { .string($0) }),
      ])
    }
    return .object(object)
  }

  static func place(_ place: SourcePlace) -> JSONObject {
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
}
