public import CivilTime

/// How far a contract of the register has come.
public enum ContractPhase: String, Sendable, Hashable, CaseIterable {
  /// It was not entered.
  case absent
  /// It is entered, and runs for its own term.
  case active
  /// It was made to run on.
  case extended
  /// It was ended before its term.
  case ended

  /// The phase in words.
  public var name: String {
    switch self {
    case .absent: "not in the register"
    case .active: "active"
    case .extended: "extended"
    case .ended: "ended"
    }
  }
}

extension ContractState {
  /// How far it has come, by what happened to it.
  public var phase: ContractPhase {
    if facts == nil { return .absent }
    if ended != nil { return .ended }
    return extensions.isEmpty ? .active : .extended
  }

  /// Whether a day is in its term, as it stands.
  public func runs(on day: CivilDate) -> Bool {
    guard let facts, let to else { return false }
    return facts.from <= day && day <= to
  }

  /// How it stands on a day, in a word of the register: to begin, active, extended, ended.
  public func status(on day: CivilDate) -> String {
    guard let facts, let to else { return ContractPhase.absent.name }
    if day > to { return ContractPhase.ended.name }
    if day < facts.from { return "to begin" }
    return extensions.isEmpty ? ContractPhase.active.name : ContractPhase.extended.name
  }
}
