import CivilTime
import Decisions

extension LetterPaper {
  /// What the form of a letter can print.
  static let facts = PaperFacts<LetterPaper>([
    .group("letter", "The letter.", head) { $0 },
    .group("supplier", "To whom it goes.", PaperPartFacts.recipient) { $0.supplier },
    .group("contract", "The contract.", PaperPartFacts.contract) { $0.contract },
    .group("decision", "Under what decision.", PaperPartFacts.decision) { $0.decision },
    .group("signatory", "Who signs for the council.", PaperPartFacts.signatory) { $0.signatory },
    .group("outcome", "What became of the application.", Outcome.facts) { $0.outcome },
    .group("extension", "The time by which the contract runs on.", NewTerm.facts) { $0.newTerm },
    .group("option", "The option that is exercised.", optionFacts) {
      $0.option == nil ? nil : $0
    },
    .group("variation", "On what footing the contract is varied.", Variation.facts) {
      $0.variation
    },
    .group("price", "What changes in the price.", PriceChange.facts) { $0.price },
  ])

  private static let head = PaperFacts<LetterPaper>([
    .text("reference", "Our reference: the letter's number.") { $0.reference },
    .date("dated", "The day that it bears.") { $0.dated },
    .text("enquiries", "Whom to ask.") { $0.enquiries },
    .date("replyBy", "The day by which the supplier is to answer.") { $0.replyBy },
  ])

  private static let optionFacts = PaperFacts<LetterPaper>([
    .text("number", "Which option.") { $0.option?.number },
    .text("clause", "The clause that gives it: clause 3.2.") { clause($0.option?.clause) },
    .text(
      "provision",
      "The provision of law that permits it, with its paragraph: regulation 72(1)(a) of the Public "
        + "Contracts Regulations 2015."
    ) { $0.option?.provision },
    .number("months", "By how many months it allows the contract to run on in all.") {
      $0.option?.months
    },
    .date("latestEnd", "The last day to which it allows it to run.") { $0.option?.latestEnd },
    .number("monthsLeft", "How many months of it are left after this letter.") {
      $0.option?.monthsLeft
    },
    .flag("isUsedUp", "Whether nothing of it is left; left out when that is not known.") {
      isUsedUp($0)
    },
    .number("noticeDays", "How many days before the term ends the supplier must be told.") {
      $0.option?.noticeDays
    },
    .date("noticeBy", "The last day on which it can be told in time.") { $0.option?.noticeBy },
    .flag("isInTime", "Whether the letter is dated no later than that day.") { letter in
      letter.option?.noticeBy.map { letter.dated <= $0 }
    },
  ])

  private static func isUsedUp(_ letter: LetterPaper) -> Bool? {
    if let latest = letter.option?.latestEnd, let term = letter.newTerm { return term.to >= latest }
    return letter.option?.monthsLeft.map { $0 <= 0 }
  }

  /// The clause as a sentence cites it: a number alone is a clause.
  static func clause(_ written: String?) -> String? {
    guard let written, let first = written.first else { return nil }
    return first.isNumber ? "clause \(written)" : written
  }
}

extension LetterPaper.Outcome {
  static let facts = PaperFacts<LetterPaper.Outcome>([
    .flag("isAdmitted", "Whether the supplier is let in.") { $0.isAdmitted },
    .number("round", "The round in which it applied.") { $0.round },
    .date("received", "The day on which its application was received.") { $0.received },
    .text("score", "Its score, of a hundred; left out when it could not be scored.") { $0.score },
    .text("passMark", "The score that was needed.") { $0.passMark },
    .texts("reasons", "Why, a sentence each.") { $0.reasons },
    .text(
      "decidedBy",
      "Who decided it, name and title; left out where the decision named below decided it itself."
    ) { $0.decidedBy?.line },
    .date("decidedOn", "The day on which they did.") { $0.decidedOn }.goingWith("decidedBy"),
    .text("feedback", "What it is told of its answers.") { $0.feedback },
    .groups(
      "services", "For what it is let in.",
      PaperFacts<LetterPaper.Service>([
        .text("name", "The service.") { $0.name },
        .texts("groups", "The groups of people.") { $0.groups },
      ])
    ) { $0.services },
  ])
}

extension LetterPaper.NewTerm {
  static let facts = PaperFacts<LetterPaper.NewTerm>([
    .date("from", "The first day of the extension.") { $0.from },
    .date("to", "The last day of the extension, which is the contract's new last day.") { $0.to },
    .text("length", "How long it is: 8 months.") { $0.length },
  ])

  /// How long it is, in whole months where it is that, and in days otherwise.
  var length: String? {
    guard from <= to, let after = to.adding(days: 1) else { return nil }
    let months = (after.year - from.year) * 12 + after.month - from.month
    if months > 0, from.adding(months: months) == after {
      return months == 1 ? "1 month" : "\(months) months"
    }
    let days = from.days(until: after)
    return days == 1 ? "1 day" : "\(days) days"
  }
}

extension LetterPaper.Variation {
  static let facts = PaperFacts<LetterPaper.Variation>([
    .text("clause", "The clause on variation: clause 14.") { LetterPaper.clause($0.clause) },
    .text(
      "provision",
      "The provision of law that permits it, with its paragraph: regulation 72(1)(e) of the Public "
        + "Contracts Regulations 2015."
    ) { $0.provision },
  ])
}

extension LetterPaper.PriceChange {
  static let facts = PaperFacts<LetterPaper.PriceChange>([
    .text("words", "The change in words.") { $0.words },
    .date("from", "The day from which it holds.") { $0.from },
    .groups(
      "items", "The prices that change.",
      PaperFacts<Item>([
        .text("what", "What is paid for.") { $0.what },
        .money("before", "The price until then; left out for one that is new.") { $0.before },
        .money("after", "The price from then; left out for one that falls away.") { $0.after },
      ])
    ) { $0.items },
    .money("valueChange", "By how much the contract's value changes; a fall has a minus.") {
      $0.valueChange
    },
    .money("valueBy", "The same without its sign.") {
      $0.valueChange.map { Money(pence: abs($0.pence)) }
    },
    .flag("valueFalls", "Whether the contract's value falls.") {
      $0.valueChange.map { $0.pence < 0 }
    },
    .money("newValue", "What the contract is worth then.") { $0.newValue },
  ])
}
