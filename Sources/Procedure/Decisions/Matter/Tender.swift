public import CivilTime

/// A tender as it was published.
public struct Tender: Sendable, Hashable {
  /// Its name in the matter.
  public var id: LinkID
  /// The contract it was for, where the matter has several.
  public var contract: LinkID?
  /// Its title as published.
  public var title: String?
  /// What sort of notice published it.
  public var kind: ProcurementNotice.Kind?
  /// Its reference.
  public var reference: String?
  /// The day on which it was published.
  public var published: CivilDate?
  /// When it was published, where no day is known: "November 2019".
  public var publishedText: String?
  /// The value published.
  public var value: Money?
  /// The first day published.
  public var from: CivilDate?
  /// The beginning in words, where no day is known.
  public var fromText: String?
  /// The last day published, options included or not.
  public var to: CivilDate?
  /// The end in words, where no day is known.
  public var toText: String?
  /// Where this comes from.
  public var source: String?

  /// A tender of that name.
  public init(id: LinkID) {
    self.id = id
  }
}

/// A round in which suppliers were let in.
public struct AdmissionRound: Sendable, Hashable {
  /// Its number.
  public var number: Int
  /// The contract it let them into, where the matter has several.
  public var contract: LinkID?
  /// The day on which requests closed.
  public var closed: CivilDate?
  /// How many asked.
  public var received: Int?
  /// How many were let in.
  public var admitted: Int?
  /// The day on which that was decided.
  public var decidedOn: CivilDate?
  /// The value that its notice states.
  public var value: Money?
  /// The end of the contract that its notice states.
  public var to: CivilDate?
  /// The recommendation under which it was decided.
  public var under: RecommendationReference?
  /// The reference of its notice.
  public var notice: String?
  /// The day of its notice.
  public var noticeOn: CivilDate?
  /// Where this comes from.
  public var source: String?

  /// The round of that number.
  public init(number: Int) {
    self.number = number
  }
}
