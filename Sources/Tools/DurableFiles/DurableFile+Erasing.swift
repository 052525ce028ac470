import Glibc

extension DurableFile {
  /// Overwrites a file with zeros, forces that to the disk, and removes the file and its name. A
  /// file that is not there is as good as erased.
  ///
  /// A disk or a file system that writes anew elsewhere, and every copy, keep what they have.
  public static func erase(_ path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 {
      defer { close(descriptor) }
      try overwrite(descriptor)
    } else if errno != ENOENT {
      throw FileError(number: errno, step: "erase")
    }
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw FileError(number: errno, step: "erase")
    }
    try synchronize(folder: split(path).folder)
  }

  /// Removes a folder that is empty, and says whether it was. Its own folder is not forced.
  public static func removeFolder(_ path: String) throws(FileError) -> Bool {
    if unsafe rmdir(path) == 0 { return true }
    guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOENT else {
      throw FileError(number: errno, step: "remove")
    }
    return false
  }

  private static func overwrite(_ descriptor: Int32) throws(FileError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw FileError(number: errno, step: "erase")
    }
    var left = Int(status.st_size)
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    while left > 0 {
      let count = unsafe zeros.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, min(left, buffer.count))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(number: errno, step: "erase")
      }
      left -= count
    }
    guard fsync(descriptor) == 0 else { throw FileError(number: errno, step: "erase") }
  }
}
