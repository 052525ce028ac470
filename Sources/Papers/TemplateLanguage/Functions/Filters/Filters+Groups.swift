extension Filter {
  static let ofGroups = [groupby, items, dictsort]

  private static let groupby = Filter(
    "groupby",
    parameters: [
      Parameter("attribute", isRequired: true, role: .attribute), Parameter("default"),
      Parameter("case_sensitive"),
    ],
    sorts: true,
    doc: "The items that have the same field, group by group, in the order of the field; go "
      + "through them by {% for value, items in list|groupby(\"field\") %}.",
    example: "(suppliers|groupby(\"admitted\")|first)[1]|join_and(\"name\")",
    result: "Ash Support", accepts: .list,
    gives: { shaping in
      var ignored: [ExpressionProblem] = []
      let key = shaping.literal(0).map {
        Attribute($0).shape(in: shaping.element, at: 0, problems: &ignored)
      }
      return .list(.group(by: key ?? .any, item: shaping.element))
    }
  ) { (input) throws(EvaluationError) -> Value in
    let attribute = Attribute(try input.text(of: input.required(0)))
    let isCaseSensitive = input.flag(2)
    let items = try input.items()
    func key(of item: Value) throws(EvaluationError) -> Value {
      try attribute.value(of: item, rules: input.rules, or: input.given(1), at: input.offset)
    }
    let order = try ListOrder.order(of: items, isCaseSensitive: isCaseSensitive, input) {
      (item) throws(EvaluationError) in [try key(of: item)]
    }
    var groups: [(key: Value, items: [Value])] = []
    var last: Value?
    for place in order {
      let name = try key(of: items[place])
      let sortedBy = try ListOrder.key(
        for: name, isCaseSensitive, input, allowsMissing: items.count == 1)
      if let last, last == sortedBy {
        groups[groups.count - 1].items.append(items[place])
      } else {
        groups.append((name, [items[place]]))
        last = sortedBy
      }
    }
    return .list(
      groups.map { .other(Special(.group(Special.Group(key: $0.key, items: ValueList($0.items))))) }
    )
  }

  private static let items = Filter(
    "items",
    doc: "The names and values of a group of fields, to go through by {% for name, value in … %}.",
    example: "(suppliers|first|items|first)[0]", result: "name", accepts: .record,
    gives: { _ in .list(.any) }
  ) { (input) throws(EvaluationError) -> Value in
    if input.value.isMissing { return .list([]) }
    guard let entries = input.value.entries else {
      throw input.fault(
        "items takes a group of fields, but here is \(input.value.kindWords)",
        "give a group of fields")
    }
    return .list(zip(entries.keys, entries.values).map { .tuple([$0, $1]) })
  }

  private static let dictsort = Filter(
    "dictsort", parameters: [Parameter("case_sensitive"), Parameter("by"), Parameter("reverse")],
    sorts: true,
    doc: "The names and values of a group of fields in the order of the names, or by=\"value\" of "
      + "the values.",
    example: "(dict(b=1, a=2)|dictsort|first)[0]", result: "a", accepts: .record,
    gives: { _ in .list(.any) }
  ) { (input) throws(EvaluationError) -> Value in
    guard let entries = input.value.entries else {
      throw input.fault(
        "dictsort takes a group of fields, but here is \(input.value.kindWords)",
        "give a group of fields")
    }
    let by = try input.text(1) ?? "key"
    guard by == "key" || by == "value" else {
      throw input.fault(
        "a group is sorted by \"key\" or by \"value\"", "write |dictsort(by=\"value\")")
    }
    let pairs = zip(entries.keys, entries.values).map { Value.tuple([$0, $1]) }
    let order = try ListOrder.order(
      of: pairs, isReversed: input.flag(2), isCaseSensitive: input.flag(0), input
    ) { (pair) throws(EvaluationError) in [(pair.items ?? [])[by == "key" ? 0 : 1]] }
    return .list(order.map { pairs[$0] })
  }
}
