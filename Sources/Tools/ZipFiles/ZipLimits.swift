/// How much of an archive is read before it is refused.
public struct ZipLimits: Hashable, Sendable {
  /// The most entries.
  public var entries: Int
  /// The greatest size of one entry when inflated, in bytes.
  public var entryBytes: Int
  /// The greatest size of all entries together when inflated, in bytes.
  public var totalBytes: Int
  /// How many times its compressed size an entry may have when inflated.
  public var ratio: Int
  /// The inflated size up to which the ratio is not asked, in bytes.
  public var ratioFrom: Int
  /// The longest name, in bytes of UTF-8.
  public var nameBytes: Int

  /// Limits of one's own.
  public init(
    entries: Int, entryBytes: Int, totalBytes: Int, ratio: Int, ratioFrom: Int, nameBytes: Int
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.ratioFrom = ratioFrom
    self.nameBytes = nameBytes
  }

  /// For a file that somebody sent.
  public static let incoming = ZipLimits(
    entries: 2000, entryBytes: 16 << 20, totalBytes: 64 << 20, ratio: 100, ratioFrom: 1 << 20,
    nameBytes: 512)

  /// For reading back what this program wrote itself. Deflate shrinks at most 1032 times.
  public static let own = ZipLimits(
    entries: 65_535, entryBytes: 512 << 20, totalBytes: 2 << 30, ratio: 1100, ratioFrom: 1 << 20,
    nameBytes: 512)
}
