import Councils
import Decisions
public import Instruments

/// The notices of changed contracts that are still to be published, over all contracts.
public enum WaitingNotices {
  /// A contract with its notices.
  public struct Item: Sendable {
    /// The contract.
    public let contract: ContractFacts
    /// What is to be published of it.
    public let notices: [ChangeNotice]
  }

  /// What waits for the person at the desk, who must be able to enter it; for everybody, when asked
  /// so.
  public static func items(at desk: Desk, forEverybody: Bool) throws(Failure) -> [Item] {
    try desk.contracts().compactMap { state in
      let notices = state.noticesWanted
      guard let facts = state.facts, !notices.isEmpty else { return nil }
      let isTheirs =
        desk.staff.standing(
          of: desk.person.id, as: .implementingOfficer, in: facts.council, on: desk.today) != nil
      return forEverybody || isTheirs ? Item(contract: facts, notices: notices) : nil
    }
  }
}

extension ChangeNotice {
  /// It as an answer says it.
  func remark(on contract: ContractID) -> InstrumentRemark {
    InstrumentRemark(code, message, cure: cure(contract))
  }
}
