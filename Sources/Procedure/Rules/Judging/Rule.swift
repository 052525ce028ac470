import CivilTime

/// One provision, as a check of facts.
///
/// The first line of its doc comment names the provision, the paragraph after it says in plain
/// words what the provision asks; the lines “Finds:” and “Clears:” say what the check finds and
/// what puts it right. `remit rules` prints them.
protocol Rule: Sendable {
  /// Its name.
  static var id: RuleID { get }
  /// Where it comes from.
  static var source: RuleSource { get }
}

/// A rule that a decision meets or does not, by itself.
protocol DecisionRule: Rule {
  /// The day by whose law it is judged; that of the decision, unless the rule says otherwise.
  static func relevantDay(_ facts: Facts) -> CivilDate?
  /// What it says of a decision; nothing when it does not apply.
  static func findings(on facts: Facts) -> [Finding]
}

extension DecisionRule {
  /// The day of the decision.
  static func relevantDay(_ facts: Facts) -> CivilDate? { facts.day }
}

extension Rule {
  /// The rule is met.
  static func met(
    _ message: String, at places: FactPlace..., facts: [StatedFact] = [], working: [String] = []
  ) -> Finding {
    Finding(
      rule: id, outcome: .met, severity: .asks, message: message, places: places,
      facts: facts, working: working, cure: nil, clearedBy: nil)
  }

  /// The rule is not met.
  static func notMet(
    _ severity: Finding.Severity = .blocks, _ message: String, at places: FactPlace...,
    facts: [StatedFact] = [], working: [String] = [], cure: String, by clearer: Finding.Clearer
  ) -> Finding {
    Finding(
      rule: id, outcome: .notMet, severity: severity, message: message, places: places,
      facts: facts, working: working, cure: cure, clearedBy: clearer)
  }

  /// Whether the rule is met cannot be said without a fact; the cure says who is asked for which.
  static func unknown(
    _ message: String, at places: FactPlace..., facts: [StatedFact] = [], working: [String] = [],
    cure: String, by clearer: Finding.Clearer
  ) -> Finding {
    Finding(
      rule: id, outcome: .unknown, severity: .asks, message: message, places: places,
      facts: facts, working: working, cure: cure, clearedBy: clearer)
  }
}
