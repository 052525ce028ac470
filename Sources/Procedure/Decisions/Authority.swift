public import CivilTime

/// Under what power the decision is made.
public struct Authority: Sendable, Hashable {
  /// The power in words.
  public var text: Narrative?
  /// The provisions relied on.
  public var sources: [AuthoritySource] = []

  /// Authority in those words, if any.
  public init(text: Narrative? = nil) {
    self.text = text
  }
}

/// A provision that gives power.
public struct AuthoritySource: Sendable, Hashable {
  /// The act, regulation or part of the constitution.
  public var instrument: String
  /// The provision in it.
  public var provision: String?
  /// What it says.
  public var quotation: String?
  /// The power, an id of the council's policy file.
  public var power: PowerID?
  /// The first day on which it was in force.
  public var inForceFrom: CivilDate?
  /// Up to what sum it can be used, that sum included.
  public var limit: Money?
  /// Above what sum it can be used, that sum excluded.
  public var over: Money?
  /// The post that holds it, an id of the council's policy file.
  public var holder: PostID?
  /// What must be done before it is used, such as consultation.
  public var condition: String?
  /// How that was done.
  public var conditionMet: String?
  /// The reference of the decision that gave it.
  public var decision: String?
  /// Who gave it: "the Leader".
  public var by: String?

  /// A provision of that instrument.
  public init(instrument: String) {
    self.instrument = instrument
  }
}
