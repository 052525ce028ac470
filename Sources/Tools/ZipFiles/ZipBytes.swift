/// Little-endian numbers out of an archive, every one within its bounds.
struct ZipBytes {
  let all: [UInt8]

  var count: Int { all.count }

  /// A number of so many bytes at an offset; a file that ends before it is cut short.
  func number(_ width: Int, at offset: Int) throws(ZipError) -> UInt64 {
    guard offset >= 0, offset <= all.count - width else {
      throw ZipError(.cutShort, reason: "is cut short: its directory points beyond its end")
    }
    var value: UInt64 = 0
    for index in stride(from: width - 1, through: 0, by: -1) {
      value = value << 8 | UInt64(all[offset + index])
    }
    return value
  }

  func int16(at offset: Int) throws(ZipError) -> Int {
    Int(try number(2, at: offset))
  }

  func int32(at offset: Int) throws(ZipError) -> Int {
    Int(try number(4, at: offset))
  }

  /// Eight bytes. No true size or place in a file comes near what an `Int` holds.
  func int64(at offset: Int) throws(ZipError) -> Int {
    guard let value = Int(exactly: try number(8, at: offset)), value < 1 << 48 else {
      throw ZipError(.size, reason: "states a size or place of more than 2^48 bytes")
    }
    return value
  }

  func slice(at offset: Int, count length: Int) throws(ZipError) -> ArraySlice<UInt8> {
    guard offset >= 0, length >= 0, length <= all.count, offset <= all.count - length else {
      throw ZipError(.cutShort, reason: "is cut short: its directory points beyond its end")
    }
    return all[offset..<offset + length]
  }

  /// Whether a four-byte signature stands at the offset.
  func has(_ signature: ZipSignature, at offset: Int) -> Bool {
    guard offset >= 0, offset <= all.count - 4 else { return false }
    return all[offset] == 0x50 && all[offset + 1] == 0x4B
      && all[offset + 2] == UInt8(signature.rawValue & 0xFF)
      && all[offset + 3] == UInt8(signature.rawValue >> 8)
  }
}

/// The last two bytes of the signatures of APPNOTE.TXT; the first two are `PK`.
enum ZipSignature: UInt16 {
  case localHeader = 0x0403
  case centralHeader = 0x0201
  case end = 0x0605
  case end64 = 0x0606
  case end64Locator = 0x0706
}
