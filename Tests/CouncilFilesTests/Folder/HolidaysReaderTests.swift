// Messages stand as they are printed.
// swift-format-ignore-file

import CivilTime
import CouncilFiles
import Diagnostics
import JSONText
import Testing

@Suite struct HolidaysReaderTests {
  @Test func aDayIsAddedToTheList() throws {
    let file = try HolidaysReader.read(
      holidays: "- {date: 2027-06-04, name: Jubilee, source: Proclamation of 1 March 2027}",
      file: "holidays.yaml")
    let calendar = WorkingCalendar(bankHolidays: file.bankHolidays)
    #expect(try !calendar.isWorkingDay(isoDay("2027-06-04")))
    #expect(try calendar.isWorkingDay(isoDay("2027-06-07")))
    #expect(file.bankHolidays.version == BankHolidays.englandAndWales.version + " + 2027-06-04")
    #expect(file.days.map(\.name) == ["Jubilee"])
  }

  @Test(arguments: ["", "# none yet\n", "[]", "---\n# none\n"])
  func aFileWithoutDaysAddsNone(text: String) throws {
    let file = try HolidaysReader.read(holidays: text, file: "holidays.yaml")
    #expect(file.days == [])
    #expect(file.bankHolidays.version == BankHolidays.englandAndWales.version)
  }

  @Test func aDayThatTheListHasAlreadyMayStay() throws {
    let file = try HolidaysReader.read(
      holidays: "- {date: 2022-09-19, name: Funeral, source: Proclamation}", file: "holidays.yaml")
    #expect(file.bankHolidays.version == BankHolidays.englandAndWales.version)
    #expect(file.days.count == 1)
  }

  @Test(arguments: [
    (
      "- {date: 2027-06-05, name: A, source: B}",
      """
      holidays.yaml:1:4, [0].date: error: 2027-06-05 is a Saturday, on which nobody works anyway
          check the day; a bank holiday is a day from Monday to Friday
      """
    ),
    (
      "- {date: 2031-06-04, name: A, source: B}",
      """
      holidays.yaml:1:4, [0].date: error: the list of bank holidays has the years 2012 to 2030, and not 2031
          check the year; a day after those is added when a newer list has its year
      """
    ),
    (
      "- {date: 2027-06-04, name: A, source: B}\n- {date: 2027-06-04, name: C, source: D}",
      """
      holidays.yaml:2:4, [1].date: error: 2027-06-04 stands here a second time
          keep one of the two
      """
    ),
    (
      "- {date: 2027-06-04, name: A}",
      """
      holidays.yaml:1:3, [0].source: error: a one-off bank holiday must have “source”, and this one lacks it
          add source: the writing that appoints it
      """
    ),
    (
      "- {date: 4 June 2027, name: A, source: B}",
      """
      holidays.yaml:1:10, [0].date: error: expected a date such as 2020-04-08, found “4 June 2027”
          write 2027-06-04
      """
    ),
    (
      "date: 2027-06-04",
      """
      holidays.yaml:1:1: error: expected a list, found a mapping (“date: …”)
          begin each item with “- ” on a line of its own
      """
    ),
    (
      "- {date: 2027-06-04, date: 2027-06-07, name: A, source: B}",
      """
      holidays.yaml:1:22: error: “date” stands here a second time; it first stands in line 1
          keep one of the two
      """
    ),
  ])
  func everyFaultIsShownWithItsPlaceAndItsCure(text: String, expected: String) {
    #expect(complaints(aboutHolidays: text) == expected)
  }

  @Test func theSchemaIsOfAList() {
    #expect(HolidaysSchema.json["type"] == .string("array"))
    let required = HolidaysSchema.json["$defs"]?["OneOffHoliday"]?["required"]
    #expect(required == .array([.string("date"), .string("name"), .string("source")]))
  }

  private func complaints(aboutHolidays text: String) -> String {
    do throws(DiagnosticsError) {
      _ = try HolidaysReader.read(holidays: text, file: "holidays.yaml")
      return ""
    } catch {
      return error.list.map(\.text).joined(separator: "\n")
    }
  }
}
