import Glibc

/// A file that is being written for the first time.
final class NewFile {
  private var descriptor: Int32

  /// Makes a file; a name that is taken is an error.
  init(_ path: String) throws(ZipError) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let words = unsafe String(cString: strerror(errno))
      throw ZipError(.writing, reason: "could not be begun: \(words)")
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func append(_ bytes: [UInt8]) throws(ZipError) {
    try FileBytes.write(bytes.span, to: descriptor)
  }

  func finish() throws(ZipError) {
    let number = close(descriptor)
    descriptor = -1
    guard number == 0 else {
      throw ZipError(.writing, reason: "could not be written to its end")
    }
  }
}

/// Writes a plain file that is made for it.
public enum PlainFile {
  /// Writes the bytes; a name that is taken is an error. The file is not forced to the disk.
  public static func write(_ bytes: [UInt8], to path: String) throws(ZipError) {
    let file = try NewFile(path)
    try file.append(bytes)
    try file.finish()
  }
}
