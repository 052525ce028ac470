import ArgumentParser
import CivilTime

/// Dates, times and counts as they are written on the command line.
enum DateText {
  /// A day written as 2020-04-08.
  static func date(_ text: String) throws -> CivilDate {
    if let date = CivilDate(iso: text) { return date }
    let fields = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard fields.map(\.utf8.count) == [4, 2, 2],
      fields.joined().utf8.allSatisfy(digits.contains),
      let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2])
    else {
      throw ValidationError("write a date as 2020-04-08: the year, the month and the day")
    }
    guard let first = CivilDate(year: year, month: month, day: 1) else {
      throw ValidationError("there is no month \(fields[0])-\(fields[1])")
    }
    let last = CivilDate.daysIn(month: month, of: year)
    let name = first.written(by: "MMMM yyyy") ?? ""
    throw ValidationError("there is no day \(day) of \(name), which has \(last) days")
  }

  /// A time written as 17:30.
  static func time(_ text: String) throws -> ClockTime {
    guard let time = ClockTime(text) else {
      throw ValidationError("write a time as 17:30, from 00:00 to 23:59")
    }
    return time
  }

  /// A number of days, 1 or more.
  static func count(_ text: String) throws -> Int {
    guard let count = Int(text), (1...CountingError.largestCount).contains(count) else {
      throw ValidationError(
        "give a whole number of days, from 1 to \(CountingError.largestCount)")
    }
    return count
  }

  /// A number of months or years, 0 or more.
  static func length(_ text: String) throws -> Int {
    guard let length = Int(text), (0...9_999).contains(length) else {
      throw ValidationError("give a whole number, from 0 to 9999")
    }
    return length
  }

  /// Days on which an office is closed: 2026-12-29 or 2026-12-29..2026-12-31.
  static func period(_ text: String) throws -> Period {
    var ends = [text]
    if let dots = text.firstRange(of: "..") {
      ends = [String(text[..<dots.lowerBound]), String(text[dots.upperBound...])]
    }
    let dates = try ends.map(date)
    guard let period = Period(from: dates[0], to: dates[dates.count - 1]) else {
      throw ValidationError("\(ends[1]) is before \(ends[0]): write the earlier day first")
    }
    return period
  }
}
