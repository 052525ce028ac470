import XMLTokens

/// The code of a field, read: what kind it is, what it is about, how its result is to look
/// (ECMA-376 part 1, 17.16.2 and 17.16.4).
///
/// `IF { MERGEFIELD ward } = "Elm Park" "yes" "no" \* Upper` has the kind IF, the arguments
/// `{ MERGEFIELD ward }`, `=`, `Elm Park`, `yes`, `no`, and the switch `\*` with `Upper`.
struct FieldCode {
  /// One argument: words and fields that stand together or between quotes.
  typealias Argument = [WordField.CodePart]

  /// A switch and what follows it.
  struct Switch {
    /// The letter or sign after the backslash.
    var name: Character
    var argument: Argument?
  }

  private(set) var kind = ""
  private(set) var arguments: [Argument] = []
  private(set) var switches: [Switch] = []
  /// Whether each quote has its partner, and each switch what it needs.
  private(set) var isComplete = true

  private var current: Argument?
  /// The last words of the argument, and which look they have.
  private var words = ""
  private var look = 0
  private var properties: [XMLToken] = []
  private var isQuoted = false
  private var awaiting: Character?

  /// The kinds that compare two values.
  static let comparing: Set<String> = ["IF", "COMPARE", "NEXTIF", "SKIPIF"]

  /// Reads a code. Word spreads it over runs as it likes, so words that nothing comes between are read
  /// as one.
  init(_ parts: [WordField.CodePart]) {
    var words = CodeWords()
    for part in parts {
      switch part {
      case .text(let text, let properties): words.add(text, properties)
      case .field, .markup:
        read(words)
        words = CodeWords()
        add(part)
      case .edge:
        // Between arguments it belongs to none.
        read(words)
        words = CodeWords()
        if current != nil { add(part) }
      }
    }
    read(words)
    if isQuoted { isComplete = false }
    endArgument()
    if let name = awaiting {
      isComplete = false
      switches.append(Switch(name: name))
    }
  }

  private mutating func read(_ code: CodeWords) {
    let letters = code.letters
    var index = 0
    func next() -> Character? { index < letters.count ? letters[index].letter : nil }
    while index < letters.count {
      let letter = letters[index].letter
      index += 1
      if isQuoted {
        if letter == "\\", let escaped = next(), escaped == "\"" || escaped == "\\" {
          add(letters[index], of: code)
          index += 1
        } else if "\"\u{201C}\u{201D}".contains(letter) {
          isQuoted = false
          endArgument()
        } else {
          add(letters[index - 1], of: code)
        }
      } else if "\"\u{201C}\u{201D}".contains(letter) {
        flush()
        if !isOnlyBegun { endArgument() }
        isQuoted = true
        current = current ?? []
      } else if letter.isWhitespace {
        endArgument()
      } else if letter == "\\", let name = next(), !name.isWhitespace {
        endArgument()
        begin(name)
        index += 1
      } else if "=<>!".contains(letter), awaitsRelation {
        endArgument()
        add(letters[index - 1], of: code)
        if let second = next(), "=<>".contains(second) {
          add(letters[index], of: code)
          index += 1
        }
        endArgument()
      } else {
        add(letters[index - 1], of: code)
      }
    }
    flush()
  }

  private mutating func add(_ letter: CodeWords.Letter, of code: CodeWords) {
    if letter.look != look || words.isEmpty {
      flush()
      look = letter.look
      properties = code.looks[look]
    }
    words.append(letter.letter)
  }

  /// Adds the words that have been gathered to the argument.
  private mutating func flush() {
    if !words.isEmpty { add(.text(words, properties: properties)) }
    words = ""
  }

  private mutating func add(_ part: WordField.CodePart) {
    if current == nil { current = [] }
    current?.append(part)
  }

  /// Whether an argument has been begun and has nothing yet.
  private var isOnlyBegun: Bool { current.map(\.isEmpty) ?? true }

  /// Whether the first value to be compared has been read, or is being.
  private var awaitsRelation: Bool {
    let isBegun =
      current?.contains {
        switch $0 {
        case .text, .edge: false
        case .field, .markup: true
        }
      } ?? false
    return Self.comparing.contains(kind) && arguments.count + (isBegun ? 1 : 0) == 1
  }

  private mutating func begin(_ name: Character) {
    if let earlier = awaiting {
      isComplete = false
      switches.append(Switch(name: earlier))
    }
    awaiting = nil
    // Of a link the place in its target, the words that are shown beside it, and the window.
    if "#@*bf".contains(name) || kind == "HYPERLINK" && "lot".contains(name) {
      awaiting = name
    } else {
      switches.append(Switch(name: name))
    }
  }

  private mutating func endArgument() {
    flush()
    guard let argument = current else { return }
    current = nil
    if kind.isEmpty, let words = FieldCode.words(argument), !words.isEmpty {
      kind = words.uppercased()
    } else if let name = awaiting {
      awaiting = nil
      switches.append(Switch(name: name, argument: argument))
    } else {
      arguments.append(argument)
    }
  }

  /// Whether a field within the code of a link may say where it leads to: it is of the address, and
  /// no words before it have said whether that is a page or mail.
  func decidesAddress(_ field: WordField) -> Bool {
    guard kind == "HYPERLINK" else { return false }
    for argument in arguments {
      let before = argument.prefix {
        if case .field(let inner) = $0 { inner.range != field.range } else { true }
      }
      guard before.count < argument.count else { continue }
      return !before.contains {
        if case .text(let words, _) = $0 { words.contains { ":/#?".contains($0) } } else { false }
      }
    }
    return false
  }

  /// An argument that is nothing but words; nil for one with a field in it.
  static func words(_ argument: Argument) -> String? {
    var result = ""
    for part in argument {
      switch part {
      case .text(let text, _): result += text
      case .edge: continue
      case .field, .markup: return nil
      }
    }
    return result
  }
}
