import Glibc

/// Why a file could not be written.
public struct FileError: Error, Sendable, Hashable {
  /// The system's number for the fault (`errno`).
  public let number: Int32
  /// What was being done: "make", "write", "move into place".
  public let step: String

  /// Whether the disk, or the share of it that one may use, is full.
  public var isDiskFull: Bool { number == ENOSPC || number == EDQUOT || number == EFBIG }

  /// Whether leave to write is lacking.
  public var isNotPermitted: Bool { number == EACCES || number == EPERM || number == EROFS }

  /// The system's words for the fault.
  public var words: String { unsafe String(cString: strerror(number)) }
}

/// Files that are there whole or not at all, also when the power fails.
///
/// The bytes go to a file of another name in the same folder, are forced to the disk, and take
/// the name only then; what stood under it stays until that moment. Last the folder is forced to
/// the disk too, so that the name is kept.
public enum DurableFile {
  /// Writes a file under its name, in place of what was there, and for those who might read that.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let (folder, name) = split(path)
    let temporary = "\(folder)/.\(name.prefix(200)).\(getpid()).part"
    // One of that name is what an earlier process with this number left.
    unsafe unlink(temporary)
    do {
      try writeNew(bytes, to: temporary)
      try keepMode(of: path, at: temporary)
      try move(temporary, to: path)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    try synchronize(folder: folder)
  }

  /// Writes a file that was not there before, and forces it to the disk.
  ///
  /// A name that is taken is an error. A write that fails leaves the file; whoever chose its name
  /// removes it.
  ///
  /// - Parameter mode: who may read and write it, as Unix has it.
  public static func writeNew(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644
  ) throws(FileError) {
    try write(bytes, toNew: path, mode: mode, forced: true)
  }

  /// Writes a file that was not there before; the system puts it on the disk when it likes.
  static func writeUnforced(_ bytes: [UInt8], to path: String, mode: UInt32) throws(FileError) {
    try write(bytes, toNew: path, mode: mode, forced: false)
  }

  private static func write(
    _ bytes: [UInt8], toNew path: String, mode: UInt32, forced: Bool
  ) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileError(number: errno, step: "make") }
    var fault: FileError?
    unsafe bytes.span.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          fault = FileError(number: errno, step: "write")
          return
        }
        written += count
      }
    }
    if fault == nil, forced, fsync(descriptor) != 0 {
      fault = FileError(number: errno, step: "write")
    }
    if close(descriptor) != 0, fault == nil { fault = FileError(number: errno, step: "write") }
    if let fault { throw fault }
  }

  /// Lets those read and write a file that may read and write the one whose place it takes.
  static func keepMode(of path: String, at temporary: String) throws(FileError) {
    guard let known = FileLook(path), known.sort == .file else { return }
    guard unsafe chmod(temporary, known.mode) == 0 else {
      throw FileError(number: errno, step: "make")
    }
  }

  /// Gives a file another name on the same disk, in place of what has that name.
  public static func move(_ path: String, to other: String) throws(FileError) {
    guard unsafe rename(path, other) == 0 else {
      throw FileError(number: errno, step: "move into place")
    }
  }

  /// Makes a folder and those above it, where they are not there.
  ///
  /// - Parameter mode: who may look into those that are made, as Unix has it.
  public static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(FileError) {
    var made = path.hasPrefix("/") ? "/" : "."
    for name in path.split(separator: "/") {
      made += "/" + name
      // What is there and is no folder is found out by the next step, or by writing into it.
      if unsafe mkdir(made, mode) != 0, errno != EEXIST {
        throw FileError(number: errno, step: "make")
      }
    }
  }

  /// Forces a folder's names to the disk.
  public static func synchronize(folder: String) throws(FileError) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(number: errno, step: "keep the name of") }
    defer { close(descriptor) }
    // Some file systems cannot force a folder, and keep it all the same.
    if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP {
      throw FileError(number: errno, step: "keep the name of")
    }
  }

  /// Asks the system not to end the process when a file grows beyond the size it may have; the
  /// write then fails as on a full disk.
  public static func refuseSizeSignal() {
    signal(SIGXFSZ, SIG_IGN)
  }

  static func split(_ path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), path[path.index(after: slash)...])
  }
}
