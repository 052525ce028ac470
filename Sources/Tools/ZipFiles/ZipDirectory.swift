/// The directory of an archive, read without libzip and found to say one thing only.
///
/// libzip opens archives that its own consistency check refuses, and that check refuses about
/// one genuine document in twenty-five. So what makes readers disagree is refused here: an entry
/// that overlaps another, that the directory does not list, or lists otherwise than the header
/// before its data, and bytes before or behind the archive.
struct ZipDirectory {
  /// Every entry in the order of the directory.
  private(set) var entries: [ZipEntry] = []
  /// The checksum of each.
  private(set) var checksums: [UInt32] = []
  /// Where the compressed bytes of each lie.
  private(set) var contents: [Range<Int>] = []

  init(of bytes: [UInt8], limits: ZipLimits) throws(ZipError) {
    let bytes = ZipBytes(all: bytes)
    let end = try ZipEnd(of: bytes)
    guard end.entries <= limits.entries else {
      throw ZipError(
        .entries, reason: "has \(end.entries) entries; at most \(limits.entries) are read")
    }
    var names: Set<String> = []
    var extents: [Range<Int>] = []
    var total = 0
    var at = end.directoryOffset
    for index in 0..<end.entries {
      let record = try ZipRecord(central: at, in: bytes)
      at = record.end
      let name = try ZipNames.checked(record, limits: limits)
      guard names.insert(name.lowercased()).inserted else {
        throw ZipError(
          .duplicate, entry: name,
          reason: "is in the file twice, so that programs would read it differently")
      }
      try Self.check(record, name: name, limits: limits)
      total += record.size
      guard total <= limits.totalBytes else {
        throw ZipError(
          .size,
          reason: "inflates to more than \(limits.totalBytes) bytes, the most that is read")
      }
      let extent = try Self.extent(of: record, name: name, in: bytes)
      extents.append(extent)
      contents.append(extent.upperBound - record.compressedSize..<extent.upperBound)
      entries.append(
        ZipEntry(
          name: name, size: record.size, compressedSize: record.compressedSize,
          method: UInt16(record.method), index: index))
      checksums.append(UInt32(record.crc))
    }
    guard at == end.directoryOffset + end.directorySize else {
      throw ZipError(
        .disagreement, reason: "has a directory longer or shorter than its end record states")
    }
    try checkLayout(extents, directory: end.directoryOffset, in: bytes)
  }

  private static func check(
    _ record: ZipRecord, name: String, limits: ZipLimits
  ) throws(ZipError) {
    guard !record.isEncrypted else {
      throw ZipError(
        .encrypted, entry: name, reason: "is encrypted; save the file without a password")
    }
    guard record.method == 0 || record.method == 8 else {
      throw ZipError(
        .method, entry: name,
        reason:
          "is compressed by method \(record.method); only stored (0) and deflated (8) are read"
      )
    }
    guard record.size <= limits.entryBytes else {
      throw ZipError(
        .size, entry: name,
        reason: "inflates to \(record.size) bytes; at most \(limits.entryBytes) are read")
    }
    guard record.method == 8 || record.size == record.compressedSize else {
      throw ZipError(.size, entry: name, reason: "is stored and states two different sizes")
    }
    let isSmall = record.size <= limits.ratioFrom
    guard isSmall || record.size / limits.ratio <= record.compressedSize else {
      throw ZipError(
        .ratio, entry: name,
        reason: "inflates to more than \(limits.ratio) times its size, as no document does")
    }
    guard name.utf8.last != UInt8(ascii: "/") || record.size == 0 else {
      throw ZipError(.name, entry: name, reason: "is named as a folder and has content")
    }
  }

  /// The bytes from the local header to the end of the data, once both headers agree.
  private static func extent(
    of record: ZipRecord, name: String, in bytes: ZipBytes
  ) throws(ZipError) -> Range<Int> {
    let local = try ZipRecord(local: record.offset, in: bytes)
    guard local.name.elementsEqual(record.name) else {
      throw ZipError(
        .disagreement, entry: name,
        reason: "has another name in the directory than before its data")
    }
    let sizesAreLeftOpen =
      local.hasTrailer && local.crc == 0 && local.compressedSize == 0 && local.size == 0
    let sizesAgree =
      local.crc == record.crc && local.compressedSize == record.compressedSize
      && local.size == record.size
    guard local.method == record.method, local.isEncrypted == record.isEncrypted,
      sizesAgree || sizesAreLeftOpen
    else {
      throw ZipError(
        .disagreement, entry: name,
        reason: "has another size, checksum or compression in the directory than before its data")
    }
    _ = try bytes.slice(at: local.end, count: record.compressedSize)
    return record.offset..<local.end + record.compressedSize
  }

  private func checkLayout(
    _ extents: [Range<Int>], directory: Int, in bytes: ZipBytes
  ) throws(ZipError) {
    var end = 0
    let order = extents.indices.sorted { extents[$0].lowerBound < extents[$1].lowerBound }
    for index in order {
      let extent = extents[index]
      guard extent.lowerBound >= end else {
        throw ZipError(
          .overlap, entry: entries[index].name, reason: "shares its bytes with another part")
      }
      try checkGap(end..<extent.lowerBound, in: bytes)
      end = extent.upperBound
    }
    guard end <= directory else {
      throw ZipError(.overlap, reason: "has an entry that reaches into the directory")
    }
    try checkGap(end..<directory, in: bytes)
  }

  /// Behind the data of an entry its sizes may follow, and some programs leave room; but another
  /// entry that the directory does not list may not stand there, nor anything before the first.
  private func checkGap(_ gap: Range<Int>, in bytes: ZipBytes) throws(ZipError) {
    if gap.lowerBound == 0 && !gap.isEmpty {
      throw ZipError(.extraBytes, reason: "has bytes before its first entry")
    }
    for at in gap where bytes.has(.localHeader, at: at) {
      throw ZipError(.disagreement, reason: "holds an entry that its directory does not list")
    }
  }
}
