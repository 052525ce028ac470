import CivilTime
package import Decisions

extension Notice: FileNoun {
  package static let noun = Noun(
    "Notice", "a notice", blank: Notice(kind: .keyDecision),
    [
      .required("kind", \.kind, .choice, "what sort of notice"),
      .optional("publishedOn", \.publishedOn, .date, "the day on which it was published"),
      .optional("publishedAt", \.publishedAt, .clock, "the time of that day, such as 17:30"),
      .optional("reference", \.reference, .text, "its reference"),
    ] + content + [
      .optional("reasons", \.reasons, .text, "the reasons it gives"),
      .optional("sentTo", \.sentTo, .text, "to whom it was sent: the chair of scrutiny"),
      .optional("sentToRole", \.sentToRole, .choice, "in what part they were told it"),
      .optional("private", \.isPrivate, .flag, "whether the decision is to be made in private"),
      .optional(
        "representations", \.representations, .list(of: .record),
        "what was said against meeting in private; [] for nothing"),
    ])

  /// The eight items of SI 2012/2089 reg 9(1).
  private static let content: [Field<Notice>] = [
    .optional(
      "statesKeyDecision", \.statesKeyDecision, .flag, "whether it says a key decision is made"),
    .optional("matter", \.matter, .text, "the matter to be decided"),
    .optional("decisionMaker", \.decisionMaker, .text, "who is to decide, name and title"),
    .list("members", \.members, .list(of: .text), "the members of the body that is to decide"),
    .optional("decisionOn", \.decisionOn, .date, "the day on which it is to be decided"),
    .optional("decisionPeriod", \.decisionPeriod, .text, "the period, where there is no day"),
    .optional(
      "documents", \.documents, .list(of: .text), "the documents submitted; [] for none"),
    .optional("address", \.address, .text, "where the documents can be had"),
    .optional(
      "furtherDocuments", \.furtherDocuments, .flag, "whether it says that more may come"),
    .optional("howToRequest", \.howToRequest, .text, "how to ask for those"),
  ]
}

extension Representation: FileNoun {
  package static let noun = Noun(
    "Representation", "a representation", blank: Representation(text: ""),
    [
      .optional("from", \.from, .text, "who said it"),
      .required("text", \.text, .text, "what was said"),
      .optional("response", \.response, .text, "what the council answered"),
    ])
}

extension Meeting: FileNoun {
  package static let noun = Noun(
    "Meeting", "a meeting", blank: Meeting(isPrivate: false),
    [
      .required("private", \.isPrivate, .flag, "whether the public is shut out: true or false"),
      .optional("reasons", \.reasons, .text, "why"),
      .list(
        "paragraphs", \.paragraphs, .list(of: .whole(1...7)),
        "the paragraphs of Schedule 12A Part 1 that are relied on"),
      .optional("agreedBy", \.agreedBy, .record, "who agreed that it is urgent"),
      .optional("agreedAs", \.agreedAs, .choice, "in what part they agreed"),
      .optional("agreedOn", \.agreedOn, .date, "the day on which they agreed"),
      .optional("convenedOn", \.convenedOn, .date, "the day on which it was called"),
    ])
}
