import CivilTime
import Councils
import Decisions
import Testing
import Workflow

@testable import Instruments

@Suite struct LetterObstacleWordsTests {
  private static let source = Source.recommendation(Havering.nonKey, "1.1")
  private static let supplier = SupplierID(rawValue: "s-017")
  private static let on = day("2025-05-06")
  private static let end = day("2025-04-30")

  private static let all: [LetterObstacle] = [
    .notPermitted(act: "issue", by: [.role(.implementingOfficer), .role(.monitoringOfficer)]),
    .dayInFuture(on, today: end), .dayBeforeLast(end, last: on),
    .wrongPhase(act: "issue", phase: .review, from: ["approved"]), .malformedID("Batch 1"),
    .unknownFormat("pdf"), .reasonMissing(act: "void"), .source(source, .unknownDecision),
    .noExtension(source, contract: "Complex Placements", elsewhere: ["1.2"]),
    .afterDecision(on, decided: end, source), .gap(end: end, from: on),
    .datedBeforeEffect(end, effect: on), .contractUnknown, .contractEnded(end, reason: "agreed"),
    .notLater(end, end: on), .datedAfterIssue(on, issue: end),
    .afterTerm(end: end, dated: on, issue: on), .beyondOption(on, working: ["none is entered"]),
    .clauseUnknown(option: "1"), .noticeTooLate(option: "1", last: end, day: on, working: []),
    .priceNotDecided(source), .priceWordsMissing(Money(pence: 100)),
    .otherPriceDecided(given: Money(pence: 100), decided: Money(pence: 200), source),
    .roundUnknown(3, known: [1, 2]), .roundNotDecided(1), .roundOtherSource(1, decided: source),
    .beforeRoundDecided(end, decided: on), .notJudged([supplier]), .noSuppliers,
    .suppliersMissing([supplier]),
    .supplierGone([.init(number: 17, supplier: supplier, status: nil)]),
    .twice(BatchID(rawValue: "one"), on: end), .templateNotApproved("letter.docx", .outcome),
    .templateChanged("letter.docx", .outcome, approved: nil),
    .approvalLost(["letter 17 has changed"]), .preparedByApprover("Lena Law"),
    .signatoryUnknown(PersonID(rawValue: "x")),
    .signatoryWithoutPost("Ian Mead", post: "Director", on: on, holders: ["Bea North"]),
    .contractChanged(what: "the last day", was: "30 April 2025", now: "31 May 2025"),
    .factsChanged(number: 17, supplier, what: ["address"]),
    .outOfOrder(number: 18, supplier: supplier, next: nil), .otherFacts(number: 17, supplier),
    .notWhole(next: 17, left: 2), .nothingLeft, .noLetter(9, numbers: 17..<20),
    .letterVoid(17, reason: "it left"), .unchanged(17), .nothingToLift("x"), .cannotLift("twice"),
    .mayNotLift("afterTerm", by: [.monitoringOfficer]),
  ]

  @Test func everyObstacleHasItsWordsAndItsCode() {
    for obstacle in Self.all {
      #expect(!obstacle.message.isEmpty, "\(obstacle)")
      #expect(obstacle.message.last != ".", "\(obstacle.message)")
      #expect(obstacle.cure.map { !$0.isEmpty } ?? true)
      #expect(!obstacle.code.isEmpty)
    }
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
  }

  @Test func onlyLatenessAndWhatCannotBeProvedAreLifted() {
    let lifted = Self.all.filter { !$0.liftedBy.isEmpty }.map(\.code)
    #expect(lifted == ["afterTerm", "noticeTooLate"])
    #expect(
      LetterObstacle.source(.stated("a minute", on: Self.end), .stated).liftedBy == [
        .monitoringOfficer
      ])
  }

  @Test func theWorkingIsInTheWords() {
    #expect(
      LetterObstacle.afterDecision(Self.on, decided: Self.end, Self.source).message
        == "the letters extend to 6 May 2025, and havering-2025-1, recommendation 1.1, extends to "
        + "30 April 2025: 6 days more than was decided")
    #expect(
      LetterObstacle.gap(end: Self.end, from: Self.on).message
        == "the contract ends on 30 April 2025, and the decision extends it from 6 May 2025: for 5 "
        + "days between it would not run")
    #expect(
      LetterObstacle.afterTerm(end: Self.end, dated: day("2025-04-28"), issue: Self.on).message
        .hasPrefix("the letters bear 28 April 2025 and go out on 6 May 2025"))
  }
}
