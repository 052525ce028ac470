extension Value: ExpressibleByStringLiteral {
  /// Text written out in Swift.
  public init(stringLiteral text: String) { self = .text(text) }
}

extension Value: ExpressibleByIntegerLiteral {
  /// A whole number written out in Swift.
  public init(integerLiteral whole: Int) { self = .number(Number(whole)) }
}

extension Value: ExpressibleByBooleanLiteral {
  /// Yes or no written out in Swift.
  public init(booleanLiteral flag: Bool) { self = .boolean(flag) }
}

extension Value: ExpressibleByArrayLiteral {
  /// A list written out in Swift.
  public init(arrayLiteral items: Value...) { self = .list(items) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// A record written out in Swift.
  public init(dictionaryLiteral pairs: (String, Value)...) { self = .record(Record(pairs)) }
}
