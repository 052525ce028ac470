import CivilTime
import Councils
import TemplateLanguage

extension StepPaperFacts {
  /// The time for calling in, and the requisition.
  static let callInFacts: [StepFact] = [
    StepFact("window.opens", .date, "The day from which it is counted.") { day($0.window?.opens) },
    StepFact("window.lastDay", .date, "The last day.") { day($0.window?.lastDay) },
    StepFact("window.deadlineTime", .text, "The time of the last day: 5.00 pm.") {
      text($0.window?.deadlineTime?.words)
    },
    StepFact("window.effectiveOn", .date, "When it has effect if nobody calls it in.") {
      day($0.window?.effectiveOn)
    },
    StepFact("window.period", .number, "For how many days.") {
      $0.window?.period.map { .number($0) }
    },
    StepFact("window.unit", .text, "What sort of days: working days.") {
      text($0.window?.unit?.words)
    },
    StepFact("window.source", .text, "Where the rule comes from.") { text($0.window?.source) },
    StepFact("requisition.receivedOn", .date, "The day on which it was received.") {
      day($0.requisition?.receivedOn)
    },
    .table(
      "requisition.members", "Who calls the decision in.", of: { $0.requisition?.members },
      [
        StepFact.Column("name", "The name.") { $0.name },
        StepFact.Column("group", "The political group.") { $0.group },
      ]),
    StepFact("requisition.grounds", .list(.text), "The grounds that it relies on.") {
      texts($0.requisition?.grounds ?? [])
    },
    StepFact("requisition.reasons", .text, "Why.") { text($0.requisition?.reasons) },
    StepFact("requisition.alternative", .text, "What is to be done instead.") {
      text($0.requisition?.alternative)
    },
    conditions,
    StepFact("requisition.decidedOn", .date, "When it was found valid or refused.") {
      day($0.requisition?.decidedOn)
    },
  ]

  /// What came of a call-in, how the decision takes effect, and the agreement that it is not to be
  /// called in.
  static let outcomeFacts: [StepFact] = [
    StepFact("outcome.body", .text, "Who resolved it.") { text($0.outcome?.body) },
    StepFact("outcome.on", .date, "On which day.") { day($0.outcome?.on) },
    StepFact("outcome.resolution", .text, "What was resolved.") { text($0.outcome?.resolution) },
    StepFact("outcome.reasons", .text, "Why.") { text($0.outcome?.reasons) },
    StepFact("effective.on", .date, "On which day.") { day($0.effective?.on) },
    StepFact("effective.why", .text, "Why on that day.") { text($0.effective?.why) },
    StepFact("effective.recommendations", .list(.text), "The numbers of the recommendations.") {
      texts($0.effective?.recommendations ?? [])
    },
    StepFact("exemption.agreedBy", .text, "Who agreed.") { text($0.exemption?.agreedBy) },
    StepFact("exemption.agreedOn", .date, "On which day.") { day($0.exemption?.agreedOn) },
    StepFact("exemption.reason", .text, "Why.") { text($0.exemption?.reason) },
    StepFact("exemption.reportTo", .text, "To which body it is reported.") {
      text($0.exemption?.reportTo)
    },
  ]

  /// The conditions of a requisition: whether one is met is yes or no, which a table of texts is not.
  private static let conditions = StepFact(
    "requisition.conditions",
    .list(
      .record(
        RecordShape([
          FieldShape("text", .text, doc: "What a requisition must have."),
          FieldShape("isMet", .boolean, doc: "Whether this one has it."),
          FieldShape("why", .text, doc: "Why that was found.", mayBeLeftOut: true),
        ]))),
    "What the constitution asks of a requisition."
  ) { paper in
    guard let conditions = paper.requisition?.conditions else { return nil }
    return .list(
      conditions.map { condition in
        var record = Record()
        record["text"] = text(condition.text)
        record["isMet"] = .boolean(condition.isMet)
        record["why"] = text(condition.why)
        return .record(record)
      })
  }
}

extension CallInRule.Unit {
  /// The days in words.
  fileprivate var words: String {
    switch self {
    case .workingDay: "working days"
    case .calendarDay: "days"
    }
  }
}

extension ClockTime {
  /// The time as a notice words it: 9.30 am, 12 noon, 5.00 pm.
  fileprivate var words: String {
    if self == ClockTime(hour: 12, minute: 0) { return "12 noon" }
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    return "\(twelve).\(minute < 10 ? "0" : "")\(minute) \(hour < 12 ? "am" : "pm")"
  }
}
