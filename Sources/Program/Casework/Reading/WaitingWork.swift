import Decisions
import Records
public import Workflow

/// What waits for somebody: the steps that they can take now, over all open decisions.
public enum WaitingWork {
  /// What may be done on one decision.
  public struct Item: Sendable {
    /// The decision.
    public let situation: Situation
    /// What may be done.
    public let offers: [Offer]
  }

  /// What waits on the desk; for everybody, when asked so.
  ///
  /// - Parameter isWork: whether an offer is a step forward, and not one that only may be taken.
  public static func items(
    at desk: Desk, forEverybody: Bool, isWork: ([Offer], DecisionState) -> [Offer]
  ) throws(Failure) -> [Item] {
    var items: [Item] = []
    for row in try EachDecision.rows(isOpen: true, desk) {
      let situation = try Situation(of: DecisionID(row.id), at: desk)
      let offers = isWork(try situation.next(forAskerOnly: !forEverybody), situation.state)
        .filter(\.obstacles.isEmpty)
      if !offers.isEmpty { items.append(Item(situation: situation, offers: offers)) }
    }
    return items
  }
}
