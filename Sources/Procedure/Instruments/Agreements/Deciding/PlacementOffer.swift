public import CivilTime
import Councils
import Decisions

/// Something that may be done next with a placement: who may do it, and what stands against it.
public struct PlacementOffer: Sendable {
  /// The row of the table.
  public let transition: InstrumentTransition
  /// What stands against it, whatever is given with it; nothing when it can be done now.
  public let obstacles: [PlacementObstacle]
  /// Whether whoever asks may do it.
  public let isForAsker: Bool
}

extension PlacementProcedure {
  /// What may be done next with a placement, in the order of the table, with what stands against
  /// each.
  public static func next(
    in state: PlacementState, setting: PlacementSetting,
    under circumstances: InstrumentCircumstances
  ) -> [PlacementOffer] {
    let check = PlacementCheck(state, setting, circumstances)
    return rows(in: state, on: circumstances.day).map { row in
      let isForAsker = check.mayAct(row)
      return PlacementOffer(
        transition: row, obstacles: check.obstacles(before: row, isForAsker: isForAsker),
        isForAsker: isForAsker)
    }
  }

  /// What may be done next with a placement, as far as the record alone tells it.
  public static func next(in state: PlacementState, on day: CivilDate) -> [PlacementOffer] {
    rows(in: state, on: day).map {
      PlacementOffer(transition: $0, obstacles: [], isForAsker: false)
    }
  }

  /// The acts that can be begun from where a placement is on a day.
  private static func rows(in state: PlacementState, on day: CivilDate) -> [InstrumentTransition] {
    let phase = state.phase(on: day)?.rawValue
    return transitions.filter { row in phase.map(row.from.contains) ?? row.from.isEmpty }
  }
}

extension PlacementCheck {
  /// What stands against an act before it is known what is given with it.
  fileprivate func obstacles(
    before row: InstrumentTransition, isForAsker: Bool
  ) -> [PlacementObstacle] {
    if let vacancy = vacancy(row) { return [vacancy] }
    // Where another uses the power, what stands against each who could.
    let isForAnother = !isForAsker && row.by.contains(.delegate) && !delegates.isEmpty
    let users: [PostID?] = isForAnother ? delegates.map { $0 } : [nil]
    let found = users.map { user in
      var check = self
      check.user = user
      check.gather(before: row.act)
      return check.obstacles
    }
    // That whoever asks wrote a paper does not stand against what another may do.
    return (found.min { $0.count < $1.count } ?? []).filter { isForAsker || $0 != .ownPaper }
  }

  /// Gathers what stands against an act, whatever is given with it.
  private mutating func gather(before act: String) {
    switch act {
    case "call":
      if let referral = state.referral { _ = suppliersToCall(for: referral) }
    case "evaluate": _ = weightsOfBids()
    case "award": _ = awardable()
    case "prepare":
      if let award = state.award { againstPreparing(award) }
    case "approve form": _ = approveForm()
    case "sign for the council": _ = sign(.council, PlacementSigning())
    case "sign for the supplier": _ = sign(.supplier, PlacementSigning())
    case "vary": _ = powerToVary()
    case "hold": againstHolding()
    case "erase": _ = erase(nil)
    default: break
    }
  }
}
