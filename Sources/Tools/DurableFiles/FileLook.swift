import Glibc

/// What stands under a name, itself or through a link, and whether it may be read.
public struct FileLook: Sendable, Hashable {
  /// The sorts of things that have names.
  public enum Sort: Sendable, Hashable {
    /// A folder.
    case folder
    /// An ordinary file.
    case file
    /// A pipe, a device, a socket.
    case other
  }

  /// What sort of thing it is.
  public let sort: Sort
  /// Whether whoever runs the program may read it.
  public let isReadable: Bool
  /// Who may read and write it, as Unix has it.
  public let mode: UInt32
  private let device: UInt64
  private let number: UInt64

  /// Nil when nothing is there, or nothing that a link leads to.
  public init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: sort = .folder
    case S_IFREG: sort = .file
    default: sort = .other
    }
    mode = UInt32(status.st_mode) & 0o777
    isReadable = unsafe access(path, R_OK) == 0
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }

  /// Whether both names lead to one thing.
  public func isSame(as other: FileLook) -> Bool {
    device == other.device && number == other.number
  }
}
