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

  /// Which sort of act it is.
  public var kind: ActKind {
    switch self {
    case .approve: .approve
    case .establish: .establish
    case .admit: .admit
    case .award: .award
    case .delegate: .delegate
    case .waive: .waive
    case .extend: .extend
    case .join: .join
    case .commence: .commence
    case .authorise: .authorise
    }
  }
}

/// The sorts of act, by the names that decision files give them.
public enum ActKind: String, Sendable, Hashable, CaseIterable {
  /// Something is approved.
  case approve
  /// Something is set up.
  case establish
  /// Suppliers are let in.
  case admit
  /// A contract is awarded.
  case award
  /// A power is handed to an officer or a member.
  case delegate
  /// A rule is set aside.
  case waive
  /// A contract is made to run on.
  case extend
  /// The council joins an arrangement of others.
  case join
  /// Something begins.
  case commence
  /// Somebody is given leave to act.
  case authorise
}
