public import Workflow

/// What an adviser comes to, as it is typed.
public enum ConclusionWord: String, Sendable, CaseIterable {
  case content
  case comments
  case against

  /// The same, as the record has it.
  public var value: AdviceGiven.Conclusion {
    switch self {
    case .content: .content
    case .comments: .contentWithComments
    case .against: .against
    }
  }
}
