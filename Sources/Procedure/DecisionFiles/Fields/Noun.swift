package import Decisions
package import JSONText

/// A sort of record in a file: what it is called and which fields it has.
package struct Noun<Root: Sendable>: Sendable {
  /// Its name in the schema.
  package let name: String
  /// What it is, with its article: "a recommendation".
  package let title: String
  package let fields: [Field<Root>]
  private let index: [String: Int]
  private let blank: @Sendable () -> Root
  private let check: @Sendable (inout Root, YAMLNode, FieldPath, inout FileReading) -> Void

  /// A noun whose reading begins from `blank`: what stands there for required fields is never
  /// seen, for a file that lacks one is not read.
  package init(
    _ name: String, _ title: String, blank: @escaping @Sendable @autoclosure () -> Root,
    _ fields: [Field<Root>],
    check: @escaping @Sendable (inout Root, YAMLNode, FieldPath, inout FileReading) -> Void = {
      _, _, _, _ in
    }
  ) {
    self.name = name
    self.title = title
    self.fields = fields
    self.blank = blank
    self.check = check
    index = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The record that stands there, or nil when it is none or lacks what it must have.
  package func read(_ node: YAMLNode, _ path: FieldPath, _ reading: inout FileReading) -> Root? {
    guard case .mapping(let entries) = node.content else {
      reading.report(
        "wrong-type", "expected \(title), a mapping of names and values, found \(node.inWords)",
        at: node, path, remedy: "its fields are " + names.joined(separator: ", "))
      return nil
    }
    let faults = reading.diagnostics.count
    var root = blank()
    var seen = [Bool](repeating: false, count: fields.count)
    for entry in entries {
      let place = path.appending(entry.key)
      guard let position = index[entry.key] else {
        reportUnknown(entry, place, &reading)
        continue
      }
      seen[position] = true
      reading.note(place, line: entry.line, column: entry.column)
      fields[position].read(entry.value, place, &reading, &root)
    }
    for (position, field) in fields.enumerated() where field.isRequired && !seen[position] {
      reading.report(
        "missing-field", "\(title) must have “\(field.name)”, and this one lacks it", at: node,
        path.appending(field.name), remedy: "add \(field.name): \(field.doc)")
    }
    guard reading.diagnostics.count == faults else { return nil }
    check(&root, node, path, &reading)
    return reading.diagnostics.count == faults ? root : nil
  }

  private func reportUnknown(_ entry: YAMLEntry, _ path: FieldPath, _ reading: inout FileReading) {
    reading.report(
      "unknown-field", "“\(entry.key)” is not a field of \(title)", line: entry.line,
      column: entry.column, path,
      remedy: suggestion(for: entry.key, among: names)
        ?? (entry.value.isNothing ? "within { }, a text with a comma in it must be quoted" : nil)
        ?? "its fields are " + names.joined(separator: ", "))
  }

  package var names: [String] { fields.map(\.name) }

  /// Whether files have a field of that name.
  package func has(_ path: FieldPath) -> Bool {
    guard let first = path.names.first, let position = index[String(first)] else { return false }
    let rest = path.names.dropFirst().joined(separator: ".")
    return rest.isEmpty || fields[position].shape.shape(at: FieldPath(rest)) != nil
  }

  package var shape: RecordFactShape {
    RecordFactShape(
      title: title,
      fields: fields.map {
        RecordFactShape.Field($0.name, $0.shape, doc: $0.doc, isAlwaysThere: $0.isAlwaysThere)
      })
  }

  package func facts(of root: Root) -> FactRecord {
    FactRecord(
      fields.compactMap { field in
        field.fact(root).map { FactRecord.Entry(field.name, $0) }
      })
  }

  package func schema(_ definitions: inout SchemaDefinitions) -> JSONValue {
    var properties = JSONObject()
    for field in fields {
      guard case .object(var property) = field.schema(&definitions) else { continue }
      property["description"] = .string(field.doc)
      properties[field.name] = .object(property)
    }
    var schema: JSONObject = [
      "type": .string("object"), "title": .string(title), "properties": .object(properties),
    ]
    let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { schema["required"] = .array(required) }
    schema["additionalProperties"] = .bool(false)
    return .object(schema)
  }
}

/// A noun of the domain that files can hold.
package protocol FileNoun: Sendable {
  /// Its declaration.
  static var noun: Noun<Self> { get }
}
