import Glibc

/// A claim on a piece of work that one process may do at a time. It ends with the process, however
/// that ends, or when it is let go.
public final class WorkClaim {
  private let descriptor: Int32

  /// Claims the work of which that file is the sign; the file is made if it is not there. Nil when
  /// another process has the claim.
  public init?(_ path: String) throws(FileError) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(number: errno, step: "make") }
    // From here on the file is closed when this fails.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { return nil }
      throw FileError(number: errno, step: "claim")
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
