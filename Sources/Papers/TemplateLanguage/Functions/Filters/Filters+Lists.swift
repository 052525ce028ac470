extension Filter {
  static let ofLists =
    [join, joinAnd, length, first, last, sort, map, select, reject, selectattr, rejectattr]
    + ofListParts

  private static let join = Filter(
    "join",
    parameters: [Parameter("separator", alias: "d"), Parameter("attribute", role: .attribute)],
    doc: "Prints the items of a list one after the other, with the separator between them.",
    example: "wards|join(\"; \")", result: "Elm Park; Gooshays; Harold Wood", accepts: .list,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let separator = try input.text(0) ?? ""
    let values = try ListTexts.values(of: input, attribute: input.text(1))
    let texts = try ListTexts.texts(
      of: values, in: input, separatorBytes: separator.utf8.count)
    guard input.escapes,
      input.argument(0)?.isMarkup == true || values.contains(where: \.isMarkup)
    else { return .text(texts.joined(separator: separator)) }
    let escaped = zip(values, texts).map { $0.isMarkup ? $1 : Entities.escaped($1) }
    return .markup(
      escaped.joined(separator: input.argument(0)?.escaped.words ?? Entities.escaped(separator)))
  }

  private static let joinAnd = Filter(
    "join_and", parameters: [Parameter("attribute", role: .attribute)], isOfPapers: true,
    doc: "Prints the items of a list as a sentence does: commas between them, and before the last. "
      + "Items that are empty are left out.",
    example: "wards|join_and", result: "Elm Park, Gooshays and Harold Wood", accepts: .list,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let values = try ListTexts.values(of: input, attribute: input.text(0))
    let texts = try ListTexts.texts(
      of: values.filter { !$0.isMissing && $0 != .none }, in: input
    ).filter { !$0.isEmpty }
    guard let last = texts.last, texts.count > 1 else { return .text(texts.first ?? "") }
    return .text(texts.dropLast().joined(separator: ", ") + " and " + last)
  }

  private static let length = Filter(
    "length", aliases: ["count"], doc: "The number of items in a list, or of letters in a text.",
    example: "suppliers|length", result: "3", takesMissing: true,
    accepts: [.list, .text, .record], gives: { _ in .number }
  ) { (input) throws(EvaluationError) -> Value in
    if case .missing(let name) = input.value {
      if input.rules.missing == .blank { return 0 }
      throw input.fault(
        "the data leaves out \(name), which has no length",
        "fill it in, or write {{ \(name)|default([])|length }}")
    }
    if let words = input.value.words { return .number(words.unicodeScalars.count) }
    if let entries = input.value.entries { return .number(entries.keys.count) }
    guard let items = input.value.items else {
      throw input.fault("\(input.value.kindWords) has no length", "give a list or a text")
    }
    return .number(items.count)
  }

  private static let first = Filter(
    "first", doc: "The first item of a list, or letter of a text.", example: "wards|first",
    result: "Elm Park", accepts: [.list, .text], gives: { $0.element }
  ) { (input) throws(EvaluationError) -> Value in
    if let text = input.value.words {
      return text.unicodeScalars.first.map { .text(String($0)) }
        ?? .missing("the first letter of an empty text")
    }
    return try input.items().first ?? .missing("the first item of an empty list")
  }

  private static let last = Filter(
    "last", doc: "The last item of a list, or letter of a text.", example: "wards|last",
    result: "Harold Wood", accepts: [.list, .text], gives: { $0.element }
  ) { (input) throws(EvaluationError) -> Value in
    if let text = input.value.words {
      return text.unicodeScalars.last.map { input.words(String($0)) }
        ?? .missing("the last letter of an empty text")
    }
    return try input.items().last ?? .missing("the last item of an empty list")
  }

  private static let sort = Filter(
    "sort",
    parameters: [
      Parameter("attribute", role: .attribute), Parameter("reverse"), Parameter("case_sensitive"),
    ],
    sorts: true,
    doc: "Puts the items of a list in order: numbers and amounts by size, dates by time, texts by "
      + "the alphabet, capitals or not. Of groups of fields, by the attribute.",
    example: "suppliers|sort(attribute=\"name\")|join_and(\"name\")",
    result: "Ash Support, beech Homes and Oak Care", accepts: .list, gives: { $0.input },
    apply: ListOrder.sorted)

  private static let map = Filter(
    "map",
    parameters: [
      Parameter("filter", role: .filterName),
      Parameter("attribute", isByNameOnly: true, role: .attribute),
      Parameter("default", isByNameOnly: true),
    ], takesMore: true,
    doc: "Makes a list of one field of each item, or puts a filter to each item.",
    example: "suppliers|map(attribute=\"score\")|join(\", \")", result: "61, 84, 40",
    accepts: .list, gives: ListMapping.shape, apply: ListMapping.mapped)

  private static let select = Filter(
    "select", parameters: ListSelection.byItem,
    doc: "Keeps the items of a list that count as yes, or pass a test.",
    example: "[1, 2, 3, 4]|select(\"even\")|join(\", \")", result: "2, 4", accepts: .list,
    gives: { $0.input }
  ) { (input) throws(EvaluationError) -> Value in
    try ListSelection.selected(input, byAttribute: false, keeps: true)
  }

  private static let reject = Filter(
    "reject", parameters: ListSelection.byItem,
    doc: "Leaves out the items of a list that count as yes, or pass a test.",
    example: "[1, 2, 3, 4]|reject(\"even\")|join(\", \")", result: "1, 3", accepts: .list,
    gives: { $0.input }
  ) { (input) throws(EvaluationError) -> Value in
    try ListSelection.selected(input, byAttribute: false, keeps: false)
  }

  private static let selectattr = Filter(
    "selectattr", parameters: ListSelection.byAttribute,
    doc: "Keeps the items of a list whose field counts as yes, or passes a test.",
    example: "suppliers|selectattr(\"score\", \"ge\", 60)|join_and(\"name\")",
    result: "Oak Care and beech Homes", accepts: .list, gives: { $0.input }
  ) { (input) throws(EvaluationError) -> Value in
    try ListSelection.selected(input, byAttribute: true, keeps: true)
  }

  private static let rejectattr = Filter(
    "rejectattr", parameters: ListSelection.byAttribute,
    doc: "Leaves out the items of a list whose field counts as yes, or passes a test.",
    example: "suppliers|rejectattr(\"admitted\")|join_and(\"name\")", result: "Ash Support",
    accepts: .list, gives: { $0.input }
  ) { (input) throws(EvaluationError) -> Value in
    try ListSelection.selected(input, byAttribute: true, keeps: false)
  }
}

/// The items of a list as texts.
enum ListTexts {
  /// The items, or of each its field.
  static func values(
    of input: FilterInput, attribute: String?
  ) throws(EvaluationError) -> [Value] {
    guard let field = attribute.map({ Attribute($0) }) else { return try input.items() }
    var values: [Value] = []
    for item in try input.items() {
      values.append(try field.value(of: item, rules: input.rules, at: input.offset))
    }
    return values
  }

  static func texts(
    of values: [Value], in input: FilterInput, separatorBytes: Int = 0
  ) throws(EvaluationError) -> [String] {
    var texts: [String] = []
    var size = 0
    for value in values {
      let text = try input.text(of: value)
      size += text.utf8.count + separatorBytes
      guard size - separatorBytes <= EvaluationLimits.textBytes else {
        throw .tooLong(offset: input.offset)
      }
      texts.append(text)
    }
    return texts
  }
}
