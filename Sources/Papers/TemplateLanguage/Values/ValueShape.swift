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
    case .flow: "a passage"
    case .checkBox: "a check box"
    case .pageBreak: "a page break"
    }
  }
}
