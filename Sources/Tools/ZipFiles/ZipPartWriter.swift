import CZLib

/// Compresses a part that is too large for memory, while it is being made.
///
/// What has been compressed stays in memory up to a mebibyte and goes to the disk beyond that. A
/// writer belongs to one task.
public final class ZipPartWriter {
  private let deflater: StreamDeflater
  private var checksum: UInt32 = 0
  /// How many bytes it was given.
  public private(set) var size = 0
  private var kept: [UInt8] = []
  private var spool: ZipSpool?

  /// Of zlib's levels the one that is quickest for markup that repeats itself, by measurement; its
  /// result is a fifth larger than that of level 6.
  private static let level: Int32 = 3
  private static let mostKept = 1 << 20

  /// A part of which nothing has been written.
  public init() throws(ZipError) {
    deflater = try StreamDeflater(level: ZipPartWriter.level)
  }

  /// Compresses bytes that follow those before.
  public func append(_ bytes: Span<UInt8>) throws(ZipError) {
    checksum = WholeDeflater.checksum(of: bytes, following: checksum)
    size += bytes.count
    try deflater.append(bytes)
    try keep(deflater.take())
  }

  /// The part, with what is to stand before everything that was written.
  public func finish(head: [UInt8] = []) throws(ZipError) -> ZipContent {
    try keep(deflater.finish())
    var pieces: [ZipContent.Piece] = []
    var whole = checksum
    if !head.isEmpty {
      let first = try StreamDeflater(level: ZipPartWriter.level)
      try first.append(head.span)
      pieces.append(.bytes(try first.takeAligned()))
      whole = UInt32(
        crc32_combine(
          UInt(WholeDeflater.checksum(of: head.span)), UInt(checksum), size))
    }
    if let spool { pieces.append(.spooled(spool)) }
    pieces.append(.bytes(kept))
    return ZipContent(size: head.count + size, checksum: whole, pieces: pieces)
  }

  private func keep(_ bytes: [UInt8]) throws(ZipError) {
    kept += bytes
    guard kept.count > ZipPartWriter.mostKept else { return }
    if spool == nil { spool = try ZipSpool() }
    try spool?.append(kept)
    kept.removeAll(keepingCapacity: true)
  }
}
