/// How much a council wants a rule of no statute to weigh.
public struct RuleSetting: Sendable, Hashable {
  /// The rule, by its id: "TX-1".
  public var rule: String
  /// How much it weighs.
  public var severity: Severity
  /// Where this comes from.
  public var provenance = Provenance()

  /// That rule, so weighed.
  public init(rule: String, severity: Severity) {
    self.rule = rule
    self.severity = severity
  }

  /// How much a finding weighs.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The paper cannot go on.
    case blocks
    /// Somebody should look.
    case warns
    /// Somebody has to say how it is.
    case asks
  }
}
