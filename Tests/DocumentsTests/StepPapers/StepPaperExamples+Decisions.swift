import CivilTime
import Councils
import Decisions
import Documents

extension StepPaperExamples {
  private static func advice() -> StepPaper.Advice {
    var advice = StepPaper.Advice(on: .healthAndWellbeing)
    advice.adviser = "Mark Ansell, Director of Public Health"
    advice.due = day("2020-04-24")
    advice.version = 3
    return advice
  }

  static let clearance: [Example] = [
    Example(
      "clearance-request",
      step("Request for advice", "2020-04-15", by: author) {
        $0.advice = advice()
        $0.step.digest = digest
        $0.step.reason = "Section 4 is new since version 2."
        $0.step.working = [
          "Seven working days after Wednesday 15 April 2020; Friday 24 April is the seventh."
        ]
      }
    ),
    Example(
      "return-note",
      step("Returned to the author", "2020-04-20") {
        $0.advice = advice()
        $0.advice?.adviser = nil
        $0.advice?.due = nil
        $0.step.digest = digest
        $0.step.reason = "Paragraph 3.2 names a power that ended on 31 March 2020."
      }
    ),
    Example(
      "withdrawal-note",
      step("Withdrawal of a proposed decision", "2020-04-30", by: author) {
        $0.step.reason = "The tender is to be run again in the autumn."
        $0.notice = StepPaper.GivenNotice(Notice(kind: .keyDecision))
        $0.notice?.notice.publishedOn = day("2020-04-08")
      }
    ),
  ]

  static let decided: [Example] = [
    Example(
      "record-of-decision",
      step("Record of decision", "2020-05-12") {
        $0.window = StepPaper.Window()
        $0.window?.lastDay = day("2020-05-19")
        $0.window?.deadlineTime = ClockTime(hour: 17, minute: 0)
        $0.window?.effectiveOn = day("2020-05-20")
      }
    ),
    Example(
      "record-of-decision", of: "by-a-body", step("Record of decision", "2020-05-14"),
      decision: """
        subject: Road safety in Elm Park
        reference: CAB/20/31
        decisionMaker: {kind: cabinet, body: Cabinet}
        recommendations:
          - {number: "1", group: Crossings, text: To build two crossings.}
          - {group: Signs, text: To put up signs.}
        reasons: The count of March 2020 found few accidents.
        alternatives:
          - {number: "3.1", text: Cameras., rejected: They cost more.}
          - {title: Nothing, text: To leave the roads as they are.}
        interests:
          declared:
            - {member: Councillor Jason Frost, interest: lives in Elm Park}
            - {member: Councillor Damian White, interest: owns a shop there, dispensation: "given on 4 May 2020 to speak, not to vote"}
        backgroundPapers: []
        record: {outcome: notAgreed, decidedOn: 2020-05-13, reasons: The money is needed for repairs.}
        """),
    Example(
      "record-of-decision", of: "on-a-council-function", step("Record of decision", "2020-05-14"),
      decision: """
        subject: Licence of a street market
        function: council
        decisionMaker: {kind: officer, name: Ann Officer, title: Head of Licensing}
        recommendations: [{text: To grant the licence.}]
        interests: {statement: Nobody was asked.}
        record: {outcome: deferred, decidedOn: 2020-05-13}
        """),
    Example(
      "lodging-receipt",
      step("Receipt for a signed record", "2020-05-12") {
        $0.step.version = 4
        $0.step.digest = digest
      }
    ),
    Example(
      "effective-notice",
      step("Notice that a decision has taken effect", "2020-05-20") {
        $0.effective = StepPaper.Effect()
        $0.effective?.on = day("2020-05-20")
        $0.effective?.why = "Nobody called the decision in by the last day."
        $0.effective?.recommendations = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]
        $0.window = window()
        $0.step.working = [
          "Published on Tuesday 12 May 2020, which is not counted.",
          "Five working days: 13, 14, 15, 18 and 19 May 2020.",
          "The decision takes effect on the next working day, Wednesday 20 May 2020.",
        ]
      }
    ),
  ]

  static func window() -> StepPaper.Window {
    var window = StepPaper.Window()
    window.opens = day("2020-05-12")
    window.lastDay = day("2020-05-19")
    window.deadlineTime = ClockTime(hour: 17, minute: 0)
    window.period = 5
    window.unit = .workingDay
    window.source = "Answer of the Monitoring Officer, 12 May 2020, recorded with the decision"
    return window
  }
}
