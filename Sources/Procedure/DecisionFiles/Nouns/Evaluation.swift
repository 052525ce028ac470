import CivilTime
package import Decisions

extension Evaluation: FileNoun {
  package static let noun = Noun(
    "Evaluation", "an evaluation", blank: Evaluation(),
    [
      .list("criteria", \.criteria, .list(of: .text), "what bids were judged by"),
      .list("weights", \.weights, .list(of: .record), "how much each criterion counts"),
      .optional("stage", \.stage, .choice, "whether suppliers were selected or it was awarded"),
      .optional("passMark", \.passMark, .number, "the score needed"),
      .optional("received", \.received, .integer, "how many bids came"),
      .optional("receivedOn", \.receivedOn, .date, "the day on which they came"),
      .optional("admitted", \.admitted, .integer, "how many passed"),
      .list("scores", \.scores, .list(of: .number), "the scores of those that passed"),
      .optional("explanation", \.explanation, .text, "what became of the others"),
      .optional("method", \.method, .text, "how it was done"),
      .optional("from", \.from, .date, "the first day"),
      .optional("to", \.to, .date, "the last day"),
      .optional("extendedReason", \.extendedReason, .text, "why it took fifteen working days"),
      .list("evaluators", \.evaluators, .list(of: .record), "who judged"),
      .optional("withheld", \.withheld, .record, "why the public may not see it"),
    ])
}

extension Weighting: FileNoun {
  package static let noun = Noun(
    "Weighting", "a weighting", blank: Weighting(name: "", percent: DecimalNumber(0)),
    [
      .required("name", \.name, .text, "the criterion"),
      .required("percent", \.percent, .number, "how much of a hundred it counts"),
    ])
}

extension Evaluator: FileNoun {
  package static let noun = Noun(
    "Evaluator", "an evaluator", blank: Evaluator(who: ""),
    [
      .required("who", \.who, .text, "a name or a title"),
      .optional("supplierInterest", \.supplierInterest, .flag, "whether they have an interest"),
      .optional("declaredOn", \.declaredOn, .date, "the day on which they declared that"),
    ])
}
