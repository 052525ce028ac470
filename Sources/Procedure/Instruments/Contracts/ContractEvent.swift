public import CivilTime
public import Decisions

/// Something that happens to a contract of the register.
public enum ContractEvent: Sendable, Hashable {
  /// It was entered.
  case registered(ContractFacts, by: Source)
  /// An option was entered, or entered anew under its number.
  case optionEntered(ExtensionOption, source: String)
  /// It runs on: by letters that went out.
  case extended(ContractExtended)
  /// A fact of it was changed, or was found out.
  case amended(ContractAmended)
  /// It ended before its term, or was found to have ended.
  case ended(on: CivilDate, reason: String)
  /// A change of it was notified to the public, or needed no notice.
  case noticed(ContractNoticed)
}

/// The notice of a change was published, or none is needed.
public struct ContractNoticed: Sendable, Hashable, Codable {
  /// The last day of the contract by the change.
  public var lastDay: CivilDate
  /// The number of the notice as published: "2025/S 000-018233".
  public var reference: String?
  /// Why none is needed.
  public var notNeeded: String?

  /// The notice of that change, of that number.
  public init(lastDay: CivilDate, reference: String) {
    self.lastDay = lastDay
    self.reference = reference
  }

  /// That the change needs no notice, for that reason.
  public init(lastDay: CivilDate, notNeeded: String) {
    self.lastDay = lastDay
    self.notNeeded = notNeeded
  }
}

/// A contract runs on.
public struct ContractExtended: Sendable, Hashable, Codable {
  /// The last day now.
  public var to: CivilDate
  /// On what footing.
  public var way: ExtensionWay
  /// Which option, when one was used.
  public var option: String?
  /// Under what decision.
  public var source: Source
  /// The batch of letters by which it was done.
  public var batch: BatchID
  /// By how much its value changes.
  public var valueChange: Money?
  /// On what footing of law it is changed, where the decision says so.
  public var basis: ModificationBasis?
  /// The day on which the notice of the change was published, where the decision says so.
  public var noticeOn: CivilDate?

  /// Running on to that day on that footing.
  public init(
    to: CivilDate, way: ExtensionWay, option: String?, source: Source, batch: BatchID,
    valueChange: Money? = nil
  ) {
    self.to = to
    self.way = way
    self.option = option
    self.source = source
    self.batch = batch
    self.valueChange = valueChange
  }
}

/// On what footing a contract runs on: the contract decides, and not whoever writes.
public enum ExtensionWay: String, Sendable, Hashable, CaseIterable, Codable {
  /// An option of the contract is exercised: the council signs.
  case option
  /// The contract is varied: both sign.
  case variation
  /// It runs on at another price: both sign.
  case priceChange
}

/// Facts of a contract as they stand from then on; what is nil stays.
public struct ContractAmended: Sendable, Hashable, Codable {
  /// Whether its own documents adopt regulation 34.
  public var adoptsRegulation34: Bool?
  /// Whether a placement may run on after the term ends.
  public var placementsMayOutlast: Bool?
  /// The score from which applicants are let in.
  public var passMark: DecimalNumber?
  /// How bids for a placement are weighed.
  public var awardWeights: [Weight]?
  /// What it is worth in all.
  public var value: Money?
  /// Where it stands, or under what decision it was changed.
  public var source: String

  /// Nothing changed yet.
  public init(source: String) {
    self.source = source
  }
}
