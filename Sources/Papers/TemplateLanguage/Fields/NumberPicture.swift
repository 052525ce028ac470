/// A picture of a number, as the switch `\#` has it (ECMA-376 part 1, 17.16.4.2).
///
/// | picture | 1234.5 | -3 | 0 |
/// |---|---|---|---|
/// | `0.00` | 1234.50 | -3.00 | 0.00 |
/// | `£#,##0` | £1,235 | -£3 | £0 |
/// | `#,##0.00;(#,##0.00);nil` | 1,234.50 | (3.00) | nil |
/// | `N1`, `P0` | 1234.5, 123450% | | |
/// | `x##` | 235 | -3 | 0 |
///
/// Up to three parts between semicolons: for numbers above nought, below it, and nought itself. Words
/// in a picture stand as they are, between apostrophes where they hold signs of its own. As many
/// decimals come as the picture has places, noughts or not. An `x` drops the digits to its left.
public struct NumberPicture {
  private var parts: [Part]

  private struct Part {
    var before = ""
    var after = ""
    var hasFigures = false
    var leastDigits = 1
    /// How many digits are left before the point, where the picture drops those further left.
    var mostDigits: Int?
    var decimals = 0
    var separator: Character?
    var isPercentage = false
    /// A sign that the picture itself asks for: `+` for both, `-` for those below nought.
    var sign: Character?
  }

  /// The picture; nil when there is nothing in it that stands for a number.
  init?(_ picture: String) {
    guard picture.utf8.count <= 200 else { return nil }
    parts = NumberPicture.divided(picture).prefix(3).map { NumberPicture.part($0) }
    guard let first = parts.first, first.hasFigures else { return nil }
  }

  /// The number so drawn; nil when it has too many digits.
  func text(of number: Number) -> String? {
    let index = number.isNegative ? 1 : number.isZero ? 2 : 0
    let part = index < parts.count ? parts[index] : parts[0]
    guard part.hasFigures else { return part.before }
    var drawn = number
    if number.isNegative, let turned = number.negated { drawn = turned }
    if part.isPercentage {
      guard let hundredfold = drawn.multiplied(by: Number(100)) else { return nil }
      drawn = hundredfold
    }
    drawn = drawn.rounded(to: part.decimals)
    let written = drawn.description.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(part.mostDigits.map { written[0].suffix($0) } ?? written[0])
    let fraction = written.count > 1 ? String(written[1]) : ""
    let padded = String(repeating: "0", count: max(0, part.leastDigits - whole.count)) + whole
    var figures = part.separator.map { NumberPicture.grouped(padded, by: $0) } ?? padded
    if part.decimals > 0 {
      let filled = String(repeating: "0", count: max(0, part.decimals - fraction.count))
      figures += "." + fraction + filled
    }
    if part.isPercentage { figures += "%" }
    // A part of its own for numbers below nought says itself how they are marked.
    let isMarked = number.isNegative && index >= parts.count && !drawn.isZero
    let sign = isMarked || number.isNegative && part.sign != nil ? "-" : part.sign == "+" ? "+" : ""
    return sign + part.before + figures + part.after
  }

  /// The picture with its per cent signs as words: the sign alone, as Word has it, and not the
  /// hundredfold before it.
  public static func literal(_ picture: String) -> String {
    var isQuoted = false
    return picture.reduce(into: "") { result, character in
      if character == "'" { isQuoted.toggle() }
      result += character == "%" && !isQuoted ? "'%'" : String(character)
    }
  }

  /// Whether a value is taken a hundredfold in it.
  public static func isHundredfold(_ picture: String) -> Bool {
    NumberPicture(picture)?.parts.contains(where: \.isPercentage) ?? false
  }

  private static func grouped(_ digits: String, by separator: Character) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(separator) }
      result.append(digit)
    }
    return result
  }

  /// The parts between semicolons that stand outside apostrophes.
  private static func divided(_ picture: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in picture {
      if character == "'" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func part(_ text: String) -> Part {
    var part = Part()
    let letters = Array(text)
    var index = 0
    var before = ""
    while index < letters.count, !"0#.,x".contains(letters[index]) {
      if letters[index] == "'" {
        let end = letters[(index + 1)...].firstIndex(of: "'") ?? letters.count
        before += String(letters[(index + 1)..<end])
        index = min(end + 1, letters.count)
        continue
      }
      if letters[index] == "N" || letters[index] == "P",
        let places = Int(String(letters[(index + 1)...].prefix { $0.isNumber })), places <= 20
      {
        part.hasFigures = true
        part.decimals = places
        part.isPercentage = letters[index] == "P"
        index += 1 + letters[(index + 1)...].prefix { $0.isNumber }.count
        break
      }
      before.append(letters[index])
      index += 1
    }
    if !part.hasFigures, index < letters.count {
      index = figures(letters, from: index, into: &part)
    }
    if let last = before.last, last == "+" || last == "-" {
      part.sign = last
      before.removeLast()
    }
    part.before = before
    part.after = String(letters[min(index, letters.count)...]).filter { $0 != "'" }
    return part
  }

  /// Reads what stands for the figures themselves, and gives where it ends.
  private static func figures(_ letters: [Character], from start: Int, into part: inout Part)
    -> Int
  {
    part.hasFigures = true
    var index = start
    var noughts = 0
    var isFraction = false
    while index < letters.count {
      let letter = letters[index]
      if letter == "0" || letter == "#" || letter == "x" {
        if isFraction {
          part.decimals += 1
        } else {
          if letter == "0" { noughts += 1 }
          if let most = part.mostDigits { part.mostDigits = most + 1 }
          if letter == "x", part.mostDigits == nil { part.mostDigits = 1 }
        }
      } else if letter == ".", !isFraction {
        isFraction = true
      } else if letter == "," || letter == "'", !isFraction, index + 1 < letters.count,
        "0#x".contains(letters[index + 1])
      {
        part.separator = letter
      } else {
        break
      }
      index += 1
    }
    part.leastDigits = max(1, noughts)
    part.decimals = min(part.decimals, 20)
    if index < letters.count, letters[index] == "%" {
      part.isPercentage = true
      index += 1
    }
    return index
  }
}
