import Digests
import Foundation
import OfficeFiles
import Synchronization
import TemplateLanguage

/// The folder of a data file, from below which the pictures and documents come that the data name.
///
/// Each file is read once, however many records name it, and nothing is read that lies elsewhere:
/// no absolute path, none with `..`, none that a symbolic link leads out.
public final class DataFiles: Sendable {
  /// The most bytes of one file: 16 MiB.
  public static let largest = 16 << 20
  /// The most bytes of all files that the data name: 64 MiB.
  public static let largestTogether = 64 << 20

  private let folder: URL
  private let read = Mutex(Store())

  private struct Store {
    var files: [String: Result<DataFile?, FileFault>] = [:]
    var pictures: [String: Result<PictureMeasure, PictureMeasure.Fault>] = [:]
    var bytes = 0
  }

  /// The folder in which that file lies.
  public init(of file: String) {
    folder = URL(fileURLWithPath: file).deletingLastPathComponent().resolvingSymlinksInPath()
  }

  /// Why a file that the data name is not read.
  struct FileFault: Error, Hashable {
    var code: String
    var message: String
    var remedy: String
  }

  /// The file of that path; nil when there is none.
  func file(_ path: String) throws(FileFault) -> DataFile? {
    try read.withLock { (store) throws(FileFault) in
      if let known = store.files[path] { return try known.get() }
      let found: Result<DataFile?, FileFault>
      do throws(FileFault) {
        found = .success(try load(path, &store))
      } catch {
        found = .failure(error)
      }
      store.files[path] = found
      return try found.get()
    }
  }

  /// What a picture's bytes say of it.
  func measure(of file: DataFile) throws(PictureMeasure.Fault) -> PictureMeasure {
    try read.withLock { (store) throws(PictureMeasure.Fault) in
      if let known = store.pictures[file.digest] { return try known.get() }
      let found: Result<PictureMeasure, PictureMeasure.Fault>
      do throws(PictureMeasure.Fault) {
        found = .success(try PictureMeasure(of: file.bytes))
      } catch {
        found = .failure(error)
      }
      store.pictures[file.digest] = found
      return try found.get()
    }
  }

  /// Whether a path leads, as it is written, to a place within the folder.
  static func liesWithin(_ path: String) -> Bool {
    let steps = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !path.isEmpty && path.utf8.count <= 1024
      && !path.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }
      && !steps.contains { $0.isEmpty || $0.elementsEqual("..".utf8) }
      && !path.utf8.prefix(2).dropFirst().elementsEqual(":".utf8)
  }

  /// The fault of a path that leads out of the folder.
  static func outside(_ path: String) -> FileFault {
    FileFault(
      code: "outside-file",
      message:
        "\(path.prefix(200)) lies outside the folder of the data, from which nothing is read",
      remedy: "put the file beside the data, and name it by its path from there")
  }

  private func load(_ path: String, _ store: inout Store) throws(FileFault) -> DataFile? {
    guard Self.liesWithin(path) else { throw Self.outside(path) }
    let target = folder.appending(path: path).resolvingSymlinksInPath()
    // The file itself may be a link, and so may each folder on the way to it.
    let root = folder.pathComponents
    guard target.pathComponents.count > root.count, target.pathComponents.starts(with: root) else {
      throw Self.outside(path)
    }
    let kind = try? target.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
    guard let kind, FileManager.default.fileExists(atPath: target.path) else { return nil }
    guard kind.isRegularFile == true else {
      throw FileFault(
        code: "no-file", message: "\(path) is no file", remedy: "name the file in it")
    }
    guard (kind.fileSize ?? 0) <= Self.largest,
      let handle = FileHandle(forReadingAtPath: target.path)
    else {
      throw FileFault(
        code: "unreadable",
        message: (kind.fileSize ?? 0) > Self.largest
          ? "\(path) has more than \(Self.largest >> 20) MiB, the most that is read"
          : "\(path) may not be read",
        remedy: (kind.fileSize ?? 0) > Self.largest
          ? "make it smaller" : "ask whoever owns it for leave to read it")
    }
    defer { try? handle.close() }
    let bytes = [UInt8]((try? handle.read(upToCount: Self.largest + 1)) ?? Data())
    store.bytes += bytes.count
    guard bytes.count <= Self.largest, store.bytes <= Self.largestTogether else {
      throw FileFault(
        code: "unreadable",
        message: "\(path) and the files before it have more than "
          + "\(Self.largestTogether >> 20) MiB, the most that is read",
        remedy: "make the files smaller")
    }
    return DataFile(name: path, bytes: bytes, digest: SHA256Digest(of: bytes).hex)
  }
}
