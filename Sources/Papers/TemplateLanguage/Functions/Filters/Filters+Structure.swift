extension Filter {
  static let ofStructure = [checkbox, markdown, footnote, attribute]

  static let fallback = Filter(
    "default", aliases: ["d"],
    parameters: [Parameter("value", alias: "default_value"), Parameter("boolean")],
    doc: "Gives another value for one that the data leave out; with true after it, also for one "
      + "that is empty, nought or no.",
    example: "portfolio|default(\"none\")", result: "none", takesMissing: true,
    accepts: .anything,
    gives: { shaping in
      guard let given = shaping.slotShapes.first, let given else {
        return shaping.input.union(.text)
      }
      if case .list = shaping.input, shaping.slots.first??.isEmptyList == true {
        return shaping.input
      }
      return shaping.input.union(given)
    }
  ) { (input) throws(EvaluationError) -> Value in
    // A field that holds none is one that the data leave out, but not to Jinja.
    let isNone = input.value == .none && input.rules.missing == .refused
    let isWanted = input.value.isMissing || isNone || (input.flag(1) && !input.value.isTruthy)
    return isWanted ? input.argument(0) ?? .text("") : input.value
  }

  private static let attribute = Filter(
    "attr", parameters: [Parameter("name", isRequired: true)],
    doc: "The field of that name; of use where the name is itself a value.",
    example: "(suppliers|first)|attr(\"name\")", result: "Oak Care", accepts: .anything,
    gives: { _ in .any }
  ) { (input) throws(EvaluationError) -> Value in
    let name = try input.text(of: input.required(0))
    if case .missing(let left) = input.value { throw .leftOut(left, offset: input.offset) }
    switch input.value {
    case .record(let record) where !input.rules.isJinja: return record[name] ?? .missing(name)
    case .other(let special):
      if case .group(let group) = special.kind {
        return name == "grouper" ? group.key : name == "list" ? .list(group.items) : .missing(name)
      }
    default: break
    }
    if Methods.exist(name, for: input.value) {
      return .other(Special(.method(input.value, name)))
    }
    return .missing(name)
  }

  private static let checkbox = Filter(
    "checkbox", isOfPapers: true,
    doc: "Prints ☒ for yes and ☐ for no; a text may say so in words: yes, no, true, false, 1, 0.",
    example: "true|checkbox", result: "☒",
    accepts: [.boolean, .checkBox, .text], gives: { _ in .checkBox }
  ) { (input) throws(EvaluationError) -> Value in
    guard case .text(let text) = input.value else { return .checkBox(input.value.isTruthy) }
    guard let isTicked = YesOrNo.said(by: text) else {
      throw EvaluationError(
        message: "\u{201C}\(text.prefix(60))\u{201D} says neither yes nor no",
        remedy: "write yes or no, true or false, 1 or 0")
    }
    return .checkBox(isTicked)
  }

  private static let markdown = Filter(
    "markdown", isOfPapers: true,
    doc: "Makes a passage of text written in Markdown; it stands alone in its paragraph. "
      + "Fields that are passages already need no filter.",
    example: "\"Agreed **in full**.\"|markdown", result: "Agreed **in full**.",
    accepts: [.text, .flow], gives: { _ in .flow }
  ) { (input) throws(EvaluationError) -> Value in
    if case .flow = input.value { return input.value }
    return .flow(Flow([.markdown(number: nil, source: try input.text())]))
  }

  private static let footnote = Filter(
    "footnote", isOfPapers: true,
    doc: "Makes a note at the foot of the page, whose number stands where the tag is. Text that is "
      + "empty makes none.",
    example: "\"Minute 12.\"|footnote", result: "Minute 12.",
    accepts: ValueKinds.printable.union(.flow), gives: { _ in .flow }
  ) { (input) throws(EvaluationError) -> Value in
    if case .flow(let flow) = input.value {
      return .flow(Flow([.runs([TextRun(note: flow)])]))
    }
    let text = try input.text()
    if text.isEmpty { return .text("") }
    return .flow(Flow([.runs([TextRun(note: Flow([.runs([TextRun(text)])]))])]))
  }
}
