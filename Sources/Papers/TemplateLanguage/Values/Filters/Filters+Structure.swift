extension Filter {
  static let ofStructure = [checkbox, markdown]

  static let fallback = Filter(
    "default", aliases: ["d"], parameters: [Parameter("value"), Parameter("boolean")],
    doc: "Gives another value for one that the data leave out; with true after it, also for one "
      + "that is empty, nought or no.",
    example: "portfolio|default(\"none\")", result: "none", takesMissing: true,
    accepts: .anything,
    gives: { shaping in
      guard let given = shaping.slotShapes.first, let given else {
        return shaping.input.union(.text)
      }
      return shaping.input.union(given)
    }
  ) { (input) throws(EvaluationError) -> Value in
    let isWanted = input.value.isMissing || (input.flag(1) && !input.value.isTruthy)
    return isWanted ? input.argument(0) ?? .text("") : input.value
  }

  private static let checkbox = Filter(
    "checkbox", doc: "Prints ☒ for yes and ☐ for no.", example: "true|checkbox", result: "☒",
    accepts: [.boolean, .checkBox], gives: { _ in .checkBox }
  ) { (input) throws(EvaluationError) -> Value in .checkBox(input.value.isTruthy) }

  private static let markdown = Filter(
    "markdown",
    doc: "Makes a passage of text written in Markdown; it stands alone in its paragraph. "
      + "Fields that are passages already need no filter.",
    example: "\"Agreed **in full**.\"|markdown", result: "Agreed **in full**.",
    accepts: [.text, .flow], gives: { _ in .flow }
  ) { (input) throws(EvaluationError) -> Value in
    if case .flow = input.value { return input.value }
    return .flow(Flow([.markdown(number: nil, source: try input.text())]))
  }
}
