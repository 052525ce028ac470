/// What is wrong with a list of bank holidays.
public struct BankHolidayListError: Error, Sendable, Hashable {
  /// The line of the list, from 1.
  public let line: Int
  /// What is wrong there.
  public let reason: String
}

extension BankHolidays {
  /// A list kept as comma-separated text.
  ///
  /// ```csv
  /// # source: https://www.gov.uk/bank-holidays.json
  /// # retrieved: 2026-11-21
  /// # version: 2026-11-21
  /// # years: 2012-2030
  /// date,title,source
  /// 2020-05-08,Early May bank holiday (VE day),gov.uk
  /// 2029-03-30,Good Friday,computed
  /// ```
  public init(csv text: String) throws(BankHolidayListError) {
    var head: [Substring: String] = [:]
    var holidays: [Holiday] = []
    var lastLine = 0
    var hasColumns = false
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = Substring(bytes.last == 0x0D ? bytes.dropLast() : bytes)
      lastLine = index + 1
      if line.isEmpty { continue }
      if line.hasPrefix("# ") {
        let pair = line.dropFirst(2).split(separator: ":", maxSplits: 1)
        if pair.count == 2 { head[pair[0]] = String(pair[1].drop { $0 == " " }) }
      } else if hasColumns {
        let holiday = try BankHolidays.holiday(line, at: lastLine)
        if let previous = holidays.last, previous.date >= holiday.date {
          throw BankHolidayListError(
            line: lastLine, reason: "\(holiday.date.iso) does not come after the day above it")
        }
        holidays.append(holiday)
      } else {
        guard line == "date,title,source" else {
          throw BankHolidayListError(
            line: lastLine, reason: "the columns must be date,title,source")
        }
        hasColumns = true
      }
    }
    guard let source = head["source"], let version = head["version"],
      let retrieved = head["retrieved"].flatMap({ CivilDate(iso: $0) }),
      let years = head["years"].flatMap(BankHolidays.years)
    else {
      throw BankHolidayListError(
        line: 1, reason: "the head must say source, retrieved, version and years")
    }
    if let list = BankHolidays(
      source: source, retrieved: retrieved, version: version, years: years, holidays: holidays)
    {
      self = list
    } else {
      throw BankHolidayListError(line: lastLine, reason: "a day is outside the years of the head")
    }
  }

  private static func holiday(
    _ line: Substring, at number: Int
  ) throws(BankHolidayListError) -> Holiday {
    let fields = line.utf8.split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false
    ).map { Substring($0) }
    guard fields.count == 3, !fields[1].isEmpty else {
      throw BankHolidayListError(line: number, reason: "a day has a date, a title and a source")
    }
    guard let date = CivilDate(iso: fields[0]) else {
      throw BankHolidayListError(line: number, reason: "\(fields[0]) is no day of the calendar")
    }
    guard fields[2] == "gov.uk" || fields[2] == "computed" else {
      throw BankHolidayListError(line: number, reason: "a day's source is gov.uk or computed")
    }
    return Holiday(
      date: date, title: String(fields[1]), kind: fields[2] == "gov.uk" ? .published : .computed)
  }

  private static func years(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }
}
