/// What a recommendation does, as a fact that rules can check.
public enum RecommendedAct: Sendable, Hashable {
  /// Something is approved.
  case approve(Approval)
  /// Something is set up.
  case establish(Establishment)
  /// Suppliers are let in.
  case admit(Admission)
  /// A contract is awarded.
  case award(Award)
  /// A power is handed to an officer or a member.
  case delegate(Delegation)
  /// A rule is set aside.
  case waive(Waiver)
  /// A contract is made to run on.
  case extend(Extension)
  /// The council joins an arrangement of others.
  case join(Joining)
  /// Something begins.
  case commence(Commencement)
  /// Somebody is given leave to act.
  case authorise(Authorisation)
}
