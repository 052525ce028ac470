import Councils
import Decisions
import Testing

@testable import Instruments

/// An act that is said to have been done on an earlier day is judged by that day, and whoever reads
/// the answer is told that nothing shows it (DT-1).
@Suite struct DatedBackTests {
  private let done = "2021-01-25"

  private func remarks(
    recorded: String,
    _ act: (InstrumentCircumstances) throws -> [InstrumentRemark], by actor: PersonID
  ) throws -> [String] {
    try act(Havering.circumstances(of: actor, on: done, recorded: recorded)).map(\.code)
  }

  private static let acts: [(name: String, by: PersonID, act: Act)] = [
    (
      "a supplier", Havering.implementer,
      { circumstances in
        try SupplierProcedure.decide(
          .suspend(Havering.supplier(1).id, reason: "A visit"), in: Havering.suppliers(2),
          contract: Havering.registered, under: circumstances
        ).remarks
      }
    ),
    (
      "a round", Havering.head,
      { circumstances in
        try SupplierProcedure.decide(
          .decideSecond(), in: Rounds.second(received: "2021-01-20").list,
          contract: Havering.registered, under: circumstances
        ).remarks
      }
    ),
    (
      "a contract", Havering.implementer,
      { circumstances in
        try ContractProcedure.decide(
          .register(Havering.contract, by: .recommendation(Havering.key, "1.1")),
          in: ContractState(), under: circumstances
        ).remarks
      }
    ),
    (
      "a template", Havering.lawyer,
      { circumstances in
        try TemplateProcedure.decide(
          .approve(.outcome, template: "letter.docx", digest: LetterBench.template),
          in: LetterBench.approved, under: circumstances
        ).remarks
      }
    ),
    (
      "letters", Havering.implementer,
      { circumstances in
        let bench = LetterBench()
        return try LetterProcedure.decide(
          .begin(LetterBench.outcome(dated: "2021-01-25")), in: bench.batch,
          contract: bench.contract, suppliers: bench.suppliers, templates: bench.templates,
          otherBatches: [], under: circumstances
        ).remarks
      }
    ),
    (
      "a signature", Havering.head,
      { try sign(PlacementSigning(), under: $0) }
    ),
  ]

  private typealias Act = @Sendable (InstrumentCircumstances) throws -> [InstrumentRemark]

  private static func sign(
    _ facts: PlacementSigning, under circumstances: InstrumentCircumstances
  ) throws -> [InstrumentRemark] {
    let desk = try PlacementDesk.at(.legalFormOK)
    return try PlacementProcedure.decide(
      .sign(.council, facts), in: desk.state, setting: desk.setting, under: circumstances
    ).remarks
  }

  @Test(arguments: acts.map(\.name))
  func anActRecordedOnALaterDaySaysSo(_ name: String) throws {
    let act = try #require(Self.acts.first { $0.name == name })
    #expect(try !remarks(recorded: done, act.act, by: act.by).contains("DT-1"))
    #expect(try remarks(recorded: "2021-01-26", act.act, by: act.by).first == "DT-1")
  }

  @Test func theWordsSayBothDaysAndWhatToDo() throws {
    let circumstances = Havering.circumstances(
      of: Havering.implementer, on: done, recorded: "2021-02-01")
    let remark = try #require(circumstances.dating().first)
    #expect(
      remark.message
        == "the act is dated Mon 25 Jan 2021 and recorded on Mon 1 Feb 2021, and nothing shows that "
        + "it was done that day")
    #expect(remark.cure?.hasPrefix("date it 1 February 2021") == true)
  }

  @Test func aSignedCopyShowsTheDayOfASignature() throws {
    var facts = PlacementSigning()
    facts.copy = PlacementDesk.paper("signed")
    let circumstances = Havering.circumstances(
      of: Havering.head, on: done, recorded: "2021-02-01")
    #expect(try !Self.sign(facts, under: circumstances).map(\.code).contains("DT-1"))
    #expect(
      try Self.sign(PlacementSigning(), under: circumstances).first?.cure
        == "keep the signed copy with it: --copy FILE")
  }

  @Test func whatIsRemarkedForTheWholeActIsRemarkedOnce() {
    let circumstances = Havering.circumstances(
      of: Havering.implementer, on: done, recorded: "2021-02-01")
    var step = InstrumentStep<ContractEvent>([], remarks: circumstances.dating())
    step.go(
      on: InstrumentStep([], remarks: circumstances.dating() + [InstrumentRemark("MO-1", "other")]))
    #expect(step.remarks.map(\.code) == ["DT-1", "MO-1"])
  }
}
