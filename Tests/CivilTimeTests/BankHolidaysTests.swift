import CivilTime
import Testing

@Suite struct BankHolidaysTests {
  let list = BankHolidays.englandAndWales

  @Test func theListSaysWhereItComesFrom() {
    #expect(list.years == 2012...2030)
    #expect(list.retrieved == day("2026-11-21"))
    #expect(list.version == "2026-11-21")
    #expect(list.source.contains("gov.uk"))
    #expect(list.computedYears == [2029, 2030])
    #expect(list.warning(about: 2029)?.contains("computed") == true)
    #expect(list.warning(about: 2028) == nil)
  }

  @Test(arguments: [
    ("2012-06-04", "Spring bank holiday (substitute day)"),
    ("2012-06-05", "Queen’s Diamond Jubilee"),
    ("2015-12-28", "Boxing Day (substitute day)"),
    ("2020-05-08", "Early May bank holiday (VE day)"),
    ("2020-12-28", "Boxing Day (substitute day)"),
    ("2021-12-27", "Christmas Day (substitute day)"),
    ("2021-12-28", "Boxing Day (substitute day)"),
    ("2022-06-02", "Spring bank holiday"),
    ("2022-06-03", "Platinum Jubilee bank holiday"),
    ("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II"),
    ("2022-12-26", "Boxing Day"), ("2022-12-27", "Christmas Day (substitute day)"),
    ("2023-05-08", "Bank holiday for the coronation of King Charles III"),
    ("2026-12-28", "Boxing Day (substitute day)"),
    ("2027-12-27", "Christmas Day (substitute day)"),
    ("2027-12-28", "Boxing Day (substitute day)"),
    ("2029-03-30", "Good Friday (computed)"),
  ])
  func oneOffAndSubstituteDaysAreInTheList(date: String, text: String) {
    #expect(list.holiday(on: day(date))?.text == text)
  }

  @Test(arguments: [
    "2020-05-04", "2022-05-30", "2012-05-28", "2020-12-26", "2021-12-25", "2022-01-01",
  ])
  func aDayThatWasMovedIsNoHoliday(date: String) {
    #expect(list.holiday(on: day(date)) == nil)
  }

  @Test func noHolidayIsOnAWeekend() {
    #expect(list.holidays.filter { $0.date.isWeekend }.isEmpty)
  }

  @Test func computedYearsAreTheUsualRules() {
    for year in list.computedYears {
      let kept = list.holidays.filter { $0.date.year == year }
      #expect(kept == UsualBankHolidays.inEnglandAndWales(year: year))
    }
  }

  @Test func publishedYearsAreTheUsualRulesButForOneOffs() {
    let oneOffs: [Int: (added: [String], left: [String])] = [
      2012: (["2012-06-04", "2012-06-05"], ["2012-05-28"]),
      2020: (["2020-05-08"], ["2020-05-04"]),
      2022: (["2022-06-02", "2022-06-03", "2022-09-19"], ["2022-05-30"]),
      2023: (["2023-05-08"], []),
    ]
    for year in 2012...2028 {
      let published = list.holidays.filter { $0.date.year == year }
      #expect(published.allSatisfy { $0.kind == .published })
      let usual = UsualBankHolidays.inEnglandAndWales(year: year)
      let (added, left) = oneOffs[year] ?? ([], [])
      let expected = Set(usual.map(\.date)).subtracting(left.map(day)).union(added.map(day))
      #expect(Set(published.map(\.date)) == expected, "\(year)")
      // The names are the same too, where the day is.
      for holiday in usual where !left.map(day).contains(holiday.date) {
        #expect(published.contains { $0.title == holiday.title }, "\(holiday)")
      }
    }
  }

  @Test(arguments: [
    ("2012", "04-08"), ("2013", "03-31"), ("2008", "03-23"), ("2011", "04-24"), ("2019", "04-21"),
    ("2020", "04-12"), ("2024", "03-31"), ("2025", "04-20"), ("2038", "04-25"), ("1818", "03-22"),
    ("1954", "04-18"), ("1981", "04-19"), ("2049", "04-18"), ("2076", "04-19"),
  ])
  func easterIsWhereTheTablesPutIt(year: String, monthAndDay: String) throws {
    let found = EasterSunday.date(in: try #require(Int(year)))
    #expect(found == day("\(year)-\(monthAndDay)"))
  }

  @Test(arguments: [
    ("date,title\n", 6, "columns"), ("date,title,source\n2020-02-30,X,gov.uk", 7, "2020-02-30"),
    ("date,title,source\n2020-01-01,X,rumour", 7, "gov.uk or computed"),
    ("date,title,source\n2020-01-01,X", 7, "a date, a title and a source"),
    ("date,title,source\n2020-01-02,X,gov.uk\n2020-01-01,Y,gov.uk", 8, "2020-01-01"),
    ("date,title,source\n2020-01-01,X,gov.uk\n2020-01-01,Y,gov.uk", 8, "2020-01-01"),
    ("date,title,source\n2022-01-01,X,gov.uk", 7, "outside the years"),
  ])
  func aListWithAFaultIsRefusedWithItsLine(rows: String, line: Int, words: String) {
    let head = "# list: x\n# source: y\n# retrieved: 2026-11-21\n# version: 1\n# years: 2020-2021\n"
    do throws(BankHolidayListError) {
      _ = try BankHolidays(csv: head + rows)
      Issue.record("the list was taken")
    } catch {
      #expect(error.line == line)
      #expect(error.reason.contains(words))
    }
  }

  @Test(arguments: ["source", "retrieved", "version", "years"])
  func aListMustSayWhatItIs(field: String) {
    let head = [
      "# source: y", "# retrieved: 2026-11-21", "# version: 1", "# years: 2020-2021",
    ].filter { !$0.contains(field) }
    #expect(throws: BankHolidayListError.self) {
      try BankHolidays(csv: (head + ["date,title,source"]).joined(separator: "\n"))
    }
  }
}
