/// What a picture's own bytes say of it: its kind and its size on paper.
public struct PictureMeasure: Sendable, Hashable {
  /// `image/png` or `image/jpeg`, the kinds that both Word and Writer show everywhere, or
  /// `image/svg+xml`, which Word shows beside a picture in points.
  public let mediaType: String
  /// The width by its own pixels and resolution, in English Metric Units (914,400 to the inch).
  public let width: Int
  /// The height likewise.
  public let height: Int
  /// For a picture drawn in lines, what is stored of it: what is drawn, and nothing else.
  public let drawing: [UInt8]?

  /// Why bytes are no picture that can be shown.
  public struct Fault: Error, Sendable, Hashable {
    /// What is wrong, to follow the file's name: “is a PNG that is cut short”.
    public var message: String
    /// What to do.
    public var remedy: String
  }

  /// The most pixels of a picture: 100 million. A few bytes can ask for far more.
  public static let mostPixels = 100_000_000

  /// The most pixels of a side.
  public static let longestSide = 60_000

  /// The resolution of a picture that does not say, in pixels to the inch.
  private static let usualResolution = 72

  /// Measures a picture, all of whose bytes are looked at.
  public init(of bytes: [UInt8]) throws(Fault) {
    guard let type = PictureBytes.mediaType(bytes) else {
      throw Fault(
        message: "is no picture of a known kind", remedy: "give a PNG, a JPEG or an SVG file")
    }
    if type == "image/svg+xml" {
      let picture = try ScalablePicture(bytes)
      (mediaType, width, height) = (type, picture.width, picture.height)
      drawing = picture.bytes
      return
    }
    guard type == "image/png" || type == "image/jpeg" else {
      throw Fault(
        message: "is a picture of the kind \(type), which not every program shows",
        remedy: "save it as PNG")
    }
    if let words = PictureBytes.fault(in: bytes) {
      throw Fault(message: words, remedy: "save the picture anew, or fetch it once more")
    }
    let found = type == "image/png" ? Self.png(bytes) : Self.jpeg(bytes)
    guard let found, found.width > 0, found.height > 0 else {
      throw Fault(message: "does not say how large it is", remedy: "save the picture anew")
    }
    guard max(found.width, found.height) <= Self.longestSide,
      found.width * found.height <= Self.mostPixels
    else {
      throw Fault(
        message: "has \(found.width) times \(found.height) pixels, and at most "
          + "\(Self.mostPixels / 1_000_000) million are shown, \(Self.longestSide) in a row",
        remedy: "make the picture smaller")
    }
    mediaType = type
    drawing = nil
    width = max(1, found.width * 914_400 / found.across)
    height = max(1, found.height * 914_400 / found.down)
  }

  /// Whether a picture asks for more pixels than are shown. What is no PNG or JPEG does not say.
  static func asksForTooMuch(_ bytes: [UInt8]) -> Bool {
    let found: Pixels? =
      switch PictureBytes.mediaType(bytes) {
      case "image/png": png(bytes)
      case "image/jpeg": jpeg(bytes)
      default: nil
      }
    guard let found else { return false }
    return max(found.width, found.height) > longestSide
      || found.width * found.height > mostPixels
  }

  private typealias Pixels = (width: Int, height: Int, across: Int, down: Int)

  /// The header and the resolution of a PNG (ISO/IEC 15948, 11.2.2 and 11.3.5.3).
  private static func png(_ bytes: [UInt8]) -> Pixels? {
    var found: Pixels?
    var at = 8
    while at + 12 <= bytes.count {
      let length = number(bytes, at, 4)
      guard at + 12 + length <= bytes.count else { return found }
      switch String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self) {
      case "IHDR" where length >= 8:
        found = (
          number(bytes, at + 8, 4), number(bytes, at + 12, 4), usualResolution, usualResolution
        )
      case "pHYs" where length >= 9 && bytes[at + 16] == 1:
        // Pixels to the metre; an inch has 0.0254.
        found?.across = resolution((number(bytes, at + 8, 4) * 254 + 5000) / 10_000)
        found?.down = resolution((number(bytes, at + 12, 4) * 254 + 5000) / 10_000)
      case "IDAT": return found
      default: break
      }
      at += 12 + length
    }
    return found
  }

  /// The frame and the resolution of a JPEG (ISO/IEC 10918-1, B.2.2; ISO/IEC 10918-5, 10.1).
  private static func jpeg(_ bytes: [UInt8]) -> Pixels? {
    var (across, down) = (usualResolution, usualResolution)
    var at = 2
    while at + 9 <= bytes.count, bytes[at] == 0xFF {
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      let length = number(bytes, at + 2, 2)
      switch marker {
      case 0xE0
      where length >= 14 && at + 16 <= bytes.count
        && bytes[(at + 4)..<(at + 9)].elementsEqual("JFIF\0".utf8):
        let (x, y) = (number(bytes, at + 12, 2), number(bytes, at + 14, 2))
        switch bytes[at + 11] {
        case 1: (across, down) = (resolution(x), resolution(y))
        case 2:
          (across, down) = (resolution((x * 254 + 50) / 100), resolution((y * 254 + 50) / 100))
        default: break
        }
      // Frames of all kinds; C4, C8 and CC are tables and no frame.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        return (number(bytes, at + 7, 2), number(bytes, at + 5, 2), across, down)
      case 0xDA: return nil
      default: break
      }
      at += 2 + length
    }
    return nil
  }

  /// A resolution that makes sense, or the usual one.
  private static func resolution(_ perInch: Int) -> Int {
    (1...20_000).contains(perInch) ? perInch : usualResolution
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    bytes[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
  }
}
