public import CivilTime

/// The contract, framework or purchasing system that the decision is about.
public struct Contract: Sendable, Hashable {
  /// Its title.
  public var title: String
  /// What sort it is.
  public var kind: Kind?
  /// Its reference.
  public var reference: String?
  /// Under which law it was procured.
  public var regime: Regime?
  /// Who leads it.
  public var lead: String?
  /// What it is worth.
  public var value: Money?
  /// Its first day.
  public var from: CivilDate?
  /// Its last day.
  public var to: CivilDate?
  /// For how long it runs.
  public var term: Term?
  /// How it may be made to run on.
  public var extensions: [ContractExtension] = []
  /// How many suppliers are in it.
  public var suppliers: Int?
  /// Why the public may not see it, when it may not.
  public var withheld: Withheld?

  /// A contract of that title.
  public init(title: String) {
    self.title = title
  }

  /// The sorts of contract.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A dynamic purchasing system (PCR 2015 reg 34).
    case dynamicPurchasingSystem
    /// A dynamic market (Procurement Act 2023 s34).
    case dynamicMarket
    /// A framework.
    case framework
    /// A single contract.
    case contract
    /// A consortium that buys for several councils.
    case purchasingConsortium
  }

  /// The law under which a contract was procured.
  public enum Regime: String, Sendable, Hashable, CaseIterable {
    /// The Public Contracts Regulations 2015.
    case pcr2015
    /// The Procurement Act 2023.
    case pa2023
  }
}

/// An option to make a contract run on.
public struct ContractExtension: Sendable, Hashable {
  /// Which option: "1".
  public var number: String?
  /// By how many years.
  public var years: Int?
  /// By how many months, beyond the years.
  public var months: Int?
  /// The last day to which it can run.
  public var latestEnd: CivilDate?
  /// The clause that gives it.
  public var clause: String?
  /// The option in words.
  public var text: String?

  /// An option of which nothing is said yet.
  public init() {}
}
