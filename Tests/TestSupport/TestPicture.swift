public import TemplateLanguage

/// Small pictures that tests print.
public enum TestPicture {
  /// The bytes of a white PNG.
  ///
  /// - Parameter perMetre: its resolution; nil for a picture that does not say.
  public static func png(width: Int, height: Int, perMetre: Int? = nil) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += header(width: width, height: height)
    if let perMetre { bytes += chunk("pHYs", number(perMetre) + number(perMetre) + [1]) }
    bytes += chunk("IDAT", deflated(Array(repeating: 0xFF, count: (width + 1) * height)))
    return bytes + chunk("IEND", [])
  }

  /// The first chunk of a PNG, which says how large it is.
  public static func header(width: Int, height: Int) -> [UInt8] {
    chunk("IHDR", number(width) + number(height) + [8, 0, 0, 0, 0])
  }

  /// A picture as data bring it: of that width and height in millimetres.
  public static func picture(
    _ name: String = "logo.png", width: Int, height: Int, isSized: Bool = true,
    alternative: String? = "The arms"
  ) -> Value {
    .flow(
      Flow([
        .picture(
          Picture(
            file: DataFile(
              name: name, bytes: png(width: width, height: height), digest: "\(name)\(width)"),
            mediaType: "image/png", width: width * 36_000, height: height * 36_000,
            isSized: isSized, alternative: alternative))
      ]))
  }

  /// A picture drawn in lines, with one in points of the same size or without.
  public static func drawing(hasFallback: Bool, isSized: Bool = true) -> Value {
    let fallback = DataFile(
      name: "arms.png", bytes: png(width: 40, height: 20), digest: "arms.png")
    let source =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">"
      + "<rect width=\"40\" height=\"20\" fill=\"#00703c\"/></svg>"
    return .flow(
      Flow([
        .picture(
          Picture(
            file: DataFile(name: "arms.svg", bytes: Array(source.utf8), digest: "arms.svg"),
            mediaType: "image/svg+xml", width: 1_440_000, height: 720_000, isSized: isSized,
            alternative: "The arms",
            fallback: hasFallback
              ? PictureFallback(file: fallback, mediaType: "image/png") : nil))
      ]))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    let content = Array(kind.utf8) + data
    return number(data.count) + content + number(Int(checksum(content)))
  }

  /// CRC-32 as PNG has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1
      }
    }
  }

  /// The bytes in blocks that are not compressed (RFC 1950 and 1951).
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var made: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    while !rest.isEmpty {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let (low, high) = (UInt8(block.count & 0xFF), UInt8(block.count >> 8))
      made += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
    }
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return made + number(b << 16 | a)
  }
}
