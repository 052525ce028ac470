/// What a rule says of the facts: that it is met, that it is not, or that a fact is wanting.
public struct Finding: Sendable, Hashable {
  /// The rule.
  public var rule: RuleID
  /// What it says.
  public var outcome: Outcome
  /// How much it weighs; of a rule that is met, nothing.
  public var severity: Severity
  /// What is wrong, or in order, in one sentence of the field's own words.
  public var message: String
  /// Where: the field it is about first, then those that disagree with it.
  public var places: [FactPlace]
  /// The facts it rests on.
  public var facts: [StatedFact]
  /// The reckoning, line by line.
  public var working: [String]
  /// What would clear it.
  public var cure: String?
  /// Who can.
  public var clearedBy: Clearer?

  /// What a rule says, from its parts.
  public init(
    rule: RuleID, outcome: Outcome, severity: Severity, message: String, places: [FactPlace],
    facts: [StatedFact], working: [String], cure: String?, clearedBy: Clearer?
  ) {
    self.rule = rule
    self.outcome = outcome
    self.severity = severity
    self.message = message
    self.places = places
    self.facts = facts
    self.working = working
    self.cure = cure
    self.clearedBy = clearedBy
  }

  /// What a rule says.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The rule is met.
    case met
    /// It is not.
    case notMet
    /// That cannot be said without a fact that nobody has stated.
    case unknown
  }

  /// How much a finding weighs, the heaviest first.
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// The decision cannot lawfully, or sensibly, go on.
    case blocks
    /// It can, and somebody should look first.
    case warns
    /// Somebody must say.
    case asks

    /// The heavier one comes first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .blocks: 0
      case .warns: 1
      case .asks: 2
      }
    }
  }

  /// Who can clear a finding.
  public enum Clearer: String, Sendable, Hashable, CaseIterable {
    /// The author of the report.
    case reportAuthor = "report author"
    /// The decision maker.
    case decisionMaker = "decision maker"
    /// Whoever gave the advice.
    case adviser = "adviser"
    /// The council's lawyers.
    case legal = "legal services"
    /// The council's finance officers.
    case finance = "finance"
    /// The officer who gives notices and keeps records.
    case properOfficer = "proper officer"
    /// The staff who lodge and publish.
    case committeeServices = "committee services"
    /// The monitoring officer.
    case monitoringOfficer = "monitoring officer"
    /// Whoever keeps the council's policy file.
    case policyKeeper = "keeper of policy.yaml"
  }
}

extension Finding {
  /// The finding with more places after its own, each named once.
  func at(_ more: [FactPlace]) -> Finding {
    var finding = self
    for place in more where !finding.places.contains(place) { finding.places.append(place) }
    return finding
  }
}

/// A fact that a finding rests on, in words, and where it is stated.
public struct StatedFact: Sendable, Hashable {
  /// What it is: "notice given".
  public var name: String
  /// What it says: "8 April 2020".
  public var value: String
  /// Where it is stated, when it is.
  public var place: FactPlace?

  /// A fact of that name.
  public init(_ name: String, _ value: String, at place: FactPlace? = nil) {
    self.name = name
    self.value = value
    self.place = place
  }
}
