import Decisions

/// Reckoning with numbers as they were written, never rounded.
enum ExactDecimal {
  /// The two at one scale; nil when a number is too large for that.
  private static func aligned(
    _ left: DecimalNumber, _ right: DecimalNumber
  ) -> (left: Int, right: Int, scale: Int)? {
    let scale = max(left.scale, right.scale)
    guard let first = left.shifted(by: scale), let second = right.shifted(by: scale) else {
      return nil
    }
    return (first, second, scale)
  }

  /// -1, 0 or 1 as the first is less than, equal to or more than the second; nil when they are too
  /// large to compare.
  static func compare(_ left: DecimalNumber, _ right: DecimalNumber) -> Int? {
    guard let pair = aligned(left, right) else { return nil }
    return pair.left < pair.right ? -1 : pair.left == pair.right ? 0 : 1
  }

  /// What they come to; nil when that is too large.
  static func sum(_ numbers: [DecimalNumber]) -> DecimalNumber? {
    numbers.reduce(Optional(DecimalNumber(0))) { total, number in
      total.flatMap { add($0, number) }
    }
  }

  /// Whether it is from 0 to 100.
  static func isOfHundred(_ number: DecimalNumber) -> Bool {
    guard let low = compare(number, DecimalNumber(0)),
      let high = compare(number, DecimalNumber(100))
    else { return false }
    return low >= 0 && high <= 0
  }

  private static func add(_ left: DecimalNumber, _ right: DecimalNumber) -> DecimalNumber? {
    guard let pair = aligned(left, right) else { return nil }
    let (value, overflow) = pair.left.addingReportingOverflow(pair.right)
    if overflow { return nil }
    return DecimalNumber(written(value, scale: pair.scale))
  }

  private static func written(_ value: Int, scale: Int) -> String {
    let digits = String(value.magnitude)
    let sign = value < 0 ? "-" : ""
    if scale == 0 { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
