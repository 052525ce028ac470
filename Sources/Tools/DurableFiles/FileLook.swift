import Glibc

/// What stands under a name, and whether it may be read.
public struct FileLook: Sendable, Hashable {
  /// Whether it is a folder.
  public let isFolder: Bool
  /// Whether whoever runs the program may read it.
  public let isReadable: Bool

  /// Nil when nothing is there, or nothing that a link leads to.
  public init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isReadable = unsafe access(path, R_OK) == 0
  }
}
