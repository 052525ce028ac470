public import CivilTime

/// The last day on which an option can be exercised, with its working.
public struct OptionNotice: Sendable, Hashable {
  /// The option.
  public let option: ExtensionOption
  /// The last day on which the suppliers can be told.
  public let day: CivilDate
  /// How it was reckoned, line by line.
  public let working: [String]
}

extension ContractState {
  /// The last day on which suppliers can be told that an option is used; nil of a contract that is
  /// not entered.
  ///
  /// An option is exercised while the term runs: without a period of notice, on its last day at
  /// the latest. A period is counted in clear days by the calendar, so that neither the day of
  /// notice nor the last day of the term is one of them: the safer reading where the clause does
  /// not say. 28 days before 30 April 2025 is 1 April 2025.
  public func lastNotice(of option: ExtensionOption) -> OptionNotice? {
    guard let to else { return nil }
    guard let days = option.noticeDays, days > 0 else {
      return OptionNotice(
        option: option, day: to,
        working: [
          "no period of notice is entered: the option is exercised while the term runs, on "
            + "\(to.text) at the latest"
        ])
    }
    guard
      let count = try? ClearDays(count: days, unit: .calendarDay).latestNotice(before: to)
    else { return nil }
    var working = [
      "the term ends on \(to.text)",
      "\(days) clear days by the calendar, neither the day of notice nor \(to.text) counted: "
        + "notice by \(count.answer.textWithWeekday)",
    ]
    if let plain = to.adding(days: -days) {
      working.append(
        "counted with the last day of the term as one of them it would be "
          + "\(plain.textWithWeekday): read the clause before relying on that day")
    }
    return OptionNotice(option: option, day: count.answer, working: working)
  }
}
