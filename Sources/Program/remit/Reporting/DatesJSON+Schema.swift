import CivilTime
import JSONText

extension DatesJSON {
  /// The JSON Schema of what ``document(_:)`` gives.
  static let schema: JSONValue = {
    let unit: JSONValue = .object([
      "enum": .array(DayUnit.allCases.map { .string($0.rawValue) }),
      "description": .string("Which days are counted."),
    ])
    let asked: JSONObject = [
      "count": integer("How many days."), "unit": unit, "from": date("The day of the notice."),
      "before": date("The day of the act."), "after": date("The day before the first counted."),
      "beginningWith": date("The first day counted."), "publishedAt": time("The publication."),
      "cutOff": time("The office's cut-off."), "start": date("The first day of the term."),
      "years": integer("Years."), "months": integer("Months."), "first": date("The first day."),
      "last": date("The last day."),
    ]
    let day = object(
      [
        "date": date("The day."), "number": integer("Which of the counted days it is."),
        "reason": text("Why it is not counted."),
      ], required: ["date"])
    let orNull: JSONValue = .object([
      "type": .array([.string("string"), .string("null")]),
      "description": .string("The day it gives; null where the list does not reach."),
    ])
    let properties: JSONObject = [
      "command": .object([
        "enum": .array(
          ["clear-days", "working-days", "term", "between"].map { .string($0) })
      ]), "asked": object(asked, required: []), "date": date("The answer."),
      "weekday": text("Its day of the week."),
      "workingDayInstead": date(
        "The working day to take when the answer is none: after it, or for a notice before it."),
      "length": object(
        [
          "years": integer("Whole years."), "months": integer("Whole months beside them."),
          "days": integer("Days left over."),
        ], required: ["years", "months", "days"]),
      "dayCounts": array(
        object(["unit": unit, "count": integer("How many.")], required: ["unit", "count"]),
        "How many days there are, both ends included."),
      "sentence": text("The answer in words."), "notes": array(text("A note."), "More of it."),
      "otherCounts": array(
        object(["unit": unit, "date": orNull], required: ["unit", "date"]),
        "What other ways of counting give, where it differs."),
      "days": array(day, "Every day from end to end."),
      "bankHolidays": object(
        [
          "source": text("Where the list comes from."), "retrieved": date("The day it was taken."),
          "version": text("The list's own version."),
        ], required: ["source", "retrieved", "version"]),
      "closures": array(
        object(
          [
            "first": date("The first day."), "last": date("The last day; none, no end."),
            "reason": text("Why."),
          ], required: ["first", "reason"]), "Days closed beside weekends and bank holidays."),
      "warnings": array(text("A warning."), "What may change the answer."),
    ]
    guard
      case .object(var schema) = object(
        properties, required: ["command", "asked", "sentence", "warnings"])
    else { return .null }
    schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    schema["title"] = .string("Answers of remit dates")
    return .object(schema)
  }()

  private static func object(_ properties: JSONObject, required: [String]) -> JSONValue {
    .object([
      "type": .string("object"), "properties": .object(properties),
      "required": .array(required.map { .string($0) }), "additionalProperties": .bool(false),
    ])
  }

  private static func array(_ items: JSONValue, _ doc: String) -> JSONValue {
    .object(["type": .string("array"), "items": items, "description": .string(doc)])
  }

  private static func text(_ doc: String) -> JSONValue {
    .object(["type": .string("string"), "description": .string(doc)])
  }

  private static func date(_ doc: String) -> JSONValue {
    .object([
      "type": .string("string"), "format": .string("date"), "description": .string(doc),
    ])
  }

  private static func time(_ doc: String) -> JSONValue {
    .object([
      "type": .string("string"), "pattern": .string("^[0-2][0-9]:[0-5][0-9]$"),
      "description": .string(doc),
    ])
  }

  private static func integer(_ doc: String) -> JSONValue {
    .object(["type": .string("integer"), "minimum": .number("0"), "description": .string(doc)])
  }
}
