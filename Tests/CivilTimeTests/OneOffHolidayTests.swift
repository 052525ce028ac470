import CivilTime
import Testing

@Suite struct OneOffHolidayTests {
  let list = BankHolidays.englandAndWales

  @Test func anAddedDayIsABankHolidayAndSaysThatItWasAdded() throws {
    let added = try #require(list.adding([oneOff("2027-06-04")]))
    #expect(added.holiday(on: day("2027-06-04"))?.text == "Jubilee (added)")
    #expect(added.holidays.count == list.holidays.count + 1)
    #expect(WorkingCalendar(bankHolidays: added).isWorkingDay(day("2027-06-04")) == false)
    #expect(list.holiday(on: day("2027-06-04")) == nil)
  }

  @Test func theVersionNamesTheDaysInTheirOrder() throws {
    let added = try #require(list.adding([oneOff("2028-05-12"), oneOff("2027-06-04")]))
    #expect(added.version == "\(list.version) + 2027-06-04 + 2028-05-12")
    #expect(
      added.source.hasSuffix("; 2027-06-04 Jubilee: Proclamation; 2028-05-12 Jubilee: Proclamation")
    )
  }

  @Test func aDayOfTheListStaysAsItIs() throws {
    let added = try #require(list.adding([oneOff("2022-09-19")]))
    #expect(added.version == list.version)
    #expect(added.holiday(on: day("2022-09-19"))?.kind == .published)
  }

  @Test func theComputedYearsStayComputed() throws {
    let added = try #require(list.adding([oneOff("2029-06-04"), oneOff("2027-06-04")]))
    #expect(added.computedYears == list.computedYears)
  }

  @Test func twoOnOneDayOrOneOutsideTheYearsAreNoList() {
    #expect(list.adding([oneOff("2027-06-04"), oneOff("2027-06-04")]) == nil)
    #expect(list.adding([oneOff("2031-06-04")]) == nil)
  }

  private func oneOff(_ date: String) -> OneOffHoliday {
    OneOffHoliday(date: day(date), name: "Jubilee", source: "Proclamation")
  }
}
