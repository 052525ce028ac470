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
      .optional("limit", \.limit, .money, "up to what sum, that sum included"),
      .optional("below", \.below, .money, "below what sum, that sum excluded"),
      .optional("limitReason", \.limitReason, .text, "why no sum is set"),
      .optional("term", \.term, .record, "for how long"),
      .optional("effectiveFrom", \.effectiveFrom, .date, "from which day"),
      .list("consulting", \.consulting, .list(of: .post), "the posts to be consulted first"),
      .optional("source", \.source, .text, "the decision or paragraph it rests on"),
      .optional("function", \.function, .text, "the function that is handed over"),
    ],
    check: { delegation, node, path, reading in
      guard delegation.limit != nil, delegation.below != nil else { return }
      reading.report(
        "two-limits", "a delegation has a limit or a sum it stays below, and this one has both",
        in: node, path.appending("below"),
        remedy: "keep limit: where the sum itself is allowed, below: where it is not")
    })
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
