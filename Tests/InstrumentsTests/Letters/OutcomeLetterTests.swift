import CivilTime
import Councils
import Decisions
import Digests
import Testing
import Workflow

@testable import Instruments

@Suite struct OutcomeLetterTests {
  private static let bench: LetterBench = {
    var bench = LetterBench()
    // The round is decided, and nobody is told yet.
    bench.suppliers = SupplierList.replaying(
      bench.suppliers.acts.filter {
        switch $0.event {
        case .told, .signed: false
        default: true
        }
      })
    return bench
  }()

  @Test func everyApplicantIsToldOnceByNumber() throws {
    var bench = Self.bench
    try bench.prepare(LetterBench.outcome(), on: "2020-05-21")
    try bench.take(.issue(despite: []), on: "2020-05-21")
    let told = LetterConsequences.of(bench.batch)
    #expect(told.contract.isEmpty)
    #expect(told.suppliers.first == .told(SupplierID(rawValue: "s-001"), round: 1, letter: "17"))
    #expect(told.suppliers.count == 3)
  }

  @Test func aRoundIsToldUnderWhatItWasDecidedUnder() {
    let request = LetterBench.outcome(under: .recommendation(Havering.key, "1.3"))
    #expect(
      Self.bench.obstacles(to: .begin(request), on: "2020-05-21")
        == ["roundOtherSource", "signatoryWithoutPost"])
    #expect(
      Self.bench.obstacles(to: .begin(LetterBench.outcome(round: 2)), on: "2020-05-21")
        == ["roundUnknown", "noSuppliers"]
        || Self.bench.obstacles(to: .begin(LetterBench.outcome(round: 2)), on: "2020-05-21")
          == ["noSuppliers", "roundUnknown"]
    )
  }

  @Test func nobodyIsToldBeforeTheRoundIsDecided() {
    var bench = Self.bench
    bench.suppliers = SupplierList.replaying(bench.suppliers.acts.prefix(1))
    #expect(
      bench.obstacles(to: .begin(LetterBench.outcome()), on: "2020-05-21") == ["roundNotDecided"])
  }

  @Test func nothingIsToldBeforeTheDecisionHasEffect() {
    var bench = Self.bench
    bench.decisions = [
      Havering.decision(
        sample: "havering-key", id: Havering.key, made: "2020-05-11", effective: nil)
    ]
    #expect(
      bench.obstacles(to: .begin(LetterBench.outcome()), on: "2020-05-21")
        == ["decisionNotEffective"])
  }

  @Test func anApplicantWhoLeftIsNotWrittenTo() throws {
    var bench = Self.bench
    bench.suppliers.apply(
      Havering.act(.left(SupplierID(rawValue: "s-002"), reason: "closed"), "2020-05-20"))
    try bench.take(.begin(LetterBench.outcome()), on: "2020-05-21")
    #expect(bench.batch.begun?.suppliers.map(\.rawValue) == ["s-001", "s-003"])
  }
}
