/// A sum of money, in whole pence.
public struct Money: Sendable, Hashable, Comparable {
  /// The sum in pence; negative for a saving or a refund.
  public let pence: Int

  /// That many pence.
  public init(pence: Int) {
    self.pence = pence
  }

  /// The sum a person wrote: `500000`, `£500,000`, `£20.08m`, `£120k`, `£1,666.50`, `-£5`.
  ///
  /// Nil when it is not a sum, when commas stand anywhere but between thousands, or when it does
  /// not come to whole pence. Nothing is ever rounded.
  public init?(_ written: String) {
    var rest = Substring(written.filter { $0 != " " && $0 != "\u{A0}" }.lowercased())
    let isNegative = rest.hasPrefix("-") || rest.hasPrefix("\u{2212}")
    if isNegative { rest.removeFirst() }
    if rest.hasPrefix("£") { rest.removeFirst() }
    var power = 2
    for (ending, places) in Money.multiples where rest.hasSuffix(ending) {
      rest.removeLast(ending.count)
      power += places
      break
    }
    guard let number = DecimalNumber(String(rest)), number.coefficient >= 0,
      rest.utf8.first != UInt8(ascii: "-"), rest.utf8.first != UInt8(ascii: "+"),
      let pence = number.shifted(by: power)
    else { return nil }
    self.pence = isNegative ? -pence : pence
  }

  private static let multiples = [
    ("million", 6), ("billion", 9), ("thousand", 3), ("bn", 9), ("m", 6), ("k", 3),
  ]

  /// The sum as a paper prints it: `£1,234`, or `£1,234.50` when there are pence.
  public var text: String {
    let magnitude = pence.magnitude
    let remainder = magnitude % 100
    var result = (pence < 0 ? "-£" : "£") + grouped(magnitude / 100)
    if remainder != 0 { result += remainder < 10 ? ".0\(remainder)" : ".\(remainder)" }
    return result
  }

  private func grouped(_ pounds: UInt) -> String {
    let digits = String(pounds)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }

  /// The smaller sum comes first.
  public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }
}
