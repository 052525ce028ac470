/// Text as an address holds it.
enum URLWords {
  /// The text with `%` codes for all but letters, figures and `_ . - ~` (and `/`); in a query a
  /// blank is `+`.
  static func quoted(_ text: String, inQuery: Bool = false) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x2D, 0x7E: bytes.append(byte)
      case 0x2F where !inQuery: bytes.append(byte)
      case 0x20 where inQuery: bytes.append(UInt8(ascii: "+"))
      default:
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 48 + digit : 55 + digit) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
