public import CivilTime
public import Decisions

/// One of a council's contract procedure rules.
public struct ProcedureRule: Sendable, Hashable {
  /// The id by which decision files name it.
  public var id: ProcedureRuleID
  /// How the council cites it: "CSO 18.4".
  public var name: String
  /// What it says.
  public var text: String?
  /// How much each criterion counts by this rule, when it says that.
  public var weights: [Weighting]?
  /// Of which stage of a procurement it speaks.
  public var stage: Evaluation.Stage?
  /// The first day; left out when it holds since before there are records.
  public var from: Known<CivilDate>?
  /// The last day; left out while it holds.
  public var to: Known<CivilDate>?
  /// Where this comes from.
  public var provenance = Provenance()

  /// A rule of that id, so cited.
  public init(id: ProcedureRuleID, name: String) {
    self.id = id
    self.name = name
  }
}

extension ProcedureRule: Dated {
  /// The first day.
  public var firstDay: Known<CivilDate>? { from }
  /// The last day.
  public var lastDay: Known<CivilDate>? { to }
}
