public import CivilTime

/// A notice published on the way: of the procurement, or of a decision.
public struct MatterNotice: Sendable, Hashable {
  /// What sort of notice it is.
  public var kind: Kind
  /// The day on which it was published.
  public var on: CivilDate?
  /// Its reference.
  public var reference: String?
  /// The decision it is about.
  public var decision: LinkID?
  /// Where this comes from.
  public var source: String?

  /// A notice of that kind.
  public init(kind: Kind) {
    self.kind = kind
  }

  /// The sorts of notice.
  public enum Kind: Sendable, Hashable, CaseIterable, RawRepresentable {
    /// About a procurement or a contract, on the official portal.
    case procurement(ProcurementNotice.Kind)
    /// About a decision or a meeting, as SI 2012/2089 asks for.
    case decision(Notice.Kind)

    /// The kind of that name.
    public init?(rawValue: String) {
      guard let kind = Kind.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = kind
    }

    /// Its name in files.
    public var rawValue: String {
      switch self {
      case .procurement(let kind): kind.rawValue
      case .decision(let kind): kind.rawValue
      }
    }

    /// Those of procurements first.
    public static let allCases: [Kind] =
      ProcurementNotice.Kind.allCases.map(Kind.procurement)
      + Notice.Kind.allCases.map(Kind.decision)
  }
}
