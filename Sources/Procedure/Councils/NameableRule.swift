/// A rule that a policy can name, and what the policy can settle about it.
public struct NameableRule: Sendable, Hashable {
  /// Its id: "NT-2".
  public let id: String
  /// Whether it is good practice, which a council may weigh as it likes.
  public let isPractice: Bool
  /// Whether it counts days, so that a council can choose the days that count.
  public let countsDays: Bool

  /// The rule of that id.
  public init(id: String, isPractice: Bool, countsDays: Bool) {
    self.id = id
    self.isPractice = isPractice
    self.countsDays = countsDays
  }
}
