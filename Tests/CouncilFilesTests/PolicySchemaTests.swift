import CouncilFiles
import JSONText
import Testing

@Suite struct PolicySchemaTests {
  @Test func theSchemaNamesWhatEveryPolicyNeeds() {
    #expect(
      PolicySchema.json["required"] == .array([.string("council"), .string("forms")]))
  }

  @Test func everyGroupIsDefined() throws {
    guard case .object(let definitions)? = PolicySchema.json["$defs"] else {
      Issue.record("no definitions")
      return
    }
    let names = definitions.members.map(\.name)
    for name in ["KeyThreshold", "ValueBand", "Power", "WaiverGround", "CallInRule", "RuleSetting"]
    {
      #expect(names.contains(name))
    }
  }

  @Test func whatCanBeUnknownSaysSo() {
    let options = PolicySchema.json["properties"]?["keyThresholds"]?["anyOf"]
    guard case .array(let items)? = options else {
      Issue.record("no options")
      return
    }
    #expect(items.first == .object(["const": .string("unknown")]))
  }
}
