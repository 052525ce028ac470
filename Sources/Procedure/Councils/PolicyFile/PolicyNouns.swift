import CivilTime
package import DecisionFiles
import Decisions

/// The two fields that any group of a policy file may carry.
private func sourced<Root>(
  _ source: any WritableKeyPath<Root, String?> & Sendable,
  _ checked: any WritableKeyPath<Root, CivilDate?> & Sendable
) -> [Field<Root>] {
  [
    .optional("source", source, .text, "the document that says so"),
    .optional("checked", checked, .date, "the day on which that was last checked"),
  ]
}

extension CouncilIdentity: FileNoun {
  package static let noun = Noun(
    "CouncilIdentity", "a council",
    blank: CouncilIdentity(id: CouncilID(rawValue: ""), name: "", shortName: ""),
    [
      .required("id", \.id, .id, "the name of the council's folder"),
      .required("name", \.name, .text, "its full name"),
      .required("shortName", \.shortName, .text, "its short name"),
      .optional("address", \.address, .known(.text), "its address, or unknown"),
      .optional("strapline", \.strapline, .text, "the line under its name"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension CouncilForm: FileNoun {
  package static let noun = Noun(
    "CouncilForm", "a form",
    blank: CouncilForm(id: FormID(rawValue: ""), title: "", template: ""),
    [
      .required("id", \.id, .id, "the id by which decision files name it"),
      .required("title", \.title, .text, "its title as printed"),
      .required("template", \.template, .text, "the name of its file under forms/"),
      .list("decisionMakers", \.decisionMakers, .list(of: .choice), "who can decide on it"),
      .list("requires", \.requires, .list(of: .fieldPath), "the fields a complete paper has"),
      .list("adviceRequired", \.adviceRequired, .list(of: .choice), "the advice it has"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension ObjectivePeriod: FileNoun {
  package static let noun = Noun(
    "ObjectivePeriod", "a period of objectives",
    blank: ObjectivePeriod(from: .blank, to: .unknown),
    [
      .required("from", \.from, .date, "its first day"),
      .required("to", \.to, .known(.date), "its last day, or unknown"),
      .required("items", \.items, .list(of: .record, atLeast: 1), "the objectives"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension Objective: FileNoun {
  package static let noun = Noun(
    "Objective", "an objective", blank: Objective(id: ObjectiveID(rawValue: ""), name: ""),
    [
      .required("id", \.id, .id, "the id by which decision files name it"),
      .required("name", \.name, .text, "its name as printed"),
      .optional("description", \.description, .text, "what it means"),
    ])
}

extension KeyReasons: FileNoun {
  package static let noun = Noun(
    "KeyReasons", "a set of reasons", blank: KeyReasons(),
    [
      .optional("expenditure", \.expenditure, .known(.text), "the form's words, or unknown"),
      .optional("savings", \.savings, .known(.text), "the form's words, or unknown"),
      .optional("twoOrMoreWards", \.twoOrMoreWards, .known(.text), "the form's words, or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension Post: FileNoun {
  package static let noun = Noun(
    "Post", "a post", blank: Post(id: PostID(rawValue: ""), title: "", kind: .officer),
    [
      .required("id", \.id, .id, "the id by which files name it"),
      .required("title", \.title, .text, "the title as printed"),
      .required("kind", \.kind, .choice, "officer, member, body or team"),
      .optional("from", \.from, .known(.date), "its first day, or unknown"),
      .optional("to", \.to, .known(.date), "its last day, or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension AdvisingPost: FileNoun {
  package static let noun = Noun(
    "AdvisingPost", "an adviser", blank: AdvisingPost(topic: .legal),
    [
      .required("topic", \.topic, .choice, "the topic of the advice"),
      .optional("post", \.post, .known(.post), "the id of the post, or unknown"),
      .optional("referencePattern", \.referencePattern, .text, "how references are written"),
    ])
}

extension KeyThreshold: FileNoun {
  package static let noun = Noun(
    "KeyThreshold", "a threshold",
    blank: KeyThreshold(amount: Money(pence: 0), comparison: .unknown),
    [
      .required("amount", \.amount, .money, "the sum from which a decision is key"),
      .required("comparison", \.comparison, .known(.choice), "atLeast, moreThan or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension CallInRule: FileNoun {
  package static let noun = Noun(
    "CallInRule", "a call-in rule", blank: CallInRule(),
    [
      .optional("subject", \.subject, .known(.choice), "keyOnly, all or unknown"),
      .optional("period", \.period, .known(.whole(0...365)), "how many days, or unknown"),
      .optional("unit", \.unit, .known(.choice), "workingDay, calendarDay or unknown"),
      .optional("anchor", \.anchor, .known(.choice), "what the days are counted from"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension Council: FileNoun {
  package static let noun = Noun(
    "Policy", "a policy file",
    blank: Council(
      identity: CouncilIdentity(id: CouncilID(rawValue: ""), name: "", shortName: "")),
    [
      .required("council", \.identity, .record, "its id, name and shortName"),
      .required("forms", \.forms, .list(of: .record, atLeast: 1), "the council's forms"),
      .list("objectives", \.objectives, .list(of: .record), "its objectives by period"),
      .optional("keyReasons", \.keyReasons, .record, "its words for what makes a decision key"),
      .list("posts", \.posts, .list(of: .record), "its posts, bodies and teams"),
      .list("advisers", \.advisers, .list(of: .record), "who advises on what"),
      .defaulted("keyThreshold", \.keyThreshold, .known(.record), "the sum, or unknown"),
      .defaulted("callIn", \.callIn, .known(.record), "how decisions are called in, or unknown"),
      .defaulted("retention", \.retention, .known(.text), "how long records are kept, or unknown"),
    ])
}
