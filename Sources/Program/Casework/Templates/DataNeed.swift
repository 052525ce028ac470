import JSONText
import TemplateLanguage

/// What a template needs of one value of the data, gathered from all places that read it.
///
/// It never says more than rendering does: what some data may leave out, or hold in another form,
/// is not asked of any. Names outside of lists are the exception that is none: rendering wants them
/// declared, and of their kind, wherever the template has them; of the items of a list, only what is
/// read of each in every case.
struct DataNeed {
  private var fields: [(name: String, need: DataNeed)] = []
  /// Of what is gone through, what each item must be: one need or none.
  private var item: [DataNeed] = []
  /// Whether it is an item of a list, or within one.
  private var isInList = false
  private var shapes: Set<ValueShape> = []
  private var kinds = ValueKinds.anything
  private var isList = false
  private var mayBeLeftOut = false
  private var isRead = false
  private var isSure = false
  private var stopsWithout = false

  /// The need of a template with these uses.
  init(_ uses: [DataUse] = []) {
    for use in uses { add(use, use.path[...]) }
  }

  private init(isInList: Bool) {
    self.isInList = isInList
  }

  private mutating func add(_ use: DataUse, _ path: ArraySlice<String>) {
    guard let step = path.first else { return add(use) }
    let rest = path.dropFirst()
    if step == "[]" {
      if item.isEmpty { item.append(DataNeed(isInList: true)) }
      item[0].add(use, rest)
      return
    }
    let index = fields.firstIndex { $0.name == step } ?? fields.count
    if index == fields.count { fields.append((step, DataNeed(isInList: isInList))) }
    fields[index].need.add(use, rest)
  }

  private mutating func add(_ use: DataUse) {
    if use.isSure || !isInList && !use.isOptional {
      kinds.formIntersection(use.kinds)
      if case .list = use.shape { isList = true }
    }
    if use.isSure {
      isSure = true
      // Where another value may be taken for it, its words are not told by what becomes of them.
      if use.kinds != .anything, use.shape != .any { shapes.insert(use.shape) }
    }
    if use.stopsWithout { stopsWithout = true }
    if use.isOptional { mayBeLeftOut = true } else { isRead = true }
  }

  /// Whether data in which it is null cannot be rendered.
  private var cannotBeNull: Bool { stopsWithout || fields.contains { $0.need.cannotBeNull } }

  /// Whether data without it cannot be rendered.
  private var isRequired: Bool {
    cannotBeNull
      || !isInList && !mayLackParts && (isRead || fields.contains { $0.need.isRequired })
  }

  /// Whether it, or anything in it, may be left out: rendering then takes it as declared.
  private var mayLackParts: Bool {
    mayBeLeftOut || fields.contains { $0.need.mayLackParts } || item.contains { $0.mayLackParts }
  }

  /// Whether it, or a field of it, is read in every case.
  private var isSurelyRead: Bool { isSure || fields.contains { $0.need.isSurelyRead } }

  /// The need as JSON Schema.
  var schema: JSONObject {
    var schema = JSONObject()
    if isList || !item.isEmpty, fields.isEmpty {
      if kinds != .anything, !isInList || isSurelyRead { schema["type"] = type(kinds) }
      schema["items"] = .object(item.first?.schema ?? JSONObject())
    } else if !fields.isEmpty, !isList, item.isEmpty {
      group(&schema)
    } else if fields.isEmpty {
      leaf(&schema)
    }
    return schema
  }

  private func group(_ schema: inout JSONObject) {
    if !isInList || isSurelyRead { schema["type"] = type(.record) }
    schema["properties"] = .object(
      JSONObject(fields.map { JSONObject.Member($0.name, .object($0.need.schema)) }))
    let required = fields.filter(\.need.isRequired).map { JSONValue.string($0.name) }
    if required.isEmpty { return }
    // A day has a year, a month and a day of its own.
    if fields.allSatisfy({ ["year", "month", "day"].contains($0.name) }) {
      schema["anyOf"] = .array([
        .object(["required": .array(required)]),
        .object(["required": .array([.string("$date")])]),
      ])
    } else {
      schema["required"] = .array(required)
    }
  }

  private func leaf(_ schema: inout JSONObject) {
    schema["type"] = type(kinds)
    let typed = typedNames
    if !typed.isEmpty {
      schema["propertyNames"] = .object(["enum": .array(typed.map { .string($0) })])
      schema["minProperties"] = .number("1")
    }
    switch shapes.first {
    case .money? where shapes.count == 1 && kinds == [.money, .number, .text]:
      schema["pattern"] = .string(
        #"^\s*([-+]?(£\s*)?|£\s*-)([0-9]+|[1-9][0-9]{0,2}([,\s][0-9]{3})+)(\.[0-9]*)?"#
          + #"([eE][-+]?[0-9]+)?\s*$"#)
      schema["description"] = .string("An amount of money in pounds.")
    case .date? where shapes.count == 1 && kinds == [.date, .text]:
      schema["format"] = .string("date")
    default: break
    }
  }

  /// The types of JSON that those kinds are written in; nil where that may be any.
  private func type(_ kinds: ValueKinds) -> JSONValue? {
    let ofObjects: ValueKinds = [.record, .number, .date, .flow, .checkBox, .pageBreak]
    let types: [(kinds: ValueKinds, name: String)] = [
      (.text, "string"), ([.number, .money], "number"), (.boolean, "boolean"), (.list, "array"),
      // A typed value, such as {"$markdown": "…"}, is an object.
      (ofObjects, "object"),
    ]
    var names = types.filter { !$0.kinds.isDisjoint(with: kinds) }.map(\.name)
    let isAny = names.count == types.count
    if isAny && !cannotBeNull || names.isEmpty { return nil }
    if !cannotBeNull { names.append("null") }
    return names.count == 1 ? .string(names[0]) : .array(names.map { .string($0) })
  }

  /// The names of typed values that are the only objects taken; none where there are others.
  private var typedNames: [String] {
    if !kinds.isDisjoint(with: [.record, .flow]) { return [] }
    let names: [(kind: ValueKinds, name: String)] = [
      (.number, "$decimal"), (.date, "$date"), (.checkBox, "$checkbox"), (.pageBreak, "$pagebreak"),
    ]
    return names.filter { kinds.contains($0.kind) }.map(\.name)
  }
}
