import Councils
import Testing

@testable import Instruments

/// What may be done next with a batch of letters, as it is offered to whoever asks.
@Suite struct LetterOfferTests {
  @Test func lettersWithLegalWaitForALawyerWhoDidNotPrepareThem() throws {
    var bench = LetterBench()
    try bench.take(.begin(LetterBench.extend()), on: "2025-04-24")
    try bench.writeAll(on: "2025-04-24")
    let approve = try #require(bench.offer("approve", to: Havering.lawyer, on: "2025-04-24"))
    #expect(approve.isForAsker && approve.obstacles.isEmpty)
    let officer = try #require(bench.offer("approve", to: Havering.implementer, on: "2025-04-24"))
    // That the officer prepared them does not stand against Legal.
    #expect(!officer.isForAsker && officer.obstacles.isEmpty)
    #expect(bench.offer("issue", to: Havering.implementer, on: "2025-04-24") == nil)
  }

  @Test func approvedLettersWaitForWhoeverIssuesWithWhatStandsAgainstIt() throws {
    var bench = LetterBench()
    try bench.prepare()
    let today = try #require(bench.offer("issue", to: Havering.implementer, on: "2025-04-24"))
    #expect(today.isForAsker && today.obstacles.map(\.code) == ["datedAfterIssue"])
    let later = try #require(bench.offer("issue", to: Havering.implementer, on: "2025-04-28"))
    #expect(later.obstacles.isEmpty)
    #expect(later.transition.by == [.role(.implementingOfficer)])
    let lawyer = try #require(bench.offer("issue", to: Havering.lawyer, on: "2025-04-28"))
    #expect(!lawyer.isForAsker)
  }

  @Test func lettersThatAreLateWaitForTheMonitoringOfficerAlone() throws {
    var bench = LetterBench()
    try bench.prepare()
    let late = try #require(bench.offer("issue", to: Havering.implementer, on: "2025-05-02"))
    #expect(Set(late.obstacles.map(\.code)).isSuperset(of: ["afterTerm"]))
    #expect(!late.isForAsker && late.transition.by == [.role(.monitoringOfficer)])
  }

  @Test func nothingIsOfferedOfLettersThatWereGivenUp() throws {
    var bench = LetterBench()
    try bench.prepare()
    try bench.take(.abandon(reason: "the contract is let anew"), on: "2025-04-28")
    #expect(bench.offers(to: Havering.implementer, on: "2025-04-28").isEmpty)
  }
}

extension LetterBench {
  fileprivate func offers(to person: PersonID, on date: String) -> [LetterOffer] {
    LetterProcedure.next(
      in: batch, contract: contract, suppliers: suppliers, templates: templates,
      otherBatches: others, under: circumstances(person, date, nil))
  }

  fileprivate func offer(
    _ act: String, to person: PersonID, on date: String
  ) -> LetterOffer? {
    offers(to: person, on: date).first { $0.transition.act == act }
  }
}
