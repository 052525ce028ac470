public import CivilTime
public import Decisions

/// What stands against an act on a contract of the register, beside who acts and under what. Its
/// words are in `ContractObstacle+Words.swift`.
public enum ContractObstacle: InstrumentObstacle, Hashable {
  /// Its name is not spelt as names are.
  case malformedID(ContractID)
  /// There is a contract of that name.
  case taken(ContractID)
  /// It is another council's.
  case otherCouncil(String, needs: String)
  /// The last day is before the first.
  case datesOutOfOrder(String, CivilDate, String, CivilDate)
  /// Its law does not go with the day on which its procurement commenced (PR-0).
  case regime(stated: Contract.Regime, commenced: CivilDate, right: Contract.Regime)
  /// Nothing shows which law applies.
  case commencementUnknown(ContractID, from: CivilDate)
  /// Its law does not go with its kind.
  case kindAndRegime(Contract.Kind, Contract.Regime)
  /// No dynamic purchasing system can be set up any more (DM-2).
  case noNewSystem(commenced: CivilDate)
  /// Two lots have one name, or a lot has a group twice.
  case doubled(String, String)
  /// A lot without groups, or with a name that cannot be written.
  case lot(String, String)
  /// Weights do not come to a hundred.
  case weights(total: String, parts: [String])
  /// A number is outside what it can be.
  case outOfRange(String, String, range: String)
  /// An option reaches no further than the term.
  case optionTooShort(String, reach: CivilDate, end: CivilDate)
  /// Nothing says how far an option goes.
  case optionWithoutReach(String)
  /// An option was used further than it would now go.
  case optionUsedFurther(String, reach: CivilDate, end: CivilDate)
  /// Nothing would change.
  case nothingChanges
  /// The day of the end is not in the term.
  case endOutsideTerm(CivilDate, from: CivilDate, to: CivilDate)
  /// No notice is wanted of a change to that day; of these it is.
  case noNoticeWanted(CivilDate, wanted: [CivilDate])
  /// The law certainly asks for the notice.
  case noticeIsAsked(ChangeNotice)
  /// Regulation 34 is asked of something that is no dynamic purchasing system.
  case notASystem(Contract.Kind)
}
