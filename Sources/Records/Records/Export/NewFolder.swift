import Digests
import DurableFiles
import Foundation

/// A folder that is there whole or not at all: it is filled under another name beside its place,
/// forced to the disk, and takes its name only then.
struct NewFolder {
  /// Its place.
  let path: String
  /// Where it is filled.
  let temporary: String

  /// Fills a new folder and puts it in its place. A place that holds anything is refused.
  static func make<Result>(
    _ path: String, _ fill: (NewFolder) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try refuseFull(path)
    let name = path.split(separator: "/").last ?? "folder"
    let temporary =
      StoredFile.folder(of: path) + "/.\(name).\(RandomToken.hex(bytes: 8)).part"
    let folder = NewFolder(path: path, temporary: temporary)
    do throws(StoreError) {
      try files { () throws(FileError) in try DurableFile.makeFolder(temporary) }
      let result = try fill(folder)
      try folder.place()
      return result
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
  }

  /// Where a file of it is written.
  func file(_ path: String) -> String { "\(temporary)/\(path)" }

  /// Copies a file into it.
  func copy(_ source: String, to path: String) throws(StoreError) {
    try StoredFile.copy(source, to: file(path))
  }

  /// Copies a file, or a folder with all below it, where it is there.
  func copyTree(_ source: String, to path: String) throws(StoreError) {
    guard StoredFile.exists(source) else { return }
    guard StoredFile.isFolder(source) else { return try copy(source, to: path) }
    for file in try StoredFile.tree(source) { try copy("\(source)/\(file)", to: "\(path)/\(file)") }
  }

  private func place() throws(StoreError) {
    // The files were forced to the disk as they were written; now their names.
    try NewFolder.files { () throws(FileError) in
      for folder in folders(temporary) { try DurableFile.synchronize(folder: folder) }
      // An empty folder gives way to one that is moved over it.
      try DurableFile.move(temporary, to: path)
      try DurableFile.synchronize(folder: StoredFile.folder(of: path))
    }
  }

  private func folders(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { "\(folder)/\($0)" }.filter(StoredFile.isFolder).flatMap(folders)
      + [folder]
  }

  private static func files(_ work: () throws(FileError) -> Void) throws(StoreError) {
    do throws(FileError) {
      try work()
    } catch {
      throw StoreError(
        error.isDiskFull ? .full : error.isNotPermitted ? .readOnly : .io,
        "Could not \(error.step) the folder: \(error.words).",
        remedy: "Look at the disk and who may write there, and do it again. Nothing is left of it.")
    }
  }

  private static func refuseFull(_ path: String) throws(StoreError) {
    guard StoredFile.exists(path) else { return }
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard let names, names.isEmpty else {
      throw StoreError(
        .conflict, "\(path) is there already and is not an empty folder.",
        remedy: "Name a folder that is not there yet.")
    }
  }
}
