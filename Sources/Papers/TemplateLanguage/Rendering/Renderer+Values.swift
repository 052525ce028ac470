extension Renderer {
  /// The value of a code.
  mutating func value(of code: Code) throws(EvaluationError) -> Value {
    switch code {
    case .constant(let value): return value
    case .slot(let place): return slots[place] ?? .missing(program.slotNames[place])
    case .data(let place): return globals[place]
    case .name(let places, let data):
      for place in places { if let value = slots[place] { return value } }
      return data.map { globals[$0] } ?? .missing(program.slotNames[places[0]])
    case .field(let owner, let field):
      return try self.field(field, of: value(of: owner))
    case .slotField(let place, let field):
      if case .record(let record)? = slots[place],
        let found = record.value(named: field.content.name, hint: &hints[field.content.hint]),
        !found.isMissing
      {
        return found
      }
      return try self.field(field, of: slots[place] ?? .missing(program.slotNames[place]))
    case .content: return contents.last ?? .text("")
    default: break
    }
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Renderer.deepest else {
      throw Renderer.tooDeep
    }
    let value = try compound(code)
    guard value.depth <= EvaluationLimits.valueDepth else { throw .tooDeep }
    return value
  }

  private mutating func compound(_ code: Code) throws(EvaluationError) -> Value {
    switch code {
    case .item(let owner, let item, let site):
      let place = try value(of: item)
      return try self.item(place, of: value(of: owner), at: site)
    case .slice(let owner, let from, let to, let by, let offset):
      return try slice(owner, from, to, by, at: offset)
    case .list(let parts): return .list(try values(of: parts))
    case .tuple(let parts): return .tuple(try values(of: parts))
    case .dictionary(let parts, let offset): return try dictionary(parts, at: offset)
    case .negated(let part, let offset):
      return try Arithmetic.negated(value(of: part), at: offset)
    case .positive(let part, let offset):
      let value = try value(of: part)
      _ = try Arithmetic.negated(value, at: offset)
      return value
    case .not(let part): return .boolean(!(try value(of: part).isTruthy))
    case .arithmetic(let sign, let left, let right, let offset):
      let first = try value(of: left)
      let result = try Arithmetic.result(of: first, sign, value(of: right), rules, at: offset)
      spend(result.length)
      return result
    case .joined(let parts): return try joined(parts)
    case .compared(let left, let relation, let right, let offset):
      let first = try value(of: left)
      return .boolean(try holds(relation, first, value(of: right), at: offset))
    case .chained(let left, let steps):
      var first = try value(of: left)
      for step in steps {
        let second = try value(of: step.right)
        guard try holds(step.relation, first, second, at: step.offset) else { return false }
        first = second
      }
      return true
    case .both(let left, let right):
      // As in Jinja, `and` and `or` give the side that settled the question, not just yes or no.
      let first = try value(of: left)
      return first.isTruthy ? try value(of: right) : first
    case .either(let left, let right):
      let first = try value(of: left)
      return first.isTruthy ? first : try value(of: right)
    case .choice(let part, let condition, let otherwise):
      if try value(of: condition).isTruthy { return try value(of: part) }
      guard let otherwise else {
        return rules.isJinja ? .missing("the else of this choice") : .text("")
      }
      return try value(of: otherwise)
    case .filtered(let part, let filter): return try filtered(value(of: part), filter)
    case .tested(let part, let test):
      return .boolean(try holds(test, for: value(of: part)) != test.content.isNegated)
    case .called(let callee, let call):
      let function = try value(of: callee)
      return try self.call(function, arguments(of: call), call)
    case .method(let owner, let field, let call):
      let value = try value(of: owner)
      return try self.call(field, of: value, arguments(of: call), call)
    case .operation(let operation): return try value(of: operation)
    case .constant, .slot, .data, .name, .field, .slotField, .content: return try value(of: code)
    }
  }

  mutating func values(of codes: [Code]) throws(EvaluationError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(codes.count)
    for code in codes { values.append(try value(of: code)) }
    return values
  }

  private mutating func holds(
    _ relation: Relation, _ left: Value, _ right: Value, at offset: Int
  ) throws(EvaluationError) -> Bool {
    var work = 0
    let holds = try relation.holds(left, right, rules, at: offset, work: &work)
    if work > 0 { spend(work) }
    return holds
  }

  /// That enough has been done: there is no value any more.
  func stopped(at offset: Int) -> EvaluationError {
    EvaluationError(
      message: "the template takes more than \(rules.limits.steps) steps",
      remedy: "give its loops fewer items, or divide the document", offset: offset)
  }

  mutating func optionalValue(of code: Code?) throws(EvaluationError) -> Value? {
    guard let code else { return nil }
    return try value(of: code)
  }

  private mutating func dictionary(
    _ parts: [Code], at offset: Int
  ) throws(EvaluationError) -> Value {
    var pairs: [(key: Value, value: Value)] = []
    for place in stride(from: 0, to: parts.count, by: 2) {
      let key = try value(of: parts[place])
      if key.isMissing || key.items != nil && !key.isTuple {
        throw EvaluationError(
          message: "\(key.kindWords) cannot be a key", remedy: "write a text or a number",
          offset: offset)
      }
      pairs.append((key.isMarkup ? .text(key.words ?? "") : key, try value(of: parts[place + 1])))
    }
    return .dictionary(pairs)
  }

  private mutating func joined(_ parts: [JoinedCode]) throws(EvaluationError) -> Value {
    var bytes: [UInt8] = []
    var ends: [(bytes: Int, isMarkup: Bool)] = []
    for part in parts {
      let value = try value(of: part.code)
      defer { if escapes { ends.append((bytes.count, value.isMarkup)) } }
      if let words = value.words {
        bytes.append(contentsOf: words.utf8)
      } else if value.isMissing, rules.missing == .blank {
        continue
      } else if rules.isJinja, !value.isMissing {
        JinjaText.append(value, to: &bytes) { $0.append(contentsOf: $1.utf8) }
      } else {
        do {
          try appendText(of: value, to: &bytes) { $0.append(contentsOf: $1.utf8) }
        } catch {
          throw PrintingFault.error(for: value, written: part.written, offset: part.offset)
        }
      }
      guard bytes.count <= EvaluationLimits.textBytes else { throw .tooLong(offset: part.offset) }
    }
    spend(bytes.count >> 6)
    guard ends.contains(where: \.isMarkup) else {
      return .text(String(decoding: bytes, as: UTF8.self))
    }
    // Beside a text that is escaped already, the others are escaped too.
    var (text, start) = ("", 0)
    for end in ends {
      let words = String(decoding: bytes[start..<end.bytes], as: UTF8.self)
      text += end.isMarkup ? words : Entities.escaped(words)
      start = end.bytes
    }
    return .markup(text)
  }

  private mutating func filtered(
    _ input: Value, _ filter: Shared<FilterCode>
  ) throws(EvaluationError) -> Value {
    if let fault = filter.content.fault { throw fault }
    let action = Filters.actions[filter.content.index]
    // What is left out stays so through a filter: `{{ wards|join_and|default("all") }}`.
    if input.isMissing, !action.takesMissing, rules.missing == .refused || action.isOfPapers {
      return input
    }
    spend(1 + action.steps(for: input))
    if isStopped { throw stopped(at: filter.content.offset) }
    var call = FilterInput(
      value: input, name: filter.content.name, offset: filter.content.offset, rules: rules,
      escapes: escapes)
    if filter.content.hasArguments {
      call.arguments.reserveCapacity(filter.content.slots.count)
      for slot in filter.content.slots { call.arguments.append(try optionalValue(of: slot)) }
      call.rest = try values(of: filter.content.rest)
      for named in filter.content.named {
        call.named.append((named.name, try value(of: named.code)))
      }
    }
    return try action.value(call)
  }

  private mutating func holds(
    _ test: Shared<TestCode>, for input: Value
  ) throws(EvaluationError) -> Bool {
    if let fault = test.content.fault { throw fault }
    var call = FilterInput(
      value: input, name: test.content.name, offset: test.content.offset, rules: rules,
      escapes: escapes)
    for slot in test.content.slots { call.arguments.append(try optionalValue(of: slot)) }
    call.rest = try values(of: test.content.rest)
    return try ValueTests.all[test.content.index].holds(call)
  }
}
