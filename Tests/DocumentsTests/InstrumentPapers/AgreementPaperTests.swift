import CivilTime
import Decisions
import Documents
import TemplateLanguage
import Testing

@Suite struct AgreementPaperTests {
  private typealias Examples = InstrumentPaperExamples

  private func printed(_ name: String, _ paper: AgreementPaper) throws -> Value {
    let record = InstrumentPaperFacts.record(
      of: paper, as: .placementAgreement, council: Examples.council)
    return try ExpressionParser.parse(name).evaluate(in: Scope(record))
  }

  @Test func theTotalIsTheSumOfWhatTheScheduleLists() throws {
    #expect(Examples.agreed.total == Money("£47,057.14"))
    #expect(
      try printed("placement.working", Examples.agreement)
        == .text("£26,607.14 + £19,600 + £850"))
  }

  @Test func aPlacementWithoutALastDayHasNoTotal() {
    var terms = Examples.agreed
    terms.to = nil
    #expect(terms.total == nil)
  }

  @Test func aPeriodWithoutASumLeavesNoTotal() {
    var terms = Examples.agreed
    terms.prices[1].amount = nil
    #expect(terms.total == nil)
  }

  @Test(arguments: [
    ("2025-05-05", "2025-09-30", "£1,250 × 149 days ÷ 7", "21 weeks and 2 days"),
    ("2025-10-01", "2026-01-06", "£1,250 × 14 weeks", "14 weeks"),
    ("2025-10-01", "2025-10-07", "£1,250 × 1 week", "1 week"),
    ("2025-10-01", "2025-10-01", "£1,250 × 1 day ÷ 7", "1 day"),
  ])
  func aPeriodSaysHowItIsWorkedOut(
    from: String, to: String, working: String, length: String
  ) throws {
    var paper = Examples.agreement
    paper.terms.prices = [
      .init(from: Examples.day(from), to: Examples.day(to), weekly: Examples.pounds("£1,250"))
    ]
    #expect(try printed("placement.prices[0].working", paper) == .text(working))
    #expect(try printed("placement.prices[0].length", paper) == .text(length))
  }

  @Test(arguments: [
    ("2025-04-30", false), ("2025-05-01", true), (nil, true),
  ])
  func aPlacementCanOutlastItsContract(to: String?, outlasts: Bool) throws {
    var paper = Examples.agreement
    paper.terms.to = to.map(Examples.day)
    #expect(try printed("placement.outlasts", paper) == .boolean(outlasts))
    paper.contract.currentEnd = nil
    #expect(try printed("placement.outlasts", paper).isMissing)
  }

  // MARK: The person

  @Test(arguments: InstrumentPaperKind.allCases.filter(\.isOfPlacement))
  func onlyTheAgreementKnowsWhoThePersonIs(kind: InstrumentPaperKind) throws {
    let isAgreement = kind == .placementAgreement
    let facts = InstrumentPaperFacts.list(
      of: Examples.agreement, as: kind, council: Examples.council)
    let person = try #require(Examples.agreement.person)
    for word in [person.name, person.dateOfBirth?.iso ?? "", person.address[0]] + person.numbers {
      #expect(facts.contains { $0.value.contains(word) } == isAgreement, "\(word)")
    }
    #expect((kind.shape["person"] != nil) == isAgreement)
  }

  @Test(arguments: InstrumentPaperKind.allCases.filter(\.isOfPlacement))
  func noTitleNamesThePersonAndEveryPageIsMarked(kind: InstrumentPaperKind) throws {
    let record = InstrumentPaperFacts.record(
      of: Examples.agreement, as: kind, council: Examples.council)
    let scope = Scope(record)
    #expect(
      try ExpressionParser.parse("paper.title").evaluate(in: scope)
        == .text("Complex Placements Dynamic Purchasing System: placement cp-2025-14"))
    let marking = try #require(kind.marking)
    #expect(try ExpressionParser.parse("paper.marking").evaluate(in: scope) == .text(marking))
  }

  // MARK: Variations

  @Test func aVariationListsWhatIsNotTheSame() throws {
    #expect(
      Examples.varied.variation?.changes == [
        .init("Weekly price", before: "£1,250", after: "£1,400"),
        .init("Last day", before: "30 September 2025", after: "6 January 2026"),
        .init("Total", before: "£27,457.14", after: "£47,057.14"),
      ])
  }

  @Test func termsThatStayAreNotListed() {
    let variation = AgreementPaper.Variation(
      number: 1, from: Examples.day("2025-10-01"), of: Examples.agreed, to: Examples.agreed)
    #expect(variation.changes == [])
  }

  @Test func aLaterPriceThatFallsAwayIsListed() {
    var level = Examples.agreed
    level.prices.removeLast()
    let changes = AgreementPaper.Variation(
      number: 1, from: Examples.day("2025-09-01"), of: Examples.agreed, to: level
    ).changes
    #expect(
      changes.first
        == .init("Weekly price", before: "£1,250, £1,400 from 1 October 2025", after: "£1,250"))
  }

  @Test func aPlacementThatBecomesOpenEndedHasNoTotalAnyMore() {
    var open = Examples.agreed
    open.to = nil
    open.oneOffs.append(.init("Travel", Examples.pounds("£40")))
    let changes = AgreementPaper.Variation(
      number: 1, from: Examples.day("2025-09-01"), of: Examples.agreed, to: open
    ).changes
    #expect(
      changes == [
        .init(
          "Last day", before: "6 January 2026", after: "None: the placement runs until it is ended"),
        .init(
          "Paid once", before: "Furniture of the room, £850",
          after: "Furniture of the room, £850; Travel, £40"),
        .init("Total", before: "£47,057.14", after: "None"),
      ])
  }

  // MARK: Reviews

  @Test func everyOutcomeOfAReviewHasAFactOfItsOwn() throws {
    for outcome in AgreementPaper.Review.Outcome.allCases {
      var paper = Examples.agreement
      paper.review = .init(on: Examples.day("2025-08-04"), outcome: outcome)
      let told = try ["goesOn", "toBeVaried", "toEnd"].filter {
        try printed("review.\($0)", paper) == .boolean(true)
      }
      #expect(told == [outcome.rawValue])
    }
  }
}
