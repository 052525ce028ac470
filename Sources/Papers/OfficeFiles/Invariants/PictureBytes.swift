/// What kind of picture a file's bytes are, and whether they are whole.
enum PictureBytes {
  /// The media type of these bytes by how they begin; nil for what is no picture known here.
  static func mediaType(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: pngSignature) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if bytes.starts(with: "GIF8".utf8) { return "image/gif" }
    if bytes.starts(with: "BM".utf8) { return "image/bmp" }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      return "image/tiff"
    }
    if bytes.dropFirst(40).starts(with: " EMF".utf8) { return "image/x-emf" }
    if bytes.starts(with: [0xD7, 0xCD, 0xC6, 0x9A]) || bytes.starts(with: [1, 0, 9, 0]) {
      return "image/x-wmf"
    }
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    return head.contains("<svg") ? "image/svg+xml" : nil
  }

  /// What is broken about a picture; nil when it is whole as far as its frame tells.
  static func fault(in bytes: [UInt8]) -> String? {
    switch mediaType(bytes) {
    case "image/png": pngFault(bytes)
    case "image/jpeg": jpegFault(bytes)
    case "image/gif": bytes.last == 0x3B ? nil : "is a GIF that is cut short"
    case nil: "is no picture of a known kind"
    default: nil
    }
  }

  // MARK: PNG

  private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Walks the chunks of a PNG (ISO/IEC 15948, 5): length, kind, data, checksum.
  private static func pngFault(_ bytes: [UInt8]) -> String? {
    var at = pngSignature.count
    var hasData = false
    while at + 12 <= bytes.count {
      let length = number(bytes, at)
      let end = at + 12 + length
      guard end <= bytes.count else { return "is a PNG that is cut short" }
      let kind = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
      if (at == pngSignature.count) != (kind == "IHDR") {
        return "is a PNG whose header is not its first chunk"
      }
      guard checksum(bytes[(at + 4)..<(end - 4)]) == UInt32(number(bytes, end - 4)) else {
        return "is a PNG with a wrong checksum in its chunk \(kind)"
      }
      if kind == "IDAT" { hasData = true }
      if kind == "IEND" {
        if !hasData { return "is a PNG without a picture in it" }
        return end == bytes.count ? nil : "is a PNG with bytes behind its end"
      }
      at = end
    }
    return "is a PNG that is cut short"
  }

  private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
    bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The remainders of CRC-32 with the polynomial of PNG, reflected.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in
      crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1
    }
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let remainders = remainders
    return ~bytes.reduce(UInt32.max) { crc, byte in
      remainders[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8
    }
  }

  // MARK: JPEG

  /// Walks the segments of a JPEG (ISO/IEC 10918-1, annex B) to its scan, and sees its end.
  private static func jpegFault(_ bytes: [UInt8]) -> String? {
    var at = 2
    var hasFrame = false
    while at + 4 <= bytes.count {
      guard bytes[at] == 0xFF else { return "is a JPEG with bytes between its segments" }
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      guard length >= 2, at + 2 + length <= bytes.count else {
        return "is a JPEG that is cut short"
      }
      // Frames of all kinds; C4, C8 and CC are tables and no frame.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) { hasFrame = true }
      if marker == 0xDA {
        if !hasFrame { return "is a JPEG without a frame" }
        // Cameras leave bytes behind the end.
        let rest = bytes[(at + 2 + length)...]
        let hasEnd = zip(rest, rest.dropFirst()).contains { $0 == 0xFF && $1 == 0xD9 }
        return hasEnd ? nil : "is a JPEG that is cut short"
      }
      at += 2 + length
    }
    return "is a JPEG that is cut short"
  }
}
