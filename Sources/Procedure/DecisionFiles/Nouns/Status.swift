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
    ])
}

extension CallInExemption: FileNoun {
  package static let noun = Noun(
    "CallIn", "a statement on call-in", blank: CallInExemption(exempt: false),
    [
      .required("exempt", \.exempt, .flag, "whether it is exempt from call-in: true or false"),
      .optional("reason", \.reason, .text, "why"),
      .optional("agreedBy", \.agreedBy, .record, "who agreed to that"),
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
    ])
}
