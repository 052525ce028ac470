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
  /// The framework or purchasing system it was called off from.
  public var under: ContractParent?
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
  /// The most suppliers that it lets in, when it sets a limit.
  public var supplierLimit: Int?
  /// What suppliers are charged for being in it.
  public var supplierCharge: Money?
  /// The day on which the procurement commenced, or the system was set up.
  public var commencedOn: CivilDate?
  /// The day on which it was signed.
  public var signedOn: CivilDate?
  /// The day on which work under it started.
  public var startedOn: CivilDate?
  /// Whether the lighter rules for social and other specific services apply.
  public var lightTouch: Bool?
  /// What is bought under it.
  public var category: Category?
  /// What it is worth in a year.
  public var annualValue: Money?
  /// Whether the value is given with VAT.
  public var valueIncludesVAT: Bool?
  /// Whether regulation 34 was adopted for a purchasing system of social services, to which it
  /// does not apply by itself.
  public var adoptsRegulation34: Bool?
  /// Whether suppliers can ask to be let in at any time while it runs.
  public var openThroughout: Bool?
  /// The first day of the first period in which suppliers could ask to be let in.
  public var requestsFrom: CivilDate?
  /// The last day of that period.
  public var requestsTo: CivilDate?
  /// Whether it is for health care, so that the Provider Selection Regime applies.
  public var healthCare: Bool?
  /// The notices published about it.
  public var notices: [ProcurementNotice] = []
  /// The day on which a copy of the changed contract was published (Procurement Act 2023 s77).
  public var modifiedCopyOn: CivilDate?
  /// The first day of the standstill.
  public var standstillFrom: CivilDate?
  /// The last day of the standstill.
  public var standstillTo: CivilDate?
  /// Why the public may not see it, when it may not.
  public var withheld: Withheld?

  /// A contract of that title.
  public init(title: String) {
    self.title = title
  }

  /// The sorts of contract.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
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

  /// What is bought.
  public enum Category: String, Sendable, Hashable, CaseIterable {
    /// Goods.
    case goods
    /// Services.
    case services
    /// Works.
    case works
    /// The right to exploit works or services.
    case concession
  }

  /// The law under which a contract was procured.
  public enum Regime: String, Sendable, Hashable, CaseIterable, Codable {
    /// The Public Contracts Regulations 2015.
    case pcr2015
    /// The Procurement Act 2023.
    case pa2023
  }
}

/// The framework or purchasing system a contract was called off from.
public struct ContractParent: Sendable, Hashable {
  /// Its title.
  public var title: String
  /// The day on which it was set up, or its procurement commenced.
  public var setUpOn: CivilDate?

  /// One of that title.
  public init(title: String) {
    self.title = title
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
  /// How many days before the term ends the suppliers must be told that it is used.
  public var noticeDays: Int?
  /// The day on which it was used.
  public var usedOn: CivilDate?
  /// The clause that gives it.
  public var clause: String?
  /// The option in words.
  public var text: String?

  /// An option of which nothing is said yet.
  public init() {}
}
