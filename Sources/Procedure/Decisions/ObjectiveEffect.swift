/// What the decision does for one of the council's objectives.
public struct ObjectiveEffect: Sendable, Hashable {
  /// The objective, an id of the council's policy file.
  public var objective: ObjectiveID
  /// Whether the effect is good, bad or neither.
  public var effect: Effect
  /// The effect in words.
  public var text: Narrative?

  /// An effect on that objective; good unless said otherwise.
  public init(_ objective: ObjectiveID, effect: Effect = .positive) {
    self.objective = objective
    self.effect = effect
  }

  /// Whether an effect is good, bad or neither.
  public enum Effect: String, Sendable, Hashable, CaseIterable {
    /// The objective is furthered.
    case positive
    /// The objective is not touched.
    case neutral
    /// The objective is set back.
    case negative
  }
}
