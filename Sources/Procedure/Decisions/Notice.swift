public import CivilTime

/// A notice that the law asks for before a decision is made or a meeting is held in private.
public struct Notice: Sendable, Hashable, Codable {
  /// What sort of notice it is.
  public var kind: Kind
  /// The day on which it was published.
  public var publishedOn: CivilDate?
  /// The time of that day at which it was published.
  public var publishedAt: ClockTime?
  /// Its reference, such as its number in the forward plan.
  public var reference: String?
  /// Whether it says that a key decision is to be made (SI 2012/2089 reg 9(1)(a)).
  public var statesKeyDecision: Bool?
  /// The matter in respect of which the decision is to be made (reg 9(1)(b)).
  public var matter: String?
  /// The name and title of the decision maker, or the name of the body (reg 9(1)(c)).
  public var decisionMaker: String?
  /// The members of the body that is to decide (reg 9(1)(c)).
  public var members: [String] = []
  /// The day on which the decision is to be made (reg 9(1)(d)).
  public var decisionOn: CivilDate?
  /// The period within which it is to be made, in words (reg 9(1)(d)).
  public var decisionPeriod: String?
  /// The documents submitted to the decision maker (reg 9(1)(e)); empty when the notice says that
  /// there are none, nil when it is silent.
  public var documents: [String]?
  /// The address from which the documents can be had (reg 9(1)(f)).
  public var address: String?
  /// Whether it says that further documents may be submitted (reg 9(1)(g)).
  public var furtherDocuments: Bool?
  /// How to ask for details of further documents (reg 9(1)(h)).
  public var howToRequest: String?
  /// The reasons it gives: why compliance is impracticable, why the matter is urgent, why the
  /// meeting is private.
  public var reasons: String?
  /// To whom it was sent: the chair of the scrutiny committee who was told (reg 10(1)(a)).
  public var sentTo: String?
  /// In what part they were told it.
  public var sentToRole: ScrutinyRecipient?
  /// Whether it says that the decision is to be made in private.
  public var isPrivate: Bool?
  /// What was said against meeting in private, with the response; empty when the notice says that
  /// nothing was received, nil when it is silent (reg 5(4)).
  public var representations: [Representation]?

  /// A notice of that kind.
  public init(kind: Kind) {
    self.kind = kind
  }

  /// The sorts of notice.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Of a key decision, 28 clear days before it (SI 2012/2089 reg 9).
    case keyDecision
    /// To the chair of scrutiny, five clear days before it (reg 10(1)).
    case generalException
    /// Why notice of 28 days was impracticable (reg 10(3)).
    case generalExceptionReasons
    /// Why the matter is urgent and cannot be put off (reg 11(2)).
    case specialUrgencyReasons
    /// Of a private meeting, 28 clear days before it (reg 5(2)).
    case privateMeeting
    /// The further notice of a private meeting, five clear days before it (reg 5(4)).
    case privateMeetingFurther
    /// The agenda of a meeting (reg 7).
    case agenda
  }
}

/// Who is told of a decision that goes ahead under the general exception (reg 10(1)(a)).
public enum ScrutinyRecipient: String, Sendable, Hashable, CaseIterable, Codable {
  /// The chair of the relevant overview and scrutiny committee.
  case chair
  /// Every member of it, where it has no chair.
  case everyMember
}

/// What somebody said against a meeting in private, and what the council answered.
public struct Representation: Sendable, Hashable, Codable {
  /// Who said it.
  public var from: String?
  /// What was said.
  public var text: String
  /// What the council answered.
  public var response: String?

  /// A representation in those words.
  public init(text: String) {
    self.text = text
  }
}
