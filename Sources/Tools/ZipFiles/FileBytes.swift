import Glibc

/// Writes bytes to an open file.
enum FileBytes {
  static func write(_ bytes: Span<UInt8>, to descriptor: Int32) throws(ZipError) {
    var number: Int32 = 0
    unsafe bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = unsafe Glibc.write(
          descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          number = errno
          return
        }
        written += count
      }
    }
    guard number == 0 else {
      let words = unsafe String(cString: strerror(number))
      throw ZipError(.writing, reason: "could not be written: \(words)")
    }
  }
}
