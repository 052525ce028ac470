import Glibc

/// A file that somebody else writes, a library or another program, and that is there whole or not
/// at all.
///
/// It is written in a folder of its own beside its place, of which the name begins with "." and ends
/// in ".part", and takes its place only when it is on the disk. A draft that is let go leaves
/// nothing. It belongs to one task.
public final class DurableDraft {
  /// Where the file is to be written.
  public let temporary: String

  private let path: String
  private let folder: String
  private let draftFolder: String

  /// A draft of the file at that path, of which the folder must be there.
  public init(_ path: String) throws(FileError) {
    let (folder, name) = DurableFile.split(path)
    let token = String(UInt64.random(in: .min ... .max), radix: 16)
    self.path = path
    self.folder = folder
    draftFolder = "\(folder)/.\(token).part"
    temporary = "\(draftFolder)/\(name)"
    guard unsafe mkdir(draftFolder, 0o755) == 0 else {
      throw FileError(number: errno, step: "make")
    }
  }

  deinit {
    unsafe unlink(temporary)
    unsafe rmdir(draftFolder)
  }

  /// Forces the file to the disk and puts it in its place, instead of what was there.
  public func finish() throws(FileError) {
    let descriptor = unsafe open(temporary, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(number: errno, step: "write") }
    let isForced = fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard isForced else { throw FileError(number: number, step: "write") }
    try DurableFile.keepMode(of: path, at: temporary)
    try DurableFile.move(temporary, to: path)
    unsafe rmdir(draftFolder)
    try DurableFile.synchronize(folder: folder)
  }
}
