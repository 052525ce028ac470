/// What a filter does when a form is filled in, apart from all that documents it.
struct FilterAction: Sendable {
  typealias Apply = @Sendable (FilterInput) throws(EvaluationError) -> Value

  let takesMissing: Bool
  let accepts: ValueKinds
  let apply: Apply

  /// The value that the filter makes; one of a kind it does not take is an error.
  func value(_ input: FilterInput) throws(EvaluationError) -> Value {
    if !input.value.isMissing, accepts.isDisjoint(with: input.value.kinds) {
      throw EvaluationError(
        message: "\(input.name) takes \(accepts.words), but here is \(input.value.kindWords)",
        remedy: "use another filter, or another name", offset: input.offset)
    }
    let result = try apply(input)
    if case .text(let text) = result, text.utf8.count > EvaluationLimits.textBytes {
      throw .tooLong(offset: input.offset)
    }
    return result
  }
}

/// What a filter or a test is put to, and what stands in its brackets.
struct FilterInput {
  let value: Value
  /// In the order of the parameters; may be shorter when the last are not given.
  let arguments: [Value?]
  let rest: [Value]
  /// The filter's name as the form has it.
  let name: String
  let offset: Int

  init(
    value: Value, arguments: [Value?] = [], rest: [Value] = [], name: String, offset: Int
  ) {
    self.value = value
    self.arguments = arguments
    self.rest = rest
    self.name = name
    self.offset = offset
  }

  /// The argument at that place, nil when it is not given.
  func argument(_ place: Int) -> Value? {
    place < arguments.count ? arguments[place] : nil
  }

  /// The argument at that place; leaving it out is an error.
  func required(_ place: Int) throws(EvaluationError) -> Value {
    guard let value = argument(place) else {
      throw fault("\(name) lacks a value in its brackets", "see the language's list of filters")
    }
    return value
  }

  /// The argument as text, nil when it is not given.
  func text(_ place: Int) throws(EvaluationError) -> String? {
    guard let value = argument(place) else { return nil }
    return try text(of: value)
  }

  /// The argument as yes or no; no when it is not given.
  func flag(_ place: Int) -> Bool { argument(place)?.isTruthy ?? false }

  /// The value itself as text.
  func text() throws(EvaluationError) -> String { try text(of: value) }

  /// Any value as text.
  func text(of value: Value) throws(EvaluationError) -> String {
    do {
      return try printed(value)
    } catch {
      var placed = error
      placed.offset = offset
      throw placed
    }
  }

  /// The value as a number; text in digits is one, for data may come from a spreadsheet.
  func number() throws(EvaluationError) -> Number {
    switch value {
    case .number(let number): return number
    case .text(let text):
      if let number = MoneyText.pounds(in: text), !text.contains("£") { return number }
      throw fault("“\(text.prefix(40))” is not a number", "give a number, as in 59 or 1234.5")
    default:
      throw fault("\(name) takes a number, but here is \(value.kindWords)", "give a number")
    }
  }

  /// The value as a whole number.
  func wholeNumber() throws(EvaluationError) -> Int {
    let number = try number()
    guard let whole = number.whole else {
      throw fault("\(name) takes a whole number, but here is \(number)", "give a whole number")
    }
    return whole
  }

  /// The items of the value, which is a list.
  func items() throws(EvaluationError) -> [Value] {
    guard let items = value.items else {
      throw fault("\(name) takes a list, but here is \(value.kindWords)", "give a list")
    }
    return items
  }

  /// The same call put to another value.
  func put(to value: Value) -> FilterInput {
    FilterInput(value: value, arguments: arguments, rest: rest, name: name, offset: offset)
  }

  /// An error at the filter's place.
  func fault(_ message: String, _ remedy: String) -> EvaluationError {
    EvaluationError(message: message, remedy: remedy, offset: offset)
  }
}
