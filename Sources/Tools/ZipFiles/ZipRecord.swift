/// What one header says of an entry: that of the directory, or that before the data.
struct ZipRecord {
  var name: ArraySlice<UInt8>
  var flags: Int
  var method: Int
  var crc: Int
  var compressedSize: Int
  var size: Int
  /// Where the local header begins.
  var offset: Int
  /// Where the header itself ends: in the directory the next header, else the data.
  var end: Int

  var isEncrypted: Bool { flags & 0x2041 != 0 }
  /// The sizes and the checksum stand behind the data, and may be zero in the local header.
  var hasTrailer: Bool { flags & 0x08 != 0 }
  var saysUTF8: Bool { flags & 0x800 != 0 }

  /// A header of the directory.
  init(central at: Int, in bytes: ZipBytes) throws(ZipError) {
    guard bytes.has(.centralHeader, at: at) else {
      throw ZipError(.disagreement, reason: "lists fewer entries than its end record counts")
    }
    flags = try bytes.int16(at: at + 8)
    method = try bytes.int16(at: at + 10)
    crc = try bytes.int32(at: at + 16)
    compressedSize = try bytes.int32(at: at + 20)
    size = try bytes.int32(at: at + 24)
    let nameLength = try bytes.int16(at: at + 28)
    let extraLength = try bytes.int16(at: at + 30)
    let commentLength = try bytes.int16(at: at + 32)
    let disc = try bytes.int16(at: at + 34)
    offset = try bytes.int32(at: at + 42)
    name = try bytes.slice(at: at + 46, count: nameLength)
    let extra = at + 46 + nameLength
    end = extra + extraLength + commentLength
    guard disc == 0 else {
      throw ZipError(.unsupported, reason: "is one of several discs")
    }
    try readExtra(bytes, at: extra, count: extraLength, isCentral: true)
  }

  /// A header before the data.
  init(local at: Int, in bytes: ZipBytes) throws(ZipError) {
    guard bytes.has(.localHeader, at: at) else {
      throw ZipError(.disagreement, reason: "lists an entry where there is none")
    }
    flags = try bytes.int16(at: at + 6)
    method = try bytes.int16(at: at + 8)
    crc = try bytes.int32(at: at + 14)
    compressedSize = try bytes.int32(at: at + 18)
    size = try bytes.int32(at: at + 22)
    let nameLength = try bytes.int16(at: at + 26)
    let extraLength = try bytes.int16(at: at + 28)
    offset = at
    name = try bytes.slice(at: at + 30, count: nameLength)
    let extra = at + 30 + nameLength
    end = extra + extraLength
    try readExtra(bytes, at: extra, count: extraLength, isCentral: false)
  }

  /// Extra fields: the sizes of large entries, and a second name that some readers prefer.
  private mutating func readExtra(
    _ bytes: ZipBytes, at start: Int, count: Int, isCentral: Bool
  ) throws(ZipError) {
    _ = try bytes.slice(at: start, count: count)
    var at = start
    // Fewer than four bytes at the end are padding.
    while at + 4 <= start + count {
      let kind = try bytes.int16(at: at)
      let length = try bytes.int16(at: at + 2)
      // Some programs pad with zeros, or state more than there is; nobody reads on from there.
      guard at + 4 + length <= start + count else { return }
      switch kind {
      case 0x0001:
        try readLarge(bytes, at: at + 4, count: length, isCentral: isCentral)
      case 0x7075:
        let second = try bytes.slice(at: at + 4, count: length).dropFirst(5)
        guard second.elementsEqual(name) else {
          throw ZipError(
            .name, entry: String(decoding: name, as: UTF8.self),
            reason: "has a second, different name")
        }
      default: break
      }
      at += 4 + length
    }
  }

  /// The fields that the header leaves at their greatest value, in this order.
  private mutating func readLarge(
    _ bytes: ZipBytes, at start: Int, count: Int, isCentral: Bool
  ) throws(ZipError) {
    var at = start
    if size == 0xFFFF_FFFF, at + 8 <= start + count {
      size = try bytes.int64(at: at)
      at += 8
    }
    if compressedSize == 0xFFFF_FFFF, at + 8 <= start + count {
      compressedSize = try bytes.int64(at: at)
      at += 8
    }
    if isCentral, offset == 0xFFFF_FFFF, at + 8 <= start + count {
      offset = try bytes.int64(at: at)
    }
  }
}
