import CivilTime
import Councils
import Decisions
import Rules

extension SupplierProcedure {
  /// A delegation to let suppliers in, on the day.
  static func check(
    _ delegation: Delegation, of source: Source, _ contract: ContractState,
    _ checks: inout RegisterChecks
  ) {
    let day = checks.circumstances.day
    let from = [delegation.term?.from, delegation.effectiveFrom].compactMap { $0 }.max()
    let to = delegation.lastDay(while: contract)
    if (from.map { day < $0 } ?? false) || (to.map { day > $0 } ?? false) {
      checks.stop(SupplierObstacle.outsideDelegation(source.text, from: from, to: to, day: day))
    }
    let power = delegation.power.lowercased()
    let words = ["admi", "supplier", "provider", "appoint", "let in"]
    checks.stop(
      SupplierObstacle.otherPower(source.text, power: delegation.power),
      if: !words.contains { power.contains($0) })
    if !delegation.consulting.isEmpty {
      let council = checks.circumstances.council
      checks.remark(
        "consulting",
        "\(source.text), asks that "
          + delegation.consulting.map { post in
            council.post(post).map { "the \($0.title)" } ?? post.rawValue
          }.listed() + " be consulted first, and nothing here shows that",
        cure: "keep a note of the consultation with the round")
    }
  }

  /// The decision's own admission: of one round, and of no more suppliers than it says.
  static func check(
    _ admission: Admission, of source: Source, letting count: Int, _ list: SupplierList,
    _ checks: inout RegisterChecks
  ) {
    if let earlier = list.rounds.first(where: { $0.decided?.source == source }) {
      checks.stop(
        SupplierObstacle.admissionUsed(source.text, round: earlier.received.round))
    }
    if let last = admission.term?.to, checks.circumstances.day > last {
      checks.stop(
        SupplierObstacle.outsideDelegation(
          source.text, from: admission.term?.from, to: last, day: checks.circumstances.day))
    }
    guard let approved = admission.suppliers, approved != count else { return }
    if count > approved {
      checks.stop(
        SupplierObstacle.moreThanApproved(source.text, approved: approved, reach: count))
    } else {
      checks.remark(
        "DP-1",
        "\(source.text), lets \(approved) suppliers in, and \(count) of the round reach the pass mark",
        cure: "see that the file holds all applications of the round")
    }
  }
}

extension Delegation {
  /// The last day on which it can be used: that of its term, or, where the term may be made longer
  /// and the contract was, that of the contract as far as the longer term goes.
  func lastDay(while contract: ContractState) -> CivilDate? {
    guard let end = term?.to else { return nil }
    guard let to = contract.to, to > end, let term else { return end }
    var furthest = end
    for step in term.extensions {
      if let length = TermLength(years: step.years ?? 0, months: step.months ?? 0),
        let next = furthest.adding(days: 1).flatMap({ length.lastDay(from: $0) })
      {
        furthest = next
      }
    }
    return min(furthest, to)
  }
}
