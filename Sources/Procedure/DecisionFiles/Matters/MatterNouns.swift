import CivilTime
package import Decisions

extension Matter: FileNoun {
  package static let noun = Noun(
    "Matter", "a matter",
    blank: Matter(
      id: MatterID(rawValue: ""), title: "", council: CouncilID(rawValue: "")),
    [
      .required("matter", \.id, .id, "its name, such as complex-placements"),
      .required("title", \.title, .text, "what it is about"),
      .required("council", \.council, .id, "the council's folder, such as havering"),
      .required("decisions", \.decisions, .list(of: .record, atLeast: 1), "its decisions"),
      .list("tenders", \.tenders, .list(of: .record), "the tenders as published"),
      .list("contracts", \.contracts, .list(of: .record), "the contracts as the register has them"),
      .list("rounds", \.rounds, .list(of: .record), "the rounds of admission, in their order"),
      .list("notices", \.notices, .list(of: .record), "the notices published"),
      .list("letters", \.letters, .list(of: .record), "the letters and agreements that followed"),
      .list("supersedes", \.supersedes, .list(of: .record), "which recommendation replaced which"),
      .list("differences", \.differences, .list(of: .record), "differences that have a reason"),
    ], check: MatterCheck.check)
}

extension LinkedDecision: FileNoun {
  package static let noun = Noun(
    "LinkedDecision", "a decision of the matter",
    blank: LinkedDecision(id: LinkID(rawValue: ""), file: ""),
    [
      .required("id", \.id, .id, "its name in the matter, such as award-2020"),
      .required(
        "file", \.file, .linkedFile,
        "its file, from the matter's folder: in it, or in a folder beside it after one ../"),
    ])
}

extension RecommendationReference: FileNoun {
  package static let noun = Noun(
    "RecommendationReference", "a recommendation of a decision",
    blank: RecommendationReference(decision: LinkID(rawValue: "")),
    [
      .required("decision", \.decision, .id, "the id of the decision in the matter"),
      .optional(
        "recommendation", \.recommendation, .text,
        "its printed number; where none is numbered, its place from 1"),
    ])
}

extension RegisteredContract: FileNoun {
  package static let noun = Noun(
    "RegisteredContract", "a contract of the register",
    blank: RegisteredContract(id: LinkID(rawValue: ""), title: ""),
    [
      .required("id", \.id, .id, "its name in the matter"),
      .required("title", \.title, .text, "its title"),
      .optional("kind", \.kind, .choice, "what sort of contract"),
      .optional("regime", \.regime, .choice, "the law under which it was procured"),
      .optional("commencedOn", \.commencedOn, .date, "the day the procurement commenced"),
      .optional("from", \.from, .date, "its first day"),
      .optional("to", \.to, .date, "its last day"),
      .list("options", \.options, .list(of: .record), "how it may run on"),
      .optional("value", \.value, .money, "what it is worth"),
      .optional("madeBy", \.madeBy, .record, "the recommendation that made it"),
      .list("changedBy", \.changedBy, .list(of: .record), "the recommendations that changed it"),
      .optional("source", \.source, .text, "where this comes from"),
    ])
}

extension Supersession: FileNoun {
  package static let noun = Noun(
    "Supersession", "a supersession",
    blank: Supersession(
      decision: LinkID(rawValue: ""),
      supersedes: RecommendationReference(decision: LinkID(rawValue: ""))),
    [
      .required("decision", \.decision, .id, "the id of the later decision"),
      .optional("recommendation", \.recommendation, .text, "the number of its recommendation"),
      .required("supersedes", \.supersedes, .record, "what it takes the place of"),
      .optional("what", \.what, .text, "in what respect, such as the end date"),
    ])
}

extension ExplainedDifference: FileNoun {
  package static let noun = Noun(
    "ExplainedDifference", "an explained difference",
    blank: ExplainedDifference(fact: .start, reason: ""),
    [
      .required("fact", \.fact, .choice, "which fact the documents state differently"),
      .optional("contract", \.contract, .id, "the id of the contract, where there are several"),
      .required("reason", \.reason, .text, "why that is in order"),
      .optional("settledBy", \.settledBy, .record, "the recommendation that settled it"),
    ])
}
