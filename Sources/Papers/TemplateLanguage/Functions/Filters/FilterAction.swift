/// What a filter does when a form is filled in, apart from all that documents it.
struct FilterAction: Sendable {
  typealias Apply = @Sendable (FilterInput) throws(EvaluationError) -> Value

  let takesMissing: Bool
  let accepts: ValueKinds
  /// Whether it is one that Jinja does not have.
  let isOfPapers: Bool
  /// Whether it puts a list in order, which takes longer than going through it.
  let sorts: Bool
  let apply: Apply

  /// How many steps it takes: more for a longer value, in parts of what a loop's turn takes.
  func steps(for value: Value) -> Int { value.length &* (sorts ? 16 : 4) }

  /// The value that the filter makes; one of a kind it does not take is an error.
  func value(_ input: FilterInput) throws(EvaluationError) -> Value {
    if isOfPapers || !input.rules.isJinja, accepts != .anything, !input.value.isMissing,
      accepts.isDisjoint(with: input.value.kinds)
    {
      throw EvaluationError(
        message: "\(input.name) takes \(accepts.words), but here is \(input.value.kindWords)",
        remedy: "use another filter, or another name", offset: input.offset)
    }
    let result = try apply(input)
    if let text = result.words, text.utf8.count > EvaluationLimits.textBytes {
      throw .tooLong(offset: input.offset)
    }
    return result
  }
}
