import Decisions
import Documents
import TemplateLanguage

extension InstrumentPaperExamples {
  private static func letter(
    to supplier: PaperRecipient = supplier, number: String = "LBH/CPD/0017",
    change: (inout LetterPaper) -> Void
  ) -> LetterPaper {
    var letter = LetterPaper(
      reference: number, dated: day("2025-04-07"), supplier: supplier, contract: contract,
      decision: decision, signatory: director)
    letter.enquiries = "Joint Commissioning Unit, commissioning@havering.gov.uk"
    change(&letter)
    return letter
  }

  // MARK: Extensions

  static let extensionByOption = letter { letter in
    letter.newTerm = LetterPaper.NewTerm(from: day("2025-05-01"), to: day("2025-12-31"))
    var option = LetterPaper.Option(number: "1")
    option.clause = "3.2"
    option.provision = "regulation 72(1)(a) of the Public Contracts Regulations 2015"
    option.months = 12
    option.latestEnd = day("2026-04-30")
    option.monthsLeft = 4
    option.noticeDays = 14
    option.noticeBy = day("2025-04-16")
    letter.option = option
  }

  /// All of the option is used, too late for its notice, to a supplier of many words.
  static let longExtension: LetterPaper = {
    var letter = extensionByOption
    letter.supplier = longSupplier
    letter.newTerm = LetterPaper.NewTerm(from: day("2025-05-01"), to: day("2026-04-30"))
    letter.option?.noticeBy = day("2025-03-31")
    letter.option?.monthsLeft = 0
    letter.signatory.deputyFor = "the Chief Executive"
    return letter
  }()

  private static let bareContract: CitedContract = {
    var contract = CitedContract(title: "Home care")
    contract.currentEnd = day("2025-04-30")
    return contract
  }()

  /// What a letter by option must at least state.
  static let bareExtension: LetterPaper = {
    var letter = LetterPaper(
      reference: "18", dated: day("2025-04-07"), supplier: PaperRecipient(name: "Oak Care"),
      contract: bareContract,
      decision: CitedDecision(stated: "Cabinet minute 47", madeOn: day("2018-06-13")),
      signatory: StepPaper.Signatory(name: "John Green"))
    letter.newTerm = LetterPaper.NewTerm(from: day("2025-05-01"), to: day("2025-06-12"))
    letter.option = LetterPaper.Option(number: "1")
    return letter
  }()

  static let variation = letter { letter in
    letter.newTerm = LetterPaper.NewTerm(from: day("2025-05-01"), to: day("2025-12-31"))
    var variation = LetterPaper.Variation()
    variation.clause = "14"
    variation.provision = "regulation 72(1)(e) of the Public Contracts Regulations 2015"
    letter.variation = variation
    letter.replyBy = day("2025-04-25")
  }

  static let price: LetterPaper = {
    var letter = variation
    letter.reference = "LBH/CPD/0042"
    var price = LetterPaper.PriceChange(
      words: "Hourly prices rise by 3.5 per cent; the nightly price of a sleeping night does not "
        + "change.")
    price.from = day("2025-05-01")
    price.items = [
      .init("Supported living, an hour", before: pounds("£20.00"), after: pounds("£20.70")),
      .init("Domiciliary care, an hour", before: pounds("£21.40"), after: pounds("£22.15")),
      .init("Sleeping night", before: pounds("£85"), after: pounds("£85")),
      .init("Waking night", before: nil, after: pounds("£160.50")),
    ]
    price.valueChange = pounds("£48,250")
    price.newValue = pounds("£1,530,600")
    letter.price = price
    return letter
  }()

  static let extensions: [Example] = [
    Example(.letterExtensionOption, nil, record(extensionByOption)),
    Example(.letterExtensionOption, "long", record(longExtension)),
    Example(.letterExtensionOption, "bare", record(bareExtension)),
    Example(.letterExtensionVariation, nil, record(variation)),
    Example(
      .letterExtensionVariation, "bare",
      record {
        $0.option = nil
        $0.variation = nil
      }),
    Example(.letterExtensionPrice, nil, record(price)),
    Example(
      .letterExtensionPrice, "bare",
      record {
        $0.option = nil
        $0.price = LetterPaper.PriceChange(words: "The price falls by a tenth.")
        $0.price?.valueChange = Money(pence: -120_000)
      }),
  ]

  // MARK: Outcomes

  static let admitted = letter(number: "LBH/CPD/0003") { letter in
    letter.dated = day("2020-05-20")
    letter.decision = admission
    letter.replyBy = day("2020-06-05")
    letter.signatory = commissioner
    var outcome = LetterPaper.Outcome(isAdmitted: true)
    outcome.round = 1
    outcome.received = day("2020-01-13")
    outcome.score = "72.5"
    outcome.passMark = "60"
    outcome.services = [
      .init("Supported living", groups: ["Learning disability", "Mental health", "Children"]),
      .init("Domiciliary care", groups: ["Learning disability"]),
    ]
    outcome.feedback = "Your answers on safeguarding were thorough."
    letter.outcome = outcome
  }

  /// One that is let in for everything, in a later round under the delegation.
  static let admittedForAll: LetterPaper = {
    var letter = admitted
    letter.supplier = longSupplier
    letter.replyBy = nil
    letter.decision.recommendation = "1.3"
    letter.decision.delegatedTo = "Head of Joint Commissioning"
    letter.outcome?.round = 21
    letter.outcome?.decidedBy = commissioner
    letter.outcome?.decidedOn = day("2020-09-25")
    letter.outcome?.feedback = nil
    let groups = [
      "Learning disability", "Mental health", "Physical and sensory disability",
      "Complex and vulnerable needs, including autism spectrum disorders",
    ]
    letter.outcome?.services = [
      .init("Supported living", groups: groups + ["Children"]),
      .init("Residential care", groups: groups), .init("Nursing care", groups: groups),
      .init("Domiciliary care", groups: groups), .init("Live-in care", groups: groups),
    ]
    return letter
  }()

  static let notAdmitted: LetterPaper = {
    var letter = admitted
    letter.reference = "LBH/CPD/0064"
    letter.replyBy = nil
    var outcome = LetterPaper.Outcome(isAdmitted: false)
    outcome.round = 1
    outcome.received = day("2020-01-14")
    outcome.score = "41"
    outcome.passMark = "60"
    outcome.reasons = [
      "Question 3, managing and responding to safeguarding, scored nought: the answer named no "
        + "lead for safeguarding.",
      "Question 6, managing human resources, did not say how references are taken up.",
    ]
    outcome.feedback =
      "Your answers on the experience of your staff were good. An application that named the lead "
      + "for safeguarding, and said how staff reach that person at night, would have scored higher."
    letter.outcome = outcome
    return letter
  }()

  static let notScored: LetterPaper = {
    var letter = notAdmitted
    letter.outcome?.score = nil
    letter.outcome?.feedback = nil
    letter.outcome?.round = nil
    letter.outcome?.received = nil
    letter.decision.recommendation = "1.3"
    letter.decision.delegatedTo = "Head of Joint Commissioning"
    letter.outcome?.decidedBy = StepPaper.Signatory(
      name: "Nadia Shah", title: "Head of Joint Commissioning", deputyFor: "John Green")
    letter.outcome?.decidedOn = day("2020-09-25")
    letter.outcome?.reasons = ["No certificate of employer’s liability insurance was enclosed."]
    return letter
  }()

  static let outcomes: [Example] = [
    Example(.letterOutcome, "admitted", record(admitted)),
    Example(.letterOutcome, "admitted-for-all", record(admittedForAll)),
    Example(.letterOutcome, "not-admitted", record(notAdmitted)),
    Example(.letterOutcome, "not-scored", record(notScored)),
  ]

  static func record(_ letter: LetterPaper) -> Record {
    InstrumentPaperFacts.record(of: letter, council: council)
  }

  /// The letter of least words, changed.
  private static func record(_ change: (inout LetterPaper) -> Void) -> Record {
    var letter = bareExtension
    change(&letter)
    return record(letter)
  }
}
