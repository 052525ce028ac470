/// How much a diagnostic weighs.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// The work cannot be done, or the file is not in order, until this is put right.
  case error
  /// The work is done, and a person should look.
  case warning
  /// Something worth knowing.
  case note

  /// The more serious one comes first.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
