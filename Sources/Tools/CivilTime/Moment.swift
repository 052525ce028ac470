/// An instant, to the second: when something was recorded, whatever the clock on the wall said.
///
/// Written in universal time: `2020-04-08T09:30:00Z`. Years 1 to 9999.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let seconds: Int64

  /// So many seconds after 1970-01-01T00:00:00Z, or nil outside the years 1 to 9999.
  public init?(seconds: Int64) {
    let first = Int64(CivilDate.firstDayNumber) * Moment.secondsOfDay
    let end = Int64(CivilDate.lastDayNumber + 1) * Moment.secondsOfDay
    guard (first..<end).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  /// The instant written as `2020-04-08T09:30:00Z`, or nil when the text is not one so written.
  public init?(text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[16] == UInt8(ascii: ":"),
      bytes[19] == UInt8(ascii: "Z"),
      let day = CivilDate(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let time = ClockTime(String(decoding: bytes[11..<16], as: UTF8.self)),
      let tens = Moment.digit(bytes[17]), tens < 6, let units = Moment.digit(bytes[18])
    else { return nil }
    self.seconds = Moment.seconds(day, time) + tens * 10 + units
  }

  /// The instant as `2020-04-08T09:30:00Z`.
  public var text: String {
    let (day, second) = Moment.split(seconds)
    let rest = second % 60
    return day.iso + "T" + Moment.clock(second).text + (rest < 10 ? ":0" : ":") + "\(rest)Z"
  }

  /// The earlier instant comes first.
  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  static let secondsOfDay: Int64 = 86_400

  /// The seconds of a day and time taken as universal time.
  static func seconds(_ day: CivilDate, _ time: ClockTime) -> Int64 {
    Int64(day.dayNumber) * secondsOfDay + Int64(time.hour * 3600 + time.minute * 60)
  }

  /// The day, and the second of it, of an instant in the calendar.
  static func split(_ seconds: Int64) -> (day: CivilDate, second: Int) {
    let second = (seconds % secondsOfDay + secondsOfDay) % secondsOfDay
    guard let day = CivilDate(dayNumber: Int((seconds - second) / secondsOfDay)) else {
      preconditionFailure("an instant lies in the years 1 to 9999")
    }
    return (day, Int(second))
  }

  /// The hour and minute of a second of the day.
  static func clock(_ second: Int) -> ClockTime {
    guard let time = ClockTime(hour: second / 3600, minute: second / 60 % 60) else {
      preconditionFailure("a second of the day has an hour and a minute")
    }
    return time
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      ? Int64(byte - UInt8(ascii: "0")) : nil
  }
}

extension Moment: CustomStringConvertible {
  /// The instant as `2020-04-08T09:30:00Z`.
  public var description: String { text }
}
