/// Kinds of value that a filter, or another place of a template, takes.
public struct ValueKinds: OptionSet, Sendable, Hashable {
  /// A bit for each kind.
  public let rawValue: Int

  /// The kinds of those bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Words.
  public static let text = ValueKinds(rawValue: 1)
  /// A number.
  public static let number = ValueKinds(rawValue: 2)
  /// An amount of money.
  public static let money = ValueKinds(rawValue: 4)
  /// A day.
  public static let date = ValueKinds(rawValue: 8)
  /// A list.
  public static let list = ValueKinds(rawValue: 16)
  /// Named values.
  public static let record = ValueKinds(rawValue: 32)
  /// Yes or no.
  public static let boolean = ValueKinds(rawValue: 64)
  /// A box, ticked or not.
  public static let checkBox = ValueKinds(rawValue: 128)
  /// A passage with structure of its own.
  public static let flow = ValueKinds(rawValue: 256)
  /// The end of a page.
  public static let pageBreak = ValueKinds(rawValue: 512)

  /// Everything.
  public static let anything = ValueKinds(rawValue: 1023)
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
