import CivilTime

/// Items in order: the `sort` filter, and what `groupby`, `dictsort`, `min` and `max` need of it.
enum ListOrder {
  private struct Keyed {
    var keys: [Value]
    var place: Int
  }

  @Sendable static func sorted(_ input: FilterInput) throws(EvaluationError) -> Value {
    let (names, isReversed, isCaseSensitive) = try options(of: input)
    let attributes = names?.split(separator: ",").map { Attribute(String($0)) }
    let items = try input.items()
    // A field that every item leaves out puts none of them before another.
    let places = try order(
      of: items, isReversed: isReversed, isCaseSensitive: isCaseSensitive, input,
      allowsMissing: attributes != nil
    ) { (item) throws(EvaluationError) in
      guard let attributes else { return [item] }
      var keys: [Value] = []
      for attribute in attributes {
        keys.append(try attribute.value(of: item, rules: input.rules, at: input.offset))
      }
      return keys
    }
    return .list(places.map { items[$0] })
  }

  /// The places of the items in the order of their keys; items that are equal keep theirs.
  static func order(
    of items: [Value], isReversed: Bool = false, isCaseSensitive: Bool, _ input: FilterInput,
    allowsMissing: Bool = false, keys: (Value) throws(EvaluationError) -> [Value]
  ) throws(EvaluationError) -> [Int] {
    var keyed: [Keyed] = []
    keyed.reserveCapacity(items.count)
    var size = 0
    for (place, item) in items.enumerated() {
      var own: [Value] = []
      for value in try keys(item) {
        let key = try key(
          for: value, isCaseSensitive, input, allowsMissing: allowsMissing || items.count == 1)
        size += key.words?.utf8.count ?? 1
        own.append(key)
      }
      guard size <= EvaluationLimits.listBytes else { throw .tooLong(offset: input.offset) }
      if let first = keyed.first?.keys {
        for (one, other) in zip(first, own) where one.kinds != other.kinds {
          throw input.fault(
            "the list holds \(one.kindWords) and \(other.kindWords), which have no order between "
              + "them", "sort a list whose items are all of one kind")
        }
      }
      keyed.append(Keyed(keys: own, place: place))
    }
    keyed.sort { left, right in
      for (one, other) in zip(left.keys, right.keys) {
        switch Relation.order(one, other) {
        case .before: return !isReversed
        case .after: return isReversed
        case .same, nil: continue
        }
      }
      return left.place < right.place
    }
    return keyed.map(\.place)
  }

  /// Jinja's order of the parameters is reverse, case_sensitive, attribute; a first argument that
  /// is yes or no is taken so, one that is text names the attribute.
  private static func options(
    of input: FilterInput
  ) throws(EvaluationError) -> (String?, isReversed: Bool, isCaseSensitive: Bool) {
    if case .boolean(let isReversed) = input.argument(0) {
      return (try input.text(2), isReversed, input.flag(1))
    }
    return (try input.text(0), input.flag(1), input.flag(2))
  }

  /// What a value is put in order by.
  static func key(
    for value: Value, _ isCaseSensitive: Bool, _ input: FilterInput, allowsMissing: Bool = false
  ) throws(EvaluationError) -> Value {
    switch value {
    case .text(let text): return isCaseSensitive ? value : .text(text.lowercased())
    case .number, .date: return value
    case .money(let pence): return .number(MoneyText.pounds(ofPence: pence))
    case .boolean(let flag): return .number(flag ? 1 : 0)
    case .missing where input.rules.missing == .blank && allowsMissing: return value
    case .missing(let name):
      throw input.fault(
        "the data leaves out \(name) in an item that is to be sorted",
        "fill it in for every item, or sort by another field")
    default:
      if let words = value.words { return .text(isCaseSensitive ? words : words.lowercased()) }
      if input.rules.isJinja, let items = value.items {
        var keys: [Value] = []
        // Only texts themselves are put in order without regard to capitals, not those in a list.
        for item in items { keys.append(try key(for: item, true, input)) }
        return .list(keys)
      }
      throw input.fault(
        "\(value.kindWords) has no place in an order",
        "sort by a field of the items, as in |sort(attribute=\"name\")")
    }
  }
}
