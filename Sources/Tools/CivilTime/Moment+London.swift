/// The day and the clock in London.
///
/// Greenwich mean time, and an hour more from 1 a.m. GMT on the last Sunday of March to 1 a.m. GMT
/// on the last Sunday of October: Summer Time Act 1972 s1 as the Summer Time Order 2002
/// (SI 2002/262) has it since 11 March 2002. The same days were kept from 1996; for years before
/// that the rule is applied too, though the clocks were then changed on other days.
extension Moment {
  /// The day in London at this instant.
  public var day: CivilDate { Moment.split(londonSeconds).day }

  /// The clock in London at this instant, its seconds dropped.
  public var time: ClockTime { Moment.clock(Moment.split(londonSeconds).second) }

  /// Whether summer time is kept in London at this instant.
  public var isSummerTime: Bool {
    let year = Moment.split(seconds).day.year
    return (Moment.change(in: year, month: 3)..<Moment.change(in: year, month: 10))
      .contains(seconds)
  }

  /// The instant of a day and a time by London's clock.
  ///
  /// In October an hour comes twice: this is the first of the two. In March an hour does not come:
  /// 01:30 is then the instant half an hour after the change, when clocks show 02:30.
  public init(day: CivilDate, time: ClockTime) {
    let universal = Moment.seconds(day, time)
    let first = universal - Moment.hour
    let summer =
      Moment.change(in: day.year, month: 3)..<Moment.change(in: day.year, month: 10)
    // No summer time reaches the ends of the calendar, so the instant is in it.
    guard let moment = Moment(seconds: summer.contains(first) ? first : universal) else {
      preconditionFailure("a day of the years 1 to 9999 has its instants in them")
    }
    self = moment
  }

  private var londonSeconds: Int64 { isSummerTime ? seconds + Moment.hour : seconds }

  private static let hour: Int64 = 3600

  /// The instant of the change of clocks in March or October: 1 a.m. GMT on its last Sunday.
  private static func change(in year: Int, month: Int) -> Int64 {
    // Both months have 31 days.
    guard let last = CivilDate(year: year, month: month, day: 31) else {
      preconditionFailure("March and October have 31 days")
    }
    // Day 0 was a Thursday, day 3 the first Sunday.
    let sinceSunday = ((last.dayNumber - 3) % 7 + 7) % 7
    return Int64(last.dayNumber - sinceSunday) * secondsOfDay + hour
  }
}
