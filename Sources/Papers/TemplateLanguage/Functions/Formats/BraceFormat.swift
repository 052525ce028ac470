/// Patterns such as `"{} of {total:,.2f}"`, filled by the `format` method of texts.
struct BraceFormat {
  private let pattern: [Character]
  private let call: CallArguments
  private var place = 0
  private var nextValue = 0
  private var escapes = false

  /// The pattern with the call's values put into it; `escapes` when the pattern is marked as
  /// escaped, so that values are written with entities.
  static func text(
    _ pattern: String, _ call: CallArguments, escapes: Bool = false
  ) throws(EvaluationError) -> String {
    var format = BraceFormat(pattern: Array(pattern), call: call)
    format.escapes = escapes && call.rules.writesEntities
    return try format.filled()
  }

  private init(pattern: [Character], call: CallArguments) {
    self.pattern = pattern
    self.call = call
  }

  private mutating func filled() throws(EvaluationError) -> String {
    var result = ""
    while place < pattern.count {
      let letter = pattern[place]
      place += 1
      let isDoubled = place < pattern.count && pattern[place] == letter
      if letter == "{" || letter == "}", isDoubled {
        place += 1
        result.append(letter)
      } else if letter == "{" {
        result += try field()
      } else if letter == "}" {
        throw fault("a } in the pattern closes no {", "write }} for the sign itself")
      } else {
        result.append(letter)
      }
      guard result.utf8.count <= EvaluationLimits.textBytes else {
        throw .tooLong(offset: call.offset)
      }
    }
    return result
  }

  private mutating func field() throws(EvaluationError) -> String {
    let name = words(until: "!:}")
    var value = try value(named: name)
    if peek == "!" {
      place += 1
      let kind = words(until: ":}")
      value = .text(kind == "r" ? JinjaText.quoted(value) : JinjaText.text(of: value))
    }
    var format = ValueFormat()
    if peek == ":" {
      place += 1
      format = BraceFormat.format(words(until: "}"))
    }
    guard peek == "}" else {
      throw fault("a { in the pattern has no }", "write {{ for the sign itself")
    }
    place += 1
    guard let text = format.text(of: value) else {
      throw fault("the pattern cannot write \(value.kindWords)", "write {} without more")
    }
    return escapes && !value.isMarkup ? Entities.escaped(text) : text
  }

  /// The value that a name in braces means: `0`, `name`, `name.field`, `rows[0]`.
  private mutating func value(named name: String) throws(EvaluationError) -> Value {
    let first = name.prefix { $0 != "." && $0 != "[" }
    let found: Value?
    if first.isEmpty {
      found = call.value(nextValue, "")
      nextValue += 1
    } else if let place = Int(first) {
      found = place < call.positional.count ? call.positional[place] : nil
    } else {
      found = call.named.first { $0.name == first }?.value
    }
    guard var value = found else {
      throw fault(
        "the pattern names {\(name)}, which is not given", "give a value for each pair of braces")
    }
    let steps = name.dropFirst(first.count).split { $0 == "." || $0 == "[" || $0 == "]" }
    for step in steps {
      value = try Attribute(String(step)).value(
        of: value, rules: call.rules, at: call.offset)
    }
    return value
  }

  /// What stands after the colon.
  private static func format(_ written: String) -> ValueFormat {
    var format = ValueFormat()
    var rest = Array(written)[...]
    let sides: [Character: ValueFormat.Side] = ["<": .right, ">": .left, "^": .both, "=": .within]
    if rest.count > 1, let side = sides[rest[rest.startIndex + 1]] {
      (format.fill, format.side) = (rest.removeFirst(), side)
      rest.removeFirst()
    } else if let side = rest.first.flatMap({ sides[$0] }) {
      format.side = side
      rest.removeFirst()
    }
    if let sign = rest.first, "+- ".contains(sign) { format.sign = rest.removeFirst() }
    if rest.first == "#" {
      format.hasPrefix = true
      rest.removeFirst()
    }
    if rest.first == "0" {
      rest.removeFirst()
      if format.side == nil { (format.fill, format.side) = ("0", .within) }
    }
    format.width = digits(&rest) ?? 0
    if let sign = rest.first, sign == "," || sign == "_" { format.grouping = rest.removeFirst() }
    if rest.first == "." {
      rest.removeFirst()
      format.places = digits(&rest)
    }
    format.kind = rest.first
    return format
  }

  private static func digits(_ rest: inout ArraySlice<Character>) -> Int? {
    var value: Int?
    while let digit = rest.first?.wholeNumberValue, rest.first?.isASCII == true {
      value = min((value ?? 0) * 10 + digit, ValueFormat.widest + 1)
      rest.removeFirst()
    }
    return value
  }

  private mutating func words(until ends: String) -> String {
    var words = ""
    while let letter = peek, !ends.contains(letter) {
      words.append(letter)
      place += 1
    }
    return words
  }

  private var peek: Character? { place < pattern.count ? pattern[place] : nil }

  private func fault(_ message: String, _ remedy: String) -> EvaluationError {
    EvaluationError(message: message, remedy: remedy, offset: call.offset)
  }
}
