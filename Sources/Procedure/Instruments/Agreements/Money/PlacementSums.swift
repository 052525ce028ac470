import CivilTime
import Decisions

/// What the placements under one contract come to with one more: of twelve months, and in all.
///
/// A placement counts from the day on which its award was approved, with the sum that it is taken to
/// commit (``PlacementTerms/committed(asOf:)``).
struct PlacementSums {
  /// What this one comes to.
  let amount: Money
  /// With those awarded in the twelve months that end on the day.
  let inTwelveMonths: Money
  /// With all that were awarded.
  let together: Money
  /// How that is worked out.
  let working: [String]

  init(
    _ amount: Money, of state: PlacementState, among others: [PlacementState], on day: CivilDate
  ) {
    let since = day.adding(months: -12)
    var recent: [Money] = []
    var all: [Money] = []
    for other in others
    where other.id != state.id && other.referral?.contract == state.referral?.contract {
      guard let award = other.award, award.on <= day, let sum = other.committed(asOf: day) else {
        continue
      }
      all.append(sum)
      if since.map({ award.on > $0 }) ?? true { recent.append(sum) }
    }
    self.amount = amount
    inTwelveMonths = Money.sum(recent + [amount])
    together = Money.sum(all + [amount])
    let first = since.flatMap { $0.adding(days: 1) } ?? day
    working = [
      PlacementSums.line("awarded from \(first.text) to \(day.text)", recent, amount),
      PlacementSums.line("in all", all, amount),
    ]
  }

  private static func line(_ what: String, _ sums: [Money], _ amount: Money) -> String {
    let others = sums.count == 1 ? "1 other" : "\(sums.count) others"
    return "\(what): \(others), \(Money.sum(sums).text) + this one, \(amount.text) = "
      + Money.sum(sums + [amount]).text
  }
}
