/// A number as it was written in figures, exactly: `72.50` stays seventy-two and fifty hundredths.
public struct DecimalNumber: Sendable, Hashable {
  /// All its digits as one whole number: 7250.
  public let coefficient: Int
  /// How many of them stand behind the point: 2.
  public let scale: Int

  /// The number so written, or nil when it is none.
  ///
  /// A sign may come first; commas may stand between thousands; a point needs a digit on both
  /// sides. At most 18 digits.
  public init?(_ written: String) {
    var bytes = Array(written.utf8)[...]
    var isNegative = false
    if written.hasPrefix("\u{2212}") {
      isNegative = true
      bytes = bytes.dropFirst(3)
    } else if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") {
      isNegative = bytes.removeFirst() == UInt8(ascii: "-")
    }
    let halves = bytes.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first.flatMap(DecimalNumber.withoutCommas) else { return nil }
    let fraction = halves.count == 2 ? halves[1] : []
    if halves.count == 2, fraction.isEmpty { return nil }
    var value = 0
    guard whole.count + fraction.count <= 18 else { return nil }
    for byte in whole + fraction {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    coefficient = isNegative ? -value : value
    scale = fraction.count
  }

  /// A whole number.
  public init(_ whole: Int) {
    coefficient = whole
    scale = 0
  }

  /// The number in figures, without commas: `-1234.50`.
  public var text: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if scale == 0 { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// The whole number that this one times ten to a power comes to; nil when it is not whole or
  /// too large.
  public func shifted(by power: Int) -> Int? {
    var value = coefficient
    var places = power - scale
    while places > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
      places -= 1
    }
    while places < 0 {
      guard value % 10 == 0 else { return nil }
      value /= 10
      places += 1
    }
    return value
  }

  /// The digits, when commas, if any, part them in threes.
  private static func withoutCommas(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return groups.flatMap { $0 }
  }
}
