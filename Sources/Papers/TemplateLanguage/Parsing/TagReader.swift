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
    if kind == .comment {
      if inside.first == "-" { inside.removeFirst() }
      return Reading(action: .comment, level: level(of: &inside))
    }
    if !inside.utf8.allSatisfy({ $0 < 0x80 }) {
      inside.unicodeScalars.removeAll { $0 == "\u{AD}" || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
    }
    // What the marks beside the braces say is settled where the tag stands.
    if inside.first == "-" || inside.first == "+" { inside.removeFirst() }
    if inside.last == "-" || inside.last == "+" { inside.removeLast() }
    let level = level(of: &inside)
    let words = trimmed(inside)
    switch kind {
    case .print:
      return Reading(action: .print(try printed(words)), level: level)
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

  /// What the words of `{{ … }}` say.
  static func printed(_ words: Substring) throws(Fault) -> Expression {
    guard !words.isEmpty else {
      throw Fault(message: "the tag names nothing to print", remedy: "write {{ name }}")
    }
    return try expression(words)
  }

  /// What the words of `{% … %}` say.
  static func statement(_ words: Substring) throws(Fault) -> Tag.Action {
    var keyword = words.prefix { $0.isLetter }
    if keyword.isEmpty { keyword = words.prefix { !$0.isWhitespace } }
    var rest = trimmed(words.dropFirst(keyword.count))
    // As in Python, a colon may end what begins a block: no expression ends with one.
    if rest.last == ":", beginningWords.contains(String(keyword)) {
      rest = trimmed(rest.dropLast())
    }
    func bare(_ action: Tag.Action) throws(Fault) -> Tag.Action {
      guard rest.isEmpty else {
        throw Fault(
          message:
            "nothing may follow \u{201C}\(keyword)\u{201D}, but \u{201C}\(rest)\u{201D} does",
          remedy: keyword == "else" && rest.hasPrefix("if")
            ? "write {% elif … %}" : "take it out: {% \(keyword) %}")
      }
      return action
    }
    switch keyword {
    case "if": return .ifStart(try condition(rest, after: "if"))
    case "elif": return .elseIf(try condition(rest, after: "elif"))
    case "else": return try bare(.otherwise)
    case "endif": return try bare(.ifEnd)
    case "for": return .forStart(try reading(rest, StatementParser.loop))
    case "endfor": return try bare(.forEnd)
    case "set":
      let read = try reading(rest, StatementParser.set)
      if let assignment = read.assignment { return .assign(assignment) }
      if let capture = read.capture { return .blockStart(capture) }
    case "vm": return try bare(.cell(.verticalMerge))
    case "hm": return try bare(.cell(.horizontalMerge))
    case "colspan": return .cell(.columns(try condition(rest, after: "colspan")))
    case "cellbg": return .cell(.background(try condition(rest, after: "cellbg")))
    case "macro": return .blockStart(try reading(rest, StatementParser.macro))
    case "call": return .blockStart(try reading(rest, StatementParser.call))
    case "filter": return .blockStart(try reading(rest, StatementParser.filter))
    case "with": return .blockStart(try reading(rest, StatementParser.with))
    case "block": return .blockStart(try reading(rest, StatementParser.block))
    case "autoescape":
      return .blockStart(.escaping(try condition(rest, after: "autoescape")))
    case "endblock":
      return .blockEnd(.block, name: rest.isEmpty ? nil : String(rest))
    default:
      if keyword.hasPrefix("end"), let word = BlockWord(rawValue: String(keyword.dropFirst(3))) {
        return try bare(.blockEnd(word, name: nil))
      }
    }
    if keyword == "raw" || keyword == "endraw" {
      throw Fault(
        message: rest.isEmpty
          ? "there is no {% raw %} before {% endraw %}"
          : "nothing may follow \u{201C}\(keyword)\u{201D}, but \u{201C}\(rest)\u{201D} does",
        remedy: "write {% raw %} before the words whose braces are to be printed, and {% endraw %} "
          + "after them")
    }
    if hostWords.contains(String(keyword)) {
      throw Fault(
        message: "\u{201C}\(keyword)\u{201D} would read another file, which a form cannot",
        remedy: "put the words into this form")
    }
    if let level = Tag.Level(rawValue: String(keyword)), level != .inferred {
      throw Fault(
        message: "a blank stands before \u{201C}\(keyword)\u{201D}, which is then no prefix",
        remedy: "write {%\(keyword) \(rest) %}, with nothing between {% and \(keyword)")
    }
    let nearest = nearestName(to: String(keyword), among: keywords)
    throw Fault(
      message: "\u{201C}\(keyword)\u{201D} begins no tag",
      remedy: nearest.map { "did you mean {% \($0) %}?" }
        ?? "a tag begins with one of \(keywords.joined(separator: ", "))")
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
      case "for": .forStart(LoopHead(target: .tuple([]), list: nothing))
      case "endfor": .forEnd
      case "vm", "hm", "colspan", "cellbg": .comment
      case "set": .assign(Assignment(target: .tuple([]), value: nothing))
      case "macro": .blockStart(.macro("", []))
      case "call": .blockStart(.call([], nothing))
      case "filter": .blockStart(.filter(nothing))
      case "with": .blockStart(.with([]))
      case "block": .blockStart(.named("", isScoped: false))
      case "autoescape": .blockStart(.escaping(nothing))
      default: .blockEnd(BlockWord(rawValue: String(keyword.dropFirst(3))) ?? .set, name: nil)
      }
    return Reading(action: action, level: level)
  }

  private static let keywords =
    ["if", "elif", "else", "endif", "for", "endfor", "vm", "hm", "colspan", "cellbg"]
    + BlockWord.allCases.flatMap { [$0.rawValue, "end\($0.rawValue)"] }

  /// The words of tags after which a body follows.
  private static let beginningWords: Set<String> = [
    "if", "elif", "else", "for", "set", "macro", "call", "filter", "with", "block", "autoescape",
  ]

  /// Words of Jinja that load files, which this language leaves out.
  private static let hostWords: Set<String> = ["include", "import", "from", "extends"]

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

  private static func reading<Head>(
    _ words: Substring, _ read: (String) throws(ExpressionError) -> Head
  ) throws(Fault) -> Head {
    do throws(ExpressionError) {
      return try read(String(words))
    } catch {
      throw Fault(message: error.message, remedy: error.remedy)
    }
  }

  static func expression(_ words: Substring) throws(Fault) -> Expression {
    try reading(words, StatementParser.expression)
  }

  static func trimmed(_ words: Substring) -> Substring {
    var words = words.drop { $0.isWhitespace }
    while words.last?.isWhitespace == true { words.removeLast() }
    return words
  }
}
