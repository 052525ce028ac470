/// What kind of value a name will have, known before there are any data.
public enum ValueShape: Sendable, Hashable {
  /// Nothing is known; no name below it is ever unknown.
  case any
  /// Yes or no.
  case boolean
  /// A number.
  case number
  /// Words.
  case text
  /// A day.
  case date
  /// An amount of money.
  case money
  /// A list, and what each of its items is.
  indirect case list(ValueShape)
  /// Named values.
  case record(RecordShape)
  /// What `groupby` gives for each group: the value that its items share, and what each of them is.
  indirect case group(by: ValueShape, item: ValueShape)
  /// A passage with structure of its own.
  case flow
  /// A box, ticked or not.
  case checkBox
  /// The end of a page.
  case pageBreak
}

extension ValueShape {
  /// The shape that both of two values have: fields of two records together, `any` where the two
  /// disagree.
  public func union(_ other: ValueShape) -> ValueShape {
    switch (self, other) {
    case _ where self == other: self
    case (.list(let a), .list(let b)): .list(a.union(b))
    case (.record(let a), .record(let b)): .record(a.union(b))
    default: .any
    }
  }

  /// The shape that all of them have; `any` for none.
  public static func union(of shapes: some Sequence<ValueShape>) -> ValueShape {
    var result: ValueShape?
    for shape in shapes { result = result?.union(shape) ?? shape }
    return result ?? .any
  }

  /// The shapes of so many values that a value is divided into: `{% for a, b in pairs %}`.
  func parts(_ count: Int) -> [ValueShape] {
    switch self {
    case .group(let key, let item) where count == 2: [key, .list(item)]
    case .list(let item): Array(repeating: item, count: count)
    default: Array(repeating: .any, count: count)
    }
  }

  /// The kind in a sentence: "a list", "text", "an amount of money".
  public var kindWords: String {
    switch self {
    case .any: "anything"
    case .boolean: "yes or no"
    case .number: "a number"
    case .text: "text"
    case .date: "a date"
    case .money: "an amount of money"
    case .list: "a list"
    case .record: "a group of fields"
    case .group: "a tuple"
    case .flow: "a passage"
    case .checkBox: "a check box"
    case .pageBreak: "a page break"
    }
  }
}
