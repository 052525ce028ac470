/// A method of texts.
struct TextMethod: Sendable {
  typealias Apply = @Sendable (String, CallArguments) throws(EvaluationError) -> Value

  let name: String
  /// How many values it takes in its brackets.
  let counts: ClosedRange<Int>
  let apply: Apply

  init(_ name: String, _ counts: ClosedRange<Int> = 0...0, apply: @escaping Apply) {
    self.name = name
    self.counts = counts
    self.apply = apply
  }

  static let all = ofCase + ofQuestions + ofEdges + ofParts + ofPlaces

  private static let ofCase: [TextMethod] = [
    TextMethod("upper") { (text, _) in .text(text.uppercased()) },
    TextMethod("lower") { (text, _) in .text(text.lowercased()) },
    TextMethod("casefold") { (text, _) in .text(TextCases.folded(text)) },
    TextMethod("capitalize") { (text, _) in .text(TextCases.capitalized(text)) },
    TextMethod("title") { (text, _) in .text(TextCases.titled(text)) },
    TextMethod("swapcase") { (text, _) in .text(TextCases.swapped(text)) },
  ]

  private static let ofQuestions: [TextMethod] = [
    TextMethod("isalpha") { (text, _) in .boolean(text.holdsOnly { $0.properties.isLetter }) },
    TextMethod("isdigit") { (text, _) in
      .boolean(
        text.holdsOnly {
          $0.properties.numericType == .decimal || $0.properties.numericType == .digit
        })
    },
    TextMethod("isdecimal") { (text, _) in
      .boolean(text.holdsOnly { $0.properties.numericType == .decimal })
    },
    TextMethod("isnumeric") { (text, _) in
      .boolean(text.holdsOnly { $0.properties.numericType != nil })
    },
    TextMethod("isalnum") { (text, _) in
      .boolean(text.holdsOnly { $0.properties.isLetter || $0.properties.numericType != nil })
    },
    TextMethod("isspace") { (text, _) in
      .boolean(text.holdsOnly { $0.isBlank })
    },
    TextMethod("isascii") { (text, _) in .boolean(text.utf8.allSatisfy { $0 < 0x80 }) },
    TextMethod("isidentifier") { (text, _) in
      let scalars = text.unicodeScalars
      return .boolean(
        scalars.first.map { $0 == "_" || $0.properties.isXIDStart } == true
          && scalars.allSatisfy { $0.properties.isXIDContinue })
    },
    TextMethod("isupper") { (text, _) in .boolean(TextCases.isUpper(text)) },
    TextMethod("islower") { (text, _) in .boolean(TextCases.isLower(text)) },
    TextMethod("istitle") { (text, _) in
      .boolean(
        TextCases.titled(text) == text && text.unicodeScalars.contains { $0.properties.isCased })
    },
    TextMethod("startswith", 1...3) { (text, call) throws(EvaluationError) in
      .boolean(try isAtEdge(text, call) { $0.starts(with: $1) })
    },
    TextMethod("endswith", 1...3) { (text, call) throws(EvaluationError) in
      .boolean(try isAtEdge(text, call) { $0.reversed().starts(with: $1.reversed()) })
    },
  ]

  private static let ofEdges: [TextMethod] = [
    TextMethod("strip", 0...1) { (text, call) throws(EvaluationError) in
      .text(try text.stripped(of: call.text(0, "chars")))
    },
    TextMethod("lstrip", 0...1) { (text, call) throws(EvaluationError) in
      .text(try text.stripped(of: call.text(0, "chars"), atEnd: false))
    },
    TextMethod("rstrip", 0...1) { (text, call) throws(EvaluationError) in
      .text(try text.stripped(of: call.text(0, "chars"), atStart: false))
    },
    TextMethod("removeprefix", 1...1) { (text, call) throws(EvaluationError) in
      let prefix = Array(try call.text(0, "prefix")?.utf8 ?? "".utf8)
      return .text(
        text.utf8.starts(with: prefix)
          ? String(decoding: text.utf8.dropFirst(prefix.count), as: UTF8.self) : text)
    },
    TextMethod("removesuffix", 1...1) { (text, call) throws(EvaluationError) in
      let suffix = Array(try call.text(0, "suffix")?.utf8 ?? "".utf8)
      return .text(
        text.utf8.reversed().starts(with: suffix.reversed())
          ? String(decoding: text.utf8.dropLast(suffix.count), as: UTF8.self) : text)
    },
    TextMethod("center", 1...2) { (text, call) throws(EvaluationError) in
      .text(try TextPadding.centred(text, call))
    },
    TextMethod("ljust", 1...2) { (text, call) throws(EvaluationError) in
      .text(text + (try TextPadding.missing(text, call)))
    },
    TextMethod("rjust", 1...2) { (text, call) throws(EvaluationError) in
      .text(try TextPadding.missing(text, call) + text)
    },
    TextMethod("zfill", 1...1) { (text, call) throws(EvaluationError) in
      let count = try TextPadding.count(text, call)
      let hasSign = text.first == "-" || text.first == "+"
      let sign = hasSign ? String(text.prefix(1)) : ""
      return .text(sign + String(repeating: "0", count: count) + text.dropFirst(hasSign ? 1 : 0))
    },
    TextMethod("expandtabs", 0...1) { (text, call) throws(EvaluationError) in
      .text(try TextPadding.withoutTabs(text, call.whole(0, "tabsize") ?? 8, call))
    },
  ]

  private static let ofParts: [TextMethod] = [
    TextMethod("split", 0...2) { (text, call) throws(EvaluationError) in
      .list(try TextParts.split(text, call, fromEnd: false))
    },
    TextMethod("rsplit", 0...2) { (text, call) throws(EvaluationError) in
      .list(try TextParts.split(text, call, fromEnd: true))
    },
    TextMethod("splitlines", 0...1) { (text, call) in
      .list(text.lines(keepsEnds: call.value(0, "keepends")?.isTruthy == true).map { .text($0) })
    },
    TextMethod("partition", 1...1) { (text, call) throws(EvaluationError) in
      .tuple(try TextParts.parted(text, call, fromEnd: false))
    },
    TextMethod("rpartition", 1...1) { (text, call) throws(EvaluationError) in
      .tuple(try TextParts.parted(text, call, fromEnd: true))
    },
    TextMethod("join", 1...1) { (text, call) throws(EvaluationError) in
      let items = call.positional.first?.iterated(.ofJinja) ?? []
      var texts: [String] = []
      var size = 0
      for item in items {
        guard let words = item.words else {
          throw call.fault(
            "join puts texts together, but here is \(item.kindWords)", "use the filter |join")
        }
        size += words.utf8.count + text.utf8.count
        guard size <= EvaluationLimits.textBytes else { throw .tooLong(offset: call.offset) }
        texts.append(words)
      }
      return .text(texts.joined(separator: text))
    },
    TextMethod("replace", 2...3) { (text, call) throws(EvaluationError) in
      .text(
        try TextParts.replaced(
          text, try call.text(0, "old") ?? "", try call.text(1, "new") ?? "",
          try call.whole(2, "count"), at: call.offset))
    },
    TextMethod("format_map", 1...1) { (text, call) throws(EvaluationError) in
      var call = call
      let entries = call.positional.first?.entries ?? ([], [])
      call.named = zip(entries.keys, entries.values).map { ($0.words ?? "", $1) }
      return .text(try BraceFormat.text(text, call))
    },
    TextMethod("format", 0...100) { (text, call) throws(EvaluationError) in
      .text(try BraceFormat.text(text, call))
    },
  ]

  private static let ofPlaces: [TextMethod] = [
    TextMethod("count", 1...3) { (text, call) throws(EvaluationError) in
      .number(try TextParts.places(text, call).count)
    },
    TextMethod("find", 1...3) { (text, call) throws(EvaluationError) in
      .number(try TextParts.find(text, call, last: false) ?? -1)
    },
    TextMethod("rfind", 1...3) { (text, call) throws(EvaluationError) in
      .number(try TextParts.find(text, call, last: true) ?? -1)
    },
    TextMethod("index", 1...3) { (text, call) throws(EvaluationError) in
      .number(try found(TextParts.find(text, call, last: false), call))
    },
    TextMethod("rindex", 1...3) { (text, call) throws(EvaluationError) in
      .number(try found(TextParts.find(text, call, last: true), call))
    },
  ]

  private static func found(_ place: Int?, _ call: CallArguments) throws(EvaluationError) -> Int {
    if let place { return place }
    throw call.fault(
      "the text does not hold those words", "use find(), which gives -1, or ask by {% if … in … %}")
  }

  private static func isAtEdge(
    _ text: String, _ call: CallArguments, _ holds: (String.UTF8View, String.UTF8View) -> Bool
  ) throws(EvaluationError) -> Bool {
    let text = try TextParts.part(text, call)
    let wanted = call.positional.first ?? .none
    for each in wanted.isTuple ? wanted.items ?? [] : [wanted] {
      guard let words = each.words else {
        throw call.fault(
          "\(call.written) takes text, but here is \(each.kindWords)", "write a text")
      }
      if holds(text.utf8, words.utf8) { return true }
    }
    return false
  }
}
