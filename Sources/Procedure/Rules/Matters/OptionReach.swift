import CivilTime
import Decisions

/// How far options reach.
enum OptionReach {
  /// The end of the option that reaches furthest; nil when none says how far.
  static func statement(
    of options: [ContractExtension], after end: Moment?, by document: String, at place: FactPlace
  ) -> Statement<Moment>? {
    let months = options.reduce(0) { $0 + $1.wholeMonths }
    var furthest: Moment?
    for option in options {
      let length = option.wholeMonths
      if let latest = option.latestEnd {
        if furthest.map({ $0.last < latest }) ?? true { furthest = .day(latest) }
      } else if length > 0 {
        guard let next = (furthest ?? end)?.end(after: length) else { return nil }
        furthest = next
      }
    }
    return furthest.map {
      Statement(value: $0, text: text($0, months), by: document, place: place)
    }
  }

  /// “30 April 2027 (2 years)”.
  static func text(_ latest: Moment, _ months: Int) -> String {
    guard months > 0, let length = TermLength(months: months) else { return latest.text }
    return "\(latest.text) (\(length.counted))"
  }
}

extension TermLength {
  /// In words, months as years where they make whole years.
  var counted: String {
    TermLength(years: totalMonths / 12, months: totalMonths % 12)?.text ?? text
  }
}
