public import CivilTime

/// What follows from the decision, topic by topic, each in its adviser's words.
public struct Implications: Sendable, Hashable {
  /// The advice by topic.
  public var byTopic: [Topic: Implication] = [:]

  /// No advice yet.
  public init() {}

  /// The advice on that topic.
  public subscript(topic: Topic) -> Implication? {
    get { byTopic[topic] }
    set { byTopic[topic] = newValue }
  }

  /// What advice is given on.
  public enum Topic: String, Sendable, Hashable, CaseIterable, Codable {
    /// Law.
    case legal
    /// Money.
    case financial
    /// Staff, and where they work.
    case humanResources
    /// Equality (Equality Act 2010 s149).
    case equality
    /// Health and wellbeing.
    case healthAndWellbeing
    /// The environment and the climate.
    case environmental
    /// The council's policies.
    case policy
    /// Resources other than money.
    case resources
    /// Risk.
    case risk
    /// The delivery of services.
    case serviceDelivery
  }
}

/// One adviser's advice on one topic.
public struct Implication: Sendable, Hashable {
  /// The advice.
  public var text: Narrative
  /// Who gave it.
  public var adviser: Person?
  /// The adviser's reference: "FD 3703/15".
  public var reference: String?
  /// The day on which it was given.
  public var given: CivilDate?
  /// Why the public may not see it, when it may not.
  public var withheld: Withheld?

  /// Advice in those words.
  public init(text: Narrative) {
    self.text = text
  }
}
