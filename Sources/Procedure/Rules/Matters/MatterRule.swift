import CivilTime

/// A rule on what the documents of a matter say together.
protocol MatterRule: Rule {
  /// The day by whose law the matter is judged; that of its latest decision, unless the rule says
  /// otherwise.
  static func relevantDay(_ matter: MatterFacts) -> CivilDate?
  /// What it says of a matter; nothing when it does not apply.
  static func findings(on matter: MatterFacts) -> [Finding]
}

extension MatterRule {
  /// The day of the latest decision.
  static func relevantDay(_ matter: MatterFacts) -> CivilDate? {
    matter.decisions.compactMap(\.day).max()
  }
}
