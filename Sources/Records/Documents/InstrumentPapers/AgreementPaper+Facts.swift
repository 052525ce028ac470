import CivilTime
import Decisions
import TemplateLanguage

extension AgreementPaper {
  /// What a form that names the person can print: that of the agreement, and no other.
  static let namingFacts =
    facts
    + PaperFacts<AgreementPaper>([
      .group("person", "The person who is placed.", Person.facts) { $0.person }
    ])

  /// What the form of any other paper about a placement can print.
  static let facts = PaperFacts<AgreementPaper>([
    .group("letter", "The paper.", head) { $0 },
    .group("supplier", "The supplier.", PaperPartFacts.recipient) { $0.supplier },
    .group("contract", "Under what it is made.", PaperPartFacts.contract) { $0.contract },
    .group("decision", "Under what decision.", PaperPartFacts.decision) { $0.decision },
    .group("delegation", "Within what bounds the power is handed over.", Delegation.facts) {
      $0.delegation
    },
    .group(
      "signatory", "Who signs for the council, or reviewed.", PaperPartFacts.signatory
    ) { $0.signatory },
    .group("placement", "What is bought, for how long and at what price.", placement) { $0 },
    .group("call", "The call for competition.", Call.facts) { $0.call },
    .groups(
      "criteria", "How bids are weighed.",
      PaperFacts<Criterion>([
        .text("name", "The criterion, with a capital.") { capitalised($0.name) },
        .text("percent", "How much of a hundred it counts.") { $0.percent },
      ])
    ) { $0.criteria },
    .group("bid", "How the supplier's bid did.", Bid.facts) { $0.bid },
    .group("award", "The approval of the award.", Award.facts) { $0.award },
    .group("variation", "What is changed.", Variation.facts) { $0.variation },
    .group("review", "What a review found.", Review.facts) { $0.review },
    .group("ending", "How the placement ends.", Ending.facts) { $0.ending },
  ])

  private static let head = PaperFacts<AgreementPaper>([
    .text("reference", "The placement's reference.") { $0.reference },
    .date("dated", "The day that the paper bears.") { $0.dated },
    .text("enquiries", "Whom to ask.") { $0.enquiries },
    .date("replyBy", "The day by which the supplier is to answer.") { $0.replyBy },
  ])

  private static let placement =
    PaperFacts<AgreementPaper>([
      .text("service", "The service.") { $0.terms.service },
      .text("group", "The group of people.") { $0.terms.group },
      .texts("needs", "What is needed, a paragraph each.") { $0.terms.needs },
      .date("from", "The first day.") { $0.terms.from },
      .date("to", "The last day; left out for a placement that has none.") { $0.terms.to },
      .text("length", "How long it is: 35 weeks.") { weeks($0.terms.from, $0.terms.to) },
      .date("reviewBy", "The day by which it is reviewed.") { $0.terms.reviewBy },
      .flag("outlasts", "Whether it can run on after the contract ends.") { $0.outlasts },
    ]) + prices

  private static let prices = PaperFacts<AgreementPaper>([
    .groups(
      "prices", "The weekly price, period by period.",
      PaperFacts<Price>([
        .date("from", "The first day.") { $0.from },
        .date("to", "The last day; left out when it runs until the placement ends.") { $0.to },
        .text("length", "How long it is: 21 weeks and 2 days.") { weeks($0.from, $0.to) },
        .money("weekly", "The price of a week.") { $0.weekly },
        .money("amount", "What the period comes to.") { $0.amount },
        .text("working", "How that is worked out: £1,250 × 149 days ÷ 7.") { $0.working },
      ])
    ) { $0.terms.prices },
    .groups("oneOffs", "Sums paid once.", OneOff.facts) { $0.terms.oneOffs },
    .money("total", "What it comes to in all: the sum of what is listed.") { $0.terms.total },
    .text("working", "How the total is worked out.") { $0.terms.working },
    .money("yearly", "What the weekly price comes to in twelve months, when there is no last day.")
    { $0.terms.yearly },
    .date("yearlyFrom", "The first day of those twelve months.") { $0.terms.yearlyFrom },
  ])

  /// Whether it can run on after the contract ends; nil when the contract's end is not stated.
  private var outlasts: Bool? {
    contract.currentEnd.map { end in terms.to.map { $0 > end } ?? true }
  }

  /// The words with a capital at their beginning.
  fileprivate static func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The time between two days, both included, in weeks and days.
  private static func weeks(_ from: CivilDate?, _ to: CivilDate?) -> String? {
    guard let from, let to, from <= to else { return nil }
    let (weeks, days) = (from.days(until: to) + 1).quotientAndRemainder(dividingBy: 7)
    let parts = [
      weeks == 0 ? nil : weeks == 1 ? "1 week" : "\(weeks) weeks",
      days == 0 ? nil : days == 1 ? "1 day" : "\(days) days",
    ]
    return parts.compactMap(\.self).joined(separator: " and ")
  }
}

extension AgreementPaper.Person {
  static let facts = PaperFacts<AgreementPaper.Person>([
    .text("name", "The name.") { $0.name },
    .date("dateOfBirth", "The day of birth.") { $0.dateOfBirth },
    .texts("address", "Where the person lives, line by line.") { $0.address },
    .texts("numbers", "Numbers of the case, or of the person with the health service.") {
      $0.numbers
    },
    .text("socialWorker", "The social worker.") { $0.socialWorker },
  ])
}

extension AgreementPaper.OneOff {
  static let facts = PaperFacts<AgreementPaper.OneOff>([
    .text("what", "For what.") { $0.what },
    .money("amount", "How much.") { $0.amount },
  ])
}

extension AgreementPaper.Bid {
  static let facts = PaperFacts<AgreementPaper.Bid>([
    .money("weekly", "Its weekly price.") { $0.weekly },
    .groups("oneOffs", "What it asked once beside that.", AgreementPaper.OneOff.facts) {
      $0.oneOffs
    },
    .groups(
      "scores", "What it scored by each criterion.",
      PaperFacts<Score>([
        .text("criterion", "The criterion, with a capital.") {
          AgreementPaper.capitalised($0.criterion)
        },
        .text("most", "What could be scored.") { $0.most },
        .text("score", "What was scored.") { $0.score },
        .text("accepted", "What the accepted bid scored.") { $0.accepted },
      ])
    ) { $0.scores },
    .text("total", "What it scored in all.") { $0.total },
    .text("accepted", "What the accepted bid scored in all.") { $0.accepted },
    .number("bids", "How many bids were weighed.") { $0.bids },
    .texts("reasons", "Why, a sentence each.") { $0.reasons },
  ])
}
