import CivilTime
package import Decisions

extension Approval: FileNoun {
  package static let noun = Noun(
    "Approval", "an approval", blank: Approval(what: ""),
    [.required("what", \.what, .text, "what is approved")])
}

extension Establishment: FileNoun {
  package static let noun = Noun(
    "Establishment", "an establishment", blank: Establishment(what: ""),
    [
      .required("what", \.what, .text, "what is set up"),
      .optional("term", \.term, .record, "for how long"),
    ])
}

extension Admission: FileNoun {
  package static let noun = Noun(
    "Admission", "an admission", blank: Admission(to: ""),
    [
      .required("to", \.to, .text, "into what suppliers are let"),
      .optional("suppliers", \.suppliers, .integer, "how many suppliers"),
      .optional("term", \.term, .record, "for how long"),
    ])
}

extension Award: FileNoun {
  package static let noun = Noun(
    "Award", "an award", blank: Award(what: ""),
    [
      .required("what", \.what, .text, "the contract"),
      .optional("to", \.to, .text, "the supplier"),
      .optional("value", \.value, .money, "what it is worth"),
      .optional("term", \.term, .record, "for how long"),
    ])
}

extension Delegation: FileNoun {
  package static let noun = Noun(
    "Delegation", "a delegation", blank: Delegation(to: PostID(rawValue: ""), power: ""),
    [
      .required("to", \.to, .post, "the id of the post in policy.yaml"),
      .required("power", \.power, .text, "what its holder may do"),
      .optional("limit", \.limit, .money, "up to what sum"),
      .optional("term", \.term, .record, "for how long"),
      .list("consulting", \.consulting, .list(of: .post), "the posts to be consulted first"),
    ])
}

extension Waiver: FileNoun {
  package static let noun = Noun(
    "Waiver", "a waiver", blank: Waiver(rule: "", ground: ""),
    [
      .required("rule", \.rule, .text, "the rule, as the council cites it"),
      .required("ground", \.ground, .text, "the ground, as the council cites it"),
      .optional("groundText", \.groundText, .text, "what the ground says"),
      .optional("change", \.change, .text, "what is done instead"),
      .optional("stage", \.stage, .text, "at what stage"),
    ])
}

extension Extension: FileNoun {
  package static let noun = Noun(
    "Extension", "an extension",
    blank: Extension(contract: "", from: .blank, to: .blank),
    [
      .required("contract", \.contract, .text, "the contract"),
      .required("from", \.from, .date, "the first day of the extension"),
      .required("to", \.to, .date, "the last day of the extension"),
      .optional("months", \.months, .integer, "how many months that is"),
      .optional("option", \.option, .text, "which option of the contract is used"),
    ])
}

extension Joining: FileNoun {
  package static let noun = Noun(
    "Joining", "a joining", blank: Joining(arrangement: ""),
    [
      .required("arrangement", \.arrangement, .text, "the arrangement that is joined"),
      .optional("lead", \.lead, .text, "who leads it"),
      .optional("term", \.term, .record, "for how long"),
    ])
}

extension Commencement: FileNoun {
  package static let noun = Noun(
    "Commencement", "a commencement", blank: Commencement(what: ""),
    [
      .required("what", \.what, .text, "what begins"),
      .optional("on", \.on, .text, "when, in words"),
      .optional("term", \.term, .record, "for how long"),
    ])
}

extension Authorisation: FileNoun {
  package static let noun = Noun(
    "Authorisation", "an authorisation", blank: Authorisation(who: "", what: ""),
    [
      .required("who", \.who, .text, "who may act"),
      .required("what", \.what, .text, "what they may do"),
    ])
}
