import CivilTime
import Councils
import Decisions
import JSONText
import Testing
import Workflow

@testable import Instruments

@Suite struct AuthorityChainTests {
  private static func letters(
    issued on: String = "2025-04-28", dated: String = "2025-04-28"
  ) throws -> (LetterBench, InstrumentCircumstances) {
    var bench = LetterBench()
    try bench.prepare(LetterBench.extend(dated: dated))
    try bench.take(.issue(despite: []), on: on)
    return (bench, bench.circumstances(Havering.implementer, on, nil))
  }

  private static func finding(_ chain: AuthorityChain, _ kind: AuthorityLink.Kind)
    -> AuthorityLink.Outcome?
  {
    chain.links.first { $0.kind == kind }?.finding
  }

  @Test func aLettersChainLeadsFromSignatureToScheme() throws {
    let (bench, circumstances) = try Self.letters()
    let question = try #require(
      AuthorityQuestion(
        of: bench.batch, number: 17, contract: bench.contract, under: circumstances))
    let chain = AuthorityChain.answering(question, under: circumstances)
    #expect(chain.links.map(\.kind) == [.signature, .recommendation, .decision, .scheme])
    #expect(Self.finding(chain, .signature) == .met)
    #expect(Self.finding(chain, .recommendation) == .met)
    #expect(Self.finding(chain, .decision) == .met)
    let lines = chain.lines
    #expect(lines.first == "letter 17 to s-001, 28 April 2025")
    #expect(
      lines.contains(
        "    yes Cara Dunn held the post of Senior Commissioner Age Well on 28 April 2025"))
    #expect(
      lines.contains("    yes extends to 31 December 2025; this extends to 31 December 2025"))
    #expect(lines.contains { $0.contains("in effect since 22 April 2025") })
  }

  @Test func aChainIsJSONAndBack() throws {
    let (bench, circumstances) = try Self.letters()
    let question = try #require(
      AuthorityQuestion(of: bench.batch, contract: bench.contract, under: circumstances))
    let chain = AuthorityChain.answering(question, under: circumstances)
    let json = try JSONEncoding.value(of: chain)
    #expect(try JSONDecoding.value(AuthorityChain.self, from: json) == chain)
  }

  /// A placement signed by the Head of Joint Commissioning under recommendation 1.4.
  private static func placement(
    _ on: String, by person: PersonID = Havering.head, amount: Int = 100_000,
    contractEnd: String? = "2025-04-30"
  ) -> AuthorityChain {
    let circumstances = Havering.circumstances(of: person, on: on)
    let question = AuthorityQuestion(
      what: "cp-2025-14", signedBy: circumstances.officeholder,
      source: .recommendation(Havering.key, "1.4"),
      needs: .delegation(power: "sign Individual Placement Agreements"), day: day(on),
      amount: Money(pence: amount * 100), contractEnd: contractEnd.map(day))
    return AuthorityChain.answering(question, under: circumstances)
  }

  @Test func aDelegatedPowerIsUsedByWhoeverHoldsThePost() {
    #expect(Self.finding(Self.placement("2025-01-10"), .signature) == .met)
    #expect(Self.finding(Self.placement("2025-01-10"), .delegation) == .met)
    #expect(
      Self.finding(Self.placement("2025-01-10", by: Havering.implementer), .signature) == .notMet)
  }

  @Test func aDeputySignsInTheHoldersAbsenceOnly() {
    let away = Self.placement("2025-02-05", by: Havering.deputyHead)
    #expect(Self.finding(away, .signature) == .met)
    #expect(
      away.lines.contains(
        "    yes Dev Patel deputised for Hana Joyce as Head of Joint Commissioning on "
          + "5 February 2025, by memorandum of 2 January 2019"))
    let back = Self.placement("2025-02-17", by: Havering.deputyHead)
    #expect(Self.finding(back, .signature) == .notMet)
  }

  @Test func theSumAndTheTermOfAPowerAreKept() {
    #expect(Self.finding(Self.placement("2025-01-10", amount: 500_000), .delegation) == .notMet)
    // After the term: by the two years of the option, if the contract runs on.
    #expect(Self.finding(Self.placement("2025-06-10"), .delegation) == .notMet)
    #expect(
      Self.finding(Self.placement("2025-06-10", contractEnd: "2025-12-31"), .delegation) == .met)
    #expect(
      Self.finding(Self.placement("2025-06-10", contractEnd: nil), .delegation) == .unknown)
    #expect(
      Self.finding(Self.placement("2027-06-10", contractEnd: "2028-12-31"), .delegation)
        == .notMet)
  }

  @Test func aDecisionThatIsCalledInBreaksTheChain() {
    var circumstances = Havering.circumstances(of: Havering.head, on: "2025-01-10")
    circumstances.decisions[Havering.key] = Havering.keyDecision.calledIn(on: "2025-01-05")
    let question = AuthorityQuestion(
      what: "s-060", signedBy: circumstances.officeholder,
      source: .recommendation(Havering.key, "1.3"), needs: .admit, day: day("2025-01-10"))
    let chain = AuthorityChain.answering(question, under: circumstances)
    #expect(Self.finding(chain, .decision) == .notMet)
    #expect(chain.finding == .notMet)
    // To let a supplier in commits no money, so that no sum is compared with the limit.
    #expect(Self.finding(chain, .delegation) == .met)
  }

  @Test func aRecommendationThatWasReplacedBreaksTheChain() {
    var circumstances = Havering.circumstances(of: Havering.head, on: "2025-01-10")
    circumstances.decisions[Havering.key] = Havering.keyDecision.superseded(
      ["1.4"], by: DecisionID("havering-2024-7"), on: "2024-12-01")
    let question = AuthorityQuestion(
      what: "cp-2025-14", signedBy: circumstances.officeholder,
      source: .recommendation(Havering.key, "1.4"), needs: .delegation(power: "sign"),
      day: day("2025-01-10"), amount: Money(pence: 100))
    let chain = AuthorityChain.answering(question, under: circumstances)
    #expect(Self.finding(chain, .recommendation) == .notMet)
    #expect(chain.lines.contains("    NO  havering-2024-7 has taken its place"))
  }

  @Test func whatIsOnlyStatedIsSaidToBeUnproved() {
    let circumstances = Havering.circumstances(of: Havering.head, on: "2025-01-10")
    let question = AuthorityQuestion(
      what: "the contract", signedBy: circumstances.officeholder,
      source: .stated("Cabinet minute 12", on: day("2012-02-03")), needs: .establish,
      day: day("2025-01-10"))
    let chain = AuthorityChain.answering(question, under: circumstances)
    #expect(chain.finding == .unknown)
    #expect(chain.links.allSatisfy { $0.finding == .unknown })
    #expect(chain.lines.last == "It cannot be proved: see what is marked ?.")
  }

  @Test func whatNobodySignedIsOpen() {
    let circumstances = Havering.circumstances(of: Havering.head, on: "2025-01-10")
    let question = AuthorityQuestion(
      what: "cp-2025-14", signedBy: nil, source: .recommendation(Havering.key, "1.4"),
      needs: .delegation(power: "sign"), day: day("2025-01-10"))
    let chain = AuthorityChain.answering(question, under: circumstances)
    #expect(Self.finding(chain, .signature) == .unknown)
  }
}
