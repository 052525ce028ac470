/// Content that has been compressed and can be put into any number of archives.
///
/// ```swift
/// let styles = ZipContent(deflating: bytes)
/// let archive = try ZipRewrite.archive([.content(name: "styles.xml", styles)])
/// ```
public struct ZipContent: Sendable {
  /// Its size when inflated, in bytes.
  public let size: Int
  /// The CRC-32 of what it inflates to.
  let checksum: UInt32
  /// One deflated stream (RFC 1951), in pieces that follow one another.
  let pieces: [Piece]

  enum Piece: Sendable {
    case bytes([UInt8])
    case spooled(ZipSpool)

    var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .spooled(let spool): spool.count
      }
    }
  }

  init(size: Int, checksum: UInt32, pieces: [Piece]) {
    self.size = size
    self.checksum = checksum
    self.pieces = pieces
  }

  /// Its size in an archive, in bytes.
  public var compressedSize: Int { pieces.reduce(0) { $0 + $1.count } }

  /// Compresses bytes.
  public init(deflating bytes: [UInt8]) throws(ZipError) {
    try self.init(deflating: bytes, with: WholeDeflater())
  }

  /// Compresses bytes with a compressor that is there already.
  init(deflating bytes: [UInt8], with deflater: WholeDeflater) throws(ZipError) {
    self.init(
      size: bytes.count, checksum: WholeDeflater.checksum(of: bytes.span),
      pieces: [.bytes(try deflater.deflated(bytes.span))])
  }
}

/// The beginning of a part that is the same in every document, compressed once.
///
/// ```swift
/// let head = try ZipHead(of: styles)
/// let part = try head.content(of: page)  // the bytes that every page begins with, and more
/// ```
public struct ZipHead: Sendable {
  /// What the part begins with.
  public let bytes: [UInt8]
  private let checksum: UInt32
  private let deflated: [UInt8]

  /// The fewest bytes of which it saves more than it costs: 8 KiB.
  public static let smallest = 8 << 10

  /// Compresses a beginning; nil when it is too short to be worth it.
  public init?(of bytes: [UInt8]) throws(ZipError) {
    guard bytes.count >= ZipHead.smallest else { return nil }
    let deflater = try StreamDeflater(level: 9)
    try deflater.append(bytes.span)
    self.bytes = bytes
    checksum = WholeDeflater.checksum(of: bytes.span)
    deflated = try deflater.takeAligned()
  }

  /// Compresses a whole part of which this is the beginning; nil when it begins otherwise.
  func content(of part: [UInt8], with deflater: WholeDeflater) throws(ZipError) -> ZipContent? {
    guard part.count > bytes.count, part[..<bytes.count].elementsEqual(bytes) else { return nil }
    let rest = part.span.extracting(bytes.count...)
    return ZipContent(
      size: part.count,
      checksum: WholeDeflater.checksum(of: rest, following: checksum),
      pieces: [.bytes(deflated), .bytes(try deflater.deflated(rest))])
  }
}
