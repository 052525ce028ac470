public import CivilTime

/// Who was asked before the decision.
public struct Consultation: Sendable, Hashable {
  /// The consultation in words.
  public var text: Narrative?
  /// Each consultation.
  public var entries: [ConsultationEntry] = []

  /// A consultation of which nothing is said yet.
  public init() {}
}

/// One consultation.
public struct ConsultationEntry: Sendable, Hashable {
  /// What sort it was.
  public var type: String
  /// How it was done.
  public var method: String?
  /// Who was asked.
  public var consultees: [String] = []
  /// On which day.
  public var on: CivilDate?
  /// Its reference.
  public var reference: String?
  /// What came of it.
  public var outcome: String?

  /// A consultation of that sort.
  public init(type: String) {
    self.type = type
  }
}
