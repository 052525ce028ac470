import Decisions
import JSONText

/// One field of a noun: its name, what it is for, its type, and where the value is kept.
///
/// Reading, schema and facts all come from this one declaration.
package struct Field<Root: Sendable>: Sendable {
  let name: String
  let doc: String
  let isRequired: Bool
  let shape: FactShape
  let schema: @Sendable (inout SchemaDefinitions) -> JSONValue
  /// Reads the value into its place.
  let read: @Sendable (YAMLNode, FieldPath, inout FileReading, inout Root) -> Void
  /// The fact, or nil when the field is left out.
  let fact: @Sendable (Root) -> FactValue?

  /// A field without which the noun cannot be.
  package static func required<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ type: FieldType<Value>,
    _ doc: String
  ) -> Field {
    Field(
      name: name, doc: doc, isRequired: true, shape: type.shape, schema: type.schema,
      read: { node, place, reading, root in
        if let value = type.read(node, place, &reading) { root[keyPath: path] = value }
      },
      fact: { type.fact($0[keyPath: path]) })
  }

  /// A field that may be left out.
  package static func optional<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ type: FieldType<Value>,
    _ doc: String
  ) -> Field {
    Field(
      name: name, doc: doc, isRequired: false, shape: type.shape, schema: type.schema,
      read: { node, place, reading, root in
        root[keyPath: path] = type.read(node, place, &reading)
      },
      fact: { $0[keyPath: path].map(type.fact) })
  }

  /// A list that may be left out, which is the same as an empty one.
  package static func list<Item>(
    _ name: String, _ path: any WritableKeyPath<Root, [Item]> & Sendable,
    _ type: FieldType<[Item]>, _ doc: String
  ) -> Field {
    Field(
      name: name, doc: doc, isRequired: false, shape: type.shape, schema: type.schema,
      read: { node, place, reading, root in
        root[keyPath: path] = type.read(node, place, &reading) ?? []
      },
      fact: { $0[keyPath: path].isEmpty ? nil : type.fact($0[keyPath: path]) })
  }

  /// A field that keeps its usual value when it is left out.
  package static func defaulted<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ type: FieldType<Value>,
    _ doc: String
  ) -> Field {
    Field(
      name: name, doc: doc, isRequired: false, shape: type.shape, schema: type.schema,
      read: { node, place, reading, root in
        if let value = type.read(node, place, &reading) { root[keyPath: path] = value }
      },
      fact: { type.fact($0[keyPath: path]) })
  }
}
