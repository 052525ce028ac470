import CivilTime
import Testing

@Suite struct ClockTimeTests {
  @Test(arguments: ["00:00", "09:05", "17:30", "23:59"])
  func aTimeIsReadAndWrittenAlike(text: String) {
    #expect(ClockTime(text)?.text == text)
  }

  @Test(arguments: [
    "24:00", "17:60", "9:00", "17.30", "17:3", "5pm", "", "-1:00", "17:30:00", "１7:30",
  ])
  func whatIsNoTimeIsRefused(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test func timesAreOrdered() throws {
    let five = try #require(ClockTime(hour: 17, minute: 0))
    #expect(try #require(ClockTime("16:59")) < five)
    #expect(try #require(ClockTime("17:01")) > five)
    #expect(ClockTime(hour: 24, minute: 0) == nil)
  }
}
