package import Decisions

extension Authority: FileNoun {
  package static let noun = Noun(
    "Authority", "a statement of authority", blank: Authority(),
    [
      .optional("text", \.text, .narrative, "under what power the decision is made"),
      .list("sources", \.sources, .list(of: .record), "the provisions relied on"),
    ])
}

extension AuthoritySource: FileNoun {
  package static let noun = Noun(
    "AuthoritySource", "a source of authority", blank: AuthoritySource(instrument: ""),
    [
      .required("instrument", \.instrument, .text, "the act or part of the constitution"),
      .optional("provision", \.provision, .text, "the provision in it"),
      .optional("quotation", \.quotation, .text, "what it says"),
      .optional("power", \.power, .id, "the id of the power in policy.yaml"),
      .optional("inForceFrom", \.inForceFrom, .date, "the first day it was in force"),
      .optional("limit", \.limit, .money, "up to what sum, that sum included"),
      .optional("over", \.over, .money, "above what sum, that sum excluded"),
      .optional("holder", \.holder, .post, "the id of the post that holds it"),
      .optional("condition", \.condition, .text, "what must be done before it is used"),
      .optional("conditionMet", \.conditionMet, .text, "how that was done"),
      .optional("decision", \.decision, .text, "the reference of the decision that gave it"),
      .optional("by", \.by, .text, "who gave it, such as the Leader"),
    ])
}

extension RejectedOption: FileNoun {
  package static let noun = Noun(
    "Alternative", "an alternative", blank: RejectedOption(text: Narrative([])),
    [
      .optional("number", \.number, .text, "the number others cite, printed as it is"),
      .optional("title", \.title, .text, "what it is called"),
      .required("text", \.text, .narrative, "what it would have been"),
      .optional("rejected", \.rejected, .text, "why it was rejected"),
      .optional("group", \.group, .text, "a heading over several alternatives"),
      .optional("withheld", \.withheld, .record, "why the public may not see it"),
    ])
}

extension Consultation: FileNoun {
  package static let noun = Noun(
    "Consultation", "a consultation", blank: Consultation(),
    [
      .optional("text", \.text, .narrative, "the consultation in words"),
      .list("entries", \.entries, .list(of: .record), "each consultation"),
    ])
}

extension ConsultationEntry: FileNoun {
  package static let noun = Noun(
    "ConsultationEntry", "an entry of the consultation", blank: ConsultationEntry(type: ""),
    [
      .required("type", \.type, .text, "what sort of consultation"),
      .optional("method", \.method, .text, "how it was done"),
      .list("consultees", \.consultees, .list(of: .text), "who was asked"),
      .optional("on", \.on, .date, "on which day"),
      .optional("reference", \.reference, .text, "its reference"),
      .optional("outcome", \.outcome, .text, "what came of it"),
    ])
}

extension Implication: FileNoun {
  package static let noun = Noun(
    "Implication", "a statement of implications", blank: Implication(text: Narrative([])),
    [
      .required("text", \.text, .narrative, "the advice"),
      .optional("adviser", \.adviser, .record, "who gave it"),
      .optional("reference", \.reference, .text, "the adviser's reference"),
      .optional("given", \.given, .date, "the day on which it was given"),
      .optional("withheld", \.withheld, .record, "why the public may not see it"),
    ])
}

extension Implications: FileNoun {
  package static let noun = Noun(
    "Implications", "a set of implications", blank: Implications(),
    Topic.allCases.map { topic in
      .optional(
        topic.rawValue, \.[topic],
        .record(Implication.noun, or: .narrative, for: "text") { Implication(text: $0) },
        "the implications and their adviser")
    })
}

extension Interests: FileNoun {
  package static let noun = Noun(
    "Interests", "a statement of interests", blank: Interests(),
    [
      .optional("statement", \.statement, .narrative, "the statement of the paper"),
      .optional("none", \.none, .flag, "true when it is said that there are none"),
      .list("declared", \.declared, .list(of: .record), "each interest declared"),
    ])
}

extension DeclaredInterest: FileNoun {
  package static let noun = Noun(
    "DeclaredInterest", "a declared interest", blank: DeclaredInterest(member: "", interest: ""),
    [
      .required("member", \.member, .text, "who declares it"),
      .required("interest", \.interest, .text, "what interest"),
      .optional("dispensation", \.dispensation, .text, "the dispensation given for it"),
    ])
}
