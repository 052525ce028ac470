/// One entry of an archive, as its directory states it and the checks have confirmed.
public struct ZipEntry: Hashable, Sendable {
  /// Its name, with slashes between folders.
  public let name: String
  /// Its size when inflated, in bytes.
  public let size: Int
  /// Its size within the archive, in bytes.
  public let compressedSize: Int
  /// How it is compressed: 0 stored, 8 deflated.
  public let method: UInt16
  /// Its place in the archive, from 0.
  public let index: Int

  /// Whether the entry names a folder and holds nothing.
  public var isFolder: Bool {
    name.utf8.last == UInt8(ascii: "/")
  }
}
