import CLibZip

/// What every entry is written with, so that the same parts give the same bytes on every day and
/// every machine.
enum ZipEntryForm {
  /// 1 January 1980, as MS-DOS writes it: the first day that ZIP knows.
  private static let firstDay: zip_uint16_t = 0x0021
  /// An ordinary file that its owner may write and others read, as Unix has it.
  private static let plainFile: zip_uint32_t = 0o100644 << 16
  private static let level: zip_uint32_t = 6

  /// Adds a source under a name; libzip owns the source where it was added.
  static func add(
    _ source: OpaquePointer, named name: String, method: UInt16, to archive: OpaquePointer
  ) -> Bool {
    let added = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard let index = zip_uint64_t(exactly: added) else {
      unsafe zip_source_free(source)
      return false
    }
    return unsafe zip_set_file_compression(
      archive, index, zip_int32_t(method), method == 8 ? level : 0) == 0
      && zip_file_set_dostime(archive, index, 0, firstDay, 0) == 0
      && zip_file_set_external_attributes(
        archive, index, 0, zip_uint8_t(ZIP_OPSYS_UNIX), plainFile) == 0
  }

  /// What libzip says went wrong.
  static func failure(_ archive: OpaquePointer, _ name: String?) -> ZipError {
    let words = unsafe String(cString: zip_error_strerror(zip_get_error(archive)))
    return ZipError(.writing, entry: name, reason: "could not be written: \(words)")
  }
}
