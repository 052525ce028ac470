import CLibCrypto

/// Names that nobody can guess and that never come twice.
public enum RandomToken {
  /// So many random bytes in hexadecimal: two digits a byte.
  public static func hex(bytes count: Int) -> String {
    Hexadecimal.text(of: bytes(count))
  }

  /// So many random bytes.
  public static func bytes(_ count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let done = unsafe RAND_bytes(buffer.baseAddress, Int32(count))
      precondition(done == 1, "the system gives no random bytes")
      filled = count
    }
  }
}
