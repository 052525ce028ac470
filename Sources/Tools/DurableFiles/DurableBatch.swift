import Glibc

/// Many files that are made durable at once: ten thousand take hardly longer than a few.
///
/// Each goes to a file of another name in its folder as it is added. At the end the file system is
/// forced to the disk, the files take their names, and the file system is forced again; so a name
/// never stands for bytes that a power cut could take away. What is not finished leaves nothing
/// under those names, and what a crash leaves has a name that begins with "." and ends in ".part".
///
/// A batch belongs to one task.
public final class DurableBatch {
  private struct File {
    let temporary: String
    let path: String
  }

  private let token = String(UInt64.random(in: .min ... .max), radix: 16)
  private var files: [File] = []
  private var paths: Set<String> = []
  private var folders: Set<String> = []
  /// A descriptor for each file system. `syncfs` tells what could not be written since its
  /// descriptor was opened (Linux 5.8), so each is opened before the first file there.
  private var descriptors: [dev_t: Int32] = [:]
  private var count = 0
  private var failure: FileError?

  /// A batch of no files.
  public init() {}

  deinit { discard() }

  /// Writes a file under a temporary name in its folder, which must be there. A path that was added
  /// before is an error.
  public func add(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o644) throws(FileError) {
    try attempt { () throws(FileError) in
      guard paths.insert(path).inserted else { throw FileError(number: EEXIST, step: "make") }
      let folder = DurableFile.split(path).folder
      try know(folder)
      count += 1
      let temporary = "\(folder)/.\(token)-\(count).part"
      files.append(File(temporary: temporary, path: path))
      try DurableFile.writeUnforced(bytes, to: temporary, mode: mode)
    }
  }

  /// Forces all files to the disk and gives them their names, in place of what had these.
  ///
  /// After an error no temporary file is left. Where not all could be given their names, those that
  /// have them keep them, each of them whole. Afterwards the batch is empty and can be filled anew.
  public func finish() throws(FileError) {
    try attempt { () throws(FileError) in
      try synchronize()
      for file in files { try DurableFile.move(file.temporary, to: file.path) }
      // No file has its temporary name any more.
      files = []
      try synchronize()
    }
    discard()
  }

  /// Does a step, once all before it have gone well; where it does not, nothing is left.
  private func attempt(_ step: () throws(FileError) -> Void) throws(FileError) {
    if let failure { throw failure }
    do throws(FileError) {
      try step()
    } catch {
      failure = error
      discard()
      throw error
    }
  }

  private func know(_ folder: String) throws(FileError) {
    guard !folders.contains(folder) else { return }
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(number: errno, step: "make") }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let number = errno
      close(descriptor)
      throw FileError(number: number, step: "make")
    }
    if descriptors[status.st_dev] == nil {
      descriptors[status.st_dev] = descriptor
    } else {
      close(descriptor)
    }
    folders.insert(folder)
  }

  private func synchronize() throws(FileError) {
    for descriptor in descriptors.values {
      try FileSystemSync.run(descriptor)
    }
  }

  private func discard() {
    for file in files { unsafe unlink(file.temporary) }
    for descriptor in descriptors.values { close(descriptor) }
    (files, paths, folders, descriptors) = ([], [], [], [:])
  }
}
