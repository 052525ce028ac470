import CLibZip

/// Writes an archive of many files, such as the letters of one batch, with as little memory for ten
/// thousand as for ten.
///
/// The same files give the same bytes: entries stand in the order given and are dated 1 January
/// 1980. Files are read at the end, one after another. A writer belongs to one task; one that is
/// let go unfinished writes nothing.
@safe public final class ZipArchiveWriter {
  /// Where the content of an entry comes from.
  public enum Source: Sendable, Hashable {
    /// These bytes.
    case bytes([UInt8])
    /// The file at that path.
    case file(String)
  }

  /// An entry of an archive.
  public struct Part: Sendable, Hashable {
    /// The name in the archive.
    public var name: String
    /// Where the content comes from.
    public var source: Source
    /// Whether it is compressed.
    public var isDeflated: Bool

    /// An entry of that name.
    public init(name: String, source: Source, isDeflated: Bool = true) {
      self.name = name
      self.source = source
      self.isDeflated = isDeflated
    }
  }

  private let archive: OpaquePointer
  private var isClosed = false
  private var names: Set<String> = []

  /// Writes an archive of these parts, in place of what was there: the old file stays until the new
  /// one is whole. It is not forced to the disk.
  public static func write(_ parts: [Part], to path: String) throws(ZipError) {
    let writer = try ZipArchiveWriter(path, flags: ZIP_CREATE | ZIP_TRUNCATE)
    for part in parts {
      switch part.source {
      case .bytes(let bytes): try writer.add(part.name, bytes: bytes, isDeflated: part.isDeflated)
      case .file(let file): try writer.add(part.name, file: file, isDeflated: part.isDeflated)
      }
    }
    try writer.finish()
  }

  /// An archive that is to be written to a new file.
  ///
  /// The file is not forced to the disk; give the path of a draft where that matters.
  public convenience init(_ path: String) throws(ZipError) {
    try self.init(path, flags: ZIP_CREATE | ZIP_EXCL)
  }

  private init(_ path: String, flags: Int32) throws(ZipError) {
    var code: Int32 = 0
    guard let archive = unsafe zip_open(path, flags, &code) else {
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      defer { unsafe zip_error_fini(&error) }
      let words = unsafe String(cString: zip_error_strerror(&error))
      throw ZipError(.writing, reason: "could not be begun: \(words)")
    }
    unsafe self.archive = archive
  }

  deinit {
    if !isClosed { unsafe zip_discard(archive) }
  }

  /// Adds bytes under a name; they stay in memory until the end.
  public func add(_ name: String, bytes: [UInt8], isDeflated: Bool = true) throws(ZipError) {
    try check(name)
    let source = unsafe bytes.span.withUnsafeBytes { bytes in
      unsafe remit_zip_copy(bytes.baseAddress, zip_uint64_t(bytes.count), nil)
    }
    try unsafe add(source, name, isDeflated)
  }

  /// Adds a file under a name. It must stay as it is until the end, when it is read.
  ///
  /// What is compressed already, such as a DOCX, ODT or PDF, is stored as quickly as deflated and is
  /// hardly larger.
  public func add(_ name: String, file: String, isDeflated: Bool = true) throws(ZipError) {
    try check(name)
    try unsafe add(zip_source_file(archive, file, 0, -1), name, isDeflated)
  }

  /// Writes all of it. An archive of nothing is refused.
  public func finish() throws(ZipError) {
    precondition(!isClosed, "an archive is finished once")
    guard !names.isEmpty else { throw ZipError(.writing, reason: "would have no parts") }
    guard unsafe zip_close(archive) == 0 else { throw unsafe ZipEntryForm.failure(archive, nil) }
    isClosed = true
  }

  private func check(_ name: String) throws(ZipError) {
    try ZipNames.check(name)
    guard names.insert(name.lowercased()).inserted else {
      throw ZipError(.duplicate, entry: name, reason: "would be in the file twice")
    }
  }

  private func add(
    _ source: OpaquePointer?, _ name: String, _ isDeflated: Bool
  ) throws(ZipError) {
    guard let source = unsafe source,
      unsafe ZipEntryForm.add(source, named: name, method: isDeflated ? 8 : 0, to: archive)
    else { throw unsafe ZipEntryForm.failure(archive, name) }
  }
}
