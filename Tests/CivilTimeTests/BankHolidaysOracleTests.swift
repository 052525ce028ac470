import CivilTime
import Foundation
import Testing

/// The list against a library that others keep: govuk-bank-holidays, with the data it brings.
@Suite struct BankHolidaysOracleTests {
  static let python: String? = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let path = root.appendingPathComponent(".build/tests-venv/bin/python").path
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    return (try? run(path, "import govuk_bank_holidays").status) == 0 ? path : nil
  }()

  @Test(
    .enabled(
      if: python != nil, "needs govuk-bank-holidays: Scripts/setup --tests installs it"))
  func everyDayFrom2012To2028IsAsTheLibrarySays() throws {
    let program = """
      from govuk_bank_holidays.bank_holidays import BankHolidays
      from datetime import date, timedelta
      known = BankHolidays(use_cached_holidays=True)
      here = BankHolidays.ENGLAND_AND_WALES
      day = date(2012, 1, 1)
      while day.year < 2029:
          print(day, int(known.is_holiday(day, here)), int(known.is_work_day(day, here)))
          day += timedelta(days=1)
      """
    let (status, output) = try Self.run(try #require(Self.python), program)
    #expect(status == 0)
    let theirs = output.split(separator: "\n").map(String.init)
    let calendar = WorkingCalendar()
    let ours = days("2012-01-01", "2028-12-31").map { day in
      let isHoliday = calendar.bankHolidays.holiday(on: day) != nil
      return "\(day.iso) \(isHoliday ? 1 : 0) \(calendar.isWorkingDay(day) ? 1 : 0)"
    }
    #expect(theirs.count == 6_210)
    #expect(zip(theirs, ours).filter { $0 != $1 }.map { "\($0) against ours \($1)" } == [])
    #expect(theirs.count == ours.count)
  }

  /// Runs a program of Python, and gives its status and what it printed.
  private static func run(
    _ python: String, _ program: String
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", program]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
