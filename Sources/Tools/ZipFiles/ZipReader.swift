import CLibZip

/// Reads an archive that lies in memory.
///
/// Everything that can be refused without inflating is refused on opening; the content of an
/// entry is measured and compared with its checksum as it is read. A reader belongs to one task.
@safe public final class ZipReader {
  /// The entries, in the order of the directory.
  public var entries: [ZipEntry] { source.entries }
  /// The archive, as its entries can be copied from it.
  public let source: ZipSource

  private let archive: OpaquePointer
  private let places: [String: Int]
  /// libzip reads from here until the archive is closed.
  private let buffer: UnsafeMutableRawBufferPointer

  /// Opens an archive, or says why it is refused.
  public init(_ bytes: [UInt8], limits: ZipLimits = .incoming) throws(ZipError) {
    let directory = try ZipDirectory(of: bytes, limits: limits)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe buffer.copyBytes(from: bytes)
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    let opened = unsafe zip_source_buffer_create(
      buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error)
    guard let source = unsafe opened,
      let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error)
    else {
      let words = unsafe String(cString: zip_error_strerror(&error))
      if let opened = unsafe opened { unsafe zip_source_free(opened) }
      unsafe buffer.deallocate()
      throw ZipError(.notZip, reason: "cannot be opened as a ZIP file: \(words)")
    }
    guard unsafe Self.agrees(archive, with: directory) else {
      unsafe zip_discard(archive)
      unsafe buffer.deallocate()
      throw ZipError(.disagreement, reason: "holds two archives, of which programs read either")
    }
    self.source = ZipSource(bytes, directory)
    places = Dictionary(
      directory.entries.map { ($0.name, $0.index) }, uniquingKeysWith: { first, _ in first })
    unsafe self.archive = archive
    unsafe self.buffer = buffer
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe buffer.deallocate()
  }

  /// The entry of this name, if there is one.
  public func entry(named name: String) -> ZipEntry? {
    places[name].map { entries[$0] }
  }

  /// The content of an entry, inflated.
  public func read(_ entry: ZipEntry) throws(ZipError) -> [UInt8] {
    guard entries.indices.contains(entry.index), entries[entry.index] == entry else {
      throw ZipError(.disagreement, entry: entry.name, reason: "is of another file")
    }
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(entry.index), 0) else {
      let words = unsafe String(cString: zip_error_strerror(zip_get_error(archive)))
      throw ZipError(.damaged, entry: entry.name, reason: "cannot be read: \(words)")
    }
    defer { unsafe zip_fclose(file) }
    var failure: ZipError?
    // One byte more than stated, so that an entry that inflates to more is found out, and so that
    // libzip reaches the end, where it compares the checksum.
    let content = unsafe [UInt8](unsafeUninitializedCapacity: entry.size + 1) { bytes, count in
      while count <= entry.size {
        let read = unsafe zip_fread(
          file, bytes.baseAddress.map { unsafe $0 + count }, zip_uint64_t(entry.size + 1 - count))
        guard read >= 0 else {
          let words = unsafe String(cString: zip_error_strerror(zip_file_get_error(file)))
          failure = ZipError(.damaged, entry: entry.name, reason: "is damaged: \(words)")
          return
        }
        if read == 0 { break }
        count += Int(read)
      }
      if count != entry.size {
        failure = ZipError(
          .size, entry: entry.name,
          reason: "does not inflate to the \(entry.size) bytes that the directory states")
      }
    }
    if let failure {
      throw failure
    }
    return content
  }

  /// Whether libzip found the same directory as we did.
  private static func agrees(_ archive: OpaquePointer, with directory: ZipDirectory) -> Bool {
    guard unsafe zip_get_num_entries(archive, 0) == Int64(directory.entries.count) else {
      return false
    }
    return zip(directory.entries, directory.checksums).allSatisfy { entry, checksum in
      var found = unsafe zip_stat_t()
      return unsafe zip_stat_index(archive, zip_uint64_t(entry.index), 0, &found) == 0
        && found.size == UInt64(entry.size) && found.comp_size == UInt64(entry.compressedSize)
        && found.crc == checksum && found.comp_method == entry.method
    }
  }
}
