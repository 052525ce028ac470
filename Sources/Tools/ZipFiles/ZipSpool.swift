import Glibc

/// Bytes on the disk that nobody else sees: what is too much for memory while an archive is made.
///
/// They lie in the system's folder for passing files (`TMPDIR`, else /tmp) without a name, and are
/// gone when the spool is let go, however the process ends.
struct ZipSpool: Sendable {
  private let file: PassingFile
  /// How many bytes there are.
  private(set) var count = 0

  init() throws(ZipError) {
    file = try PassingFile()
  }

  /// Adds bytes to the end.
  mutating func append(_ bytes: [UInt8]) throws(ZipError) {
    try FileBytes.write(bytes.span, to: file.descriptor)
    count += bytes.count
  }

  /// Hands over the bytes, some at a time.
  func read(_ take: ([UInt8]) throws(ZipError) -> Void) throws(ZipError) {
    var at = 0
    while at < count {
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { target, filled in
        filled = unsafe max(0, pread(file.descriptor, target.baseAddress, target.count, off_t(at)))
      }
      guard !bytes.isEmpty else { throw PassingFile.failure("read a passing file") }
      at += bytes.count
      try take(bytes)
    }
  }
}

/// A file without a name, until it is let go.
private final class PassingFile: Sendable {
  let descriptor: Int32

  init() throws(ZipError) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/remit-XXXXXX".utf8CString)
    descriptor = unsafe path.withUnsafeMutableBufferPointer { path in
      unsafe path.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw PassingFile.failure("make a passing file in \(folder)") }
    unsafe unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  static func failure(_ step: String) -> ZipError {
    let words = unsafe String(cString: strerror(errno))
    return ZipError(.writing, reason: "could not be written: cannot \(step): \(words)")
  }
}
