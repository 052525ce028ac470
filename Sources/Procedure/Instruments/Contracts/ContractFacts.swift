public import CivilTime
public import Decisions

/// A contract, or a purchasing system, as the register takes it in.
public struct ContractFacts: Sendable, Hashable, Codable {
  /// Its name in the register.
  public var id: ContractID
  /// The council.
  public var council: CouncilID
  /// Its title.
  public var title: String
  /// What sort it is.
  public var kind: Contract.Kind
  /// Its reference on paper.
  public var reference: String?
  /// The day on which its procurement commenced, by which its law is known.
  public var commencedOn: CivilDate?
  /// Under which law it was procured: the Public Contracts Regulations 2015, or, commenced on
  /// 24 February 2025 or later, the Procurement Act 2023 (SI 2024/716; PR-0).
  public var regime: Contract.Regime
  /// Whether the lighter rules for social and other specific services apply.
  public var isLightTouch: Bool
  /// Whether its own documents adopt regulation 34, which does not bind social services by itself
  /// (DP-0); nil while nobody has answered.
  public var adoptsRegulation34: Bool?
  /// The parties beside the council, of a single contract.
  public var parties: [String]
  /// Its first day.
  public var from: CivilDate
  /// Its last day, before anything extends it.
  public var to: CivilDate
  /// What it is worth in all.
  public var value: Money?
  /// What is bought: each service with the groups of people it is for.
  public var lots: [Lot]
  /// What papers call the groups of people, by the ids that the lots use: "ld" is "learning
  /// disability".
  public var groupNames: [String: String]?
  /// The score, of a hundred, from which applicants are let in.
  public var passMark: DecimalNumber?
  /// How bids for a placement are weighed: price 70, quality 30.
  public var awardWeights: [Weight]
  /// Whether a placement may run on after the term ends.
  public var placementsMayOutlast: Bool?
  /// Where these facts come from, beside the decision.
  public var source: String?

  /// A contract of that name.
  public init(
    id: ContractID, council: CouncilID, title: String, kind: Contract.Kind,
    regime: Contract.Regime, from: CivilDate, to: CivilDate
  ) {
    self.id = id
    self.council = council
    self.title = title
    self.kind = kind
    self.regime = regime
    self.from = from
    self.to = to
    isLightTouch = false
    parties = []
    lots = []
    awardWeights = []
  }
}

/// A part of what is bought: one service, and the groups of people it is for.
public struct Lot: Sendable, Hashable, Codable {
  /// The name by which suppliers and placements refer to it: `supported-living`.
  public var id: String
  /// The service as printed.
  public var service: String
  /// The groups, as the decision spells them: `ld`.
  public var groups: [String]

  /// That service for those groups.
  public init(id: String, service: String, groups: [String]) {
    self.id = id
    self.service = service
    self.groups = groups
  }
}

/// What one group of people buys of one lot: what a supplier is let in for.
public struct Category: Sendable, Hashable, Codable, Comparable {
  /// The lot.
  public var lot: String
  /// The group.
  public var group: String

  /// That lot for that group.
  public init(lot: String, group: String) {
    self.lot = lot
    self.group = group
  }

  /// `supported-living/ld`, or nil when it is not written so.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(lot: parts[0], group: parts[1])
  }

  /// `supported-living/ld`
  public var text: String { "\(lot)/\(group)" }

  /// By lot, then by group.
  public static func < (left: Category, right: Category) -> Bool {
    (left.lot, left.group) < (right.lot, right.group)
  }
}

/// How much of a hundred a criterion counts.
public struct Weight: Sendable, Hashable, Codable {
  /// The criterion: "price".
  public var name: String
  /// How much.
  public var percent: DecimalNumber

  /// A criterion that counts so much.
  public init(name: String, percent: DecimalNumber) {
    self.name = name
    self.percent = percent
  }
}

/// An option to make a contract run on.
public struct ExtensionOption: Sendable, Hashable, Codable {
  /// Which: "1".
  public var number: String
  /// The clause that gives it.
  public var clause: String?
  /// By how many months in all, once or in steps.
  public var months: Int?
  /// The last day to which it can run.
  public var latestEnd: CivilDate?
  /// How many days before the term ends the suppliers must be told.
  public var noticeDays: Int?
  /// The option in words.
  public var text: String?

  /// An option of that number.
  public init(number: String) {
    self.number = number
  }
}
