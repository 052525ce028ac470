extension Renderer {
  /// A field of a value: of a group of fields, of `loop`, of a namespace; or a method.
  mutating func field(
    _ field: Shared<FieldCode>, of value: Value
  ) throws(EvaluationError) -> Value {
    let name = field.content.name
    switch value {
    case .record(let record):
      if let found = record.value(named: name, hint: &hints[field.content.hint]) {
        return found.isMissing ? .missing(field.content.written) : found
      }
    case .missing(let left):
      if rules.missing == .blank {
        throw .leftOut(field.content.owner, offset: field.content.offset)
      }
      // What has no name, as the item in `rows[3].title`, is told and not its field.
      return .missing(field.content.owner.isEmpty ? left : field.content.written)
    case .date(let day):
      if let found = DateMethod.field(name, of: day) { return found }
    case .other(let special):
      if let found = try self.field(name, of: special, at: field.content.offset) { return found }
    default: break
    }
    if rules.isJinja, Methods.exist(name, for: value) {
      return .other(Special(.method(value, name)))
    }
    switch value {
    case .record: return .missing(field.content.written)
    case .other(let special) where special.kind != .template && special.items == nil:
      return .missing(field.content.written)
    default:
      if rules.isJinja { return .missing(field.content.written) }
      let owner = field.content.owner
      throw Scope.noField(
        name, of: value, named: owner.isEmpty ? [] : [owner], at: field.content.offset)
    }
  }

  private func field(
    _ name: String, of special: Special, at offset: Int
  ) throws(EvaluationError) -> Value? {
    switch special.kind {
    case .loop(let place):
      if let found = loops[place].value(named: name) { return found }
      if name == "cycle" || name == "changed" {
        return .other(Special(.method(.other(special), name)))
      }
      throw EvaluationError(
        message: "loop has no “\(name)”",
        remedy: "it has \(LoopPosition.shape.names.joined(separator: ", "))", offset: offset)
    case .namespace(let place): return namespaces[place][name]
    case .group(let group):
      switch name {
      case "grouper": return group.key
      case "list": return .list(group.items)
      default: return nil
      }
    case .mapping(let mapping): return mapping[.text(name)]
    case .cycler(let place):
      if name == "current" { return cyclers[place].items[cyclers[place].next] }
      return name == "next" || name == "reset"
        ? .other(Special(.method(.other(special), name))) : nil
    case .macro(let index, let written, _):
      let macro = program.macros[index].content
      switch name {
      case "name": return written.map { .text($0) } ?? Value.none
      case "arguments": return .tuple(macro.parameters.map { .text($0.name) })
      case "caller": return .boolean(macro.callerSlot != nil)
      case "catch_varargs": return .boolean(macro.restSlot != nil)
      case "catch_kwargs": return .boolean(macro.namedSlot != nil)
      default: return nil
      }
    case .template:
      return program.blocks.firstIndex { $0.content.name == name }
        .map { .other(Special(.block($0))) }
    default: return nil
    }
  }

  /// An item of a value: by its place in a list or text, from 0 or, from the end, -1; or by its key.
  mutating func item(
    _ place: Value, of value: Value, at site: ItemCode
  ) throws(EvaluationError) -> Value {
    if case .missing(let left) = value {
      if rules.missing == .blank { throw .leftOut(left, offset: site.offset) }
      return .missing("\(left)[\(JinjaText.text(of: place))]")
    }
    if case .missing(let name) = place {
      if rules.missing == .blank { return .missing(name) }
      throw .leftOut(name, offset: site.offset)
    }
    func absent(_ what: String) -> Value {
      .missing("\(site.owner ?? what)[\(JinjaText.text(of: place))]")
    }
    let number: Number? =
      switch place {
      case .number(let number): number
      case .boolean(let flag): Number(flag ? 1 : 0)
      default: nil
      }
    if let number {
      if let text = value.words {
        spend(value.length)
        let letters = text.unicodeScalars
        guard let found = Renderer.index(number, among: letters.count) else {
          return absent("the text")
        }
        return value.alike(String(letters[letters.index(letters.startIndex, offsetBy: found)]))
      }
      if case .other(let special) = value, case .range(let range) = special.kind {
        return Renderer.index(number, among: range.count).map { range[$0] } ?? absent("the range")
      }
      if let items = value.items {
        return Renderer.index(number, among: items.count).map { items[$0] } ?? absent("the list")
      }
    }
    if case .other(let special) = value, case .mapping(let mapping) = special.kind {
      return mapping[place] ?? absent("the group")
    }
    if let name = place.words {
      switch value {
      case .record(let record):
        if let found = record[name], !found.isMissing { return found }
        let whole = site.owner.map { "\($0).\(name)" } ?? name
        return rules.isJinja && Methods.exist(name, for: value) && record[name] == nil
          ? .other(Special(.method(value, name))) : .missing(whole)
      case .other(let special):
        if let found = try field(name, of: special, at: site.offset) { return found }
      default: break
      }
      if rules.isJinja, Methods.exist(name, for: value) {
        return .other(Special(.method(value, name)))
      }
    }
    if rules.isJinja { return absent("the value") }
    if case .record = value { return absent("the group") }
    throw EvaluationError(
      message: "\(value.kindWords) has no place given by \(place.kindWords)",
      remedy: "write a number for a list, as in {{ rows[0] }}, or a name for a group of fields",
      offset: site.offset)
  }

  private static func index(_ number: Number, among count: Int) -> Int? {
    guard number.scale == 0, let place = number.whole else { return nil }
    let index = place < 0 ? count &+ place : place
    return (0..<count).contains(index) ? index : nil
  }

  /// Some of the items of a list, or letters of a text.
  mutating func slice(
    _ owner: Code, _ from: Code?, _ to: Code?, _ by: Code?, at offset: Int
  ) throws(EvaluationError) -> Value {
    let value = try value(of: owner)
    var bounds: [Int?] = []
    for code in [from, to, by] {
      switch try optionalValue(of: code) {
      case nil, .some(.none): bounds.append(nil)
      case .number(let number)? where number.scale == 0 && number.whole != nil:
        bounds.append(number.whole)
      case .boolean(let flag)?: bounds.append(flag ? 1 : 0)
      case .missing(let name)?: throw .leftOut(name, offset: offset)
      case .some(let other):
        throw EvaluationError(
          message: "\(other.kindWords) cannot say where a list begins or ends",
          remedy: "write whole numbers, as in {{ rows[1:3] }}", offset: offset)
      }
    }
    if bounds[2] == 0 {
      throw EvaluationError(
        message: "a list cannot be gone through by steps of 0", remedy: "write 1 or -1",
        offset: offset)
    }
    if let text = value.words {
      spend(value.length)
      let letters = Array(text.unicodeScalars)
      var result = String.UnicodeScalarView()
      for place in Renderer.places(bounds, among: letters.count) { result.append(letters[place]) }
      return value.alike(String(result))
    }
    if case .missing = value {
      if rules.missing == .refused { return value }
      throw .leftOut("this", offset: offset)
    }
    guard let items = value.items else {
      throw EvaluationError(
        message: "\(value.kindWords) has no part given by places",
        remedy: "put the brackets after a list or a text", offset: offset)
    }
    spend(items.count >> 2)
    if case .other(let special) = value, case .range(let range) = special.kind {
      return Renderer.part(of: range, bounds)
    }
    let part = Renderer.places(bounds, among: items.count).map { items[$0] }
    return value.isTuple ? .tuple(part) : .list(part)
  }

  /// The places that a slice takes, as Python counts them.
  private static func places(_ bounds: [Int?], among count: Int) -> StrideTo<Int> {
    let by = bounds[2] ?? 1
    func place(_ written: Int?, _ usual: Int) -> Int {
      guard var place = written else { return usual }
      if place < 0 { place = place < -count ? (by < 0 ? -1 : 0) : place + count }
      return min(max(place, by < 0 ? -1 : 0), by < 0 ? count - 1 : count)
    }
    let start = place(bounds[0], by < 0 ? count - 1 : 0)
    let stop = place(bounds[1], by < 0 ? -1 : count)
    return stride(from: start, to: stop, by: by)
  }

  private static func part(of range: NumberRange, _ bounds: [Int?]) -> Value {
    let places = Array(places(bounds, among: range.count))
    let by = bounds[2] ?? 1
    let start = range.start + (places.first ?? 0) * range.step
    let step = range.step * by
    return .other(
      Special(.range(NumberRange(start: start, stop: start + places.count * step, step: step))))
  }
}
