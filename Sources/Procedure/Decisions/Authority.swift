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

  /// A provision of that instrument.
  public init(instrument: String) {
    self.instrument = instrument
  }
}
