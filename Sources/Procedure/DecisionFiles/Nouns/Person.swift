package import Decisions

extension Person: FileNoun {
  package static let noun = Noun(
    "Person", "a person", blank: Person(),
    [
      .optional("post", \.post, .post, "the id of the post in the council's policy.yaml"),
      .optional("name", \.name, .text, "the name as printed"),
      .optional("title", \.title, .text, "the title as printed"),
      .optional("address", \.address, .text, "where to write"),
      .optional("email", \.email, .text, "the e-mail address"),
      .optional("phone", \.phone, .text, "the telephone number"),
    ])
}

extension DecisionMaker: FileNoun {
  package static let noun = Noun(
    "DecisionMaker", "a decision maker", blank: DecisionMaker(kind: .officer),
    [
      .required("kind", \.kind, .choice, "what sort of decision maker"),
      .optional("post", \.post, .post, "the id of the post in the council's policy.yaml"),
      .optional("name", \.name, .text, "the name as printed"),
      .optional("title", \.title, .text, "the title as printed"),
      .optional("body", \.body, .text, "the body that decides, such as Cabinet"),
    ])
}

extension Adviser: FileNoun {
  package static let noun = Noun(
    "Adviser", "an adviser", blank: Adviser(),
    [
      .optional("name", \.name, .text, "the name"),
      .optional("title", \.title, .text, "the job title"),
      .optional("signed", \.signed, .flag, "whether the adviser has signed"),
      .optional("signedOn", \.signedOn, .date, "the day on which the adviser signed"),
    ])
}
