extension Filter {
  static let ofPlainNumbers = [abs, round, int, float, filesizeformat]

  private static let abs = Filter(
    "abs", doc: "The number without its sign.", example: "(3 - 5)|abs", result: "2",
    accepts: [.number, .money], gives: { $0.input }
  ) { (input) throws(EvaluationError) -> Value in
    if case .money(let pence) = input.value { return .money(pence: Swift.abs(pence)) }
    if case .text = input.value {
      throw input.fault("abs takes a number, but here is text", "write |float|abs")
    }
    let number = try input.number()
    return number.isNegative
      ? try Arithmetic.negated(.number(number), at: input.offset) : .number(number)
  }

  private static let round = Filter(
    "round", parameters: [Parameter("precision"), Parameter("method")],
    doc: "The number at so many places after the point, none unless they are given. A half goes to "
      + "the even digit; with the method \"ceil\" it is rounded up, with \"floor\" down.",
    example: "2.345|round(1)", result: "2.3", accepts: .number, gives: { _ in .number }
  ) { (input) throws(EvaluationError) -> Value in
    guard let rounding = Number.Rounding(rawValue: try input.text(1) ?? "common") else {
      throw input.fault(
        "a number is rounded by \"common\", \"ceil\" or \"floor\"", "write |round(2, \"ceil\")")
    }
    if case .text = input.value {
      throw input.fault("round takes a number, but here is text", "write |float|round")
    }
    let number = try input.number()
    let places = Swift.max(-40, Swift.min(40, try input.whole(0) ?? 0))
    let rounded = number.rounded(to: places, rounding)
    guard input.rules.isJinja else { return .number(rounded) }
    return .number(number.isFraction || rounding != .common ? rounded.asFraction : rounded)
  }

  private static let int = Filter(
    "int", parameters: [Parameter("default"), Parameter("base")],
    doc: "The whole number that a text or number is, the fraction cut off; the default, or 0, for "
      + "what is none. With a base, texts in twos, eights or sixteens are read.",
    example: "\"42.9\"|int + 1", result: "43", accepts: [.number, .text, .boolean],
    gives: { _ in .number }
  ) { (input) throws(EvaluationError) -> Value in
    if case .missing(let name) = input.value { throw .leftOut(name, offset: input.offset) }
    if let words = input.value.words {
      let base = try input.whole(1) ?? 10
      if let number = WrittenNumbers.whole(words, base: base) { return .number(number) }
    }
    guard let number = WrittenNumbers.number(input.value), number.scale >= 0 else {
      return input.argument(0) ?? 0
    }
    return .number(number.rounded(to: 0, number.isNegative ? .ceil : .floor))
  }

  private static let float = Filter(
    "float", parameters: [Parameter("default")],
    doc: "The number that a text is; the default, or 0, for what is none.",
    example: "\"42.5\"|float + 1", result: "43.5", accepts: [.number, .text, .boolean],
    gives: { _ in .number }
  ) { (input) throws(EvaluationError) -> Value in
    if case .missing(let name) = input.value { throw .leftOut(name, offset: input.offset) }
    if let number = WrittenNumbers.number(input.value) { return .number(number.asFraction) }
    return input.argument(0) ?? .number(Number(0).asFraction)
  }

  private static let filesizeformat = Filter(
    "filesizeformat", parameters: [Parameter("binary")],
    doc: "The size of a file in words: by thousands, or with binary=true by 1024.",
    example: "1500000|filesizeformat", result: "1.5 MB", accepts: [.number, .text],
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    guard let size = WrittenNumbers.number(input.value) else {
      throw input.fault("filesizeformat takes a number of bytes", "give a number")
    }
    if size == Number(1) { return "1 Byte" }
    let base = Number(input.flag(0) ? 1024 : 1000)
    guard size >= base else { return .text("\(size.rounded(to: 0, .floor).whole ?? 0) Bytes") }
    var (unit, names) = (base, ["k", "M", "G", "T", "P", "E", "Z", "Y"][...])
    if input.flag(0) { names[0] = "K" }
    while names.count > 1, let next = unit.multiplied(by: base), size >= next {
      unit = next
      names.removeFirst()
    }
    guard let share = size.divided(by: unit), let name = names.first else {
      throw input.fault("the size has too many digits", "give a smaller one")
    }
    return .text("\(NumberFigures.fixed(share, places: 1)) \(name)\(input.flag(0) ? "i" : "")B")
  }
}

/// Numbers read from texts, as Python reads them.
enum WrittenNumbers {
  /// A number, or the one that a text is.
  static func number(_ value: Value) -> Number? {
    switch value {
    case .number(let number): return number
    case .boolean(let flag): return Number(flag ? 1 : 0)
    case .money(let pence): return MoneyText.pounds(ofPence: pence)
    default:
      guard var text = value.words?.stripped(of: nil).lowercased(), !text.contains("__") else {
        return nil
      }
      text.removeAll { $0 == "_" }
      if text.hasPrefix(".") { text = "0" + text }
      if text.hasSuffix(".") { text.removeLast() }
      return Number(decimal: text) ?? Number(literal: text)
    }
  }

  /// The whole number that a text is in that base, blanks about it aside.
  static func whole(_ text: String, base: Int) -> Number? {
    var digits = text.stripped(of: nil).lowercased()
    let isNegative = digits.hasPrefix("-")
    if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
    var base = base
    let prefixes = ["0x": 16, "0o": 8, "0b": 2]
    if let own = prefixes[String(digits.prefix(2))], base == own || base == 0 {
      (digits, base) = (String(digits.dropFirst(2)), own)
      if digits.hasPrefix("_") { digits.removeFirst() }
    }
    if base == 0 { base = 10 }
    guard (2...36).contains(base), !digits.hasPrefix("_"), !digits.hasSuffix("_"),
      !digits.contains("__"), !digits.isEmpty
    else { return nil }
    digits.removeAll { $0 == "_" }
    guard !digits.hasPrefix("-"), !digits.hasPrefix("+"), let value = Int128(digits, radix: base)
    else { return nil }
    return Number(coefficient: isNegative ? -value : value, scale: 0)
  }
}
