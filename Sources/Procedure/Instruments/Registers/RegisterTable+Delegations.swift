public import CivilTime
public import Councils
import Decisions
import Rules
import Workflow

extension RegisterTable {
  /// The register of powers that decisions handed over, by their source, as it stands on a day.
  public static func delegations(
    _ decisions: [GivingDecision], council: Council, staff: Staff, on day: CivilDate,
    filter: RegisterFilter = RegisterFilter()
  ) -> RegisterTable {
    let columns = [
      Column("Source"), Column("Council"), Column("Post"), Column("Holder"), Column("Power"),
      Column("Limit", isNumber: true), Column("From"), Column("To"), Column("Consulting"),
      Column("Status"),
    ]
    var rows: [[String]] = []
    for giving in decisions.sorted(by: { $0.state.id < $1.state.id })
    where giving.decision.council == council.identity.id {
      let numbers = giving.decision.recommendationNumbers
      for (index, recommendation) in giving.decision.recommendations.enumerated() {
        let number = recommendation.number ?? (index < numbers.count ? numbers[index] : "")
        for delegation in recommendation.delegations {
          let status = giving.status(of: delegation, recommendation: number, on: day)
          let row = [
            Source.recommendation(giving.state.id, number).text, council.identity.id.rawValue,
            council.post(delegation.to)?.title ?? delegation.to.rawValue,
            holders(of: delegation, council, staff, day), delegation.power,
            limit(of: delegation), first(delegation)?.iso ?? "", delegation.term?.to?.iso ?? "",
            delegation.consulting.map { council.post($0)?.title ?? $0.rawValue }.listed(), status,
          ]
          if filter.admits(row, council: council.identity.id, status: status) { rows.append(row) }
        }
      }
    }
    return RegisterTable(title: "Delegations", columns: columns, rows: rows)
  }

  private static func holders(
    of delegation: Delegation, _ council: Council, _ staff: Staff, _ day: CivilDate
  ) -> String {
    let names = staff.holders(of: delegation.to, in: council.identity.id, on: day).map {
      staff.person($0)?.name ?? $0.rawValue
    }
    return names.isEmpty ? "nobody" : names.listed()
  }

  private static func limit(of delegation: Delegation) -> String {
    if let limit = delegation.limit { return "up to \(limit.text)" }
    if let below = delegation.below { return "below \(below.text)" }
    return delegation.limitReason ?? ""
  }

  private static func first(_ delegation: Delegation) -> CivilDate? {
    [delegation.term?.from, delegation.effectiveFrom].compactMap { $0 }.max()
  }
}

extension GivingDecision {
  /// How a power that it hands over stands on a day: in effect, not yet, ended, superseded, or
  /// without effect because the decision has none.
  fileprivate func status(
    of delegation: Delegation, recommendation: String, on day: CivilDate
  ) -> String {
    if superseded(recommendation) != nil { return "superseded" }
    guard let effective = effectiveOn else { return "not in effect" }
    let from = [effective, delegation.term?.from, delegation.effectiveFrom].compactMap { $0 }.max()
    if let from, day < from { return "to begin" }
    if let to = delegation.term?.to, day > to {
      return delegation.term?.extensions.isEmpty == false ? "term over, may run on" : "ended"
    }
    return "in effect"
  }
}
