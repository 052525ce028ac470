import DecisionFiles
import Decisions
import Testing

@Suite struct FactShapeTests {
  @Test(arguments: [
    ("keyDecision.noticeGiven", true), ("implications.legal", true), ("reasons", true),
    ("recommendations.text", true), ("implications.legl", false), ("reasons.text", false),
  ])
  func aShapeKnowsItsPaths(path: String, isKnown: Bool) {
    #expect((DecisionFile.shape.shape(at: FieldPath(path)) != nil) == isKnown)
  }

  @Test func theSortsOfActAreThoseOfTheFile() {
    let acts = DecisionFile.shape.shape(at: "recommendations.acts")
    #expect(acts?.names == ActKind.allCases.map(\.rawValue))
  }
}
