/// What a person can do in the life of a decision.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Writes the report.
  case reportAuthor
  /// Answers for the report, and lets it go.
  case leadOfficer
  /// Advises on topics: law, money, staff, equality and so on.
  case adviser
  /// Takes the decision: never granted, but held with the post that the decision names.
  case decisionMaker
  /// Publishes notices and records as the council's proper officer (LGA 1972 s270(3)).
  case properOfficer
  /// Keeps the forward plan and the register, and sends papers out.
  case committeeServices
  /// The monitoring officer (LGHA 1989 s5).
  case monitoringOfficer
  /// Serves the overview and scrutiny committees (LGA 2000 s9FB).
  case scrutinyOfficer
  /// Chairs an overview and scrutiny committee, and agrees to urgency.
  case scrutinyChair
  /// An elected member, who may call in.
  case councillor
  /// Carries the decision out.
  case implementingOfficer
  /// Keeps people, policies and holidays.
  case administrator
  /// Reads and checks the whole record, and changes nothing.
  case auditor

  /// Whether an entry of `people.yaml` can give it.
  public var isGranted: Bool { self != .decisionMaker }
}
