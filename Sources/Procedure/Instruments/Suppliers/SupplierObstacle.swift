public import CivilTime
public import Councils
import Decisions
import Workflow

/// What stands against an act in a contract's list of suppliers, beside who acts and under what.
/// Its words are in `SupplierObstacle+Words.swift`.
public enum SupplierObstacle: InstrumentObstacle, Hashable {
  /// The contract is not in the register.
  case noContract
  /// The contract has ended, or has not begun.
  case notRunning(ContractID, from: CivilDate, to: CivilDate, day: CivilDate)
  /// The round is not the next.
  case roundOutOfOrder(Int, next: Int)
  /// There is no such round.
  case noSuchRound(Int, last: Int)
  /// The round is decided.
  case roundDecided(Int, on: CivilDate)
  /// A round without applications.
  case emptyRound(Int)
  /// The file was taken in before.
  case sameFile(round: Int)
  /// An application is not as it must be.
  case application(SupplierID, fault: String)
  /// A supplier that is in the list asks to be let in.
  case inTheList(SupplierID, SupplierStatus)
  /// There is no such supplier in the list.
  case noSuchSupplier(SupplierID)
  /// A supplier stands where the act does not begin.
  case wrongStatus(SupplierID, SupplierStatus, act: String, begins: [SupplierStatus])
  /// The day is before that since which the supplier stands so.
  case beforeItsStanding(SupplierID, SupplierStatus, since: CivilDate, day: CivilDate)
  /// Nothing says from which score applicants are let in.
  case passMarkUnknown(ContractID)
  /// Nobody has said whether the documents adopt regulation 34 (DP-0).
  case regulation34Unknown(ContractID)
  /// The days in which a round is to be decided cannot be counted.
  case daysUnknown(String)
  /// Requests are assessed after their ten working days, and nobody said why (DP-2).
  case unexplained([RequestTime], day: CivilDate)
  /// Requests are assessed after fifteen working days, and more the recorded reasons do not allow
  /// (DP-2).
  case late([RequestTime], day: CivilDate)
  /// A reason is given for suppliers whose requests the round does not judge.
  case reasonForNobody([SupplierID], round: Int)
  /// The delegation does not reach that day.
  case outsideDelegation(String, from: CivilDate?, to: CivilDate?, day: CivilDate)
  /// The delegation is of another power.
  case otherPower(String, power: String)
  /// More reach the pass mark than the decision lets in.
  case moreThanApproved(String, approved: Int, reach: Int)
  /// The decision's own admission was used for an earlier round.
  case admissionUsed(String, round: Int)
  /// A supplier would be let in for more than was judged.
  case moreThanJudged(SupplierID, [Category])
  /// Nothing would change.
  case nothingChanges(SupplierID)
  /// Nobody may lift that.
  case cannotBeLifted(String, among: [String])
  /// No supplier is named.
  case nobodyNamed
  /// The list has suppliers, or had: nothing before it can be taken over.
  case listBegun(on: CivilDate)
  /// There cannot have been so many rounds.
  case roundsBefore(Int)

  /// Who may let the round be decided all the same: suppliers cannot be left without an answer.
  public var liftedBy: [Role] {
    switch self {
    case .late, .otherPower, .moreThanApproved, .daysUnknown: [.monitoringOfficer]
    default: []
    }
  }
}
