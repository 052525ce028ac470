package import Decisions

extension KeyDecision: FileNoun {
  package static let noun = Noun(
    "KeyDecision", "a statement on key decisions", blank: KeyDecision(key: false),
    [
      .required("key", \.key, .flag, "whether it is a key decision: true or false"),
      .list("reasons", \.reasons, .list(of: .choice), "why it is one"),
      .optional("noticeGiven", \.noticeGiven, .date, "the day on which notice was published"),
      .optional("inForwardPlan", \.inForwardPlan, .flag, "whether it stands in the forward plan"),
      .optional("amount", \.amount, .money, "the amount that makes it one"),
      .optional("explanation", \.explanation, .text, "more about it, in words"),
    ])
}

extension Urgency: FileNoun {
  package static let noun = Noun(
    "Urgency", "a statement on urgency", blank: Urgency(urgent: false),
    [
      .required("urgent", \.urgent, .flag, "whether the decision is urgent: true or false"),
      .optional("reason", \.reason, .text, "why"),
      .optional("procedure", \.procedure, .choice, "the exception from 28 days' notice"),
      .optional("agreedBy", \.agreedBy, .record, "who agreed that it is urgent"),
      .optional("agreedAs", \.agreedAs, .choice, "in what part they agreed"),
      .optional("agreedOn", \.agreedOn, .date, "the day on which they agreed"),
      .optional("earlierRung", \.earlierRung, .text, "why nobody earlier could be asked"),
      .optional(
        "reportedToCouncilOn", \.reportedToCouncilOn, .date,
        "the day on which it was reported to the full council"),
    ])
}

extension CallInExemption: FileNoun {
  package static let noun = Noun(
    "CallIn", "a statement on call-in", blank: CallInExemption(exempt: false),
    [
      .required("exempt", \.exempt, .flag, "whether it is exempt from call-in: true or false"),
      .optional("reason", \.reason, .text, "why"),
      .optional("agreedBy", \.agreedBy, .record, "who agreed to that"),
      .optional("agreedOn", \.agreedOn, .date, "the day on which they agreed"),
      .optional("reportedTo", \.reportedTo, .text, "the body to which that is reported"),
    ])
}

extension ReportExemption: FileNoun {
  package static let noun = Noun(
    "Exempt", "a statement on exemption", blank: ReportExemption(exempt: false),
    [
      .required("exempt", \.exempt, .flag, "whether the report is exempt: true or false"),
      .optional("reason", \.reason, .text, "why"),
    ])
}

extension ObjectiveEffect: FileNoun {
  package static let noun = Noun(
    "ObjectiveEffect", "an effect on an objective",
    blank: ObjectiveEffect(ObjectiveID(rawValue: "")),
    [
      .required("objective", \.objective, .id, "the id of the objective in policy.yaml"),
      .defaulted(
        "effect", \.effect, .choice, "whether the effect is good; positive if left out"),
      .optional("text", \.text, .narrative, "the effect in words"),
    ])
}

extension EqualityAssessment: FileNoun {
  package static let noun = Noun(
    "Equality", "a statement on equality", blank: EqualityAssessment(assessment: .none),
    [
      .required("assessment", \.assessment, .choice, "which box of the form is ticked"),
      .optional("reason", \.reason, .text, "why"),
      .optional("document", \.document, .text, "the assessment"),
      .optional("decidedBy", \.decidedBy, .record, "who decided which box it is"),
    ])
}
