public import CivilTime

/// A fact that a form can print or ask about.
public enum Value: Sendable, Hashable {
  /// A name that is declared and that these data leave out; what it holds is the name in full.
  case missing(String)
  /// Yes or no.
  case boolean(Bool)
  /// A number.
  case number(Number)
  /// Words. They are always escaped, and never become structure.
  case text(String)
  /// A day.
  case date(CivilDate)
  /// An amount of money, in pence.
  case money(pence: Int)
  /// Values in order.
  case list(ValueList)
  /// Named values.
  case record(Record)
  /// A passage with structure of its own.
  case flow(Flow)
  /// A box, ticked or not.
  case checkBox(Bool)
  /// The end of a page.
  case pageBreak
  /// Nothing, said outright.
  case none
  /// What only an expression makes.
  case other(Special)
}

extension Value {
  /// A whole number as a value.
  public static func number(_ whole: Int) -> Value { .number(Number(whole)) }

  /// Whether the data leave the value out.
  public var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  /// Whether the value counts as yes in an `if`: what is left out, nought and empty do not.
  public var isTruthy: Bool {
    switch self {
    case .missing, .none: false
    case .boolean(let flag), .checkBox(let flag): flag
    case .number(let number): !number.isZero
    case .text(let text): !text.isEmpty
    case .date, .pageBreak: true
    case .money(let pence): pence != 0
    case .list(let items): !items.isEmpty
    case .record(let record): !record.isEmpty
    case .flow(let flow): !flow.items.isEmpty
    case .other(let special): special.isTruthy
    }
  }

  /// What a `for` goes through: the items of a list; nothing for what is left out; nil for a value
  /// that is no list.
  public var items: [Value]? {
    switch self {
    case .list(let list): list.items
    case .missing: []
    case .other(let special): special.items
    default: nil
    }
  }

  /// The kind in a sentence: "a list", "text", "an amount of money".
  public var kindWords: String {
    switch self {
    case .missing: "nothing"
    case .boolean: "yes or no"
    case .number: "a number"
    case .text: "text"
    case .date: "a date"
    case .money: "an amount of money"
    case .list: "a list"
    case .record: "a group of fields"
    case .flow: "a passage"
    case .checkBox: "a check box"
    case .pageBreak: "a page break"
    case .none: "none"
    case .other(let special): special.kindWords
    }
  }
}

extension Special {
  var isTruthy: Bool {
    switch kind {
    case .tuple(let items): !items.isEmpty
    case .range(let range): range.count > 0
    case .mapping(let mapping): !mapping.keys.isEmpty
    case .markup(let text): !text.isEmpty
    default: true
    }
  }

  /// What a `for` goes through; nil for what is no list.
  var items: [Value]? {
    switch kind {
    case .tuple(let list): list.items
    case .range(let range): range.count <= EvaluationLimits.listItems ? range.values : nil
    case .group(let group): [group.key, .list(group.items)]
    default: nil
    }
  }

  /// The kind in a sentence.
  var kindWords: String {
    switch kind {
    case .tuple, .group: "a tuple"
    case .range: "a range"
    case .mapping: "a group of fields"
    case .markup: "text"
    case .macro: "a macro"
    case .paragraphs: "whole paragraphs"
    case .loop: "a loop"
    case .namespace: "a namespace"
    case .cycler, .joiner, .method, .function: "a function"
    case .template: "the template"
    case .block: "a block"
    }
  }
}
