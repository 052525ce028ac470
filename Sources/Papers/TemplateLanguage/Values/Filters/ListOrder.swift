import CivilTime

/// The `sort` filter.
enum ListOrder {
  private struct Keyed {
    var key: Value
    var place: Int
  }

  @Sendable static func sorted(_ input: FilterInput) throws(EvaluationError) -> Value {
    let (attribute, isReversed, isCaseSensitive) = try options(of: input)
    let items = try input.items()
    var keyed: [Keyed] = []
    keyed.reserveCapacity(items.count)
    var size = 0
    for (place, item) in items.enumerated() {
      let value = try attribute?.value(of: item, at: input.offset) ?? item
      let key = try key(for: value, isCaseSensitive, input)
      if case .text(let text) = key { size += text.utf8.count }
      guard size <= EvaluationLimits.listBytes else { throw .tooLong(offset: input.offset) }
      if let first = keyed.first?.key, first.kinds != key.kinds {
        throw input.fault(
          "the list holds \(first.kindWords) and \(key.kindWords), which have no order between "
            + "them", "sort a list whose items are all of one kind")
      }
      keyed.append(Keyed(key: key, place: place))
    }
    keyed.sort { left, right in
      switch left.key.compared(with: right.key) {
      case .before: !isReversed
      case .after: isReversed
      case .same, nil: left.place < right.place
      }
    }
    return .list(keyed.map { items[$0.place] })
  }

  /// Jinja's order of the parameters is reverse, case_sensitive, attribute; a first argument that
  /// is yes or no is taken so, one that is text names the attribute.
  private static func options(
    of input: FilterInput
  ) throws(EvaluationError) -> (Attribute?, isReversed: Bool, isCaseSensitive: Bool) {
    if case .boolean(let isReversed) = input.argument(0) {
      return (try input.text(2).map { Attribute($0) }, isReversed, input.flag(1))
    }
    return (try input.text(0).map { Attribute($0) }, input.flag(1), input.flag(2))
  }

  private static func key(
    for value: Value, _ isCaseSensitive: Bool, _ input: FilterInput
  ) throws(EvaluationError) -> Value {
    switch value {
    case .text(let text): return isCaseSensitive ? value : .text(text.lowercased())
    case .number, .date: return value
    case .money(let pence): return .number(MoneyText.pounds(ofPence: pence))
    case .boolean(let flag): return .number(flag ? 1 : 0)
    case .missing(let name):
      throw input.fault(
        "the data leaves out \(name) in an item that is to be sorted",
        "fill it in for every item, or sort by another field")
    default:
      throw input.fault(
        "\(value.kindWords) has no place in an order",
        "sort by a field of the items, as in |sort(attribute=\"name\")")
    }
  }
}
