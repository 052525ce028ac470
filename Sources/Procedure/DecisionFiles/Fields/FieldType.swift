package import Decisions
package import JSONText

/// What a field can hold: how it is read, described in a schema, and handed on as a fact.
package struct FieldType<Value: Sendable>: Sendable {
  /// What a file is expected to hold, for a message: "a date such as 2020-04-08".
  package let expected: String
  private let makeShape: @Sendable () -> FactShape
  package let schema: @Sendable (inout SchemaDefinitions) -> JSONValue
  /// The value, or nil when it cannot be one; the reading then says why.
  package let read: @Sendable (YAMLNode, FieldPath, inout FileReading) -> Value?
  package let fact: @Sendable (Value) -> FactValue

  package init(
    expected: String, shape: @autoclosure @escaping @Sendable () -> FactShape,
    schema: @escaping @Sendable (inout SchemaDefinitions) -> JSONValue,
    read: @escaping @Sendable (YAMLNode, FieldPath, inout FileReading) -> Value?,
    fact: @escaping @Sendable (Value) -> FactValue
  ) {
    self.expected = expected
    makeShape = shape
    self.schema = schema
    self.read = read
    self.fact = fact
  }

  /// What sort of fact it holds; worked out when it is asked for, since most files never ask.
  package var shape: FactShape { makeShape() }

  /// A type of one scalar: `parse` gives the value, or nil for the usual complaint.
  package static func scalar(
    _ expected: String, _ shape: FactShape,
    schema: @autoclosure @escaping @Sendable () -> JSONObject,
    parse: @escaping @Sendable (YAMLScalar, YAMLNode, FieldPath, inout FileReading) -> Value?,
    fact: @escaping @Sendable (Value) -> FactValue
  ) -> FieldType {
    FieldType(
      expected: expected, shape: shape, schema: { _ in .object(schema()) },
      read: { node, path, reading in
        guard let scalar = node.scalar, !scalar.isNothing else {
          reading.reportType(node, path, expected: expected)
          return nil
        }
        return parse(scalar, node, path, &reading)
      },
      fact: fact)
  }
}

/// The records that a schema defines, each once, by name.
package struct SchemaDefinitions: Sendable {
  package private(set) var members: [JSONObject.Member] = []

  package init() {}

  /// A reference to the definition of that name, made on first use.
  package mutating func reference(
    to name: String, make: (inout SchemaDefinitions) -> JSONValue
  ) -> JSONValue {
    if !members.contains(where: { $0.name == name }) {
      let index = members.count
      members.append(JSONObject.Member(name, .null))
      members[index].value = make(&self)
    }
    return .object(["$ref": .string("#/$defs/" + name)])
  }
}
