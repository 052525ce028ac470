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
  private var isQuoted = false
  private var awaiting: Character?

  /// The kinds that compare two values.
  static let comparing: Set<String> = ["IF", "COMPARE", "NEXTIF", "SKIPIF"]

  /// Reads a code.
  init(_ parts: [WordField.CodePart]) {
    for part in parts {
      switch part {
      case .text(let text, let properties): read(text, properties)
      case .field, .markup: current = (current ?? []) + [part]
      }
    }
    if isQuoted { isComplete = false }
    endArgument()
    if let name = awaiting {
      isComplete = false
      switches.append(Switch(name: name))
    }
  }

  private mutating func read(_ text: String, _ properties: [XMLToken]) {
    let letters = Array(text)
    var words = ""
    func flush(_ code: inout FieldCode) {
      if !words.isEmpty {
        code.current = (code.current ?? []) + [.text(words, properties: properties)]
      }
      words = ""
    }
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      index += 1
      if isQuoted {
        if letter == "\\", index < letters.count, letters[index] == "\"" || letters[index] == "\\" {
          words.append(letters[index])
          index += 1
        } else if "\"\u{201C}\u{201D}".contains(letter) {
          flush(&self)
          isQuoted = false
          endArgument()
        } else {
          words.append(letter)
        }
      } else if "\"\u{201C}\u{201D}".contains(letter) {
        flush(&self)
        if !isOnlyBegun { endArgument() }
        isQuoted = true
        current = current ?? []
      } else if letter.isWhitespace {
        flush(&self)
        endArgument()
      } else if letter == "\\", index < letters.count, !letters[index].isWhitespace {
        flush(&self)
        endArgument()
        begin(letters[index])
        index += 1
      } else if awaitsRelation, "=<>!".contains(letter) {
        flush(&self)
        endArgument()
        words.append(letter)
        while index < letters.count, "=<>".contains(letters[index]), words.count < 2 {
          words.append(letters[index])
          index += 1
        }
        flush(&self)
        endArgument()
      } else {
        words.append(letter)
      }
    }
    flush(&self)
  }

  /// Whether an argument has been begun and has nothing yet.
  private var isOnlyBegun: Bool { current.map(\.isEmpty) ?? true }

  /// Whether the first value to be compared has been read, or is being.
  private var awaitsRelation: Bool {
    Self.comparing.contains(kind) && arguments.count + (current == nil ? 0 : 1) == 1
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
      guard case .text(let text, _) = part else { return nil }
      result += text
    }
    return result
  }
}
