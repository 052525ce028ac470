import Decisions
import Testing

@testable import Workflow

@Suite struct PathWalkTests {
  @Test(arguments: Way.all)
  func everyPathIsWalked(_ way: Way) throws {
    let desk = try way.desk()
    var walk = PathWalk()
    try walk.walk(from: desk)
    let proposal = try desk.proposal(0)
    var never: Set<String> = ["reckon deadlines"]
    if proposal.recommendations.count < 2 { never.insert("supersede part") }
    if proposal.endsOn == nil { never.insert("lapse") }
    let rows = Procedure.transitions.filter { row in
      row.applies(to: proposal)
        && (way.stopsAt == nil || row.from.allSatisfy(\.isBeforeDecision))
    }
    let left = Set(rows.map(PathWalk.name)).subtracting(walk.taken).subtracting(never)
    #expect(left.isEmpty, "never taken: \(left.sorted())")
    #expect(way.stopsAt == nil || !walk.reached.contains(.published))
  }

  @Test func everyRowAndEveryPhaseIsOnSomePath() throws {
    var taken: Set<String> = ["reckon deadlines"]
    var reached: Set<Phase> = []
    for way in Way.all
    where ["Havering, key", "Havering, not key"].contains(way.name)
      || way.name.hasSuffix("in private")
    {
      var walk = PathWalk()
      try walk.walk(from: try way.desk())
      taken.formUnion(walk.taken)
      reached.formUnion(walk.reached)
    }
    #expect(Set(Procedure.transitions.map(PathWalk.name)).subtracting(taken).isEmpty)
    #expect(Set(Phase.allCases).subtracting(reached).isEmpty)
  }
}
