import Decisions
import JSONText

extension FieldType {
  /// Several values of one type.
  package static func list<Item>(
    of item: FieldType<Item>, atLeast least: Int = 0
  ) -> FieldType where Value == [Item] {
    FieldType(
      expected: "a list", shape: .list(item.shape),
      schema: { definitions in
        var schema: JSONObject = [
          "type": .string("array"), "items": item.schema(&definitions),
        ]
        if least > 0 { schema["minItems"] = .number("\(least)") }
        return .object(schema)
      },
      read: { node, path, reading in
        guard case .sequence(let nodes) = node.content else {
          let remedy = "begin each item with “- ” on a line of its own"
          reading.report(
            "wrong-type", "expected a list, found \(node.inWords)", at: node, path, remedy: remedy)
          return nil
        }
        if nodes.count < least {
          reading.report(
            "empty-list", "the list is empty, and must have at least one item", at: node, path,
            remedy: "begin each item with “- ” on a line of its own")
          return nil
        }
        var items: [Item] = []
        items.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() {
          let place = path.appending(index)
          reading.note(place, line: node.line, column: node.column)
          if let value = item.read(node, place, &reading) { items.append(value) }
        }
        return items
      },
      fact: { .list($0.map(item.fact)) })
  }

  /// Several values of one type, or one of them by itself.
  package static func oneOrMore<Item>(
    _ item: FieldType<Item>
  ) -> FieldType where Value == [Item] {
    let several = list(of: item, atLeast: 1)
    return FieldType(
      expected: item.expected + ", or a list", shape: several.shape,
      schema: { .object(["anyOf": .array([item.schema(&$0), several.schema(&$0)])]) },
      read: { node, path, reading in
        if case .sequence = node.content { return several.read(node, path, &reading) }
        return item.read(node, path, &reading).map { [$0] }
      },
      fact: several.fact)
  }

  /// A record, or a shorter way to write the one field that it mostly holds.
  package static func record<Short>(
    _ noun: @autoclosure @escaping @Sendable () -> Noun<Value>, or short: FieldType<Short>,
    for field: String,
    _ make: @escaping @Sendable (Short) -> Value
  ) -> FieldType {
    let full = FieldType.record(noun())
    return FieldType(
      expected: short.expected + ", or a mapping",
      shape: .record(noun().shape.written(shortAs: field)),
      schema: { .object(["anyOf": .array([short.schema(&$0), full.schema(&$0)])]) },
      read: { node, path, reading in
        if case .mapping = node.content { return full.read(node, path, &reading) }
        reading.shortForms[path.appending(field)] = path
        return short.read(node, path, &reading).map(make)
      },
      fact: full.fact)
  }

  /// A record.
  package static func record(
    _ noun: @autoclosure @escaping @Sendable () -> Noun<Value>
  ) -> FieldType {
    FieldType(
      expected: "a mapping", shape: .record(noun().shape),
      schema: { $0.reference(to: noun().name, make: noun().schema) },
      read: { noun().read($0, $1, &$2) }, fact: { .record(noun().facts(of: $0)) })
  }
}

extension FieldType where Value: FileNoun {
  /// A record whose fields its noun declares.
  package static var record: FieldType { record(Value.noun) }
}
