import Glibc

/// Forces all of a file system to the disk at once.
///
/// `syncfs` is declared in <unistd.h> for GNU programs only, which Swift's Glibc module is not; so
/// it is asked for by its name. Glibc has it since 2.14.
@safe enum FileSystemSync {
  private typealias Function = @convention(c) (Int32) -> Int32

  private static let function: Function? = {
    guard let symbol = unsafe dlsym(nil, "syncfs") else { return nil }
    return unsafe unsafeBitCast(symbol, to: Function.self)
  }()

  /// Forces the file system of an open file or folder to the disk.
  static func run(_ descriptor: Int32) throws(FileError) {
    guard let function else {
      // All file systems, and Linux waits until it is done.
      sync()
      return
    }
    guard function(descriptor) == 0 else { throw FileError(number: errno, step: "write") }
  }
}
