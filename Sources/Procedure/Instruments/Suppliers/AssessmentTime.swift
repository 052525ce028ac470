public import CivilTime

/// By when a request to be let in must be assessed: ten working days after its receipt, or, with a
/// recorded reason, fifteen (PCR 2015 reg 34(17)-(18); DP-2).
public struct AssessmentTime: Sendable, Hashable {
  /// The day on which the request was received.
  public let received: CivilDate
  /// The last of ten working days after it.
  public let ten: CivilDate
  /// The last of fifteen.
  public let fifteen: CivilDate
  /// What may change these days, in words: years whose bank holidays are computed.
  public let warnings: [String]

  /// The days for a request received on that day. One received on Fri 13 December 2019 is to be
  /// assessed by Tue 31 December, or with a reason by Wed 8 January 2020.
  public init(received: CivilDate, calendar: WorkingCalendar) throws(CountingError) {
    self.received = received
    ten = try WorkingDays(count: 10, calendar: calendar).after(received).answer
    let count = try WorkingDays(count: 15, calendar: calendar).after(received)
    fifteen = count.answer
    warnings = count.warnings
  }

  /// "received on Fri 13 Dec 2019: 10 working days end on Tue 31 Dec 2019, 15 on Wed 8 Jan 2020"
  public var working: String {
    "received on \(received.textWithWeekday): 10 working days end on \(ten.textWithWeekday), 15 on "
      + fifteen.textWithWeekday
  }
}
