public import CivilTime

/// What somebody wants done to a contract of the register.
///
/// That it runs on is no command: it follows from letters that went out.
public enum ContractCommand: Sendable, Hashable {
  /// Enter it.
  case register(ContractFacts, by: Source)
  /// Enter an option, or enter it anew.
  case enterOption(ExtensionOption, source: String)
  /// Change a fact, or enter one that was found out.
  case amend(ContractAmended)
  /// End it before its term.
  case end(on: CivilDate, reason: String)
  /// Enter that the notice of a change was published, or that none is needed.
  case notice(ContractNoticed)

  /// The word of the command, as the table has it.
  public var act: String {
    switch self {
    case .register: "register"
    case .enterOption: "option"
    case .amend: "amend"
    case .end: "end"
    case .notice: "notice"
    }
  }
}
