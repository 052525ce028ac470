import CivilTime
import Decisions

extension TermLength {
  /// The length that a paper states in years, in months or in both; nil when it states none.
  init?(years: Int?, months: Int?) {
    guard (years ?? 0) > 0 || (months ?? 0) > 0 else { return nil }
    self.init(years: years ?? 0, months: months ?? 0)
  }
}

extension Contract {
  /// Whether that is its title, whatever the capitals.
  func isCalled(_ name: String) -> Bool {
    title == name || title.lowercased() == name.lowercased()
  }

  /// The last day to which its options let it run, and where that follows from.
  var lastDayOfOptions: (day: CivilDate, place: FactPlace)? {
    var end = to ?? term?.to
    var found: (day: CivilDate, place: FactPlace)?
    for (index, option) in extensions.enumerated() {
      let place = FieldPath("contract.extensions").appending(index)
      if let latest = option.latestEnd {
        found = (latest, FactPlace(place.appending("latestEnd")))
        end = latest
      } else if let length = TermLength(years: option.years, months: option.months),
        let last = end?.adding(days: 1).flatMap({ length.lastDay(from: $0) })
      {
        found = (last, FactPlace(place))
        end = last
      } else {
        return nil
      }
    }
    return found
  }
}
