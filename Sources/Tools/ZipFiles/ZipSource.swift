/// An archive in memory whose entries can be copied into others as they lie there.
public struct ZipSource: Sendable {
  /// The archive.
  public let bytes: [UInt8]
  /// The entries, in the order of the directory.
  public let entries: [ZipEntry]
  private let contents: [Range<Int>]
  private let checksums: [UInt32]

  /// Looks through an archive, or says why it is refused.
  public init(_ bytes: [UInt8], limits: ZipLimits = .incoming) throws(ZipError) {
    self.init(bytes, try ZipDirectory(of: bytes, limits: limits))
  }

  init(_ bytes: [UInt8], _ directory: ZipDirectory) {
    self.bytes = bytes
    entries = directory.entries
    contents = directory.contents
    checksums = directory.checksums
  }

  /// Where the compressed bytes of an entry lie, and the CRC-32 of what they inflate to; nil when
  /// the entry is of another archive.
  func place(of entry: ZipEntry) -> (bytes: Range<Int>, checksum: UInt32)? {
    guard entries.indices.contains(entry.index), entries[entry.index] == entry else { return nil }
    return (contents[entry.index], checksums[entry.index])
  }
}
