/// A value that only an expression makes and no data hold: a tuple, a range, a macro.
public struct Special: Sendable, Hashable {
  let kind: Kind

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// What it is. The places are those of the renderer's own tables, so that a value stays a value
  /// though what it stands for changes.
  indirect enum Kind: Sendable, Hashable {
    /// Values that belong together: `(1, 2)`.
    case tuple(ValueList)
    /// What `groupby` gives for each group: a tuple whose parts have names too.
    case group(Group)
    /// Whole numbers one after the other, worked out when they are asked for.
    case range(NumberRange)
    /// Values under keys that are not all texts.
    case mapping(Mapping)
    /// Text that is escaped already, or is not to be.
    case markup(String)
    /// A macro by its name, which a `call` block has none of, and the values around it when it was
    /// made.
    case macro(Int, name: String?, surroundings: Int?)
    /// Whole paragraphs that a block of the template made.
    case paragraphs(Int)
    /// A `for` that is going on.
    case loop(Int)
    /// What `namespace()` makes.
    case namespace(Int)
    /// What `cycler()` makes.
    case cycler(Int)
    /// What `joiner()` makes.
    case joiner(Int)
    /// A method of a value, not yet called.
    case method(Value, String)
    /// A function of the language.
    case function(LanguageFunction)
    /// The template itself, whose blocks it knows.
    case template
    /// A block of the template.
    case block(Int)
  }

  /// The items under one key.
  struct Group: Sendable, Hashable {
    var key: Value
    var items: ValueList
  }
}

/// Whole numbers from one to another, the last left out.
struct NumberRange: Sendable, Hashable {
  var start: Int
  var stop: Int
  var step: Int

  /// How many there are.
  var count: Int {
    if step > 0 { return stop > start ? (stop - start - 1) / step + 1 : 0 }
    return start > stop ? (start - stop - 1) / -step + 1 : 0
  }

  /// The number at that place, from 0.
  subscript(place: Int) -> Value { .number(start + place * step) }

  /// All of them.
  var values: [Value] { (0..<count).map { self[$0] } }
}

extension Value {
  static func tuple(_ items: [Value]) -> Value { .other(Special(.tuple(ValueList(items)))) }

  static func markup(_ text: String) -> Value { .other(Special(.markup(text))) }

  /// The words of a text, be it marked as escaped or not.
  var words: String? {
    switch self {
    case .text(let text): return text
    case .other(let special):
      if case .markup(let text) = special.kind { return text }
      return nil
    default: return nil
    }
  }

  var isTuple: Bool {
    guard case .other(let special) = self else { return false }
    switch special.kind {
    case .tuple, .group: return true
    default: return false
    }
  }

  /// How long it takes to go through the value, in items of a list; a text of sixteen letters
  /// counts as much as one item.
  var length: Int {
    switch self {
    case .list(let items): items.count
    case .record(let record): record.count
    case .text(let text): text.utf8.count >> 4
    case .other(let special):
      switch special.kind {
      case .tuple(let items): items.count
      case .group(let group): group.items.count
      case .range(let range): min(range.count, EvaluationLimits.listItems)
      case .mapping(let mapping): mapping.keys.count
      case .markup(let text): text.utf8.count >> 4
      default: 0
      }
    default: 0
    }
  }

  /// Whether it is text that is escaped already.
  var isMarkup: Bool {
    if case .other(let special) = self, case .markup = special.kind { return true }
    return false
  }

  /// A part of this text, or what was made of it: marked as escaped if this is.
  func alike(_ text: String) -> Value { isMarkup ? .markup(text) : .text(text) }

  /// Words with entities in the place of signs, unless they are marked as escaped.
  var escaped: Value {
    guard let words, !isMarkup else { return self }
    return .text(Entities.escaped(words))
  }

  /// Names or keys with their values, of a value that has such.
  var entries: (keys: [Value], values: [Value])? {
    switch self {
    case .record(let record): return (record.keys.map { .text($0) }, record.values)
    case .other(let special):
      if case .mapping(let mapping) = special.kind { return (mapping.keys, mapping.values) }
      return nil
    default: return nil
    }
  }
}
