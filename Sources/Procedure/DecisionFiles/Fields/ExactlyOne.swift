import Decisions
import JSONText

/// One of the ways in which a record can be filled that has exactly one key.
package struct Alternative<Root: Sendable>: Sendable {
  let name: String
  let doc: String
  private let makeShape: @Sendable () -> FactShape
  let schema: @Sendable (inout SchemaDefinitions) -> JSONValue
  let read: @Sendable (YAMLNode, FieldPath, inout FileReading) -> Root?
  let fact: @Sendable (Root) -> FactValue?
  var shape: FactShape { makeShape() }

  package init<Value>(
    _ name: String, _ type: FieldType<Value>, _ doc: String,
    _ wrap: @escaping @Sendable (Value) -> Root,
    _ unwrap: @escaping @Sendable (Root) -> Value?
  ) {
    self.name = name
    self.doc = doc
    makeShape = { type.shape }
    schema = type.schema
    read = { node, path, reading in type.read(node, path, &reading).map(wrap) }
    fact = { unwrap($0).map(type.fact) }
  }
}

extension FieldType {
  /// A record with exactly one of several keys.
  package static func exactlyOne(
    _ title: String, _ alternatives: [Alternative<Value>]
  ) -> FieldType {
    let names = alternatives.map(\.name)
    let listed = names.joined(separator: ", ")
    return FieldType(
      expected: title,
      shape: .record(
        RecordFactShape(
          title: title,
          fields: alternatives.map { RecordFactShape.Field($0.name, $0.shape, doc: $0.doc) })),
      schema: { definitions in
        var options: [JSONValue] = []
        for alternative in alternatives {
          guard case .object(var property) = alternative.schema(&definitions) else { continue }
          property["description"] = .string(alternative.doc)
          options.append(
            .object([
              "type": .string("object"),
              "properties": .object([alternative.name: .object(property)]),
              "required": .array([.string(alternative.name)]),
              "additionalProperties": .bool(false),
            ]))
        }
        return .object(["oneOf": .array(options)])
      },
      read: { node, path, reading in
        guard case .mapping(let entries) = node.content else {
          reading.report(
            "wrong-type", "expected \(title), found \(node.inWords)", at: node, path,
            remedy: "write one of \(listed), and its fields under it")
          return nil
        }
        guard let entry = entries.first, entries.count == 1 else {
          let found = entries.map { "“\($0.key)”" }.joined(separator: ", ")
          reading.report(
            "one-key",
            "\(title) has exactly one key, and this one has "
              + (entries.isEmpty ? "none" : "\(entries.count): \(found)"), at: node, path,
            remedy: entries.isEmpty ? "write one of \(listed)" : "begin a new item for each")
          return nil
        }
        let place = path.appending(entry.key)
        guard let alternative = alternatives.first(where: { $0.name == entry.key }) else {
          reading.report(
            "unknown-field", "“\(entry.key)” is not \(title)", line: entry.line,
            column: entry.column, place,
            remedy: suggestion(for: entry.key, among: names) ?? "write one of \(listed)")
          return nil
        }
        reading.note(place, line: entry.line, column: entry.column)
        return alternative.read(entry.value, place, &reading)
      },
      fact: { value in
        .record(
          FactRecord(
            alternatives.compactMap { alternative in
              alternative.fact(value).map { FactRecord.Entry(alternative.name, $0) }
            }))
      })
  }
}
