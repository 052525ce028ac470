import CivilTime
package import Decisions

extension Waiver: FileNoun {
  package static let noun = Noun(
    "Waiver", "a waiver", blank: Waiver(rule: "", ground: ""),
    [
      .required("rule", \.rule, .text, "the rule, as the council cites it"),
      .required("ground", \.ground, .text, "the ground, as the council cites it"),
      .optional("groundText", \.groundText, .text, "what the ground says"),
      .optional("change", \.change, .text, "what is done instead"),
      .optional("stage", \.stage, .text, "at what stage"),
      .optional("ruleId", \.provision, .id, "the id of the rule in policy.yaml"),
      .optional("groundId", \.groundId, .id, "the id of the ground in policy.yaml"),
      .optional("reasons", \.reasons, .text, "why the rule is set aside"),
      .list("answers", \.answers, .list(of: .record), "how each condition is met"),
      .optional("approver", \.approver, .record, "who approved it"),
      .optional("approvedOn", \.approvedOn, .date, "the day on which it was approved"),
      .optional("actFrom", \.actFrom, .date, "the first day of what is done under it"),
      .optional("retrospective", \.retrospective, .flag, "whether it comes after the event"),
      .optional("value", \.value, .money, "the value of what is done under it"),
      .optional("term", \.term, .record, "for how long"),
      .list("routedTo", \.routedTo, .list(of: .post), "the posts through which it went"),
      .optional("registerEntry", \.registerEntry, .text, "its entry in the register"),
      .optional("reportedTo", \.reportedTo, .text, "the committee to which it is reported"),
    ])
}

extension ConditionAnswer: FileNoun {
  package static let noun = Noun(
    "ConditionAnswer", "an answer to a condition",
    blank: ConditionAnswer(condition: "", answer: ""),
    [
      .required("condition", \.condition, .text, "the condition: its id in policy.yaml, or words"),
      .required("answer", \.answer, .text, "how it is met"),
    ])
}
