import Councils
import Decisions
import Testing

@testable import Workflow

@Suite struct RefusalTests {
  @Test(arguments: Attempt.all)
  func everyObstacleSaysWhatStandsInTheWayAndWhatClearsIt(_ attempt: Attempt) throws {
    let found = try attempt.obstacles()
    #expect(found.contains { ObstacleKind($0) == attempt.kind }, "\(found.map(\.message))")
    let words = found.filter { ObstacleKind($0) == attempt.kind }
      .map { [$0.message, $0.cure?.words].compactMap { $0 }.joined(separator: " > ") }
      .map { $0.replacing(#/[A-Z]{2}-[0-9]+-[0-9a-f]{8}/#, with: "KEY") }
    #expect(words == Sentences.all[attempt.name], "\(attempt.name)")
  }

  @Test func noObstacleIsForgotten() {
    #expect(Set(Attempt.all.map(\.kind)) == Set(ObstacleKind.allCases))
  }

  @Test func somebodyWithoutARoleIsRefusedEveryAct() throws {
    let desks = [
      try Desk.havering2020(), try Desk.inClearance(), try Desk.cleared(), try Desk.ready(),
      try Desk.published(), try Desk.openToCallIn(), try Desk.calledIn(),
      try Desk.beforeScrutiny(),
    ]
    for desk in desks {
      for row in Procedure.transitions where !row.by.isEmpty {
        guard let command = try UsualCommand(desk: desk).command(for: row) else { continue }
        let obstacles = desk.obstacles(to: command, by: Office.nobody)
        // Whose decision it is, is told by name.
        #expect(
          [[.notEntitled], [.notTheMaker]].contains(obstacles.map(ObstacleKind.init)),
          "\(PathWalk.name(row)): \(obstacles.map(\.message))")
      }
    }
  }

  @Test func anAuditorReadsAndChangesNothing() throws {
    let desk = try Desk.inClearance()
    #expect(desk.obstacles(to: .clear, by: Office.auditor).count == 1)
    #expect(desk.offers().allSatisfy { !$0.isForAsker })
  }
}
