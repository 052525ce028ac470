import CLibZip

/// What goes into an archive.
public enum ZipPart {
  /// An entry of the source, its compressed bytes as they are. Its checksum is not compared.
  case copied(ZipEntry)
  /// Bytes that are not compressed.
  case stored(name: String, bytes: [UInt8])
  /// Bytes that are compressed.
  case deflated(name: String, bytes: [UInt8])

  /// The name in the archive.
  public var name: String {
    switch self {
    case .copied(let entry): entry.name
    case .stored(let name, _), .deflated(let name, _): name
    }
  }
}

/// Writes archives: the same parts give the same bytes, on every day and every machine.
///
/// Every entry is dated 1 January 1980, the first day that ZIP knows, and has the attributes of
/// a plain file. The parts stand in the order given, with no extra fields, so that an ODT whose
/// `mimetype` is given first and stored is as OpenDocument part 2, section 3.3, asks.
public enum ZipRewrite {
  /// An archive of these parts; the copied ones come from the source.
  public static func archive(
    _ parts: [ZipPart], from source: ZipReader? = nil
  ) throws(ZipError) -> [UInt8] {
    guard !parts.isEmpty else {
      throw ZipError(.writing, reason: "would have no parts")
    }
    var names: Set<String> = []
    for part in parts {
      try ZipNames.check(part.name)
      guard names.insert(part.name.lowercased()).inserted else {
        throw ZipError(.duplicate, entry: part.name, reason: "would be in the file twice")
      }
    }
    let writer = try ArchiveWriter()
    for part in parts {
      try writer.add(part, from: source)
    }
    return try writer.finish()
  }
}

/// An archive of libzip in the making, over a buffer that grows.
@safe private final class ArchiveWriter {
  private let target: OpaquePointer
  private let archive: OpaquePointer
  private var isClosed = false

  init() throws(ZipError) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw ZipError(.writing, reason: "could not be begun: no memory")
    }
    guard let archive = unsafe zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error)
    else {
      let words = unsafe String(cString: zip_error_strerror(&error))
      unsafe zip_source_free(target)
      throw ZipError(.writing, reason: "could not be begun: \(words)")
    }
    // The archive owns its source; we read from it after the archive is closed.
    unsafe zip_source_keep(target)
    unsafe self.target = target
    unsafe self.archive = archive
  }

  deinit {
    if !isClosed {
      unsafe zip_discard(archive)
    }
    unsafe zip_source_free(target)
  }

  func add(_ part: ZipPart, from reader: ZipReader?) throws(ZipError) {
    let (source, method) = try unsafe content(of: part, from: reader)
    guard let source = unsafe source,
      unsafe ZipEntryForm.add(source, named: part.name, method: method, to: archive)
    else {
      throw unsafe ZipEntryForm.failure(archive, part.name)
    }
  }

  private func content(
    of part: ZipPart, from reader: ZipReader?
  ) throws(ZipError) -> (source: OpaquePointer?, method: UInt16) {
    switch part {
    case .stored(_, let bytes):
      return unsafe (copy(bytes), 0)
    case .deflated(_, let bytes):
      return unsafe (copy(bytes), 8)
    case .copied(let entry):
      guard let reader, reader.entries.indices.contains(entry.index),
        reader.entries[entry.index] == entry
      else {
        throw ZipError(
          .writing, entry: entry.name, reason: "is to be copied from a file that does not hold it")
      }
      // With start 0 and length -1 libzip hands over the compressed bytes when the method is the
      // same on both sides.
      let source = unsafe zip_source_zip(
        archive, reader.archive, zip_uint64_t(entry.index), 0, 0, -1)
      return unsafe (source, entry.method)
    }
  }

  private func copy(_ bytes: [UInt8]) -> OpaquePointer? {
    unsafe bytes.span.withUnsafeBytes { bytes in
      unsafe remit_zip_copy(bytes.baseAddress, zip_uint64_t(bytes.count), nil)
    }
  }

  func finish() throws(ZipError) -> [UInt8] {
    guard unsafe zip_close(archive) == 0 else {
      throw unsafe ZipEntryForm.failure(archive, nil)
    }
    isClosed = true
    guard unsafe zip_source_open(target) == 0 else {
      throw ZipError(.writing, reason: "could not be read back from memory")
    }
    defer { unsafe zip_source_close(target) }
    guard unsafe zip_source_seek(target, 0, SEEK_END) == 0,
      let count = unsafe Int(exactly: zip_source_tell(target)), count > 0,
      unsafe zip_source_seek(target, 0, SEEK_SET) == 0
    else {
      throw ZipError(.writing, reason: "could not be read back from memory")
    }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
      filled = unsafe max(
        0, Int(zip_source_read(target, bytes.baseAddress, zip_uint64_t(count))))
    }
    guard bytes.count == count else {
      throw ZipError(.writing, reason: "could not be read back from memory")
    }
    return bytes
  }
}
