extension Renderer {
  /// The values in the brackets of a call.
  mutating func arguments(
    of call: Shared<CallCode>
  ) throws(EvaluationError) -> CallArguments {
    var result = CallArguments(
      written: call.content.written, offset: call.content.offset, rules: rules)
    for argument in call.content.arguments {
      let value = try value(of: argument.code)
      switch argument.spread {
      case .none:
        if let name = argument.name {
          result.named.append((name, value))
        } else {
          result.positional.append(value)
        }
      case .items:
        guard let items = value.items else {
          throw result.fault(
            "\(value.kindWords) is no list, which * takes", "write * before a list")
        }
        result.positional += items
      case .fields:
        guard let entries = value.entries else {
          throw result.fault(
            "\(value.kindWords) is no group of fields, which ** takes", "write ** before a group")
        }
        for (key, value) in zip(entries.keys, entries.values) {
          result.named.append((key.words ?? "", value))
        }
      }
    }
    return result
  }

  /// Calls a value.
  mutating func call(
    _ function: Value, _ arguments: CallArguments, _ call: Shared<CallCode>
  ) throws(EvaluationError) -> Value {
    if case .missing(let name) = function {
      if let own = LanguageFunction.value(named: name) {
        return try self.call(own, arguments, call)
      }
      throw EvaluationError(
        message: "there is no macro or function “\(name)”",
        remedy: "write {% macro \(name)() %} before it, or the right name",
        offset: call.content.offset)
    }
    guard case .other(let special) = function else {
      throw EvaluationError(
        message: "\(function.kindWords) cannot be called by brackets",
        remedy: "filters follow a bar, as in {{ names|join(\", \") }}", offset: call.content.offset)
    }
    switch special.kind {
    case .macro(let index, _, let surroundings):
      return try callMacro(index, surroundings, arguments)
    case .loop(let place): return try recurse(place, arguments)
    case .method(let value, let name):
      return try self.call(
        Shared(FieldCode(name: name, written: name, owner: "", hint: 0, offset: arguments.offset)),
        of: value, arguments, call)
    case .function(let function): return try self.call(function, arguments)
    case .joiner(let place):
      if joiners[place].isUsed { return joiners[place].separator }
      joiners[place].isUsed = true
      return .text("")
    case .block(let index): return try callBlock(index, arguments)
    default:
      throw arguments.fault(
        "\(special.kindWords) cannot be called by brackets", "take the brackets out")
    }
  }

  /// Calls a method of a value; a field that holds a macro hides a method of that name.
  mutating func call(
    _ field: Shared<FieldCode>, of value: Value, _ arguments: CallArguments,
    _ call: Shared<CallCode>
  ) throws(EvaluationError) -> Value {
    let name = field.content.name
    switch value {
    case .record(let record):
      if case .other? = record[name] {
        return try self.call(record[name] ?? .none, arguments, call)
      }
    case .other(let special):
      switch special.kind {
      case .loop(let place): return try callLoop(name, place, arguments, field)
      case .cycler(let place): return try callCycler(name, place, arguments)
      case .namespace, .template:
        return try self.call(self.field(field, of: value), arguments, call)
      default: break
      }
    case .missing(let name):
      // What is left out stays so, as through a filter.
      if rules.missing == .refused { return value }
      throw .leftOut(name, offset: field.content.offset)
    default: break
    }
    spend(1 + value.length * 4)
    if isStopped { throw stopped(at: field.content.offset) }
    if let result = try Methods.call(name, of: value, arguments) { return result }
    throw EvaluationError(
      message: "\(value.kindWords) has no method “\(name)”",
      remedy: Methods.remedy(for: name, of: value), offset: field.content.offset)
  }

  private mutating func call(
    _ function: LanguageFunction, _ call: CallArguments
  ) throws(EvaluationError) -> Value {
    switch function {
    case .clause: return try clause(call)
    case .range: return try LanguageFunction.range(call)
    case .dict: return .dictionary(try LanguageFunction.fields(call))
    case .namespace:
      let fields = try LanguageFunction.fields(call)
      namespaces.append(
        Record(fields.map { ($0.key.words ?? JinjaText.text(of: $0.key), $0.value) }))
      return .other(Special(.namespace(namespaces.count - 1)))
    case .cycler:
      guard !call.positional.isEmpty else {
        throw call.fault("cycler has no values to give", "write cycler(\"odd\", \"even\")")
      }
      cyclers.append((call.positional, 0))
      return .other(Special(.cycler(cyclers.count - 1)))
    case .joiner:
      joiners.append((call.value(0, "sep") ?? .text(", "), false))
      return .other(Special(.joiner(joiners.count - 1)))
    }
  }

  private mutating func callLoop(
    _ name: String, _ place: Int, _ call: CallArguments, _ field: Shared<FieldCode>
  ) throws(EvaluationError) -> Value {
    switch name {
    case "cycle":
      guard !call.positional.isEmpty else {
        throw call.fault("loop.cycle has no values to give", "write loop.cycle(\"odd\", \"even\")")
      }
      return call.positional[loops[place].index % call.positional.count]
    case "changed":
      let changed =
        loops[place].lastChanged.map { last in
          last.count != call.positional.count
            || zip(last, call.positional).contains { !Relation.equal($0, $1, rules) }
        } ?? true
      loops[place].lastChanged = call.positional
      return .boolean(changed)
    default:
      throw call.fault("loop has no function “\(name)”", "it has loop.cycle and loop.changed")
    }
  }

  private mutating func callCycler(
    _ name: String, _ place: Int, _ call: CallArguments
  ) throws(EvaluationError) -> Value {
    switch name {
    case "next":
      let cycler = cyclers[place]
      cyclers[place].next = (cycler.next + 1) % cycler.items.count
      return cycler.items[cycler.next]
    case "reset":
      cyclers[place].next = 0
      return .none
    default:
      throw call.fault("a cycler has no function “\(name)”", "it has next() and reset()")
    }
  }
}
