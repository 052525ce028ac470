import DecisionFiles
import Testing

@Suite struct FieldPathTests {
  @Test func aPathIsBuiltFromTheTop() {
    let path = FieldPath.root.appending("recommendations").appending(2).appending("text")
    #expect(path == "recommendations[2].text")
    #expect(path.parent == "recommendations[2]")
    #expect(path.parent?.parent == "recommendations")
    #expect(path.parent?.parent?.parent == .root)
    #expect(FieldPath.root.parent == nil)
    #expect(path.names == ["recommendations", "text"])
  }

  @Test(arguments: [
    ("keyDecision.noticeGiven", true), ("implications.legal", true), ("reasons", true),
    ("recommendations.text", true), ("implications.legl", false), ("reasons.text", false),
  ])
  func aShapeKnowsItsPaths(path: String, isKnown: Bool) {
    #expect((DecisionFile.shape.shape(at: FieldPath(path)) != nil) == isKnown)
  }
}
