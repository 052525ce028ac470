import CZLib

/// Compresses what comes piece by piece, by zlib: libdeflate takes only what is there as a whole.
///
/// It belongs to one task.
@safe final class StreamDeflater {
  /// Takes what has been compressed.
  private var output: [UInt8] = []
  private let stream: UnsafeMutablePointer<z_stream>
  /// How much zlib hands over at once, in bytes.
  private static let step = 64 << 10

  /// - Parameter level: from 1, quick, to 9, small.
  init(level: Int32) throws(ZipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe remit_deflate_begin(stream, level) == Z_OK else {
      unsafe stream.deallocate()
      throw ZipError(.writing, reason: "could not be begun: no memory")
    }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Compresses bytes that follow those before.
  func append(_ bytes: Span<UInt8>) throws(ZipError) {
    var at = 0
    // zlib counts in 32 bits.
    while at < bytes.count {
      let next = min(bytes.count, at + 1 << 30)
      try run(bytes.extracting(at..<next), Z_NO_FLUSH)
      at = next
    }
  }

  /// What has been compressed so far, as much as zlib has let go.
  func take() -> [UInt8] {
    defer { output = [] }
    return output
  }

  /// What has been compressed, up to the end of a byte, with more to follow from another stream.
  func takeAligned() throws(ZipError) -> [UInt8] {
    try run([UInt8]().span, Z_FULL_FLUSH)
    return take()
  }

  /// The rest; the stream is at its end.
  func finish() throws(ZipError) -> [UInt8] {
    try run([UInt8]().span, Z_FINISH)
    return take()
  }

  private func run(_ bytes: Span<UInt8>, _ flush: Int32) throws(ZipError) {
    var code = Z_OK
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe stream.pointee.next_in = UnsafeMutablePointer(
        mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
      unsafe stream.pointee.avail_in = UInt32(bytes.count)
      repeat {
        let made = unsafe [UInt8](unsafeUninitializedCapacity: StreamDeflater.step) {
          target, count in
          unsafe stream.pointee.next_out = target.baseAddress
          unsafe stream.pointee.avail_out = UInt32(target.count)
          code = unsafe deflate(stream, flush)
          count = unsafe target.count - Int(stream.pointee.avail_out)
        }
        output += made
      } while unsafe code == Z_OK && stream.pointee.avail_out == 0
      unsafe stream.pointee.next_in = nil
    }
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
      throw ZipError(.writing, reason: "could not be compressed: zlib says \(code)")
    }
  }
}
