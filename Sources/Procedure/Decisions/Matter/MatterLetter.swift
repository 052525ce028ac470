public import CivilTime

/// A letter or an agreement that followed from a decision.
public struct MatterLetter: Sendable, Hashable {
  /// What sort it is.
  public var kind: Kind
  /// The supplier, by its reference in the register: never a person's name.
  public var supplier: String
  /// The contract it is about, where the matter has several.
  public var contract: LinkID?
  /// The day on which it was issued, or signed.
  public var issuedOn: CivilDate?
  /// The end that it gives the supplier's contract or agreement.
  public var to: CivilDate?
  /// What it is worth.
  public var value: Money?
  /// The recommendation under which it was issued.
  public var under: RecommendationReference?
  /// Where this comes from.
  public var source: String?

  /// A letter of that sort to that supplier.
  public init(kind: Kind, supplier: String) {
    self.kind = kind
    self.supplier = supplier
  }

  /// The sorts of letter.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The supplier is let in, or not.
    case outcome
    /// The supplier's contract runs on.
    case `extension`
    /// A placement or a call-off is agreed.
    case agreement
  }
}
