public import Decisions

/// A form on which a council puts decisions.
public struct CouncilForm: Sendable, Hashable {
  /// The id by which decision files name it.
  public var id: FormID
  /// Its title as printed.
  public var title: String
  /// The name of its template under `forms/`, without `.docx` or `.odt`.
  public var template: String
  /// Who can decide on it.
  public var decisionMakers: [DecisionMaker.Kind] = []
  /// The fields that a complete paper on it must have.
  public var requires: [FieldPath] = []
  /// The topics on which a complete paper on it must have advice.
  public var adviceRequired: [Implications.Topic] = []
  /// Of which functions the decisions put on it are an exercise.
  public var function: Known<ExecutiveFunction>?
  /// Whether the decisions put on it can be called in.
  public var callable: Known<Bool>?
  /// What its heading over the background papers cites: "Local Government Act 1972 section 100D".
  public var backgroundPapersCited: String?
  /// Where this comes from.
  public var provenance = Provenance()

  /// A form of that id, title and template.
  public init(id: FormID, title: String, template: String) {
    self.id = id
    self.title = title
    self.template = template
  }
}
