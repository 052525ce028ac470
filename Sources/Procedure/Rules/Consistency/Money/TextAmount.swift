/// A sum of money in a text: £18.89m.
struct TextAmount {
  /// Its tokens: “£1.5 million” has two.
  let range: Range<Int>
  /// The sum in pence.
  let pence: Int
  /// What one unit of its last place comes to, in pence.
  let unit: Int
  /// How many figures it has, zeros at the end left out.
  let figures: Int
  /// Its figures behind the point, and what it was multiplied by: m.
  let scale: Int
  let ending: String

  private static let endings: [(word: String, power: Int)] = [
    ("m", 6), ("k", 3), ("bn", 9), ("million", 6), ("thousand", 3), ("billion", 9),
  ]

  private static let digests = Set(endings.map { WordDigest.of($0.word) })

  init?(_ index: Int, _ prose: Prose) {
    let token = prose.tokens[index]
    let bytes = prose.bytes[(Int(token.start) + 2)..<Int(token.end)]
    var coefficient = 0
    var scale = 0
    var isBehindPoint = false
    var end = bytes.startIndex
    while end < bytes.endIndex, bytes[end].isDigit || bytes[end] == 0x2C || bytes[end] == 0x2E {
      if bytes[end] == 0x2E {
        if isBehindPoint { return nil }
        isBehindPoint = true
      } else if bytes[end] != 0x2C {
        guard coefficient < 1_000_000_000_000 else { return nil }
        coefficient = coefficient * 10 + Int(bytes[end] & 0x0F)
        if isBehindPoint { scale += 1 }
      }
      end += 1
    }
    var ending =
      end == bytes.endIndex ? "" : String(decoding: bytes[end...], as: UTF8.self).lowercased()
    var last = index + 1
    if ending.isEmpty, last < prose.tokens.count, prose.tokens[last].passage == token.passage,
      !prose.tokens[last].marks.contains(.parted),
      TextAmount.digests.contains(prose.tokens[last].digest)
    {
      let word = prose.text(of: last).lowercased()
      ending = word
      last += 1
    }
    var power = 2
    if !ending.isEmpty {
      guard let found = TextAmount.endings.first(where: { $0.word == ending }) else { return nil }
      power += found.power
    }
    guard power >= scale, scale <= 9, coefficient < 1_000_000_000 || power == 2 else { return nil }
    unit = TextAmount.ten(power - scale)
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: unit)
    if overflow { return nil }
    pence = product
    range = index..<last
    self.scale = scale
    self.ending = ending
    var significant = coefficient
    while scale == 0, significant > 0, significant % 10 == 0 { significant /= 10 }
    var figures = 0
    while significant > 0 {
      significant /= 10
      figures += 1
    }
    self.figures = figures
  }

  /// Ten to a power.
  static func ten(_ power: Int) -> Int {
    var value = 1
    for _ in 0..<max(0, power) { value *= 10 }
    return value
  }

  /// A sum rounded as this one is, in pence; halves away from nought.
  func rounding(_ other: Int) -> Int {
    let half = unit / 2
    return other >= 0 ? (other + half) / unit * unit : (other - half) / unit * unit
  }

  /// A sum printed as this one is: £18.90m.
  func text(_ other: Int) -> String {
    let figures = (other / unit).magnitude.figures(decimals: scale)
    return (other < 0 ? "-£" : "£") + figures + (ending.utf8.count > 2 ? " " : "") + ending
  }

  /// Whether it stands in brackets and says again what stands before it: “£18,895,300 (£18.90m)”.
  func restates(_ before: TextAmount, _ prose: Prose) -> Bool {
    range.lowerBound == before.range.upperBound
      && prose.gap(before: range.lowerBound).contains("(")
      && prose.byte(after: range.upperBound - 1) == UInt8(ascii: ")")
  }

  /// The sums of all texts, in order.
  static func all(_ prose: Prose) -> [TextAmount] {
    prose.sums.compactMap { TextAmount($0, prose) }
  }
}
