public import CivilTime

/// A rule of the council's own, such as a contract procedure rule, is set aside.
public struct Waiver: Sendable, Hashable {
  /// The rule, as the council cites it.
  public var rule: String
  /// The ground on which it may be set aside, as the council cites it.
  public var ground: String
  /// What the ground says.
  public var groundText: String?
  /// What is done instead.
  public var change: String?
  /// At what stage of the work.
  public var stage: String?
  /// The rule, an id of the council's policy file.
  public var provision: ProcedureRuleID?
  /// The ground, an id of the council's policy file.
  public var groundId: GroundID?
  /// Why the rule is set aside.
  public var reasons: String?
  /// How each condition of the ground is met.
  public var answers: [ConditionAnswer] = []
  /// Who approved it.
  public var approver: Person?
  /// The day on which it was approved.
  public var approvedOn: CivilDate?
  /// The first day of what is done under it.
  public var actFrom: CivilDate?
  /// Whether it is said to be approved after the event.
  public var retrospective: Bool?
  /// The value of what is done under it.
  public var value: Money?
  /// For how long it holds.
  public var term: Term?
  /// The posts through which it went, ids of the council's policy file.
  public var routedTo: [PostID] = []
  /// Its entry in the register of waivers.
  public var registerEntry: String?
  /// The committee to which it is reported: "Audit Committee".
  public var reportedTo: String?

  /// The setting aside of that rule on that ground.
  public init(rule: String, ground: String) {
    self.rule = rule
    self.ground = ground
  }
}
