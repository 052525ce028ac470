import CivilTime
import JSONText
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
    ("2020-04-08T09:30:05Z", 1_586_338_205),
    ("2000-02-29T12:00:00Z", 951_825_600), ("2024-02-29T23:59:59Z", 1_709_251_199),
    ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func textAndSecondsAreTheSameInstant(_ text: String, _ seconds: Int64) throws {
    let moment = try #require(Moment(text: text))
    #expect(moment.seconds == seconds)
    #expect(Moment(seconds: seconds)?.text == text)
  }

  @Test(arguments: [
    "", "2020-04-08", "2020-04-08T09:30Z", "2020-04-08 09:30:00Z", "2020-04-08T09:30:00",
    "2020-04-08T09:30:60Z", "2020-04-08T24:00:00Z", "2021-02-29T00:00:00Z", "2020-04-08T09:30:00z",
    "2020-04-08T09:30:0aZ", "2020-04-08T09-30:00Z", "2020-04-08T09:30:00+01:00",
  ])
  func whatIsNoInstantIsNotRead(_ text: String) {
    #expect(Moment(text: text) == nil)
  }

  @Test func instantsEndWithTheCalendar() {
    #expect(Moment(seconds: 253_402_300_800) == nil)
    #expect(Moment(seconds: -62_135_596_801) == nil)
    #expect(Moment(seconds: .max) == nil)
  }

  /// Around the changes of clocks: SI 2002/262, last Sundays of March and October at 1 a.m. GMT.
  @Test(arguments: [
    ("2020-03-29T00:59:59Z", "2020-03-29", "00:59"),
    ("2020-03-29T01:00:00Z", "2020-03-29", "02:00"),
    ("2020-10-25T00:59:59Z", "2020-10-25", "01:59"),
    ("2020-10-25T01:00:00Z", "2020-10-25", "01:00"),
    ("2025-03-30T00:59:59Z", "2025-03-30", "00:59"),
    ("2025-03-30T01:00:00Z", "2025-03-30", "02:00"),
    ("2025-10-26T00:59:59Z", "2025-10-26", "01:59"),
    ("2025-10-26T01:00:00Z", "2025-10-26", "01:00"),
    // 31 March 2024 was itself a Sunday, and so was 31 October 2021.
    ("2024-03-31T01:00:00Z", "2024-03-31", "02:00"),
    ("2021-10-31T01:00:00Z", "2021-10-31", "01:00"),
    ("2021-10-31T00:00:00Z", "2021-10-31", "01:00"),
    // The day in London is not the day in universal time.
    ("2020-06-30T23:00:00Z", "2020-07-01", "00:00"),
    ("2020-12-31T23:30:00Z", "2020-12-31", "23:30"),
    ("2024-02-29T00:00:00Z", "2024-02-29", "00:00"),
    ("9999-12-31T23:59:00Z", "9999-12-31", "23:59"),
  ])
  func dayAndTimeAreLondons(_ text: String, _ day: String, _ time: String) throws {
    let moment = try #require(Moment(text: text))
    #expect(moment.day.iso == day)
    #expect(moment.time.text == time)
  }

  @Test(arguments: [
    ("2020-04-08", "09:30", "2020-04-08T08:30:00Z"),
    ("2020-01-08", "09:30", "2020-01-08T09:30:00Z"),
    ("2020-03-29", "00:59", "2020-03-29T00:59:00Z"),
    ("2020-03-29", "02:00", "2020-03-29T01:00:00Z"),
    // The hour that does not come, and the hour that comes twice.
    ("2020-03-29", "01:30", "2020-03-29T01:30:00Z"),
    ("2020-10-25", "01:30", "2020-10-25T00:30:00Z"),
    ("2020-10-25", "02:00", "2020-10-25T02:00:00Z"),
    ("2020-10-25", "00:30", "2020-10-24T23:30:00Z"),
    ("2025-10-26", "01:00", "2025-10-26T00:00:00Z"),
    ("2025-07-01", "00:00", "2025-06-30T23:00:00Z"),
  ])
  func londonsClockNamesAnInstant(_ day: String, _ time: String, _ text: String) throws {
    let moment = Moment(day: try #require(CivilDate(iso: day)), time: try #require(ClockTime(time)))
    #expect(moment.text == text)
  }

  @Test func everyHourOfAYearComesBackFromLondonsClock() throws {
    let first = try #require(Moment(text: "2020-01-01T00:00:00Z"))
    for hour in 0..<8784 {
      let moment = try #require(Moment(seconds: first.seconds + Int64(hour) * 3600))
      // The second of the two hours of 25 October reads as the first.
      let again = Moment(day: moment.day, time: moment.time)
      #expect(again == moment || moment.text == "2020-10-25T01:00:00Z")
    }
  }

  @Test func daysTimesAndInstantsAreKeptAsTheirText() throws {
    let moment = try #require(Moment(text: "2020-04-08T09:30:00Z"))
    try comesBack(moment, as: .string("2020-04-08T09:30:00Z"))
    try comesBack(moment.day, as: .string("2020-04-08"))
    try comesBack(moment.time, as: .string("10:30"))
    try comesBack(
      try #require(TermLength(years: 1, months: 6)),
      as: .object(["years": .number("1"), "months": .number("6")]))
    try comesBack(
      try #require(Period(from: moment.day)), as: .object(["first": .string("2020-04-08")]))
    #expect {
      try JSONDecoding.value([CivilDate].self, from: .array([.string("8 April")]))
    } throws: {
      "\($0)" == "[0]: “8 April” is not a day such as 2020-04-08"
    }
  }

  private func comesBack<Value: Codable & Equatable>(_ value: Value, as json: JSONValue) throws {
    #expect(try JSONEncoding.value(of: value) == json)
    #expect(try JSONDecoding.value(Value.self, from: json) == value)
  }
}
