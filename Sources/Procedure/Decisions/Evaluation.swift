public import CivilTime

/// How bids or applications were judged.
public struct Evaluation: Sendable, Hashable {
  /// What they were judged by.
  public var criteria: [String] = []
  /// How much each criterion counts.
  public var weights: [Weighting] = []
  /// Whether suppliers were selected, or a contract was awarded.
  public var stage: Stage?
  /// The score needed.
  public var passMark: DecimalNumber?
  /// How many came.
  public var received: Int?
  /// How many passed.
  public var admitted: Int?
  /// The scores of those that passed.
  public var scores: [DecimalNumber] = []
  /// How it was done.
  public var method: String?
  /// The first day.
  public var from: CivilDate?
  /// The last day.
  public var to: CivilDate?
  /// The day on which the requests or bids were received.
  public var receivedOn: CivilDate?
  /// Why it took fifteen working days instead of ten.
  public var extendedReason: String?
  /// What became of those that neither passed nor failed.
  public var explanation: String?
  /// Who judged.
  public var evaluators: [Evaluator] = []
  /// Why the public may not see it, when it may not.
  public var withheld: Withheld?

  /// An evaluation of which nothing is said yet.
  public init() {}

  /// What an evaluation is for.
  public enum Stage: String, Sendable, Hashable, CaseIterable {
    /// To select the suppliers that are let in.
    case selection
    /// To award a contract.
    case award
  }
}
