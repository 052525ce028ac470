/// What goes into an archive.
public enum ZipPart: Sendable {
  /// An entry of the source, its compressed bytes as they are. Its checksum is not compared.
  case copied(ZipEntry)
  /// Bytes that are not compressed.
  case stored(name: String, bytes: [UInt8])
  /// Bytes that are compressed, of which the beginning may be compressed already.
  case deflated(name: String, bytes: [UInt8], head: ZipHead? = nil)
  /// What is compressed already.
  case content(name: String, ZipContent)

  /// The name in the archive.
  public var name: String {
    switch self {
    case .copied(let entry): entry.name
    case .stored(let name, _), .deflated(let name, _, _), .content(let name, _): name
    }
  }
}

/// Writes archives: the same parts give the same bytes, on every day and every machine.
///
/// Every entry is dated 1 January 1980, the first day that ZIP knows, and has the attributes of
/// a plain file. The parts stand in the order given, with no extra fields, so that an ODT whose
/// `mimetype` is given first and stored is as OpenDocument part 2, section 3.3, asks. An archive
/// has less than 4 GiB and 65,535 parts, so that every program reads it.
///
/// libzip, which reads them, is not what writes them: it can take no part that is being made, nor
/// one that is compressed already, and compresses by zlib alone.
public enum ZipRewrite {
  /// An archive of these parts; the copied ones come from the source.
  public static func archive(
    _ parts: [ZipPart], from source: ZipReader
  ) throws(ZipError) -> [UInt8] {
    try archive(parts, from: source.source)
  }

  /// An archive of these parts; the copied ones come from the source.
  public static func archive(
    _ parts: [ZipPart], from source: ZipSource? = nil
  ) throws(ZipError) -> [UInt8] {
    var form = ZipForm(target: .memory)
    try form.write(parts, from: source)
    return form.bytes
  }

  /// Writes an archive of these parts to a file that is made for it.
  ///
  /// It is not forced to the disk; give the path of a draft where that matters. A write that fails
  /// leaves the file.
  public static func write(
    _ parts: [ZipPart], from source: ZipSource? = nil, to path: String
  ) throws(ZipError) {
    let file = try NewFile(path)
    var form = ZipForm(target: .file(file))
    try form.write(parts, from: source)
    try file.finish()
  }
}
