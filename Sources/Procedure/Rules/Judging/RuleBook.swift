import CivilTime
public import Councils

/// The rules, and how they judge.
public enum RuleBook {
  /// A rule, and what its doc comment says of it.
  ///
  /// An object, so that going through all rules copies none of their words.
  public final class Entry: Sendable {
    /// Its name.
    public let id: RuleID
    /// Where it comes from.
    public let source: RuleSource
    /// What it is called.
    public let title: String
    /// What it asks, in plain words.
    public let statement: String
    /// What the check finds.
    public let finds: String
    /// What puts that right.
    public let clears: String
    let subject: Subject

    /// What a rule is about.
    enum Subject: Sendable {
      /// A decision by itself.
      case decision(any DecisionRule.Type)
      /// The documents of a matter together.
      case matter(any MatterRule.Type)
    }

    init(
      _ subject: Subject, title: String, statement: String, finds: String, clears: String
    ) {
      self.subject = subject
      self.title = title
      self.statement = statement
      self.finds = finds
      self.clears = clears
      switch subject {
      case .decision(let rule): (id, source) = (rule.id, rule.source)
      case .matter(let rule): (id, source) = (rule.id, rule.source)
      }
    }

    /// Whether the rule is about the documents of a matter together.
    public var isOfMatter: Bool {
      if case .matter = subject { return true }
      return false
    }
  }

  /// All rules, as a policy can name them.
  public static let nameable = list.map {
    NameableRule(
      id: $0.id.text, isPractice: $0.source.maker == .practice,
      countsDays: countingDays.contains($0.id))
  }

  /// The rules that reckon the days of a notice, for which a policy can choose the days that count.
  static let countingDays: Set<RuleID> = ["AG-1", "GE-1", "NT-2", "PM-1", "PM-2"]

  private static let decisionRules: [(rule: any DecisionRule.Type, entry: Entry)] =
    list.compactMap { entry in
      if case .decision(let rule) = entry.subject { (rule, entry) } else { nil }
    }

  /// Judges a decision by every rule in force on its day, the heaviest finding first.
  ///
  /// A rule whose words nobody has confirmed warns and does not block.
  ///
  /// - Parameter family: only the rules whose names begin so: `FM`.
  public static func findings(on facts: Facts, family: String? = nil) -> [Finding] {
    var verdict = Verdict(council: facts.council)
    for (rule, entry) in decisionRules {
      if let family, entry.id.family != family { continue }
      if let day = rule.relevantDay(facts), !entry.source.inForce.contains(day) { continue }
      verdict.add(rule.findings(on: facts), of: entry)
    }
    return verdict.inOrder()
  }

  /// Judges a matter by every rule on matters, the heaviest finding first.
  ///
  /// The policy in force is that of the council of its latest decision.
  public static func findings(on matter: MatterFacts) -> [Finding] {
    var verdict = Verdict(council: matter.decisions.last?.facts.council)
    for entry in list {
      guard case .matter(let rule) = entry.subject else { continue }
      if let day = rule.relevantDay(matter), !entry.source.inForce.contains(day) { continue }
      verdict.add(rule.findings(on: matter), of: entry)
    }
    return verdict.inOrder()
  }
}
