/// What a filter or a test is put to, and what stands in its brackets.
struct FilterInput {
  let value: Value
  /// In the order of the parameters; may be shorter when the last are not given.
  var arguments: [Value?] = []
  var rest: [Value] = []
  var named: [(name: String, value: Value)] = []
  /// The filter's name as the form has it.
  let name: String
  let offset: Int
  let rules: LanguageRules
  /// Whether values are being written with entities.
  var escapes = false

  init(
    value: Value, arguments: [Value?] = [], rest: [Value] = [], name: String, offset: Int,
    rules: LanguageRules, escapes: Bool = false
  ) {
    self.value = value
    self.arguments = arguments
    self.rest = rest
    self.name = name
    self.offset = offset
    self.rules = rules
    self.escapes = escapes
  }

  /// The argument at that place, nil when it is not given.
  func argument(_ place: Int) -> Value? {
    place < arguments.count ? arguments[place] : nil
  }

  /// The argument at that place, nil when it is not given or none.
  func given(_ place: Int) -> Value? {
    if let argument = argument(place), argument != .none { argument } else { nil }
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
    guard let value = given(place) else { return nil }
    return try text(of: value)
  }

  /// The argument as a whole number, nil when it is not given.
  func whole(_ place: Int) throws(EvaluationError) -> Int? {
    switch given(place) {
    case nil: return nil
    case .boolean(let flag)?: return flag ? 1 : 0
    case .some(let value): return try put(to: value).wholeNumber()
    }
  }

  /// The argument as yes or no; no when it is not given.
  func flag(_ place: Int) -> Bool { argument(place)?.isTruthy ?? false }

  /// The value itself as text.
  func text() throws(EvaluationError) -> String { try text(of: value) }

  /// Any value as text.
  func text(of value: Value) throws(EvaluationError) -> String {
    if let words = value.words { return words }
    if value.isMissing, rules.missing == .blank { return "" }
    if rules.isJinja, !value.isMissing { return JinjaText.text(of: value) }
    do {
      return try printed(value)
    } catch {
      var placed = error
      placed.offset = offset
      throw placed
    }
  }

  /// Refuses, as Jinja does, a value that is no text.
  func requireWords() throws(EvaluationError) {
    guard rules.isJinja, value.words == nil else { return }
    if case .missing(let left) = value { throw .leftOut(left, offset: offset) }
    throw fault("\(name) takes text, but here is \(value.kindWords)", "write |string|\(name)")
  }

  /// The result of a filter that makes text of text: marked as escaped where its value was.
  func words(_ text: String) -> Value { value.alike(text) }

  /// The value as a number; text in digits is one, for data may come from a spreadsheet.
  func number() throws(EvaluationError) -> Number {
    switch value {
    case .number(let number): return number
    case .boolean(let flag) where rules.isJinja: return Number(flag ? 1 : 0)
    case .missing(let left): throw .leftOut(left, offset: offset)
    case .text(let text):
      switch text.contains("£") ? nil : WrittenNumber(text) {
      case .number(let number): return number
      case .doubtful(let remedy):
        throw fault("“\(text.prefix(40))” has a comma that parts no thousands", remedy)
      case nil:
        throw fault("“\(text.prefix(40))” is not a number", "give a number, as in 59 or 1234.5")
      }
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

  /// The same, but none of a value that counts as no, as the filters of Jinja have it that go
  /// through a list lazily.
  func itemsIfAny() throws(EvaluationError) -> [Value] {
    rules.isJinja && !value.isTruthy ? [] : try items()
  }

  /// The items of the value, which is a list.
  func items() throws(EvaluationError) -> [Value] {
    guard let items = value.iterated(rules) else {
      throw fault("\(name) takes a list, but here is \(value.kindWords)", "give a list")
    }
    return items
  }

  /// The same call put to another value.
  func put(to value: Value) -> FilterInput {
    FilterInput(
      value: value, arguments: arguments, rest: rest, name: name, offset: offset, rules: rules,
      escapes: escapes)
  }

  /// An error at the filter's place.
  func fault(_ message: String, _ remedy: String) -> EvaluationError {
    EvaluationError(message: message, remedy: remedy, offset: offset)
  }
}
