/// Patterns such as `"%s of %.2f"`, filled by the `format` filter or by `%`.
struct PercentFormat {
  private let pattern: [Character]
  private var place = 0
  private let offset: Int
  /// The values that no place has taken yet.
  private var rest: ArraySlice<Value>

  /// The pattern with values put into it: several in turn, or fields by their names.
  ///
  /// - Parameter escapes: writes the words of values with entities, as an escaped pattern has them.
  static func text(
    _ pattern: String, _ values: [Value], fields: [(name: String, value: Value)],
    escapes: Bool, at offset: Int
  ) throws(EvaluationError) -> String {
    let values = escapes ? values.map(\.escaped) : values
    let fields = escapes ? fields.map { ($0.name, $0.value.escaped) } : fields
    var format = PercentFormat(pattern: Array(pattern), offset: offset, rest: values[...])
    return try format.filled(fields)
  }

  private init(pattern: [Character], offset: Int, rest: ArraySlice<Value>) {
    self.pattern = pattern
    self.offset = offset
    self.rest = rest
  }

  private mutating func next() throws(EvaluationError) -> Value {
    guard let value = rest.popFirst() else {
      throw fault("the pattern wants more values than it is given", "give one for each %")
    }
    return value
  }

  private mutating func filled(
    _ fields: [(name: String, value: Value)]
  ) throws(EvaluationError) -> String {
    var result = ""
    while let letter = take() {
      guard letter == "%" else {
        result.append(letter)
        continue
      }
      var name: String?
      if peek == "(" {
        place += 1
        var written = ""
        while let letter = take(), letter != ")" { written.append(letter) }
        name = written
      }
      var format = ValueFormat()
      var flags: Set<Character> = []
      while let flag = peek, "-+ #0".contains(flag) {
        flags.insert(flag)
        place += 1
      }
      format.width = try number()
      if peek == "." {
        place += 1
        format.places = try number()
      }
      while let letter = peek, "hlL".contains(letter) { place += 1 }
      guard let kind = take() else {
        throw fault("the pattern ends amid a %", "write %s for a value, and %% for the sign itself")
      }
      if kind == "%" {
        result.append("%")
        continue
      }
      format.apply(flags)
      let value: Value
      if let name {
        guard let field = fields.first(where: { $0.name == name }) else {
          throw fault("the pattern names “\(name)”, which is not given", "give \(name)=…")
        }
        value = field.value
      } else {
        value = try next()
      }
      result += try text(of: value, kind, format)
      guard result.utf8.count <= EvaluationLimits.textBytes else { throw .tooLong(offset: offset) }
    }
    guard rest.isEmpty || !fields.isEmpty else {
      throw fault("there are more values than the pattern has places", "write a % for each")
    }
    return result
  }

  private func text(
    of value: Value, _ kind: Character, _ written: ValueFormat
  ) throws(EvaluationError) -> String {
    var format = written
    switch kind {
    case "s":
      format.kind = "s"
      format.side = format.side == .within ? .left : format.side ?? .left
      if let text = format.text(of: .text(JinjaText.text(of: value))) { return text }
    case "r", "a":
      format.kind = "s"
      format.side = format.side ?? .left
      if let text = format.text(of: .text(JinjaText.quoted(value))) { return text }
    case "c" where value.words?.unicodeScalars.count == 1: return value.words ?? ""
    case "d", "i", "u", "f", "F", "e", "E", "g", "G", "x", "X", "o", "c":
      format.kind = kind
      if let text = format.text(of: value) { return text }
    default:
      throw fault("%\(kind) has no meaning in a pattern", "write %s, %d or %.2f")
    }
    throw fault("%\(kind) cannot write \(value.kindWords)", "write %s for words, %d for numbers")
  }

  /// A width, written out or, for `*`, the next value.
  private mutating func number() throws(EvaluationError) -> Int {
    if peek == "*" {
      place += 1
      guard case .number(let number) = try next(), let whole = number.whole else { return 0 }
      return min(whole, ValueFormat.widest + 1)
    }
    var value = 0
    while let digit = peek?.wholeNumberValue, peek?.isASCII == true {
      value = min(value * 10 + digit, ValueFormat.widest + 1)
      place += 1
    }
    return value
  }

  private var peek: Character? { place < pattern.count ? pattern[place] : nil }

  private mutating func take() -> Character? {
    defer { place += 1 }
    return peek
  }

  private func fault(_ message: String, _ remedy: String) -> EvaluationError {
    EvaluationError(message: message, remedy: remedy, offset: offset)
  }
}

extension ValueFormat {
  fileprivate mutating func apply(_ flags: Set<Character>) {
    if flags.contains("+") { sign = "+" } else if flags.contains(" ") { sign = " " }
    hasPrefix = flags.contains("#")
    if flags.contains("-") {
      side = .right
    } else if flags.contains("0") {
      (side, fill) = (.within, "0")
    }
  }
}
