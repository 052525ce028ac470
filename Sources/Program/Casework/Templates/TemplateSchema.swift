public import Documents
public import JSONText
public import OfficeFiles
import TemplateLanguage

/// The data that a template needs, as JSON Schema (draft 2020-12).
public enum TemplateSchema {
  /// The data that a template needs, as far as its tags tell: what loops go through are arrays, what
  /// has fields are objects, filters and reckonings say what kind a value is. Names that may be left
  /// out are not required; data may hold more than the template reads.
  public static func of(_ template: DocumentTemplate) -> JSONValue {
    document("Data of \(template.name)", DataNeed(template.uses).rooted)
  }

  /// The names that a decision's form may print.
  public static func ofDecisions() -> JSONValue {
    document("What a decision's form may print", object(DecisionPaperFacts.shape))
  }

  /// The names that the paper of a step in a decision's life may print.
  public static func ofSteps() -> JSONValue {
    document("What the paper of a step may print", object(StepPaperFacts.shape))
  }

  /// The names that the form of such a paper may print.
  public static func of(_ kind: InstrumentPaperKind) -> JSONValue {
    document("What the form of \(kind.rawValue) may print", object(kind.shape))
  }

  private static func document(_ title: String, _ schema: JSONObject) -> JSONValue {
    var document: JSONObject = [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string(title),
    ]
    for member in schema.members { document[member.name] = member.value }
    return .object(document)
  }

  private static func object(_ shape: RecordShape) -> JSONObject {
    let fields = shape.fields.map { field in
      var schema = self.schema(field.shape)
      if !field.doc.isEmpty { schema["description"] = .string(field.doc) }
      return JSONObject.Member(field.name, .object(schema))
    }
    return ["type": .string("object"), "properties": .object(JSONObject(fields))]
  }

  private static func schema(_ shape: ValueShape) -> JSONObject {
    switch shape {
    case .any, .pageBreak, .group: JSONObject()
    case .boolean, .checkBox: ["type": .string("boolean")]
    case .number, .money: ["type": .string("number")]
    case .text: ["type": .string("string")]
    case .date: ["type": .string("string"), "format": .string("date")]
    case .flow: ["type": .array([.string("string"), .string("object")])]
    case .list(let item): ["type": .string("array"), "items": .object(schema(item))]
    case .record(let record): object(record)
    }
  }
}

extension DataNeed {
  /// The schema of the data as a whole, an object also where the template reads nothing.
  fileprivate var rooted: JSONObject {
    var schema = self.schema
    schema["type"] = .string("object")
    return schema
  }
}
