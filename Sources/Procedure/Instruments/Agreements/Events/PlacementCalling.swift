public import CivilTime
public import Decisions
public import Digests

/// Somebody was referred for a placement.
public struct PlacementReferral: Sendable, Hashable, Codable {
  /// The placement.
  public var id: PlacementID
  /// The contract under which it is bought.
  public var contract: ContractID
  /// The lot and the group.
  public var category: Category
  /// The recommendation by which calls, awards and signatures are delegated.
  public var under: Source
  /// The salted digest of what is kept of the person.
  public var person: SHA256Digest

  /// A placement of that reference.
  public init(
    id: PlacementID, contract: ContractID, category: Category, under: Source, person: SHA256Digest
  ) {
    self.id = id
    self.contract = contract
    self.category = category
    self.under = under
    self.person = person
  }
}

/// What is needed, as far as the record says it: from when, until when.
public struct PlacementNeeds: Sendable, Hashable, Codable {
  /// The salted digest of what is kept of the person, with the needs.
  public var person: SHA256Digest
  /// The day on which it is to begin.
  public var start: CivilDate
  /// The last day; nil when it is open-ended.
  public var end: CivilDate?

  /// A placement on those days.
  public init(person: SHA256Digest, start: CivilDate, end: CivilDate? = nil) {
    self.person = person
    self.start = start
    self.end = end
  }
}

/// The suppliers of a category were called to compete.
public struct PlacementCall: Sendable, Hashable, Codable {
  /// Which call of the placement it is, from 1.
  public var number: Int
  /// Whom it went to: every active supplier of the category.
  public var suppliers: [SupplierID]
  /// The last day for bids.
  public var replyBy: CivilDate
  /// Whether the time was agreed with all of them, the same for each.
  public var isTimeAgreed: Bool
}

/// A bid that came in time.
public struct PlacementBid: Sendable, Hashable, Codable {
  /// The supplier.
  public var supplier: SupplierID
  /// Its price for a week.
  public var weeklyPrice: Money
  /// What it asks beside that, once.
  public var oneOffs: [PlacementOneOff]
  /// Its notes, which speak of the person.
  public var notes: PlacementPaper?
}

/// A bid that came after the day.
public struct PlacementLateBid: Sendable, Hashable, Codable {
  /// The supplier.
  public var supplier: SupplierID
  /// The last day for bids.
  public var replyBy: CivilDate
}

/// A personal paper kept beside the record: what it is known by, and how long it is.
public struct PlacementPaper: Sendable, Hashable, Codable {
  /// Its salted digest.
  public var digest: SHA256Digest
  /// How many bytes it has.
  public var length: Int

  /// That paper.
  public init(digest: SHA256Digest, length: Int) {
    self.digest = digest
    self.length = length
  }
}
