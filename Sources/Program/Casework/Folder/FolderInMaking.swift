import Diagnostics
import Digests
import DurableFiles
import Foundation

/// A folder that is there whole or not at all: it is filled under another name beside its place,
/// and takes its name when all of it is there.
struct FolderInMaking {
  /// Its place.
  let place: String
  /// Where it is filled.
  let temporary: String

  /// Begins a folder. A place that holds anything is refused.
  init(at path: String) throws(Failure) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    place = url.path
    try FolderInMaking.refuseFull(path)
    let beside = url.deletingLastPathComponent().path
    Leftovers.sweep(beside, beginningWith: ".\(url.lastPathComponent).")
    temporary = "\(beside)/.\(url.lastPathComponent).\(RandomToken.hex(bytes: 8)).part"
    try OutputFile.makeFolder(temporary)
  }

  /// Refuses a place that holds anything.
  static func refuseFull(_ path: String) throws(Failure) {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return }
    guard (try? files.contentsOfDirectory(atPath: path))?.isEmpty == true else {
      throw Failure(
        .writing, "not-empty", "it is there already and is not an empty folder",
        at: SourcePlace(file: path), remedy: "name a folder that is not there yet")
    }
  }

  /// Writes a file of it.
  func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    try OutputFile.write(bytes, to: "\(temporary)/\(name)")
  }

  /// Copies a folder with all below it.
  func copy(_ source: String, to name: String) throws(Failure) {
    let files = FileManager.default
    for path in (files.subpaths(atPath: source) ?? []).sorted() {
      // Writer leaves a hidden file beside one that it has open.
      if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
      let type = try? files.attributesOfItem(atPath: "\(source)/\(path)")[.type]
      guard type as? FileAttributeType != .typeDirectory else { continue }
      try write(try InputFile.bytes("\(source)/\(path)"), to: "\(name)/\(path)")
    }
  }

  /// Gives it its name.
  func finish() throws(Failure) {
    do {
      try DurableFile.synchronize(folder: temporary)
      try DurableFile.move(temporary, to: place)
      try DurableFile.synchronize(
        folder: URL(fileURLWithPath: place).deletingLastPathComponent().path)
    } catch {
      throw Failure(
        .writing, "cannot-write", "the folder cannot be made: \(error.words.lowercased())",
        at: SourcePlace(file: place), remedy: "choose another place; nothing is left of it")
    }
  }

  /// Leaves nothing of it.
  func discard() { try? FileManager.default.removeItem(atPath: temporary) }
}
