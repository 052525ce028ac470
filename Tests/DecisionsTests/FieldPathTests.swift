import Decisions
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
}
