package import Decisions

extension Decision: FileNoun {
  package static let noun = Noun(
    "Decision", "a decision",
    blank: Decision(
      council: CouncilID(rawValue: ""), form: FormID(rawValue: ""), subject: ""),
    heading + status + proposal + report + procurement + advice + ending)

  private static let heading: [Field<Decision>] = [
    .required("council", \.council, .id, "the council's folder, such as havering"),
    .required("form", \.form, .id, "the form, an id of the council's policy.yaml"),
    .optional("reference", \.reference, .text, "the reference by which it is cited"),
    .required("subject", \.subject, .text, "what the decision is about"),
    .optional("summary", \.summary, .narrative, "the executive summary or purpose"),
    .optional("decisionMaker", \.decisionMaker, .record, "who decides"),
    .optional("cabinetMember", \.cabinetMember, .record, "the cabinet or executive member"),
    .optional("leadOfficer", \.leadOfficer, .record, "the senior officer who brings it"),
    .optional("reportAuthor", \.reportAuthor, .record, "the author of the report"),
    .optional("reportTo", \.reportTo, .text, "the body to which it is reported"),
    .optional("meetingDate", \.meetingDate, .date, "the day of the meeting"),
    .optional("reportDate", \.reportDate, .date, "the day of the report"),
    .optional("version", \.version, .text, "the version of the report"),
    .optional("portfolio", \.portfolio, .text, "the portfolio"),
    .list("wards", \.wards, .oneOrMore(.text), "the wards it touches"),
    .optional("policyContext", \.policyContext, .narrative, "the policies it stands in"),
    .optional("financialSummary", \.financialSummary, .narrative, "what it costs, in short"),
  ]

  private static let status: [Field<Decision>] = [
    .optional("scrutinyCommittee", \.scrutinyCommittee, .text, "the scrutiny committee"),
    .optional("function", \.function, .choice, "of which functions it is an exercise"),
    .list("notices", \.notices, .list(of: .record), "the notices given of it"),
    .optional("meeting", \.meeting, .record, "the meeting at which it is made"),
    .optional("keyDecision", \.keyDecision, .record, "whether it is a key decision"),
    .optional("urgency", \.urgency, .record, "whether it is urgent"),
    .optional("callIn", \.callIn, .record, "whether it may be called in"),
    .optional("exempt", \.exempt, .record, "whether the report is exempt or confidential"),
    .list(
      "objectives", \.objectives,
      .list(of: .record(ObjectiveEffect.noun, or: .id, for: "objective") { ObjectiveEffect($0) }),
      "what it does for the council's objectives"),
  ]

  private static let proposal: [Field<Decision>] = [
    .required(
      "recommendations", \.recommendations, .list(of: .record, atLeast: 1),
      "what the decision maker is asked to agree"),
    .optional(
      "authority", \.authority,
      .record(Authority.noun, or: .narrative, for: "text") { Authority(text: $0) },
      "under what power the decision is made"),
    .optional("reasons", \.reasons, .narrative, "the reasons for the decision"),
  ]

  private static let report: [Field<Decision>] = [
    .optional("background", \.background, .narrative, "what led to it"),
    .optional(
      "supportingInformation", \.supportingInformation, .narrative, "the supporting information"),
    .optional("keyIssues", \.keyIssues, .narrative, "the key issues and risks"),
    .optional("body", \.body, .narrative, "the report itself, where it follows the form"),
  ]

  private static let procurement: [Field<Decision>] = [
    .optional("evaluation", \.evaluation, .record, "how bids were judged"),
    .optional("services", \.services, .record, "which services are bought, and for whom"),
    .list("timeline", \.timeline, .list(of: .record), "what happened and is to happen"),
    .optional("contract", \.contract, .record, "the contract it is about"),
  ]

  private static let advice: [Field<Decision>] = [
    .list("alternatives", \.alternatives, .list(of: .record), "the other ways considered"),
    .optional(
      "consultation", \.consultation,
      .record(Consultation.noun, or: .narrative, for: "text") {
        var consultation = Consultation()
        consultation.text = $0
        return consultation
      }, "who was asked before the decision"),
    .optional("adviser", \.adviser, .record, "the officer who advises the decision maker"),
    .optional("implications", \.implications, .record, "what follows, topic by topic"),
    .optional("equality", \.equality, .record, "how it stands to the equality duty"),
    .optional("costs", \.costs, .record, "what it costs"),
    .optional("implementation", \.implementation, .record, "when it takes effect"),
  ]

  private static let ending: [Field<Decision>] = [
    .optional(
      "backgroundPapers", \.backgroundPapers, documents, "the background papers; [] for none"),
    .optional("appendices", \.appendices, documents, "the appendices; [] for none"),
    .optional("compliance", \.compliance, .narrative, "the statement of compliance"),
    .optional("interests", \.interests, .record, "what members have declared"),
    .optional("record", \.record, .record, "what was decided"),
    .optional("lodging", \.lodging, .record, "the handing of the record to its keepers"),
  ]

  private static let documents = FieldType<[ListedDocument]>.list(
    of: .record(ListedDocument.noun, or: .text, for: "title") { ListedDocument(title: $0) })
}
