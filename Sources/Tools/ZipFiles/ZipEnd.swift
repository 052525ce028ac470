/// The record at the end of an archive, which says where the directory is.
struct ZipEnd {
  var entries: Int
  var directoryOffset: Int
  var directorySize: Int

  /// Finds the record, and nothing behind it.
  init(of bytes: ZipBytes) throws(ZipError) {
    let at = try Self.find(in: bytes)
    guard at + 22 + (try bytes.int16(at: at + 20)) == bytes.count else {
      throw ZipError(
        .extraBytes,
        reason: "has bytes behind its end, or two ends, so that programs would read it differently")
    }
    let disc = try bytes.int16(at: at + 4)
    let directoryDisc = try bytes.int16(at: at + 6)
    let onDisc = try bytes.int16(at: at + 8)
    entries = try bytes.int16(at: at + 10)
    directorySize = try bytes.int32(at: at + 12)
    directoryOffset = try bytes.int32(at: at + 16)
    guard disc == 0 && directoryDisc == 0 && onDisc == entries else {
      throw ZipError(.unsupported, reason: "is one of several discs")
    }
    var end = at
    if bytes.has(.end64Locator, at: at - 20) {
      end = try readEnd64(bytes, locator: at - 20)
    }
    guard directoryOffset + directorySize == end else {
      throw ZipError(
        .disagreement, reason: "states a directory that does not end where the end record begins")
    }
  }

  /// The last end record. One within a comment counts as the last and then does not fit.
  private static func find(in bytes: ZipBytes) throws(ZipError) -> Int {
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    for at in stride(from: bytes.count - 22, through: lowest, by: -1) where bytes.has(.end, at: at)
    {
      return at
    }
    if bytes.all.isEmpty {
      throw ZipError(.notZip, reason: "is empty")
    }
    if bytes.has(.localHeader, at: 0) {
      throw ZipError(.cutShort, reason: "is cut short: the end of the ZIP file is missing")
    }
    // A document with a password, and one of Word 97 to 2003, is a compound file.
    if bytes.all.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw ZipError(
        .notZip,
        reason: "has a password or is in the format of Word 97 to 2003; save it as .docx or .odt "
          + "without a password")
    }
    throw ZipError(.notZip, reason: "is not a ZIP file (a Word or Writer document is one)")
  }

  /// Some programs always write the record for large archives. Returns where it begins.
  private mutating func readEnd64(_ bytes: ZipBytes, locator: Int) throws(ZipError) -> Int {
    let at = try bytes.int64(at: locator + 8)
    guard bytes.has(.end64, at: at), at + 12 + (try bytes.int64(at: at + 4)) == locator else {
      throw ZipError(.disagreement, reason: "has an end record for large files that does not fit")
    }
    let large = (
      entries: try bytes.int64(at: at + 32), size: try bytes.int64(at: at + 40),
      offset: try bytes.int64(at: at + 48)
    )
    guard entries == 0xFFFF || entries == large.entries,
      directorySize == 0xFFFF_FFFF || directorySize == large.size,
      directoryOffset == 0xFFFF_FFFF || directoryOffset == large.offset,
      large.entries == (try bytes.int64(at: at + 24))
    else {
      throw ZipError(.disagreement, reason: "has two end records that say different things")
    }
    entries = large.entries
    directorySize = large.size
    directoryOffset = large.offset
    return at
  }
}
