public import CivilTime
import Decisions

/// What is left of an option to make a contract run on.
public struct OptionLeft: Sendable, Hashable {
  /// The option.
  public let option: ExtensionOption
  /// How much of it was used, in whole months and the days beyond.
  public let used: (months: Int, days: Int)
  /// How much of it is left, in whole months and the days beyond; nil when it is not known how far
  /// it goes.
  public let left: (months: Int, days: Int)?
  /// The last day to which it can make the contract run; nil when it is not known.
  public let lastDay: CivilDate?
  /// How that was reckoned, line by line.
  public let working: [String]

  /// "8 months used, 16 months left, to 30 April 2027"
  public var text: String {
    let used = "\(OptionLeft.words(used)) used"
    guard let left, let lastDay else { return "\(used); it is not known how far it goes" }
    return "\(used), \(OptionLeft.words(left)) left, to \(lastDay.text)"
  }

  /// "7 months and 12 days", or "nothing".
  static func words(_ length: (months: Int, days: Int)) -> String {
    var parts: [String] = []
    if length.months > 0 { parts.append("\(length.months) month\(length.months == 1 ? "" : "s")") }
    if length.days > 0 { parts.append("\(length.days) day\(length.days == 1 ? "" : "s")") }
    return parts.isEmpty ? "nothing" : parts.joined(separator: " and ")
  }

  /// Two of one option, reckoned alike, are equal.
  public static func == (left: OptionLeft, right: OptionLeft) -> Bool {
    left.option == right.option && left.lastDay == right.lastDay && left.working == right.working
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(option)
    hasher.combine(lastDay)
    hasher.combine(working)
  }
}

extension ContractState {
  /// The options with what is left of each, in the order in which they were entered.
  public var optionsLeft: [OptionLeft] { options.map(left) }

  /// What is left of an option.
  ///
  /// Its months begin on the day after the contract’s last day when it was first used, or, unused,
  /// after its last day as it stands; n months from 1 May end on the day before the same number of
  /// a month, and where there is no such day the month’s end takes its place (CL-8). Where months
  /// and a latest end are both stated, the earlier day counts.
  public func left(of option: ExtensionOption) -> OptionLeft {
    guard let current = to else {
      return OptionLeft(
        option: option, used: (0, 0), left: nil, lastDay: nil, working: ["it is not entered"])
    }
    let uses = spans.filter { $0.option == option.number }
    var working: [String] = []
    var used = (months: 0, days: 0)
    for use in uses {
      let length = Self.length(from: use.after, to: use.to)
      used = (used.months + length.months, used.days + length.days)
      working.append(
        "used \(use.after.adding(days: 1)?.text ?? "") to \(use.to.text): "
          + OptionLeft.words(length))
    }
    let monthsEnd = endByMonths(of: option, uses: uses, used: used.months, current, &working)
    if let latest = option.latestEnd { working.append("its latest end is \(latest.text)") }
    if let latest = option.latestEnd, let monthsEnd, latest != monthsEnd {
      working.append("the earlier of the two counts: \(min(latest, monthsEnd).text)")
    }
    let last = [option.latestEnd, monthsEnd].compactMap { $0 }.min()
    guard let last else {
      working.append("neither its months nor its latest end are known")
      return OptionLeft(option: option, used: used, left: nil, lastDay: nil, working: working)
    }
    let rest = Self.length(from: current, to: last)
    working.append("left after \(current.text): \(OptionLeft.words(rest))")
    if let lawsEnd = facts?.lawsEnd, last > lawsEnd {
      working.append("the law ends the system on \(lawsEnd.text) (DP-8, to be confirmed)")
    }
    return OptionLeft(option: option, used: used, left: rest, lastDay: last, working: working)
  }

  /// The day to which the months of an option reach.
  private func endByMonths(
    of option: ExtensionOption, uses: [Span], used: Int, _ current: CivilDate,
    _ working: inout [String]
  ) -> CivilDate? {
    guard let months = option.months else { return nil }
    // What another way added between two uses is not taken off the option's months.
    let isUnbroken = zip(uses, uses.dropFirst()).allSatisfy { $0.to == $1.after }
    let start = isUnbroken ? uses.first?.after ?? current : current
    let rest = isUnbroken ? months : months - used
    guard rest > 0, let first = start.adding(days: 1),
      let end = TermLength(months: rest)?.lastDay(from: first)
    else { return rest > 0 ? nil : current }
    working.append("\(rest) months from \(first.text) end on \(end.text)")
    return end
  }

  /// A stretch by which the contract was made to run on.
  struct Span {
    var after: CivilDate
    var to: CivilDate
    var option: String?
  }

  /// The stretches, one after another.
  var spans: [Span] {
    guard var last = facts?.to else { return [] }
    var spans: [Span] = []
    for act in extensions {
      guard case .extended(let event) = act.event else { continue }
      spans.append(Span(after: last, to: event.to, option: event.option))
      last = event.to
    }
    return spans
  }

  /// Whole months and days from the day after one day to another; nothing when that is not later.
  static func length(from after: CivilDate, to last: CivilDate) -> (months: Int, days: Int) {
    guard last > after, let first = after.adding(days: 1) else { return (0, 0) }
    let between = TermLength.between(first, last)
    return (between.length.totalMonths, between.days)
  }
}
