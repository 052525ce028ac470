import JSONText

/// Schemas of what `--json` prints, and the words that they are written in.
protocol AnswerSchemas {}

extension AnswerSchemas {
  /// The schema of a whole answer.
  static func document(_ title: String, _ fields: JSONObject, required: [String]) -> JSONValue {
    var schema: JSONObject = [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string(title), "type": .string("object"),
    ]
    schema["properties"] = .object(fields)
    schema["required"] = .array(required.map { .string($0) })
    schema["additionalProperties"] = .bool(false)
    return .object(schema)
  }

  /// An object inside an answer.
  static func record(_ fields: JSONObject, required: [String] = []) -> JSONValue {
    var schema: JSONObject = ["type": .string("object"), "properties": .object(fields)]
    if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
    schema["additionalProperties"] = .bool(false)
    return .object(schema)
  }

  /// A list.
  static func list(_ item: JSONValue, _ doc: String? = nil) -> JSONValue {
    var schema: JSONObject = ["type": .string("array"), "items": item]
    schema["description"] = doc.map { .string($0) }
    return .object(schema)
  }

  /// A text.
  static func text(_ doc: String) -> JSONValue { value("string", doc) }

  /// True or false.
  static func flag(_ doc: String) -> JSONValue { value("boolean", doc) }

  /// A number that counts, and is never below nought.
  static func count(_ doc: String) -> JSONValue {
    .object([
      "type": .string("integer"), "minimum": .number("0"), "description": .string(doc),
    ])
  }

  /// A day, as 2020-05-21.
  static func day(_ doc: String) -> JSONValue {
    .object([
      "type": .string("string"), "format": .string("date"), "description": .string(doc),
    ])
  }

  /// One of several words.
  static func word<Word: RawRepresentable & CaseIterable>(
    of type: Word.Type, _ doc: String
  ) -> JSONValue where Word.RawValue == String {
    .object([
      "enum": .array(Word.allCases.map { .string($0.rawValue) }), "description": .string(doc),
    ])
  }

  private static func value(_ type: String, _ doc: String) -> JSONValue {
    .object(["type": .string(type), "description": .string(doc)])
  }
}
