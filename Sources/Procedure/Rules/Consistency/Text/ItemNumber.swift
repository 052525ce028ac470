/// The number of an item of a paper, part by part: 2.1 as 2 and 1, b) as 2.
struct ItemNumber: Hashable {
  /// Its parts, sixteen bits each, the last one lowest.
  private let parts: UInt64
  private let count: Int
  let style: Style

  /// With what an item is numbered.
  enum Style: Hashable {
    case figures
    case letters
    case roman
  }

  /// The number so written: "2.", "2.1", "a)", "iv."; nil when it is none.
  init?(_ written: String, roman: Bool = false) {
    var text = Substring(written).utf8
    while let last = text.last, !last.isAlphanumeric { text = text.dropLast() }
    while let first = text.first, !first.isAlphanumeric { text = text.dropFirst() }
    guard let first = text.first else { return nil }
    if first.isDigit {
      guard let (parts, count) = ItemNumber.figures(text) else { return nil }
      (self.parts, self.count, style) = (parts, count, .figures)
    } else if roman, let value = ItemNumber.roman(text) {
      (parts, count, style) = (value, 1, .roman)
    } else if text.count == 1 {
      (parts, count, style) = (UInt64(first | 0x20) - 0x60, 1, .letters)
    } else {
      return nil
    }
  }

  private init(parts: UInt64, count: Int, style: Style) {
    self.parts = parts
    self.count = count
    self.style = style
  }

  /// All its parts but the last.
  var group: ItemNumber { ItemNumber(parts: parts >> 16, count: count - 1, style: style) }
  /// Its first part.
  var first: Int { Int(parts >> UInt64(16 * (count - 1))) }
  /// Its last part.
  var last: Int { Int(parts & 0xFFFF) }

  /// Up to four numbers with stops between them.
  private static func figures(_ text: Substring.UTF8View) -> (UInt64, Int)? {
    var parts: UInt64 = 0
    var count = 1
    var part: UInt64 = 0
    var isEmpty = true
    for byte in text {
      if byte.isDigit {
        part = part * 10 + UInt64(byte & 0x0F)
        isEmpty = false
        if part > 9999 { return nil }
      } else {
        guard byte == UInt8(ascii: "."), !isEmpty, count < 4 else { return nil }
        parts = (parts | part) << 16
        count += 1
        (part, isEmpty) = (0, true)
      }
    }
    return isEmpty ? nil : (parts | part, count)
  }

  /// The value of a Roman number below a hundred.
  private static func roman(_ text: Substring.UTF8View) -> UInt64? {
    var total = 0
    var highest = 0
    for byte in text.reversed() {
      let value: Int
      switch byte | 0x20 {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      default: return nil
      }
      total += value < highest ? -value : value
      highest = max(highest, value)
    }
    return total > 0 && total < 100 ? UInt64(total) : nil
  }
}
