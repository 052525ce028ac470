import Foundation
import Testing

/// `remit dates`: a date first, its working on request, and a clear word for what it refuses.
@Suite struct DatesCommandTests {
  /// A question and the first line of its answer.
  struct Question: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var answer: String
    var words: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String, _ answer: String, _ words: [String] = []) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.answer = answer
      self.words = words
    }
  }

  static func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.remit(["dates"] + arguments, in: FileManager.default.temporaryDirectory)
  }

  static let questions = [
    Question(
      "clear-days 28 --from 2020-04-08", "2020-05-07  Thu 7 May 2020",
      ["by the calendar", "by working days instead: 2020-05-22"]),
    Question(
      "clear-days 5 --working --from 2018-04-17", "2018-04-25  Wed 25 Apr 2018",
      ["by the calendar instead: 2018-04-23"]),
    Question("clear-days 3 --from 2026-06-01", "2026-06-05  Fri 5 Jun 2026"),
    Question(
      "clear-days 3 --section-243 --from 2025-04-16", "2025-04-26  Sat 26 Apr 2025",
      ["next working day: 2025-04-28"]),
    Question(
      "clear-days 3 --section-243 --mourning 2021-04-09..2021-04-17 --from 2021-04-06",
      "2021-04-20  Tue 20 Apr 2021"),
    Question("clear-days 28 --before 2020-05-07", "2020-04-08  Wed 8 Apr 2020"),
    Question(
      "clear-days 28 --before 2020-05-11", "2020-04-12  Sun 12 Apr 2020",
      ["last working day for it: 2020-04-09"]),
    Question(
      "clear-days 28 --from 1999-04-08", "1999-05-07  Fri 7 May 1999",
      ["by working days instead: not known"]),
    Question("working-days 5 --after 2020-05-07", "2020-05-15  Fri 15 May 2020"),
    Question("working-days 10 --after 2019-12-13", "2019-12-31  Tue 31 Dec 2019"),
    Question("working-days 8 --beginning-with 2025-02-24", "2025-03-05  Wed 5 Mar 2025"),
    Question(
      "working-days 5 --after 2020-05-07 --published-at 17:45 --cut-off 17:00",
      "2020-05-18  Mon 18 May 2020", ["after the cut-off at 17:00"]),
    Question(
      "working-days 5 --after 2020-05-09", "2020-05-15  Fri 15 May 2020",
      ["counts as made on Mon 11 May 2020, and gives 2020-05-18"]),
    Question(
      "working-days 5 --after 2026-12-23 --closed 2026-12-29..2026-12-31",
      "2027-01-07  Thu 7 Jan 2027"),
    Question("term 2025-05-01 --months 8", "2025-12-31  Wed 31 Dec 2025"),
    Question("term 2025-05-01 --years 2", "2027-04-30  Fri 30 Apr 2027"),
    Question("term 2025-05-01 --months 8 --years 2", "2027-12-31  Fri 31 Dec 2027"),
    Question(
      "term 2024-02-29 --years 1 --explain", "2025-02-28  Fri 28 Feb 2025", ["no day 29"]),
    Question(
      "between 2020-06-01 2025-04-30", "4 years and 11 months",
      ["1795 days", "1242 working days"]),
  ]

  @Test(arguments: questions)
  func theAnswerIsTheFirstLine(_ question: Question) throws {
    let run = try Self.run(question.arguments)
    #expect(run.status == 0, "\(run.words)")
    #expect(run.output.split(separator: "\n").first.map(String.init) == question.answer)
    for words in question.words { #expect(run.output.contains(words), "\(run.output)") }
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  @Test func everyDayIsExplained() throws {
    let run = try Self.run(["clear-days", "3", "--working", "--from", "2020-05-06", "--explain"])
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      Array(lines.dropFirst(3).prefix(8)) == [
        "  -  2020-05-06  Wed 6 May 2020   day of the notice",
        "  1  2020-05-07  Thu 7 May 2020",
        "  -  2020-05-08  Fri 8 May 2020   Early May bank holiday (VE day)",
        "  -  2020-05-09  Sat 9 May 2020   Saturday",
        "  -  2020-05-10  Sun 10 May 2020  Sunday",
        "  2  2020-05-11  Mon 11 May 2020",
        "  3  2020-05-12  Tue 12 May 2020",
        "  -  2020-05-13  Wed 13 May 2020  day of the event",
      ])
    #expect(lines.last?.contains("gov.uk") == true)
  }

  @Test func computedHolidaysAreSaidOnStandardError() throws {
    let run = try Self.run(["clear-days", "5", "--working", "--from", "2028-12-22"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("2029-01-04  Thu 4 Jan 2029\n"))
    #expect(run.errors.contains("warning: the bank holidays of 2029 are computed"))
  }

  /// Commands that are refused, and words of the refusal.
  static let refusals: [(arguments: String, words: [String])] = [
    ("clear-days 0 --from 2020-04-08", ["'0'", "whole number of days"]),
    ("clear-days -5 --from 2020-04-08", ["<count>", "1 or more"]),
    ("clear-days 10001 --from 2020-04-08", ["10001", "10000"]),
    ("clear-days 99999999999999999999 --from 2020-04-08", ["whole number of days"]),
    ("clear-days five --from 2020-04-08", ["five", "whole number of days"]),
    ("clear-days 28 --from 8/4/2020", ["8/4/2020", "write a date as 2020-04-08"]),
    ("clear-days 28 --from 2020-4-8", ["write a date as 2020-04-08"]),
    ("clear-days 28 --from 2020-+4-08", ["write a date as 2020-04-08"]),
    ("clear-days 28 --from 2020-02-30", ["no day 30 of February 2020", "29 days"]),
    ("clear-days 28 --from 2020-13-01", ["no month 2020-13"]),
    ("clear-days 28", ["--from", "--before"]),
    ("clear-days 28 --from 2020-04-08 --before 2020-05-07", ["--from", "--before"]),
    ("clear-days 5 --working --section-243 --from 2020-04-08", ["not both"]),
    ("clear-days 5 --mourning 2020-04-08 --from 2020-04-08", ["--section-243"]),
    ("clear-days 5 --working --from 2030-12-24", ["2012 to 2030", "by hand"]),
    ("clear-days 2 --from 9999-12-30", ["years 1 to 9999"]),
    ("working-days 5", ["--after", "--beginning-with"]),
    ("working-days 5 --after 2011-12-30 --beginning-with 2012-01-03", ["--after"]),
    ("working-days 5 --beginning-with 2011-12-30", ["2012 to 2030"]),
    ("working-days 5 --after 2020-05-07 --published-at 17:45", ["--published-at needs --cut-off"]),
    ("working-days 5 --after 2020-05-07 --published-at 5pm --cut-off 17:00", ["5pm", "17:30"]),
    ("working-days 5 --after 2020-05-07 --closed 2020-05-12..2020-05-11", ["earlier day first"]),
    ("term 2025-05-01", ["--years", "--months"]),
    ("term 2025-05-01 --years 9000", ["years 1 to 9999"]),
    ("term 2025-05-01 --months 1.5", ["1.5", "whole number"]),
    ("between 2025-05-02 2025-05-01", ["earlier day first"]),
  ]

  @Test(arguments: refusals)
  func aCommandThatCannotBeAnsweredIsRefused(arguments: String, words: [String]) throws {
    let run = try Self.run(arguments.split(separator: " ").map(String.init))
    #expect(run.status == 64, "\(run.words)")
    #expect(run.output.isEmpty)
    for words in words { #expect(run.errors.contains(words), "\(run.errors)") }
  }

  @Test func anAnswerAsJSONSaysHowItWasCounted() throws {
    let run = try Self.run([
      "clear-days", "5", "--working", "--from", "2018-04-17", "--json",
    ])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["date"] as? String == "2018-04-25")
    #expect(object["weekday"] as? String == "Wednesday")
    #expect((object["asked"] as? [String: Any])?["unit"] as? String == "workingDay")
    let others = object["otherCounts"] as? [[String: Any]]
    #expect(others?.first?["date"] as? String == "2018-04-23")
    #expect((object["days"] as? [Any])?.count == 9)
    let list = object["bankHolidays"] as? [String: Any]
    #expect(list?["retrieved"] as? String == "2026-11-21")
  }

  @Test func theSchemaNamesEveryMemberOfEveryAnswer() throws {
    let schema = try Program.remit(
      ["schema", "dates"], in: FileManager.default.temporaryDirectory)
    #expect(schema.status == 0, "\(schema.words)")
    let described = try JSONSerialization.jsonObject(with: Data(schema.output.utf8))
    for question in Self.questions {
      let run = try Self.run(question.arguments + ["--json"])
      let answer = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      #expect(SchemaFaults.of(answer, by: described, at: "answer").isEmpty, "\(question)")
    }
  }
}
