import CivilTime
import JSONText
import Rules

/// A rule in words.
enum RuleText {
  /// The list: a line of columns for each rule, as wide as their widest entry, and under it what the
  /// rule finds.
  static func list(_ entries: [RuleBook.Entry]) -> [String] {
    let rows = entries.map { entry in
      [
        entry.id.text, entry.source.trust.rawValue, entry.source.inForce.first.iso,
        entry.source.citation, entry.title,
      ]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return zip(rows, entries).flatMap { row, entry in
      [
        zip(row, widths).map { padded($0, to: $1 + 2) }.joined() + (row.last ?? ""),
        "    finds \(entry.finds)",
      ]
    }
  }

  /// All there is to say of a rule.
  static func whole(_ entry: RuleBook.Entry) -> String {
    let source = entry.source
    return """
      \(entry.id.text)  \(entry.title)
        source    \(source.citation)
        in force  \(force(source.inForce))
        trust     \(source.trust.rawValue)
        says      \(entry.statement)
        finds     \(entry.finds)
        clears    \(entry.clears)
      """
  }

  static func force(_ period: Period) -> String {
    "\(period.first.iso) to \(period.last?.iso ?? "now")"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// Rules as JSON; `remit schema rules` describes it.
enum RuleJSON {
  static func document(_ entries: [RuleBook.Entry]) -> JSONValue {
    .object(["rules": .array(entries.map(value))])
  }

  private static func value(_ entry: RuleBook.Entry) -> JSONValue {
    let source = entry.source
    var object: JSONObject = [
      "id": .string(entry.id.text), "title": .string(entry.title),
      "citation": .string(source.citation), "trust": .string(source.trust.rawValue),
      "from": .string(source.inForce.first.iso),
    ]
    object["to"] = source.inForce.last.map { .string($0.iso) }
    object["statement"] = .string(entry.statement)
    object["finds"] = .string(entry.finds)
    object["clears"] = .string(entry.clears)
    return .object(object)
  }

  /// The JSON Schema of what ``document(_:)`` gives.
  static let schema: JSONValue = {
    func text(_ doc: String) -> JSONValue {
      .object(["type": .string("string"), "description": .string(doc)])
    }
    let rule: JSONObject = [
      "id": text("Its name, such as NT-2."), "title": text("What it is called."),
      "citation": text("Where it comes from."),
      "trust": .object([
        "enum": .array(RuleSource.Trust.allCases.map { .string($0.rawValue) })
      ]),
      "from": text("The first day on which it is in force."),
      "to": text("The last; left out while it is in force."),
      "statement": text("What it asks, in plain words."),
      "finds": text("What the check finds."), "clears": text("What puts that right."),
    ]
    let required = ["id", "title", "citation", "trust", "from", "statement", "finds", "clears"]
    return .object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("Rules of remit"), "type": .string("object"),
      "properties": .object([
        "rules": .object([
          "type": .string("array"),
          "items": .object([
            "type": .string("object"), "properties": .object(rule),
            "required": .array(required.map { .string($0) }),
            "additionalProperties": .bool(false),
          ]),
        ])
      ]), "required": .array([.string("rules")]), "additionalProperties": .bool(false),
    ])
  }()
}
