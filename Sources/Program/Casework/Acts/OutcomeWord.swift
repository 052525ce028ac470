public import Decisions

/// What becomes of a decision that is made, as it is typed.
public enum OutcomeWord: String, Sendable, CaseIterable {
  case agreed
  case changed
  case notAgreed = "not-agreed"
  case deferred

  /// The outcome as the record has it.
  public var value: DecisionRecord.Outcome {
    switch self {
    case .agreed: .agreed
    case .changed: .agreedWithChanges
    case .notAgreed: .notAgreed
    case .deferred: .deferred
    }
  }
}
