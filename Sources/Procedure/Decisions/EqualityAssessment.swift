/// How the decision stands to the equality duty, as the form asks it.
public struct EqualityAssessment: Sendable, Hashable {
  /// Which box is ticked.
  public var assessment: Outcome
  /// Why.
  public var reason: String?
  /// The assessment, when there is one.
  public var document: String?
  /// Who decided which box it is.
  public var decidedBy: Person?

  /// That box, ticked.
  public init(assessment: Outcome) {
    self.assessment = assessment
  }

  /// The boxes of the forms; Blackburn with Darwen's options first, then Sefton's.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// No assessment is needed.
    case notRequired
    /// Equality was considered in the paper.
    case considered
    /// An assessment is attached.
    case attached
    /// There are no implications.
    case none
    /// There are implications, and they are mitigated.
    case mitigated
    /// There are implications, and a risk remains.
    case riskRemains
  }
}
