import DecisionFiles
import JSONText
import Testing

@Suite struct DecisionSchemaTests {
  @Test func theFullExampleFitsTheSchema() throws {
    let node = try YAMLReader.read(fullExample, file: "decision.yaml")
    #expect(faults(node, DecisionSchema.json, "") == [])
  }

  @Test func theSchemaRefusesAnUnknownField() throws {
    let node = try YAMLReader.read(decisionText("subjet: x"), file: "decision.yaml")
    #expect(faults(node, DecisionSchema.json, "") == [".subjet is unknown"])
  }

  @Test func theSchemaNamesWhatEveryDecisionNeeds() {
    #expect(
      DecisionSchema.json["required"]
        == .array(["council", "form", "subject", "recommendations"].map { .string($0) }))
  }

  @Test func everyDefinitionIsAnObjectOrAChoice() throws {
    guard case .object(let definitions)? = DecisionSchema.json["$defs"] else {
      Issue.record("no definitions")
      return
    }
    #expect(definitions.members.count > 40)
    for definition in definitions.members {
      #expect(
        definition.value["type"] == .string("object") || definition.value["anyOf"] != nil,
        "\(definition.name)")
    }
  }

  /// As much of JSON Schema as the schema uses, over YAML.
  private func faults(_ node: YAMLNode, _ schema: JSONValue, _ path: String) -> [String] {
    if case .string(let reference)? = schema["$ref"],
      let name = reference.split(separator: "/").last,
      let target = DecisionSchema.json["$defs"]?[String(name)]
    {
      return faults(node, target, path)
    }
    for key in ["anyOf", "oneOf"] {
      guard case .array(let options)? = schema[key] else { continue }
      return options.contains { faults(node, $0, path).isEmpty } ? [] : ["\(path) fits nothing"]
    }
    switch node.content {
    case .scalar(let scalar):
      if case .array(let names)? = schema["enum"] {
        return names.contains(.string(scalar.text)) ? [] : ["\(path) is no choice"]
      }
      let isFlag = schema["type"] == .string("boolean")
      if isFlag { return ["true", "false"].contains(scalar.text) ? [] : ["\(path) is no flag"] }
      return schema["items"] == nil && schema["properties"] == nil
        && schema["additionalProperties"] == nil ? [] : ["\(path) is a scalar"]
    case .sequence(let items):
      guard let item = schema["items"] else { return ["\(path) is a list"] }
      return items.flatMap { faults($0, item, path + "[]") }
    case .mapping(let entries):
      guard schema["type"] == .string("object") else { return ["\(path) is a mapping"] }
      var found = entries.flatMap { entry -> [String] in
        let place = path + "." + entry.key
        if let property = schema["properties"]?[entry.key] {
          return faults(entry.value, property, place)
        }
        if let other = schema["additionalProperties"], other != .bool(false) {
          return faults(entry.value, other, place)
        }
        return ["\(place) is unknown"]
      }
      if case .array(let names)? = schema["required"] {
        for case .string(let name) in names where !entries.contains(where: { $0.key == name }) {
          found.append("\(path).\(name) is missing")
        }
      }
      return found
    }
  }
}
