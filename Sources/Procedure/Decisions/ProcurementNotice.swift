public import CivilTime

/// A notice about a procurement or a contract, published on the official portal.
public struct ProcurementNotice: Sendable, Hashable {
  /// What sort of notice it is.
  public var kind: Kind
  /// The day on which it was published.
  public var on: CivilDate?
  /// Its reference.
  public var reference: String?

  /// A notice of that kind.
  public init(kind: Kind) {
    self.kind = kind
  }

  /// The sorts of notice, of the Public Contracts Regulations 2015 and the Procurement Act 2023.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Prior information.
    case priorInformation
    /// Contract notice: the call for competition under the Regulations.
    case contractNotice
    /// Contract award notice.
    case awardNotice
    /// Modification of a contract during its term, under the Regulations.
    case modification
    /// Contract change notice, under the Act (s75).
    case change
    /// Contract details notice, under the Act (s53).
    case contractDetails
    /// Tender notice, under the Act (s21).
    case tender
    /// Transparency notice of a direct award, under the Act (s44).
    case transparency
    /// Contract termination notice, under the Act (s80).
    case termination
    /// Dynamic market notice, under the Act (s39).
    case dynamicMarket
    /// Notice that a dynamic market or a purchasing system has ended.
    case cessation
  }
}
