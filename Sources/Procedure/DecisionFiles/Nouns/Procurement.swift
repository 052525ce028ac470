package import Decisions

extension Evaluation: FileNoun {
  package static let noun = Noun(
    "Evaluation", "an evaluation", blank: Evaluation(),
    [
      .list("criteria", \.criteria, .list(of: .text), "what bids were judged by"),
      .optional("passMark", \.passMark, .number, "the score needed"),
      .optional("received", \.received, .integer, "how many bids came"),
      .optional("admitted", \.admitted, .integer, "how many passed"),
      .list("scores", \.scores, .list(of: .number), "the scores of those that passed"),
      .optional("method", \.method, .text, "how it was done"),
      .optional("from", \.from, .date, "the first day"),
      .optional("to", \.to, .date, "the last day"),
      .optional("withheld", \.withheld, .record, "why the public may not see it"),
    ])
}

extension Contract: FileNoun {
  package static let noun = Noun(
    "Contract", "a contract", blank: Contract(title: ""),
    [
      .required("title", \.title, .text, "its title"),
      .optional("kind", \.kind, .choice, "what sort of contract"),
      .optional("reference", \.reference, .text, "its reference"),
      .optional("regime", \.regime, .choice, "the law under which it was procured"),
      .optional("lead", \.lead, .text, "who leads it"),
      .optional("value", \.value, .money, "what it is worth"),
      .optional("from", \.from, .date, "its first day"),
      .optional("to", \.to, .date, "its last day"),
      .optional("term", \.term, .record, "for how long it runs"),
      .list("extensions", \.extensions, .list(of: .record), "how it may run on"),
      .optional("suppliers", \.suppliers, .integer, "how many suppliers are in it"),
      .optional("withheld", \.withheld, .record, "why the public may not see it"),
    ])
}

extension ContractExtension: FileNoun {
  package static let noun = Noun(
    "ContractExtension", "an option to extend", blank: ContractExtension(),
    [
      .optional("number", \.number, .text, "which option"),
      .optional("years", \.years, .integer, "by how many years"),
      .optional("months", \.months, .integer, "by how many months, beyond the years"),
      .optional("latestEnd", \.latestEnd, .date, "the last day to which it can run"),
      .optional("clause", \.clause, .text, "the clause that gives it"),
      .optional("text", \.text, .text, "the option in words"),
    ])
}
