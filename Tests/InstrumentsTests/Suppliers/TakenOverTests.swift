import Councils
import Decisions
import Testing

@testable import Instruments

/// A purchasing system that is older than the record: its suppliers stand in the list as what they
/// are, and nobody asks of them what is asked of a round.
@Suite struct TakenOverTests {
  private func takenOver() throws -> (rounds: Rounds, remarks: [InstrumentRemark]) {
    var rounds = Rounds()
    let remarks = try rounds.take(.takeOver(Rounds.older()), on: "2025-02-03")
    return (rounds, remarks)
  }

  @Test func itsSuppliersAreActiveWithoutARound() throws {
    let (rounds, remarks) = try takenOver()
    #expect(rounds.list.active.map(\.facts.id) == [Havering.supplier(1).id, Havering.supplier(2).id])
    #expect(rounds.list.suppliers.map(\.since) == [day("2025-01-31"), day("2025-01-31")])
    #expect(rounds.list.rounds.isEmpty)
    // That the decision is only stated is so; that a round was late, or nobody told, is not.
    #expect(remarks.map(\.code) == ["authorityUnproved"])
  }

  @Test func theNextRoundIsNotTheFirst() throws {
    var (rounds, _) = try takenOver()
    let first = Rounds.round(
      1, [Havering.application(3, received: "2025-02-03")], closed: "2025-02-03")
    #expect(rounds.codes(.receiveRound(first), on: "2025-02-03") == ["roundOutOfOrder"])
    let next = Rounds.round(
      21, [Havering.application(3, received: "2025-02-03")], closed: "2025-02-03")
    try rounds.take(.receiveRound(next), on: "2025-02-03")
    let decide = SupplierCommand.decideRound(
      21, under: .recommendation(Havering.key, "1.3"), extendedReasons: [:])
    // Ten working days after Mon 3 February end on Mon 17 February, and no longer period is lawful.
    #expect(rounds.codes(decide, by: Havering.head, on: "2025-02-18") == ["DP-2"])
    #expect(rounds.codes(decide, by: Havering.head, on: "2025-02-17") == [])
  }

  @Test func theyHaveTheirExtensionLetters() throws {
    let (rounds, _) = try takenOver()
    var bench = LetterBench()
    bench.suppliers = rounds.list
    try bench.prepare()
    #expect(bench.batch.standing.map(\.supplier.rawValue) == ["s-001", "s-002"])
    try bench.take(.issue(despite: []), on: "2025-04-28")
    #expect(bench.batch.phase == .issued)
  }

  @Test func onlyAnEmptyListTakesOver() throws {
    let (rounds, _) = try takenOver()
    #expect(
      rounds.codes(.takeOver(Rounds.older()), on: "2025-02-04").contains("listBegun"))
    #expect(
      Rounds().codes(.takeOver(Rounds.older(rounds: -1)), on: "2025-02-03") == ["roundsBefore"])
    #expect(
      Rounds().codes(.takeOver(Rounds.older(since: "2025-02-04")), on: "2025-02-03")
        == ["beforeWhatItFollows"])
    #expect(
      Rounds().codes(.takeOver(Rounds.older()), by: Havering.lawyer, on: "2025-02-03")
        == ["notEntitled"])
  }

  @Test func aTableOfThemNeedsNoScores() {
    let read = SupplierIntake.read(
      header: ["Supplier", "Lots"], rows: [(2, ["Ashdown Care Ltd", "supported-living/ld"])],
      into: Havering.contract, known: SupplierList(), round: 0, defaultReceived: day("2025-01-31"),
      isScored: false)
    #expect(read.findings.filter(\.isError).isEmpty)
    #expect(read.applications.map(\.supplier.name) == ["Ashdown Care Ltd"])
  }
}
