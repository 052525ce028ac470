import TemplateLanguage

extension AgreementPaper.Delegation {
  static let facts = PaperFacts<AgreementPaper.Delegation>([
    .date("until", "The last day of the power.") { $0.until },
    .money("limit", "Up to what sum.") { $0.limit },
    .texts("consulted", "Whom its holder consulted, by the titles of their posts.") {
      $0.consulted
    },
  ])
}

extension AgreementPaper.Call {
  static let facts = PaperFacts<AgreementPaper.Call>([
    .number("number", "Which call of the placement it is: 1 for the first.") { $0.number },
    .date("on", "The day on which it went out.") { $0.on },
    .number("suppliers", "To how many suppliers.") { $0.suppliers },
    .flag("isTimeAgreed", "Whether the time for bids was agreed with all of them.") {
      $0.isTimeAgreed
    },
  ])
}

extension AgreementPaper.Award {
  static let facts = PaperFacts<AgreementPaper.Award>([
    .date("on", "The day on which it was approved.") { $0.on },
    .text("by", "Who approved it, name and title.") { $0.by.line },
    .number("bids", "How many bids were weighed.") { $0.bids },
  ])
}

extension AgreementPaper.Variation {
  static let facts = PaperFacts<AgreementPaper.Variation>([
    .number("number", "Which variation: 1 for the first.") { $0.number },
    .date("from", "The day from which it holds.") { $0.from },
    .date("agreementDated", "The day on which the second party signed the agreement.") {
      $0.agreementDated
    },
    .text("reason", "Why.") { $0.reason },
    .groups(
      "changes", "What changes.",
      PaperFacts<AgreementPaper.Change>([
        .text("term", "The term.") { $0.term },
        .text("before", "What it was.") { $0.before },
        .text("after", "What it is from then.") { $0.after },
      ])
    ) { $0.changes },
  ])
}

extension AgreementPaper.Review {
  static let facts = PaperFacts<AgreementPaper.Review>([
    .date("on", "The day of the review.") { $0.on },
    .flag("goesOn", "Whether the placement goes on as it is.") { $0.outcome == .goesOn },
    .flag("toBeVaried", "Whether it is to be varied.") { $0.outcome == .toBeVaried },
    .flag("toEnd", "Whether it is to end.") { $0.outcome == .toEnd },
    .texts("notes", "What was found, a paragraph each.") { $0.notes },
    .date("nextBy", "The day by which the placement is to be looked at next.") { $0.nextBy },
  ])
}

extension AgreementPaper.Ending {
  static let facts = PaperFacts<AgreementPaper.Ending>([
    .date("on", "The last day.") { $0.on },
    .date("agreedEnd", "The last day that was agreed; left out when none was.") { $0.agreedEnd },
    .date("agreementDated", "The day on which the second party signed the agreement.") {
      $0.agreementDated
    },
    .text("clause", "The clause by which it is ended: clause 12.3.") {
      LetterPaper.clause($0.clause)
    },
    .text("reason", "Why.") { $0.reason },
  ])
}
