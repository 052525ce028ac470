import Diagnostics

/// Reads the inside of a tag: its prefix, its keyword and its expression.
enum TagReader {
  /// What a tag says, or what is wrong with it.
  struct Reading {
    var action: Tag.Action
    var level: Tag.Level
  }

  /// Why a tag cannot be read.
  struct Fault: Error {
    var message: String
    var remedy: String?
  }

  /// Reads a whole tag, braces included.
  static func read(_ source: String, kind: TagFinder.Kind) throws(Fault) -> Reading {
    var inside = Substring(source.dropFirst(2).dropLast(2))
    if kind == .comment { return Reading(action: .comment, level: level(of: &inside)) }
    inside.unicodeScalars.removeAll { $0 == "\u{AD}" || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
    if inside.first == "-" || inside.last == "-" {
      throw Fault(
        message: "the - that joins paragraphs is not part of the language",
        remedy: "leave it out: a block tag alone in its paragraph takes that paragraph with it")
    }
    let level = level(of: &inside)
    let words = trimmed(inside)
    switch kind {
    case .print:
      guard !words.isEmpty else {
        throw Fault(message: "the tag names nothing to print", remedy: "write {{ name }}")
      }
      return Reading(action: .print(try expression(words)), level: level)
    case .statement:
      return Reading(action: try statement(words), level: level)
    case .comment:
      return Reading(action: .comment, level: level)
    }
  }

  /// docxtpl's prefix: `p`, `tr`, `tc` or `r` right after the braces, and then a blank.
  private static func level(of inside: inout Substring) -> Tag.Level {
    let word = inside.prefix { $0.isLetter }
    guard let level = Tag.Level(rawValue: String(word)), level != .inferred,
      let next = inside.dropFirst(word.count).first, next.isWhitespace
    else { return .inferred }
    inside.removeFirst(word.count)
    return level
  }

  private static func statement(_ words: Substring) throws(Fault) -> Tag.Action {
    let keyword = words.prefix { !$0.isWhitespace }
    let rest = trimmed(words.dropFirst(keyword.count))
    func bare(_ action: Tag.Action) throws(Fault) -> Tag.Action {
      guard rest.isEmpty else {
        throw Fault(
          message:
            "nothing may follow \u{201C}\(keyword)\u{201D}, but \u{201C}\(rest)\u{201D} does",
          remedy: keyword == "else" && rest.hasPrefix("if") ? "write {% elif … %}" : nil)
      }
      return action
    }
    switch keyword {
    case "if": return .ifStart(try condition(rest, after: "if"))
    case "elif": return .elseIf(try condition(rest, after: "elif"))
    case "else": return try bare(.otherwise)
    case "endif": return try bare(.ifEnd)
    case "for": return try loop(rest)
    case "endfor": return try bare(.forEnd)
    default:
      let nearest = nearestName(to: String(keyword), among: keywords)
      throw Fault(
        message: "\u{201C}\(keyword)\u{201D} begins no tag",
        remedy: nearest.map { "did you mean {% \($0) %}?" }
          ?? "a tag begins with one of \(keywords.joined(separator: ", "))")
    }
  }

  /// What a block tag with a fault in it was meant to be, by its first word.
  static func standIn(for source: String) -> Reading? {
    var inside = source.dropFirst(2).dropLast(2)
    if inside.first == "-" { inside.removeFirst() }
    let level = level(of: &inside)
    let word = String(trimmed(inside).prefix { $0.isLetter })
    guard let keyword = keywords.contains(word) ? word : nearestName(to: word, among: keywords),
      let nothing = try? ExpressionParser.parse("none")
    else { return nil }
    let action: Tag.Action =
      switch keyword {
      case "if": .ifStart(nothing)
      case "elif": .elseIf(nothing)
      case "else": .otherwise
      case "endif": .ifEnd
      case "for": .forStart(variables: [], list: nothing)
      default: .forEnd
      }
    return Reading(action: action, level: level)
  }

  private static let keywords = ["if", "elif", "else", "endif", "for", "endfor"]

  private static func condition(_ words: Substring, after keyword: String) throws(Fault)
    -> Expression
  {
    guard !words.isEmpty else {
      throw Fault(
        message: "\u{201C}\(keyword)\u{201D} has no condition",
        remedy: "write {% \(keyword) name %}")
    }
    return try expression(words)
  }

  private static func loop(_ words: Substring) throws(Fault) -> Tag.Action {
    let wrong = Fault(
      message: "this loop does not say what it goes through",
      remedy: "write {% for item in list %}")
    var separator: Range<Substring.Index>?
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index...].prefix { !$0.isWhitespace }
      if word == "in" {
        separator = index..<word.endIndex
        break
      }
      index = words[word.endIndex...].firstIndex { !$0.isWhitespace } ?? words.endIndex
    }
    guard let separator else { throw wrong }
    let variables = words[..<separator.lowerBound].split(separator: ",").map { trimmed($0) }
    let list = trimmed(words[separator.upperBound...])
    guard !variables.isEmpty, !list.isEmpty else { throw wrong }
    for variable in variables where !isName(variable) || variable == "loop" {
      throw Fault(
        message: "\u{201C}\(variable)\u{201D} cannot name the items of a loop",
        remedy: "a name is letters, digits and _, and does not begin with a digit")
    }
    let expression = try expression(list)
    guard !hasCondition(list) else {
      throw Fault(
        message: "a loop takes no \u{201C}if\u{201D} of its own",
        remedy: "write {% if … %} within the loop, or go through {{ list|selectattr(\"field\") }}")
    }
    return .forStart(variables: variables.map { String($0) }, list: expression)
  }

  /// Whether an `if` stands outside all brackets: Jinja's filter of a loop, which the parser of
  /// expressions takes for a choice between lists.
  private static func hasCondition(_ list: Substring) -> Bool {
    guard let tokens = try? ExpressionLexer.tokens(of: String(list)) else { return false }
    var depth = 0
    for token in tokens {
      switch token.kind {
      case .sign("("), .sign("["), .sign("{"): depth += 1
      case .sign(")"), .sign("]"), .sign("}"): depth -= 1
      case .name("if") where depth == 0: return true
      default: break
      }
    }
    return false
  }

  private static func expression(_ words: Substring) throws(Fault) -> Expression {
    do {
      return try ExpressionParser.parse(String(words))
    } catch {
      throw Fault(message: error.message, remedy: error.remedy)
    }
  }

  private static func isName(_ word: Substring) -> Bool {
    guard let first = word.first, first.isLetter || first == "_" else { return false }
    return word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  private static func trimmed(_ words: Substring) -> Substring {
    var words = words.drop { $0.isWhitespace }
    while words.last?.isWhitespace == true { words.removeLast() }
    return words
  }
}
