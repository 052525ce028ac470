import Testing

@testable import Instruments

@Suite struct LetterTransitionsTests {
  private static let commands: [LetterCommand] = [
    .begin(LetterBench.extend()), .write([]), .complete, .askChanges(reason: "", letters: []),
    .revise(number: 1, document: LetterBench.template, changes: 0, reason: ""), .approve,
    .approveLetter(1), .issue(despite: []), .answer(number: 1, answer: .signed, note: nil),
    .void(number: 1, reason: ""), .abandon(reason: ""),
  ]

  @Test func everyCommandHasItsRowAndEveryRowItsCommand() {
    let acts = LetterProcedure.transitions.map(\.act)
    #expect(acts == Self.commands.map(\.act))
    #expect(Set(acts).count == acts.count)
  }

  @Test func everyRowNamesPhasesAndActors() {
    let phases = Set(BatchPhase.allCases.map(\.rawValue))
    for row in LetterProcedure.transitions {
      #expect(Set(row.from).union(row.to.map { [$0] } ?? []).isSubset(of: phases))
      #expect(!row.by.isEmpty)
    }
  }

  @Test func everyPhaseIsReached() {
    let reached = Set(LetterProcedure.transitions.compactMap(\.to))
    #expect(reached == Set(BatchPhase.allCases.map(\.rawValue)))
  }

  @Test func nothingIsDoneInAPhaseThatTheTableDoesNotAllow() throws {
    var bench = LetterBench()
    try bench.prepare()
    try bench.take(.issue(despite: []), on: "2025-04-28")
    for command in Self.commands where command.act != "answer" {
      let row = LetterProcedure.transitions.first { $0.act == command.act }
      let actor = row?.by == [.lawyer] ? Havering.lawyer : Havering.implementer
      #expect(bench.obstacles(to: command, by: actor, on: "2025-04-29") == ["wrongPhase"])
    }
  }
}
