/// What the decision costs.
public struct Costs: Sendable, Hashable {
  /// Revenue costs.
  public var revenue: Narrative?
  /// Capital costs.
  public var capital: Narrative?
  /// How many people are served at what cost, period by period.
  public var caseload: [CaseloadEntry] = []

  /// Costs of which nothing is said yet.
  public init() {}
}

/// How many people are served at what cost in one period.
public struct CaseloadEntry: Sendable, Hashable {
  /// The period.
  public var at: String
  /// How many people.
  public var clients: Int?
  /// The budget of a week.
  public var weeklyBudget: Money?
  /// The cost of one person.
  public var average: Money?

  /// The entry of that period.
  public init(at period: String) {
    self.at = period
  }
}
