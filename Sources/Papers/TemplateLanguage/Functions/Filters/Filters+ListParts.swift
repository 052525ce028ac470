extension Filter {
  static let ofListParts = [list, reverse, unique, batch, slice, sum, min, max]

  private static let list = Filter(
    "list", doc: "The items as a list: of a list, the letters of a text, the names of a group.",
    example: "\"abc\"|list|join(\" \")", result: "a b c", accepts: .anything,
    gives: { .list($0.element) }
  ) { (input) throws(EvaluationError) -> Value in
    if let words = input.value.words {
      return .list(words.unicodeScalars.map { .text(String($0)) })
    }
    return .list(try input.items())
  }

  private static let reverse = Filter(
    "reverse", doc: "The items of a list, or the letters of a text, from the last to the first.",
    example: "wards|reverse|join(\", \")", result: "Harold Wood, Gooshays, Elm Park",
    accepts: [.list, .text], gives: { $0.input }
  ) { (input) throws(EvaluationError) -> Value in
    if let words = input.value.words {
      return input.words(String(String.UnicodeScalarView(words.unicodeScalars.reversed())))
    }
    return .list(try input.items().reversed())
  }

  private static let unique = Filter(
    "unique", parameters: [Parameter("case_sensitive"), Parameter("attribute", role: .attribute)],
    sorts: true,
    doc: "Leaves out items that have come already, whether in capitals or not; of groups of "
      + "fields, by the attribute.",
    example: "[\"a\", \"B\", \"A\"]|unique|join(\", \")", result: "a, B", accepts: .list,
    gives: { $0.input }
  ) { (input) throws(EvaluationError) -> Value in
    let attribute = try input.text(1).map { Attribute($0) }
    var (seen, kept): (Set<Value>, [Value]) = ([], [])
    // Letters are the same where their code points are.
    var words: Set<[UInt8]> = []
    for item in try input.items() {
      var key = try attribute?.value(of: item, rules: input.rules, at: input.offset) ?? item
      if let text = key.words {
        if words.insert(Array((input.flag(0) ? text : text.lowercased()).utf8)).inserted {
          kept.append(item)
        }
        continue
      }
      if case .boolean(let flag) = key { key = .number(flag ? 1 : 0) }
      if input.rules.isJinja, !key.isMissing,
        key.entries != nil || key.items != nil && !key.isTuple
      {
        throw input.fault(
          "unique cannot tell whether \(key.kindWords) has come already",
          "name a field, as in |unique(attribute=\"name\")")
      }
      if seen.insert(key).inserted { kept.append(item) }
    }
    return .list(kept)
  }

  private static let batch = Filter(
    "batch", parameters: [Parameter("linecount", isRequired: true), Parameter("fill_with")],
    doc: "Lists of so many items each, one after the other; the last is filled up with the value, "
      + "if one is given.",
    example: "[1, 2, 3]|batch(2, 0)|map(\"join\", \" \")|join(\"; \")", result: "1 2; 3 0",
    accepts: .list, gives: { .list($0.input) }
  ) { (input) throws(EvaluationError) -> Value in
    guard let count = try input.whole(0), count > 0, count <= EvaluationLimits.listItems else {
      throw input.fault("batch makes lists of at least one item", "write |batch(3)")
    }
    let items = try input.items()
    var batches: [Value] = []
    for start in stride(from: 0, to: items.count, by: count) {
      var batch = Array(items[start..<Swift.min(start + count, items.count)])
      if let filling = input.given(1) {
        batch += Array(repeating: filling, count: count - batch.count)
      }
      batches.append(.list(batch))
    }
    return .list(batches)
  }

  private static let slice = Filter(
    "slice", parameters: [Parameter("slices", isRequired: true), Parameter("fill_with")],
    doc: "So many lists, as near to one length as can be; the shorter ones are filled up with the "
      + "value, if one is given.",
    example: "[1, 2, 3]|slice(2)|map(\"join\", \" \")|join(\"; \")", result: "1 2; 3",
    accepts: .list, gives: { .list($0.input) }
  ) { (input) throws(EvaluationError) -> Value in
    guard let count = try input.whole(0), count > 0, count <= EvaluationLimits.listItems else {
      throw input.fault("slice makes at least one list", "write |slice(3)")
    }
    let items = try input.items()
    let (each, longer) = items.count.quotientAndRemainder(dividingBy: count)
    var (slices, start): ([Value], Int) = ([], 0)
    for number in 0..<count {
      let end = start + each + (number < longer ? 1 : 0)
      var slice = Array(items[start..<end])
      if let filling = input.given(1), number >= longer { slice.append(filling) }
      slices.append(.list(slice))
      start = end
    }
    return .list(slices)
  }

  private static let sum = Filter(
    "sum", parameters: [Parameter("attribute", role: .attribute), Parameter("start")],
    doc: "The sum of the items of a list; of groups of fields, of the attribute. Amounts of money "
      + "make an amount.",
    example: "suppliers|sum(\"score\")", result: "185", accepts: .list, gives: { _ in .any }
  ) { (input) throws(EvaluationError) -> Value in
    let attribute = try input.text(0).map { Attribute($0) }
    var total = input.argument(1)
    for (place, item) in try input.items().enumerated() {
      let value = try attribute?.value(of: item, rules: input.rules, at: input.offset) ?? item
      if let words = value.words, total?.words == nil, !input.rules.isJinja {
        throw input.fault(
          "item \(place + 1) is the text “\(words.prefix(40))”, and sum adds numbers",
          attribute == nil
            ? "write |map(\"float\")|sum, or give numbers in the data"
            : "write |map(attribute=…)|map(\"float\")|sum, or give numbers in the data")
      }
      // Without a start, amounts are summed as amounts and not as pounds added to nought.
      if total == nil, case .money = value {
        total = value
      } else {
        total = try Arithmetic.result(
          of: total ?? 0, .plus, value, input.rules, at: input.offset)
      }
    }
    return total ?? 0
  }

  private static let min = Filter(
    "min", parameters: [Parameter("case_sensitive"), Parameter("attribute", role: .attribute)],
    doc: "The smallest item of a list; of groups of fields, by the attribute.",
    example: "[61, 84, 40]|min", result: "40", accepts: .list, gives: { $0.element }
  ) { (input) throws(EvaluationError) -> Value in try extreme(of: input, .before) }

  private static let max = Filter(
    "max", parameters: [Parameter("case_sensitive"), Parameter("attribute", role: .attribute)],
    doc: "The greatest item of a list; of groups of fields, by the attribute.",
    example: "[61, 84, 40]|max", result: "84", accepts: .list, gives: { $0.element }
  ) { (input) throws(EvaluationError) -> Value in try extreme(of: input, .after) }

  private static func extreme(
    of input: FilterInput, _ wanted: Value.Order
  ) throws(EvaluationError) -> Value {
    let attribute = try input.text(1).map { Attribute($0) }
    var best: (key: Value, item: Value)?
    let items = try input.items()
    for item in items {
      let value = try attribute?.value(of: item, rules: input.rules, at: input.offset) ?? item
      // The only item is the smallest and the greatest, whatever it is.
      if items.count == 1 { return item }
      let key = try ListOrder.key(for: value, input.flag(0), input)
      guard let current = best else {
        best = (key, item)
        continue
      }
      guard let order = Relation.order(key, current.key) else {
        throw input.fault(
          "the list holds \(current.key.kindWords) and \(key.kindWords), which have no order "
            + "between them", "give a list whose items are all of one kind")
      }
      if order == wanted { best = (key, item) }
    }
    return best?.item ?? .missing("the \(input.name) of an empty list")
  }
}
