import Councils

/// Something that may be done next with a batch of letters: who may do it, and what stands against it.
public struct LetterOffer: Sendable {
  /// The row of the table, with those who may do it as things stand.
  public let transition: InstrumentTransition
  /// What stands against it; nothing when it can be done now.
  public let obstacles: [LetterObstacle]
  /// Whether whoever asks may do it.
  public let isForAsker: Bool
}

extension LetterProcedure {
  /// What may be done next with a batch, in the order of the table, with what stands against each.
  public static func next(
    in batch: LetterBatch, contract: ContractState, suppliers: SupplierList,
    templates: TemplateApprovals, otherBatches: [LetterBatch],
    under circumstances: InstrumentCircumstances
  ) -> [LetterOffer] {
    let desk = LetterDesk(
      in: batch, contract: contract, suppliers: suppliers, templates: templates,
      others: otherBatches, circumstances: circumstances)
    return transitions.filter { $0.from.contains(batch.phase.rawValue) }.map(desk.offer)
  }
}

extension LetterDesk {
  fileprivate func offer(_ row: InstrumentTransition) -> LetterOffer {
    let obstacles = obstacles(before: row.act)
    var row = row
    if row.act == "issue" {
      // The monitoring officer issues only to set aside what stands against it, and nobody else can.
      let canBeSetAside =
        !obstacles.isEmpty && obstacles.allSatisfy { $0.liftedBy.contains(.monitoringOfficer) }
      row.by = row.by.filter { ($0 == .role(.monitoringOfficer)) == canBeSetAside }
    }
    return LetterOffer(
      transition: row, obstacles: obstacles,
      isForAsker: row.by.contains { circumstances.mayAct($0) })
  }

  /// What stands against an act before it is known what is given with it.
  private func obstacles(before act: String) -> [LetterObstacle] {
    switch act {
    case "approve", "approve a letter":
      // That whoever asks prepared the letters does not stand against what Legal may do.
      return circumstances.mayAct(.lawyer) ? againstApprovingAll : againstTemplate + againstNothing
    case "issue":
      do {
        _ = try issue([])
        return []
      } catch {
        return error.obstacles.compactMap { $0 as? LetterObstacle }
      }
    default: return []
    }
  }
}
