import CivilTime
import Publications
import Testing

@Suite struct ICSTests {
  @Test func anEntryIsAWholeDayThatLeavesItsReaderFree() throws {
    let text = try calendar([entry()])
    #expect(
      text.split(separator: "\r\n", omittingEmptySubsequences: false) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Remit//Deadlines//EN", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "X-WR-CALNAME:Havering", "BEGIN:VEVENT",
        "UID:callInEnds.HAV-2026-0001@remit", "DTSTAMP:20260501T093005Z",
        "DTSTART;VALUE=DATE:20260508", "DTEND;VALUE=DATE:20260509", "SEQUENCE:0",
        "SUMMARY:Last day for call-in", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT",
        "END:VCALENDAR", "",
      ])
  }

  @Test(arguments: [
    ("2026-12-31", "20270101"), ("2028-02-28", "20280229"), ("2027-02-28", "20270301"),
  ])
  func itEndsOnTheFirstDayThatIsNotOfIt(_ day: String, _ end: String) throws {
    let text = try calendar([entry(day: day)])
    #expect(text.contains("\r\nDTEND;VALUE=DATE:\(end)\r\n"))
  }

  @Test func theLastDayOfTheCalendarHasNoEnd() throws {
    #expect(!(try calendar([entry(day: "9999-12-31")]).contains("DTEND")))
  }

  @Test func aDayThatMovesKeepsItsIDAndGoesUpInSequence() throws {
    var moved = try entry(day: "2026-05-11")
    moved.sequence = 3
    #expect(ICS.uid(of: moved) == ICS.uid(of: try entry()))
    #expect(try calendar([moved]).contains("\r\nSEQUENCE:3\r\n"))
  }

  @Test func aDayThatFallsAwayIsCancelled() throws {
    var gone = try entry()
    gone.isCancelled = true
    #expect(try calendar([gone]).contains("\r\nSTATUS:CANCELLED\r\n"))
  }

  @Test(arguments: [
    ("HAV/2026/1", "HAV-2026-1"), ("a.b", "a"), ("a_2f_b", "a/b"), ("ä", "a"),
  ])
  func twoDecisionsNeverShareAnID(_ one: String, _ other: String) throws {
    var left = try entry()
    var right = try entry()
    left.decision = one
    right.decision = other
    #expect(ICS.uid(of: left) != ICS.uid(of: right))
    #expect(ICS.uid(of: left).allSatisfy { $0.isASCII && !$0.isWhitespace })
  }

  @Test(arguments: [
    ("a, b; c\\d", "a\\, b\\; c\\\\d"), ("one\ntwo", "one\\ntwo"), ("one\r\ntwo", "one\\ntwo"),
    ("one\rtwo", "one\\ntwo"), ("one\n\ntwo", "one\\n\\ntwo"), ("a\u{0}\u{7}\u{7f}b", "ab"),
    ("\u{2028}", "\\n"), ("tab\there", "tab\there"), ("\"quoted\": yes", "\"quoted\": yes"),
  ])
  func whatHasAMeaningInTheFileIsEscaped(_ text: String, _ written: String) throws {
    var entry = try entry()
    entry.details = text
    entry.categories = [text, "Notice"]
    let lines = try calendar([entry]).split(separator: "\r\n")
    #expect(lines.contains("DESCRIPTION:\(written)"))
    #expect(lines.contains("CATEGORIES:\(written),Notice"))
  }

  @Test(arguments: [
    String(repeating: "a", count: 500), String(repeating: "Größe ", count: 60),
    String(repeating: "👩‍👩‍👧‍👦", count: 20), String(repeating: "🗓", count: 80),
    "e" + String(repeating: "\u{301}", count: 200), String(repeating: "ab,", count: 100),
  ])
  func linesAreFoldedAt75OctetsAndCutNoCharacter(_ text: String) throws {
    var entry = try entry()
    entry.details = text
    let written = try calendar([entry])
    let lines = written.utf8.split(separator: UInt8(ascii: "\n"))
    for line in lines {
      #expect(line.last == UInt8(ascii: "\r"))
      #expect(line.count - 1 <= 75)
      #expect(String(validating: Array(line), as: UTF8.self) != nil)
    }
    let value = "DESCRIPTION:" + text.replacing(",", with: "\\,")
    #expect(unfolded(written).contains(Array(value.utf8)))
  }

  /// The lines as they were before folding, by their bytes: a space and an accent are one character.
  private func unfolded(_ text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).map({ Array($0.dropLast()) }) {
      if line.first == UInt8(ascii: " "), !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  @Test func aFamilyOfFourIsNotParted() throws {
    var entry = try entry()
    entry.details = String(repeating: "👩‍👩‍👧‍👦", count: 20)
    for line in try calendar([entry]).split(separator: "\r\n") where line.contains("👩") {
      let family = line.drop { $0 != "👩‍👩‍👧‍👦" }
      #expect(family.allSatisfy { $0 == "👩‍👩‍👧‍👦" })
    }
  }

  @Test func aCalendarWithoutEntriesIsStillOne() throws {
    let lines = try calendar([]).split(separator: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.last == "END:VCALENDAR")
  }

  private func entry(day: String = "2026-05-08") throws -> CalendarEntry {
    CalendarEntry(
      summary: "Last day for call-in", decision: "HAV-2026-0001", kind: "callInEnds",
      day: try #require(CivilDate(iso: day)))
  }

  private func calendar(_ entries: [CalendarEntry]) throws -> String {
    ICS.text(
      of: entries, name: "Havering", at: try #require(Moment(text: "2026-05-01T09:30:05Z")))
  }
}
