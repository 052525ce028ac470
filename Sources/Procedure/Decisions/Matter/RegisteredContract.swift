public import CivilTime

/// A contract as the council's register has it.
public struct RegisteredContract: Sendable, Hashable {
  /// Its name in the matter.
  public var id: LinkID
  /// Its title.
  public var title: String
  /// What sort it is.
  public var kind: Contract.Kind?
  /// Under which law it was procured.
  public var regime: Contract.Regime?
  /// The day on which the procurement commenced.
  public var commencedOn: CivilDate?
  /// Its first day.
  public var from: CivilDate?
  /// Its last day.
  public var to: CivilDate?
  /// How it may be made to run on.
  public var options: [ContractExtension] = []
  /// What it is worth.
  public var value: Money?
  /// The recommendation that made it.
  public var madeBy: RecommendationReference?
  /// The recommendations that changed it.
  public var changedBy: [RecommendationReference] = []
  /// Where this comes from.
  public var source: String?

  /// The contract of that name and title.
  public init(id: LinkID, title: String) {
    self.id = id
    self.title = title
  }
}
