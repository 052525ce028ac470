import CivilTime
import Instruments

extension ContractState {
  /// The days that matter to it.
  var days: [InstrumentDay] {
    deadlines.map { InstrumentDay(kind: $0.kind.rawValue, due: $0.day, label: $0.label) }
  }

  /// The first of them that is not past, as an answer says it.
  func nextDay(from today: CivilDate) -> String? {
    days.first { $0.due >= today }.map { "\($0.due.text): \($0.label)" }
  }
}

extension PlacementState {
  /// The days that matter to it, as they stood when something last happened to it.
  var days: [InstrumentDay] {
    guard let last = acts.last else { return [] }
    return deadlines(on: last.done).map {
      InstrumentDay(kind: $0.kind.rawValue, due: $0.day, label: $0.label)
    }
  }
}

extension ContractState {
  /// How many whole months of an option are left after a day.
  func monthsLeft(of number: String, after day: CivilDate) -> Int? {
    guard let option = options.first(where: { $0.number == number }),
      let last = left(of: option).lastDay, let first = day.adding(days: 1)
    else { return nil }
    return last < first ? 0 : TermLength.between(first, last).length.totalMonths
  }
}
