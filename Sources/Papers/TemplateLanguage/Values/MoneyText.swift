/// Amounts as council papers print them: £1,234 and £1,234.50.
enum MoneyText {
  /// Appends the amount; pence are left out when there are none, unless they are always wanted.
  static func append(pence: Int, to bytes: inout [UInt8], alwaysPence: Bool = false) {
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    if pence < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: "£".utf8)
    let digits = String(pounds).utf8
    var left = digits.count
    for digit in digits {
      bytes.append(digit)
      left -= 1
      if left > 0, left % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
    }
    guard rest > 0 || alwaysPence else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(48 + rest / 10))
    bytes.append(UInt8(48 + rest % 10))
  }

  /// The amount as text.
  static func text(pence: Int, alwaysPence: Bool = false) -> String {
    var bytes: [UInt8] = []
    append(pence: pence, to: &bytes, alwaysPence: alwaysPence)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Pounds as pence, rounded to the penny (a half goes away from nought); nil when too large.
  static func pence(ofPounds pounds: Number) -> Int? {
    pounds.multiplied(by: Number(100))?.rounded(to: 0).whole
  }

  /// Pence as pounds.
  static func pounds(ofPence pence: Int) -> Number {
    Number(coefficient: Int128(pence), scale: 2)
  }
}
