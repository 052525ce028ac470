/// Kinds of value that a filter takes.
struct ValueKinds: OptionSet, Sendable, Hashable {
  let rawValue: Int

  static let text = ValueKinds(rawValue: 1)
  static let number = ValueKinds(rawValue: 2)
  static let money = ValueKinds(rawValue: 4)
  static let date = ValueKinds(rawValue: 8)
  static let list = ValueKinds(rawValue: 16)
  static let record = ValueKinds(rawValue: 32)
  static let boolean = ValueKinds(rawValue: 64)
  static let checkBox = ValueKinds(rawValue: 128)
  static let flow = ValueKinds(rawValue: 256)
  static let pageBreak = ValueKinds(rawValue: 512)

  /// Everything.
  static let anything = ValueKinds(rawValue: 1023)
  /// What can be printed within a sentence.
  static let printable: ValueKinds = [.text, .number, .money, .date, .checkBox]

  private static let words = [
    "text", "a number", "an amount of money", "a date", "a list", "a group of fields",
    "yes or no", "a check box", "a passage", "a page break",
  ]

  /// The kinds in a sentence: "a number or an amount of money".
  var words: String {
    let names = ValueKinds.words.enumerated().filter { rawValue & (1 << $0.offset) != 0 }
      .map(\.element)
    guard let last = names.last, names.count > 1 else { return names.first ?? "nothing" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension ValueShape {
  /// The kinds that a value of this shape may be of.
  var kinds: ValueKinds {
    switch self {
    case .any: .anything
    case .boolean: .boolean
    case .number: .number
    case .text: .text
    case .date: .date
    case .money: .money
    case .list, .group: .list
    case .record: .record
    case .flow: .flow
    case .checkBox: .checkBox
    case .pageBreak: .pageBreak
    }
  }
}

extension Value {
  /// The kind that the value is of; none for what is left out.
  var kinds: ValueKinds {
    switch self {
    case .missing, .none: []
    case .boolean: .boolean
    case .number: .number
    case .text: .text
    case .date: .date
    case .money: .money
    case .list: .list
    case .record: .record
    case .flow: .flow
    case .checkBox: .checkBox
    case .pageBreak: .pageBreak
    case .other(let special): special.kinds
    }
  }
}

extension Special {
  fileprivate var kinds: ValueKinds {
    switch kind {
    case .tuple, .range, .group: .list
    case .mapping: .record
    case .markup: .text
    default: []
    }
  }
}
