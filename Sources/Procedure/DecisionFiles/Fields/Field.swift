import Decisions
import JSONText

/// One field of a noun: its name, what it is for, its type, and where the value is kept.
///
/// Reading, schema and facts all come from this one declaration. Its parts are made when they are
/// first used: a file has few of all the fields that there are.
package struct Field<Root: Sendable>: Sendable {
  let name: String
  let doc: String
  let isRequired: Bool
  /// Whether there is always a fact of it: a file states it, or it has its usual value.
  let isAlwaysThere: Bool
  private let makeShape: @Sendable () -> FactShape
  let schema: @Sendable (inout SchemaDefinitions) -> JSONValue
  /// What sort of fact it holds.
  var shape: FactShape { makeShape() }
  /// Reads the value into its place.
  let read: @Sendable (YAMLNode, FieldPath, inout FileReading, inout Root) -> Void
  /// The fact, or nil when the field is left out.
  let fact: @Sendable (Root) -> FactValue?

  /// A field without which the noun cannot be.
  package static func required<Value>(
    _ name: String,
    _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Root, Value> & Sendable,
    _ type: FieldType<Value>,
    _ doc: String
  ) -> Field {
    Field(
      name: name, doc: doc, isRequired: true, isAlwaysThere: true,
      makeShape: { type.shape }, schema: type.schema,
      read: { node, place, reading, root in
        if let value = type.read(node, place, &reading) { root[keyPath: path()] = value }
      },
      fact: { type.fact($0[keyPath: path()]) })
  }

  /// A field that may be left out.
  package static func optional<Value>(
    _ name: String,
    _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Root, Value?> & Sendable,
    _ type: FieldType<Value>,
    _ doc: String
  ) -> Field {
    Field(
      name: name, doc: doc, isRequired: false, isAlwaysThere: false,
      makeShape: { type.shape }, schema: type.schema,
      read: { node, place, reading, root in
        root[keyPath: path()] = type.read(node, place, &reading)
      },
      fact: { $0[keyPath: path()].map(type.fact) })
  }

  /// A list that may be left out, which is the same as an empty one.
  package static func list<Item>(
    _ name: String,
    _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Root, [Item]> & Sendable,
    _ type: FieldType<[Item]>, _ doc: String
  ) -> Field {
    Field(
      name: name, doc: doc, isRequired: false, isAlwaysThere: false,
      makeShape: { type.shape }, schema: type.schema,
      read: { node, place, reading, root in
        root[keyPath: path()] = type.read(node, place, &reading) ?? []
      },
      fact: { $0[keyPath: path()].isEmpty ? nil : type.fact($0[keyPath: path()]) })
  }

  /// A field that keeps its usual value when it is left out.
  package static func defaulted<Value>(
    _ name: String,
    _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Root, Value> & Sendable,
    _ type: FieldType<Value>,
    _ doc: String
  ) -> Field {
    Field(
      name: name, doc: doc, isRequired: false, isAlwaysThere: true,
      makeShape: { type.shape }, schema: type.schema,
      read: { node, place, reading, root in
        if let value = type.read(node, place, &reading) { root[keyPath: path()] = value }
      },
      fact: { type.fact($0[keyPath: path()]) })
  }
}
