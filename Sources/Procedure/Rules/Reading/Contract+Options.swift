import CivilTime
import Decisions

extension Contract {
  /// The last day to which its options, used one after the other, let it run, and where that follows
  /// from; nil when it has none, or one of which nobody says how far it goes.
  var lastDayOfOptions: (day: CivilDate, place: FactPlace)? {
    var end = to ?? term?.to
    var found: (day: CivilDate, place: FactPlace)?
    for (index, option) in extensions.enumerated() {
      let field = FieldPath("contract.extensions").appending(index)
      if let latest = option.latestEnd {
        found = (latest, field.place("latestEnd"))
        end = latest
      } else if let length = TermLength(years: option.years, months: option.months),
        let last = end?.adding(days: 1).flatMap({ length.lastDay(from: $0) })
      {
        found = (last, field.place)
        end = last
      } else {
        return nil
      }
    }
    return found
  }

  /// The last day to which it can run, as far as anything shows: the latest end that an option
  /// states, else its own end and the lengths of its options together.
  var furthestEnd: CivilDate? {
    if let end = extensions.compactMap(\.latestEnd).max() { return end }
    guard let end = to ?? term?.to else { return nil }
    let months = extensions.reduce(0) { $0 + $1.wholeMonths }
    guard months > 0 else { return extensions.isEmpty ? end : nil }
    guard let first = end.adding(days: 1), let length = TermLength(months: months) else {
      return nil
    }
    return length.lastDay(from: first)
  }
}

extension TermLength {
  /// The length that a paper states in years, in months or in both; nil when it states none.
  init?(years: Int?, months: Int?) {
    guard (years ?? 0) > 0 || (months ?? 0) > 0 else { return nil }
    self.init(years: years ?? 0, months: months ?? 0)
  }
}

extension Term {
  /// Its years and months in months; 0 when it states neither.
  var wholeMonths: Int { (years ?? 0) * 12 + (months ?? 0) }
}

extension TermExtension {
  /// Its years and months in months; 0 when it states neither.
  var wholeMonths: Int { (years ?? 0) * 12 + (months ?? 0) }
}

extension ContractExtension {
  /// Its years and months in months; 0 when it states neither.
  var wholeMonths: Int { (years ?? 0) * 12 + (months ?? 0) }
}
