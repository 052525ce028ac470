import Diagnostics
import JSONText
import TemplateLanguage

/// The names and kinds that a JSON Schema declares, as `remit template fields --schema` writes it
/// (draft 2020-12: type, properties, items, format; references within the file).
struct SchemaShape {
  private let root: JSONValue
  private let file: String
  /// How deep references may lead.
  private static let deepest = 32

  /// The names that data of a schema have.
  static func read(_ path: String) throws(Failure) -> RecordShape {
    let bytes = try InputFile.bytes(path)
    let root: JSONValue
    do {
      root = try JSONValue(reading: bytes)
    } catch {
      throw Failure(
        .data, "not-json", "the schema is not JSON: \(error)", at: SourcePlace(file: path),
        remedy: "write it with remit template fields --schema")
    }
    guard case .record(let shape) = SchemaShape(root: root, file: path).shape(of: root, depth: 0)
    else {
      throw Failure(
        .data, "schema", "the schema declares no names: it has no “properties”",
        at: SourcePlace(file: path), remedy: "give the schema of an object")
    }
    return shape
  }

  private func shape(of value: JSONValue, depth: Int) -> ValueShape {
    guard depth < Self.deepest, case .object(let schema) = value else { return .any }
    if case .string(let reference)? = schema["$ref"] {
      return target(of: reference).map { shape(of: $0, depth: depth + 1) } ?? .any
    }
    if case .object(let properties)? = schema["properties"] {
      return .record(
        RecordShape(
          properties.members.map { member in
            FieldShape(
              member.name, shape(of: member.value, depth: depth + 1), doc: doc(of: member.value))
          }))
    }
    let types = types(of: schema)
    if let items = schema["items"], types.isSubset(of: ["array", "object"]) {
      return .list(shape(of: items, depth: depth + 1))
    }
    return switch types {
    case ["array"]: .list(.any)
    case ["boolean"]: .boolean
    case ["number"], ["integer"], ["integer", "number"]: .number
    case ["string"]: schema["format"] == .string("date") ? .date : .text
    default: .any
    }
  }

  /// What the value may be, null aside and what is written as `{"$date": "2025-03-14"}`.
  private func types(of schema: JSONObject) -> Set<String> {
    let types = writtenTypes(of: schema)
    return schema["propertyNames"] == nil ? types : types.subtracting(["object"])
  }

  private func writtenTypes(of schema: JSONObject) -> Set<String> {
    switch schema["type"] {
    case .string(let type)?: [type]
    case .array(let types)?:
      Set(
        types.compactMap { value -> String? in
          if case .string(let type) = value, type != "null" { type } else { nil }
        })
    default: []
    }
  }

  private func doc(of value: JSONValue) -> String {
    if case .object(let schema) = value, case .string(let doc)? = schema["description"] {
      return doc
    }
    return ""
  }

  /// What a reference such as `#/$defs/person` leads to.
  private func target(of reference: String) -> JSONValue? {
    guard reference.hasPrefix("#/") else { return nil }
    var value = root
    for part in reference.dropFirst(2).split(separator: "/") {
      guard case .object(let object) = value, let next = object[String(part)] else { return nil }
      value = next
    }
    return value
  }
}
