/// How one value is to be written in a pattern: `%-10s`, `%.2f`, `{:>8,.2f}`.
struct ValueFormat {
  /// On which side blanks fill it up.
  enum Side {
    case left
    case right
    case both
    /// Between the sign and the figures.
    case within
  }

  var fill: Character = " "
  var side: Side?
  var sign: Character?
  var hasPrefix = false
  var width = 0
  var grouping: Character?
  var places: Int?
  var kind: Character?

  /// The longest that a pattern may make one value.
  static let widest = 100_000

  /// A value written so; nil when the value is not of the kind that the pattern asks for.
  func text(of value: Value) -> String? {
    guard width <= ValueFormat.widest, (places ?? 0) <= 1000 else { return nil }
    let number: Number? =
      switch value {
      case .number(let number): number
      case .boolean(let flag): Number(flag ? 1 : 0)
      case .money(let pence): MoneyText.pounds(ofPence: pence)
      default: nil
      }
    if let number, kind != "s", !(kind == nil && number != value.plainNumber) {
      return figures(of: number).map { filled($0, isNumber: true) }
    }
    guard kind == nil || kind == "s" else { return nil }
    var words = JinjaText.text(of: value)
    if let places { words = String(words.unicodeScalars.prefix(places)) }
    return filled(words, isNumber: false)
  }

  private func figures(of number: Number) -> String? {
    var number = number
    var digits: String
    var ending = ""
    switch kind {
    case "d", "i", "u", "n", "x", "X", "o", "b":
      guard let whole = number.rounded(to: 0, number.isNegative ? .ceil : .floor).whole else {
        return nil
      }
      let base = kind == "x" || kind == "X" ? 16 : kind == "o" ? 8 : kind == "b" ? 2 : 10
      digits = String(whole.magnitude, radix: base, uppercase: kind == "X")
      if hasPrefix, base != 10 { digits = "0\(kind ?? "d")" + digits }
      if let places {
        digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
      }
      number = Number(whole)
    case "f", "F": digits = NumberFigures.fixed(number, places: places ?? 6)
    case "%":
      guard let hundredfold = number.multiplied(by: Number(100)) else { return nil }
      digits = NumberFigures.fixed(hundredfold, places: places ?? 6)
      ending = "%"
    case "e", "E":
      digits = NumberFigures.scientific(number, places: places ?? 6)
      if kind == "E" { digits = digits.uppercased() }
    case "g", "G", nil:
      if kind == nil, places == nil {
        digits = JinjaText.text(of: .number(number.isNegative ? number.negated ?? number : number))
      } else {
        digits = NumberFigures.general(number, digits: max(1, places ?? 6))
        if kind == "G" { digits = digits.uppercased() }
      }
    case "c":
      guard let whole = number.whole, let code = UInt32(exactly: whole),
        let scalar = Unicode.Scalar(code)
      else { return nil }
      return String(Character(scalar))
    default: return nil
    }
    if let grouping { digits = NumberFigures.grouped(digits, by: grouping) }
    let front = number.isNegative ? "-" : sign.map { $0 == "-" ? "" : String($0) } ?? ""
    return front + digits + ending
  }

  private func filled(_ text: String, isNumber: Bool) -> String {
    let missing = max(0, width - text.unicodeScalars.count)
    guard missing > 0 else { return text }
    let filling = String(repeating: fill, count: missing)
    switch side ?? (isNumber ? .left : .right) {
    case .left: return filling + text
    case .right: return text + filling
    case .both:
      return String(repeating: fill, count: missing / 2) + text
        + String(repeating: fill, count: missing - missing / 2)
    case .within:
      let hasSign = "+- ".contains(text.first ?? "0")
      return (hasSign ? String(text.prefix(1)) : "") + filling + text.dropFirst(hasSign ? 1 : 0)
    }
  }
}

extension Value {
  /// The number, when it is nothing else.
  fileprivate var plainNumber: Number? {
    if case .number(let number) = self { number } else { nil }
  }
}

/// Numbers in figures, without their sign.
enum NumberFigures {
  /// With so many places after the point.
  static func fixed(_ number: Number, places: Int) -> String {
    let short = number.rounded(to: places, .common)
    var bytes: [UInt8] = []
    let plain = short.isNegative ? short.negated ?? short : short
    plain.append(to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    guard places > 0 else { return text }
    let written = max(0, short.scale)
    return text + (written == 0 ? "." : "") + String(repeating: "0", count: places - written)
  }

  /// With a power of ten.
  static func scientific(_ number: Number, places: Int) -> String {
    let plain = number.isNegative ? number.negated ?? number : number
    var digits = String(plain.coefficient)
    var power = plain.isZero ? 0 : digits.count - 1 - plain.scale
    if digits.count > places + 1 {
      let cut = Number(coefficient: plain.coefficient, scale: digits.count - 1)
        .rounded(to: places, .common)
      let rounded = String(cut.coefficient)
      if rounded.count > places + 1 { power += 1 }
      digits = String(rounded.prefix(places + 1))
    }
    digits += String(repeating: "0", count: max(0, places + 1 - digits.count))
    let front = String(digits.prefix(1)) + (places > 0 ? "." + digits.dropFirst() : "")
    return "\(front)e\(power < 0 ? "-" : "+")\(abs(power) < 10 ? "0" : "")\(abs(power))"
  }

  /// With so many digits in all, with a power of ten only where that is shorter.
  static func general(_ number: Number, digits: Int) -> String {
    let plain = number.isNegative ? number.negated ?? number : number
    guard !plain.isZero else { return "0" }
    let power = String(plain.coefficient).count - 1 - plain.scale
    if power < -4 || power >= digits {
      let text = scientific(number, places: digits - 1)
      guard let letter = text.firstIndex(of: "e") else { return text }
      return trimmed(String(text[..<letter])) + text[letter...]
    }
    return trimmed(fixed(number, places: max(0, digits - 1 - power)))
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// With a sign between the thousands.
  static func grouped(_ text: String, by sign: Character) -> String {
    let whole = text.prefix { $0.isNumber }
    var result = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { result.append(sign) }
      result.append(digit)
    }
    return result + text.dropFirst(whole.count)
  }
}
