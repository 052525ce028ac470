import CivilTime
import Councils
import Decisions

@testable import Workflow

extension Desk {
  /// Havering's key decision of 2020, with nothing done yet on 30 March 2020.
  static func havering2020() throws -> Desk {
    let report = try Report(
      sample: "havering-key", of: "havering",
      with: [
        "\nsubject:": "\nreportDate: 2020-03-02\nsubject:",
        "approvedOn: 2020-05-11": "approvedOn: 2020-05-07",
      ])
    let second = try Report(report, adding: "\n# As changed.\n")
    var desk = try Desk([report, second], on: day("2020-03-30"))
    let later = DecisionID("havering-2020-2")
    desk.others[later] = .inEffect(later)
    return desk
  }

  /// The same, sent to its advisers on 1 April, who have until 8 April.
  static func inClearance() throws -> Desk {
    var desk = try havering2020()
    try desk.start()
    desk.today = day("2020-04-01")
    try desk.take(.submit(SubmitReport(due: DueIn(days: 5, unit: .workingDay))))
    return desk
  }

  /// The same with all advice given on 3 April, and cleared on 6 April.
  static func cleared() throws -> Desk {
    var desk = try inClearance()
    desk.today = day("2020-04-03")
    try desk.adviseOnEverything()
    desk.today = day("2020-04-06")
    try desk.take(.clear)
    return desk
  }

  /// The same with notice given on 8 April, on the first day on which it can be decided, 7 May.
  static func ready() throws -> Desk {
    var desk = try cleared()
    desk.today = day("2020-04-08")
    try desk.take(.giveNotice(.whole(.keyDecision)))
    desk.wait(until: day("2020-05-07"))
    return desk
  }

  /// The same decided so and published, all on 7 May.
  static func published(_ decision: MakeDecision = .agreed) throws -> Desk {
    var desk = try ready()
    try desk.take(.decide(decision), by: Office.maker)
    try desk.take(.record)
    try desk.take(.lodge(with: "Committee Services", place: nil))
    try desk.take(.publish(at: nil, address: nil))
    return desk
  }

  /// The same with the call-in rule stated: open to call-in up to 15 May.
  static func openToCallIn() throws -> Desk {
    var desk = try published()
    try desk.take(.stateCallInRule(.known))
    return desk
  }

  /// The same, called in on 13 May and accepted on the 14th.
  static func calledIn() throws -> Desk {
    var desk = try openToCallIn()
    desk.today = day("2020-05-13")
    try desk.take(.callIn(.byThree))
    desk.today = day("2020-05-14")
    try desk.take(.acceptCallIn(scrutinyBy: nil))
    return desk
  }

  /// The same before scrutiny, which meets on 20 May.
  static func beforeScrutiny() throws -> Desk {
    var desk = try calledIn()
    try desk.take(
      .conveneScrutiny(ScrutinyConvened(body: "the Board", meetingOn: day("2020-05-20"))))
    desk.today = day("2020-05-20")
    return desk
  }

  mutating func adviseOnEverything() throws {
    for topic in state.advice.map(\.topic) { try advise(topic) }
  }

  mutating func advise(_ topic: Implications.Topic) throws {
    try take(
      .advise(GiveAdvice(topic: topic, conclusion: .content, words: "There is nothing to add.")))
  }

  /// Changes the text, and says what moved.
  mutating func edit(_ changes: [String] = ["paragraph 1.2 changed"]) throws {
    let other = reports[0].digest == state.text?.digest ? 1 : 0
    try take(
      .edit(EditText(text: reports[other].digest, proposal: proposal(other), changes: changes)))
  }

  mutating func scrutiny(_ outcome: ScrutinyConcluded.Outcome) throws {
    try take(
      .concludeScrutiny(
        ScrutinyConcluded(body: "the Board", outcome: outcome, reasons: "As resolved")))
  }

  mutating func reconsider(_ outcome: Reconsidered.Outcome) throws {
    try take(
      .reconsider(Reconsider(outcome: outcome, reasons: "All is weighed", changes: "One year")),
      by: Office.maker)
  }

  mutating func council(_ outcome: CouncilConcluded.Outcome) throws {
    try take(.concludeCouncil(CouncilConcluded(outcome: outcome, reasons: "As resolved")))
  }
}

extension MakeDecision {
  static var agreed: MakeDecision { made(.agreed) }

  /// With reasons, changes where there are any, and no interest declared.
  static func made(_ outcome: DecisionRecord.Outcome) -> MakeDecision {
    var decision = MakeDecision(outcome: outcome)
    decision.reasons = "For the reasons of the report"
    decision.changes = outcome == .agreedWithChanges ? "One year more" : nil
    decision.interests = []
    return decision
  }
}
