public import Diagnostics
public import JSONText
public import OfficeFiles
import TemplateLanguage

/// What a new version of a template asks of the data that the old one does not, or no longer asks.
public struct TemplateChange: Sendable, Hashable {
  /// What became of a field.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Only the new one reads it.
    case came
    /// Only the old one reads it.
    case went
    /// Both do, and take it for something else, or do something else with it.
    case changed
  }

  /// What became of it.
  public var kind: Kind
  /// The field: `recommendations[].text`.
  public var name: String
  /// What the old one does with it, in words.
  public var was: [String]
  /// What the new one does with it, in words.
  public var isNow: [String]
  /// Where it first stands: in the new one, or for what went in the old one.
  public var place: SourcePlace

  /// The changes from one template to another, in the order of the new one, then what went.
  public static func between(
    _ old: DocumentTemplate, _ new: DocumentTemplate
  ) -> [TemplateChange] {
    let before = Fields(old)
    let after = Fields(new)
    let come = after.order.compactMap { name -> TemplateChange? in
      guard let now = after.uses[name], let place = after.places[name] else { return nil }
      guard let was = before.uses[name] else {
        return TemplateChange(kind: .came, name: name, was: [], isNow: now, place: place)
      }
      return was == now
        ? nil : TemplateChange(kind: .changed, name: name, was: was, isNow: now, place: place)
    }
    let gone = before.order.compactMap { name -> TemplateChange? in
      guard after.uses[name] == nil, let was = before.uses[name],
        let place = before.places[name]
      else { return nil }
      return TemplateChange(kind: .went, name: name, was: was, isNow: [], place: place)
    }
    return come + gone
  }

  /// The change on a line.
  public var text: String {
    let how =
      switch kind {
      case .came: isNow.joined(separator: ", ")
      case .went: was.joined(separator: ", ")
      case .changed: "\(was.joined(separator: ", ")); now \(isNow.joined(separator: ", "))"
      }
    return "\(kind.rawValue): \(name): \(how)\n    \(place.description)"
  }

  private struct Fields {
    var order: [String] = []
    var uses: [String: [String]] = [:]
    var places: [String: SourcePlace] = [:]

    init(_ template: DocumentTemplate) {
      for use in template.uses { note(use, as: use.name, in: template) }
      for use in template.ownReads {
        note(use, as: "\(use.name), of a value of the template's own", in: template)
      }
      for name in order { uses[name]?.sort() }
    }

    private mutating func note(_ use: DataUse, as name: String, in template: DocumentTemplate) {
      if places[name] == nil {
        order.append(name)
        places[name] = SourcePlace(file: template.name, document: use.place)
      }
      let words = Self.words(use)
      if uses[name]?.contains(words) != true { uses[name, default: []].append(words) }
    }

    private static func words(_ use: DataUse) -> String {
      let manner =
        switch use.manner {
        case .printed: "printed"
        case .asked: "asked about"
        case .goneThrough: "gone through"
        case .used: "used"
        }
      let kind: String
      switch use.shape {
      case .any, .list: kind = ""
      default: kind = " as \(use.shape.kindWords)"
      }
      return manner + kind + (use.isOptional ? ", or left out" : "")
    }
  }
}

extension TemplateChange {
  /// The changes as JSON; `remit schema differences` describes it.
  public static func json(_ changes: [TemplateChange]) -> JSONValue {
    .object([
      "changes": .array(
        changes.map { change in
          .object([
            "change": .string(change.kind.rawValue), "name": .string(change.name),
            "was": .array(change.was.map { .string($0) }),
            "isNow": .array(change.isNow.map { .string($0) }),
            "place": .string(change.place.description),
          ])
        })
    ])
  }

  /// The JSON Schema of ``json(_:)``.
  public static let schema: JSONValue = {
    func text(_ doc: String) -> JSONValue {
      .object(["type": .string("string"), "description": .string(doc)])
    }
    func list(_ doc: String) -> JSONValue {
      .object([
        "type": .string("array"), "items": .object(["type": .string("string")]),
        "description": .string(doc),
      ])
    }
    let fields: JSONObject = [
      "change": .object([
        "enum": .array(Kind.allCases.map { .string($0.rawValue) }),
        "description": .string("What became of the field."),
      ]),
      "name": text("The field; [] marks what is gone through."),
      "was": list("What the old template does with it."),
      "isNow": list("What the new template does with it."),
      "place": text("Where it first stands."),
    ]
    let change: JSONValue = .object([
      "type": .string("object"), "properties": .object(fields),
      "required": .array(fields.members.map { .string($0.name) }),
      "additionalProperties": .bool(false),
    ])
    return .object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("Differences between two templates"), "type": .string("object"),
      "properties": .object([
        "changes": .object(["type": .string("array"), "items": change])
      ]),
      "required": .array([.string("changes")]), "additionalProperties": .bool(false),
    ])
  }()
}
