extension Number {
  /// Where a division that does not end is cut, and a product of long fractions rounded.
  static let placesKept = 16

  /// The sum, or nil when it has too many digits.
  public func adding(_ other: Number) -> Number? {
    guard let (a, b, places) = aligned(with: other) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : Number(coefficient: sum, scale: places)
  }

  /// The difference, or nil when it has too many digits.
  public func subtracting(_ other: Number) -> Number? {
    other.negated.flatMap(adding)
  }

  /// The number with its sign turned, or nil at the end of the range.
  public var negated: Number? {
    let (turned, overflow) = Int128.zero.subtractingReportingOverflow(coefficient)
    return overflow ? nil : Number(coefficient: turned, scale: scale)
  }

  /// The product, or nil when it has too many digits.
  ///
  /// It is exact up to sixteen places after the point, and rounded there.
  public func multiplied(by other: Number) -> Number? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    guard !overflow else { return nil }
    var result = Number(coefficient: product, scale: scale + other.scale)
    let written = max(scale, other.scale)
    while result.scale > written, result.coefficient % 10 == 0 {
      result = Number(coefficient: result.coefficient / 10, scale: result.scale - 1)
    }
    let kept = max(written, Number.placesKept)
    return result.scale > kept ? result.rounded(to: kept) : result
  }

  /// The quotient, or nil when the divisor is nought or there are too many digits.
  ///
  /// It is rounded at sixteen places after the point.
  public func divided(by other: Number) -> Number? {
    let (above, below) = (stripped, other.stripped)
    guard !below.isZero, above.scale >= 0, below.scale >= 0 else { return nil }
    let shift = Number.placesKept + below.scale - above.scale
    var (dividend, divisor) = (above.coefficient, below.coefficient)
    // Digits are brought down one at a time, so that a large dividend needs no wider integer.
    let (turned, overflow) = Int128.zero.subtractingReportingOverflow(divisor)
    guard !overflow, dividend != Int128.min else { return nil }
    if divisor < 0 { (dividend, divisor) = (-dividend, turned) }
    guard shift >= 0 else {
      guard -shift <= 38 else { return nil }
      let (grown, overflow) = divisor.multipliedReportingOverflow(by: Number.powers[-shift])
      guard !overflow else { return Number(0) }
      return Number.quotient(dividend, grown, scale: Number.placesKept)
    }
    var (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    var places = above.scale - below.scale
    while rest != 0 || places < 0, places < Number.placesKept {
      let (tenfold, overflow) = whole.multipliedReportingOverflow(by: 10)
      let (nextRest, restOverflow) = rest.multipliedReportingOverflow(by: 10)
      let (digit, remainder) =
        restOverflow ? (0, 0) : nextRest.quotientAndRemainder(dividingBy: divisor)
      let (sum, carry) = tenfold.addingReportingOverflow(digit)
      if overflow || restOverflow || carry {
        guard places >= 0 else { return nil }
        break
      }
      (whole, rest) = (sum, remainder)
      places += 1
    }
    let up: Int128 = Number.isHalfOrMore(rest, of: divisor) ? (dividend < 0 ? -1 : 1) : 0
    let (result, carry) = whole.addingReportingOverflow(up)
    return carry ? nil : Number(coefficient: result, scale: places).stripped
  }

  /// How many whole times the other number goes into this one, rounded down; nil as in division.
  public func wholeQuotient(by other: Number) -> Number? {
    guard let (a, b, _) = aligned(with: other), b != 0 else { return nil }
    let (quotient, overflow) = a.dividedReportingOverflow(by: b)
    guard !overflow else { return nil }
    let isInexact = quotient * b != a
    return Number(coefficient: isInexact && (a < 0) != (b < 0) ? quotient - 1 : quotient, scale: 0)
  }

  /// What is left over by whole division; it has the sign of the divisor, as in Jinja.
  public func remainder(by other: Number) -> Number? {
    guard let (a, b, places) = aligned(with: other), b != 0 else { return nil }
    let (rest, overflow) = a.remainderReportingOverflow(dividingBy: b)
    guard !overflow else { return nil }
    return Number(coefficient: rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest, scale: places)
  }

  /// The number to a whole power; nil when the power is no whole number or there are too many
  /// digits.
  public func raised(to exponent: Number) -> Number? {
    guard let power = exponent.whole else { return nil }
    if power < 0 {
      guard power != Int.min, let below = raised(to: Number(-power)) else { return nil }
      return Number(1).divided(by: below)
    }
    var (result, base, rest) = (Number(1), self, power)
    while rest > 0 {
      if rest % 2 == 1 {
        guard let product = result.multiplied(by: base) else { return nil }
        result = product
      }
      rest /= 2
      guard rest > 0 else { break }
      guard let square = base.multiplied(by: base) else { return nil }
      base = square
    }
    return result
  }

  /// The number with at most so many places after the point; a half goes away from nought.
  public func rounded(to places: Int) -> Number {
    guard places >= 0, scale > places else { return self }
    return Number.quotient(coefficient, Number.powers[scale - places], scale: places)
  }

  /// Which way a number goes that lies between two.
  enum Rounding: String, Sendable {
    /// To the nearer; a half to the even digit, as Jinja does.
    case common
    /// Upwards.
    case ceil
    /// Downwards.
    case floor
  }

  /// The number at so many places after the point, before it when there are fewer than none.
  func rounded(to places: Int, _ rounding: Rounding) -> Number {
    let cut = scale - places
    guard cut > 0 else { return self }
    guard cut < Number.powers.count else { return Number(0) }
    let power = Number.powers[cut]
    var (whole, rest) = coefficient.quotientAndRemainder(dividingBy: power)
    if rest != 0 {
      switch rounding {
      case .floor: if coefficient < 0 { whole -= 1 }
      case .ceil: if coefficient > 0 { whole += 1 }
      case .common:
        let (double, half) = (rest.magnitude, power.magnitude - rest.magnitude)
        if double > half || (double == half && whole % 2 != 0) { whole += coefficient < 0 ? -1 : 1 }
      }
      rest = 0
    }
    if places >= 0 { return Number(coefficient: whole, scale: places) }
    guard -places < Number.powers.count else { return Number(0) }
    let (grown, overflow) = whole.multipliedReportingOverflow(by: Number.powers[-places])
    return overflow ? self : Number(coefficient: grown, scale: 0)
  }

  private static func quotient(_ above: Int128, _ below: Int128, scale: Int) -> Number {
    let (whole, rest) = above.quotientAndRemainder(dividingBy: below)
    let up: Int128 = isHalfOrMore(rest, of: below) ? (above < 0 ? -1 : 1) : 0
    return Number(coefficient: whole + up, scale: scale)
  }

  private static func isHalfOrMore(_ rest: Int128, of divisor: Int128) -> Bool {
    rest != 0 && rest.magnitude >= divisor.magnitude - rest.magnitude
  }

  private func aligned(with other: Number) -> (Int128, Int128, Int)? {
    if scale == other.scale { return (coefficient, other.coefficient, scale) }
    let places = max(scale, other.scale)
    guard places - min(scale, other.scale) < Number.powers.count else { return nil }
    let (a, overflowA) = coefficient.multipliedReportingOverflow(by: Number.powers[places - scale])
    let (b, overflowB) = other.coefficient.multipliedReportingOverflow(
      by: Number.powers[places - other.scale])
    return overflowA || overflowB ? nil : (a, b, places)
  }
}
