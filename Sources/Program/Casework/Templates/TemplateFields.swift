public import Documents
public import JSONText
public import OfficeFiles
import TemplateLanguage

/// What names a template reads.
public enum TemplateFields {
  /// A name and what is known of it.
  public struct Field: Sendable, Hashable {
    /// The dotted name; `[]` marks what is gone through.
    public let name: String
    /// The kind of value, when the name is one of a decision's.
    public let kind: String?
    /// What it is, when that is known.
    public let doc: String?

    /// The field as JSON.
    public var json: JSONValue {
      var object: JSONObject = ["name": .string(name)]
      object["kind"] = kind.map { .string($0) }
      object["doc"] = doc.map { .string($0) }
      return .object(object)
    }
  }

  /// The fields of a template, in the order of the document.
  public static func of(_ template: DocumentTemplate) -> [Field] {
    template.names.map { name in
      let found = lookUp(name)
      let doc = found?.doc ?? ""
      return Field(name: name, kind: found?.shape.kindWords, doc: doc.isEmpty ? nil : doc)
    }
  }

  /// All names that a decision's form may print.
  public static func ofDecisions() -> [Field] { all(of: DecisionPaperFacts.shape) }

  /// All names that the paper of a step in a decision's life may print.
  public static func ofSteps() -> [Field] { all(of: StepPaperFacts.shape) }

  /// All names that the form of letters, of a paper about placements or of a register may print.
  public static func of(_ kind: InstrumentPaperKind) -> [Field] { all(of: kind.shape) }

  private static func all(of shape: RecordShape) -> [Field] {
    var fields: [Field] = []
    func gather(_ shape: RecordShape, _ prefix: String) {
      for field in shape.fields {
        let name = prefix + field.name
        fields.append(Field(name: name, kind: field.shape.kindWords, doc: field.doc))
        switch field.shape {
        case .record(let inner): gather(inner, name + ".")
        case .list(.record(let inner)): gather(inner, name + "[].")
        default: break
        }
      }
    }
    gather(shape, "")
    return fields
  }

  private static func lookUp(_ name: String) -> FieldShape? {
    var shape = StepPaperFacts.shape
    var found: FieldShape?
    for part in name.split(separator: ".") {
      let isItem = part.hasSuffix("[]")
      guard let field = shape[String(isItem ? part.dropLast(2) : part)] else { return nil }
      found = field
      switch field.shape {
      case .record(let inner): shape = inner
      case .list(.record(let inner)): shape = inner
      default: shape = RecordShape()
      }
    }
    return found
  }
}
