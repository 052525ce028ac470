import CivilTime
import Testing

@testable import TemplateLanguage

/// Data that the tests of expressions share, and short ways to ask about them.
enum Sample {
  static let data: Record = [
    "subject": "Supported living",
    "count": 59,
    "total": .money(pence: 148_235_050),
    "score": .number(Number(coefficient: 615, scale: 1)),
    "held": .date(CivilDate(iso: "2020-04-08") ?? unreachable()),
    "iso": "2020-04-08",
    "urgent": false,
    "key": true,
    "empty": [],
    "blank": "",
    "left": .missing("left"),
    "wards": ["Elm Park", "gooshays", "Harold Wood"],
    "decision": ["maker": ["name": "A. Member"], "notice": .missing("decision.notice")],
    "suppliers": [
      ["name": "Oak", "score": 61, "admitted": true],
      ["name": "beech", "score": 84, "admitted": true],
      ["name": "Ash", "score": 40, "admitted": false],
    ],
    "passage": .flow(Flow([.markdown(number: "1", source: "Text")])),
    "ampersand": "Fish & <Chips>",
  ]

  static func unreachable() -> CivilDate { preconditionFailure("a day that exists") }

  static let scope = Scope(data)

  static func printed(_ source: String, in scope: Scope = scope) throws -> String {
    try ExpressionParser.parse(source).printed(in: scope)
  }

  static func value(_ source: String) throws -> Value {
    try ExpressionParser.parse(source).evaluate(in: scope)
  }

  static func error(_ source: String) -> EvaluationError? {
    do {
      _ = try ExpressionParser.parse(source).printed(in: scope)
      return nil
    } catch {
      return error as? EvaluationError
    }
  }
}
