import JSONText
import TemplateLanguage

/// What a template needs of one value of the data, gathered from all places that read it.
struct DataNeed {
  private var fields: [(name: String, need: DataNeed)] = []
  /// Of what is gone through, what each item must be: one need or none.
  private var item: [DataNeed] = []
  private var shapes: Set<ValueShape> = []
  private var manners: Set<DataUse.Manner> = []
  private var mayBeLeftOut = false
  private var isRead = false

  /// The need of a template with these uses.
  init(_ uses: [DataUse] = []) {
    for use in uses { add(use, use.path[...]) }
  }

  private mutating func add(_ use: DataUse, _ path: ArraySlice<String>) {
    guard let step = path.first else {
      if use.shape != .any { shapes.insert(use.shape) }
      manners.insert(use.manner)
      if use.isOptional { mayBeLeftOut = true } else { isRead = true }
      return
    }
    let rest = path.dropFirst()
    if step == "[]" {
      if item.isEmpty { item.append(DataNeed()) }
      item[0].add(use, rest)
    } else if let index = fields.firstIndex(where: { $0.name == step }) {
      fields[index].need.add(use, rest)
    } else {
      fields.append((step, DataNeed()))
      fields[fields.count - 1].need.add(use, rest)
    }
  }

  /// Whether data without it cannot be rendered.
  private var isRequired: Bool {
    !mayBeLeftOut && (isRead || fields.contains { $0.need.isRequired })
  }

  private var isList: Bool {
    !item.isEmpty || shapes.contains { if case .list = $0 { true } else { false } }
  }

  /// The need as JSON Schema.
  var schema: JSONObject {
    var schema = JSONObject()
    if isList, fields.isEmpty {
      schema["type"] = type("array")
      schema["items"] = .object(item.first?.schema ?? JSONObject())
    } else if !fields.isEmpty, !isList {
      schema["type"] = type("object")
      schema["properties"] = .object(
        JSONObject(fields.map { JSONObject.Member($0.name, .object($0.need.schema)) }))
      let required = fields.filter(\.need.isRequired).map { JSONValue.string($0.name) }
      if !required.isEmpty { schema["required"] = .array(required) }
    } else if fields.isEmpty, !isList {
      leaf(&schema)
    }
    return schema
  }

  /// A value that is asked about may be null, which counts as no.
  private func type(_ names: String...) -> JSONValue {
    let mayBeNull = mayBeLeftOut || manners.contains(.asked)
    let all = names + (mayBeNull ? ["null"] : [])
    return all.count == 1 ? .string(all[0]) : .array(all.map { .string($0) })
  }

  private func leaf(_ schema: inout JSONObject) {
    switch kind {
    case .money:
      schema["type"] = type("number", "string")
      schema["pattern"] = .string(#"^-?£?([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)(\.[0-9]+)?$"#)
      schema["description"] = .string("An amount of money in pounds.")
    case .number: schema["type"] = type("number")
    case .date:
      schema["type"] = type("string")
      schema["format"] = .string("date")
    case .text: schema["type"] = type("string")
    case .boolean: schema["type"] = type("boolean")
    case .record: schema["type"] = type("object")
    case nil where shapes.isEmpty && manners.contains(.printed):
      // A typed value, such as {"$markdown": "…"}, is an object.
      schema["type"] = type("string", "number", "object")
    default: break
    }
  }

  /// What all places that say anything take it for; nil when they do not agree.
  private var kind: ValueShape? {
    if shapes.count == 1 { return shapes.first }
    return shapes == [.number, .money] ? .number : nil
  }
}
