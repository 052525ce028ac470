/// A number exactly as it was written: `2`, `1482350.5`, `-0.20`. Never a binary fraction.
///
/// Zeros written at the end are kept for printing (`1.50` prints as 1.50) and mean nothing in a
/// comparison. Up to 38 digits, of which up to 30 after the point. A number far larger than that,
/// written with a power of ten in the template itself, is kept to be printed and compared.
public struct Number: Sendable, Hashable {
  /// The digits without the point.
  let coefficient: Int128
  /// How many of the digits stand after the point, 0 to 30; below 0, how many noughts follow.
  let scale: Int

  static let greatestScale = 30

  /// A whole number.
  public init(_ whole: Int) {
    coefficient = Int128(whole)
    scale = 0
  }

  init(coefficient: Int128, scale: Int) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// The number written as `12`, `-3.50` or `1.5e3`; nil when the text is not a number so written
  /// or has too many digits.
  public init?(decimal text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = rest.prefix(while: Number.isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: Number.isDigit)
      rest = rest.dropFirst(1 + fraction.count)
      guard !fraction.isEmpty else { return nil }
    }
    guard !whole.isEmpty, var digits = Number.coefficient(of: whole, fraction) else { return nil }
    var places = fraction.count
    if let letter = rest.first {
      guard letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E"),
        let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
        (-40...40).contains(exponent)
      else { return nil }
      places -= exponent
      if places < 0 {
        guard -places <= 38 else { return nil }
        let (grown, overflow) = digits.multipliedReportingOverflow(by: Number.powers[-places])
        guard !overflow else { return nil }
        digits = grown
        places = 0
      }
    }
    guard places <= Number.greatestScale else { return nil }
    coefficient = isNegative ? -digits : digits
    scale = places
  }

  /// A number as a template writes it: `12`, `3.5`, `1.5e3`. With a point or a power of ten it has
  /// at least one place after the point.
  init?(literal text: String) {
    guard let letter = text.utf8.firstIndex(of: UInt8(ascii: "e")) else {
      self.init(decimal: text)
      return
    }
    if let number = Number(decimal: text) {
      self = number.isFraction ? number : number.asFraction
      return
    }
    guard let digits = Number(decimal: text[..<letter])?.stripped,
      let exponent = Int(text[text.index(after: letter)...]), (1...308).contains(exponent)
    else { return nil }
    var (coefficient, scale) = (digits.coefficient, digits.scale - exponent)
    while coefficient != 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    guard scale < 0 else { return nil }
    self.init(coefficient: coefficient, scale: coefficient == 0 ? 1 : scale)
  }

  /// Whether the number is nought.
  public var isZero: Bool { coefficient == 0 }

  /// Whether the number is less than nought.
  public var isNegative: Bool { coefficient < 0 }

  /// The number as a whole number, or nil when it has a fraction or is too large.
  public var whole: Int? {
    let short = stripped
    return short.scale == 0 ? Int(exactly: short.coefficient) : nil
  }

  /// The same number without zeros at the end of its fraction.
  var stripped: Number {
    var (digits, places) = (coefficient, scale)
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    return Number(coefficient: digits, scale: places)
  }

  /// Equal in worth, however many zeros were written.
  public static func == (left: Number, right: Number) -> Bool {
    if left.scale == right.scale { return left.coefficient == right.coefficient }
    let (a, b) = (left.stripped, right.stripped)
    return a.scale == b.scale && a.coefficient == b.coefficient
  }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) {
    let short = stripped
    hasher.combine(short.coefficient)
    hasher.combine(short.scale)
  }

  /// 10 to the power of 0 to 38.
  static let powers: [Int128] = (0..<38).reduce(into: [1]) { list, _ in
    list.append(list[list.count - 1] * 10)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func coefficient(
    of whole: ArraySlice<UInt8>, _ fraction: ArraySlice<UInt8>
  ) -> Int128? {
    var value: Int128 = 0
    for digits in [whole, fraction] {
      for digit in digits {
        let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tenfold.addingReportingOverflow(Int128(digit - 48))
        guard !overflow, !carry else { return nil }
        value = sum
      }
    }
    return value
  }
}

extension Number: Comparable {
  /// The smaller number comes first.
  public static func < (left: Number, right: Number) -> Bool {
    if left.scale == right.scale { return left.coefficient < right.coefficient }
    if left.scale > right.scale { return !(right < left) && right != left }
    guard right.scale - left.scale < powers.count else { return left.isNegative }
    let power = powers[right.scale - left.scale]
    let (grown, overflow) = left.coefficient.multipliedReportingOverflow(by: power)
    return overflow ? left.isNegative : grown < right.coefficient
  }
}

extension Number: CustomStringConvertible {
  /// The number in digits, without separators: `1482350.5`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the digits of `description`.
  func append(to bytes: inout [UInt8]) {
    guard scale >= 0 else { return appendJinja(to: &bytes) }
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = coefficient.magnitude
    while rest > UInt128(UInt64.max) {
      bytes.append(48 + UInt8(rest % 10))
      rest /= 10
    }
    var small = UInt64(rest)
    repeat {
      bytes.append(48 + UInt8(small % 10))
      small /= 10
    } while small > 0
    while bytes.count - start <= scale { bytes.append(48) }
    if scale > 0 { bytes.insert(UInt8(ascii: "."), at: start + scale) }
    bytes[start...].reverse()
  }
}
