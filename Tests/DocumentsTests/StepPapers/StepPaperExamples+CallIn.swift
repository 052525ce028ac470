import CivilTime
import Decisions
import Documents

extension StepPaperExamples {
  private static func requisition() -> StepPaper.Requisition {
    var requisition = StepPaper.Requisition()
    requisition.receivedOn = day("2020-05-18")
    requisition.members = [
      StepPaper.Requisition.Member(name: "Councillor Gillian Ford", group: "Upminster Residents"),
      StepPaper.Requisition.Member(name: "Councillor Keith Darvill", group: "Labour"),
      StepPaper.Requisition.Member(name: "Councillor David Durant"),
    ]
    requisition.grounds = ["The decision is outside the budget.", "Consultation was inadequate."]
    requisition.reasons = "The report does not say what happens to placements already made."
    requisition.alternative = "Run the system for one year, and report before it is extended."
    return requisition
  }

  private static func lastDay() -> StepPaper.Window {
    var window = StepPaper.Window()
    window.lastDay = day("2020-05-19")
    window.deadlineTime = ClockTime(hour: 17, minute: 0)
    return window
  }

  static let calledIn: [Example] = [
    Example(
      "call-in-exemption",
      step("Exemption from call-in", "2020-05-08") {
        $0.step.by = nil
        $0.exemption = StepPaper.Exemption()
        $0.exemption?.agreedBy =
          "Councillor Darren Wise, Chairman of the Overview and Scrutiny Board"
        $0.exemption?.agreedOn = day("2020-05-08")
        $0.exemption?.reason = "Delay would leave placements without a contract from 1 June."
        $0.exemption?.reportTo = "Council, 15 July 2020"
      }
    ),
    Example(
      "call-in-requisition",
      step("Requisition for call-in", "2020-05-18") {
        $0.requisition = requisition()
        $0.window = lastDay()
      }
    ),
    Example(
      "call-in-refusal",
      step("Refusal of a requisition for call-in", "2020-05-19") {
        $0.requisition = requisition()
        $0.requisition?.grounds = []
        $0.requisition?.reasons = nil
        $0.requisition?.alternative = nil
        $0.requisition?.decidedOn = day("2020-05-19")
        $0.requisition?.conditions = [
          StepPaper.Requisition.Condition(
            "Six members sign it.", isMet: false, why: "Three members signed."),
          StepPaper.Requisition.Condition("It comes by the last day.", isMet: true),
          StepPaper.Requisition.Condition("It proposes what to do instead.", isMet: true),
        ]
        $0.window = lastDay()
        $0.step.reason = "Another requisition can be made until the last day."
      }
    ),
    Example(
      "call-in-notice",
      step("Notice of call-in", "2020-05-19") {
        $0.requisition = requisition()
        $0.requisition?.decidedOn = day("2020-05-19")
      }
    ),
    Example(
      "call-in-outcome",
      step("Outcome of call-in", "2020-06-02") {
        $0.step.by = nil
        $0.outcome = StepPaper.Outcome()
        $0.outcome?.body = "Overview and Scrutiny Board"
        $0.outcome?.on = day("2020-06-02")
        $0.outcome?.resolution = "To take no further action on the decision."
        $0.outcome?.reasons = "The Cabinet Member undertook to report after one year."
        $0.effective = StepPaper.Effect()
        $0.effective?.on = day("2020-06-02")
        $0.effective?.why = "it may be carried out at once when no action is asked for."
        $0.step.working = ["No days are counted: the day of the resolution is the day of effect."]
      }
    ),
  ]
}
