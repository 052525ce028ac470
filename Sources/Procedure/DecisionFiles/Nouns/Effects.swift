package import Decisions

extension TimelineEntry: FileNoun {
  package static let noun = Noun(
    "TimelineEntry", "an entry of the timeline", blank: TimelineEntry(event: ""),
    [
      .required("event", \.event, .text, "what happened or is to happen"),
      .optional("on", \.on, .date, "on which day"),
      .optional("from", \.from, .date, "from which day"),
      .optional("to", \.to, .date, "to which day"),
      .optional("period", \.period, .text, "when, in words"),
    ])
}

extension Costs: FileNoun {
  package static let noun = Noun(
    "Costs", "a statement of costs", blank: Costs(),
    [
      .optional("revenue", \.revenue, .narrative, "revenue costs"),
      .optional("capital", \.capital, .narrative, "capital costs"),
      .list("caseload", \.caseload, .list(of: .record), "people and costs, period by period"),
    ])
}

extension CaseloadEntry: FileNoun {
  package static let noun = Noun(
    "CaseloadEntry", "an entry of the caseload", blank: CaseloadEntry(at: ""),
    [
      .required("at", \.at, .text, "the period"),
      .optional("clients", \.clients, .integer, "how many people"),
      .optional("weeklyBudget", \.weeklyBudget, .money, "the budget of a week"),
      .optional("average", \.average, .money, "the cost of one person"),
    ])
}

extension Implementation: FileNoun {
  package static let noun = Noun(
    "Implementation", "an implementation", blank: Implementation(),
    [
      .optional("on", \.on, .date, "the day on which the decision takes effect"),
      .optional("text", \.text, .narrative, "the same in words"),
    ])
}

extension ListedDocument: FileNoun {
  package static let noun = Noun(
    "ListedDocument", "a listed document", blank: ListedDocument(title: ""),
    [
      .required("title", \.title, .text, "its title"),
      .optional("date", \.date, .date, "its date"),
      .optional("location", \.location, .text, "where it can be seen"),
      .optional("group", \.group, .text, "a heading over several documents"),
      .optional("withheld", \.withheld, .record, "why the public may not see it"),
    ])
}

extension DecisionRecord: FileNoun {
  package static let noun = Noun(
    "Record", "a record of the decision", blank: DecisionRecord(),
    [
      .optional("outcome", \.outcome, .choice, "how it was decided"),
      .optional("reasons", \.reasons, .narrative, "why"),
      .optional("decidedOn", \.decidedOn, .date, "the day on which it was decided"),
      .optional("publishedOn", \.publishedOn, .date, "the day the record was published"),
      .optional("effectiveOn", \.effectiveOn, .date, "the day from which it has effect"),
      .optional("keepUntil", \.keepUntil, .date, "the day until which the record is kept"),
      .optional(
        "backgroundKeptUntil", \.backgroundKeptUntil, .date,
        "the day until which the background papers are kept"),
      .optional("signedBy", \.signedBy, .record, "who signed"),
      .optional("signed", \.signed, .flag, "whether it is signed"),
    ])
}

extension Signatory: FileNoun {
  package static let noun = Noun(
    "Signatory", "a signatory", blank: Signatory(),
    [
      .optional("name", \.name, .text, "the name"),
      .optional("titleSlot", \.titleSlot, .choice, "the line of the form that holds the title"),
      .optional("title", \.title, .text, "the title"),
    ])
}

extension Lodging: FileNoun {
  package static let noun = Noun(
    "Lodging", "a lodging", blank: Lodging(),
    [
      .optional("with", \.with, .text, "with whom the record is lodged"),
      .optional("place", \.place, .text, "where"),
      .optional("lodgedOn", \.lodgedOn, .date, "on which day"),
      .optional("receivedBy", \.receivedBy, .text, "who received it"),
    ])
}
