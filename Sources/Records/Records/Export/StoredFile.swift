import Digests
import DurableFiles
import Foundation

/// Files beside the record, with errors in the words of the record.
enum StoredFile {
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  static func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// A number that the system keeps of a file: its permissions, its disk.
  static func number(_ attribute: FileAttributeKey, at path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[attribute] as? Int
  }

  /// Whether a file was written that long ago or longer; not so where it cannot be told.
  static func isOlder(_ path: String, than seconds: Double) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let written = attributes?[.modificationDate] as? Date else { return false }
    return Date.now.timeIntervalSince(written) >= seconds
  }

  /// The folder a file stands in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The names in a folder, in order; none when there is no folder.
  static func names(in folder: String) throws(StoreError) -> [String] {
    guard exists(folder) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw StoreError(
        .io, "The folder \(folder) cannot be read.", remedy: "Look at who may read it.")
    }
  }

  /// All of a file's bytes.
  static func bytes(at path: String) throws(StoreError) -> [UInt8] {
    [UInt8](try data(at: path))
  }

  /// All of a file's bytes, read as they are needed where the system can do so.
  static func data(at path: String) throws(StoreError) -> Data {
    guard exists(path) else {
      throw StoreError(.missing, "There is no file \(path).", remedy: "Restore it from a backup.")
    }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw StoreError(.io, "The file \(path) cannot be read.", remedy: "Look at who may read it.")
    }
  }

  /// The size of a file and the digest of its bytes.
  static func digest(at path: String) throws(StoreError) -> (size: Int, digest: SHA256Digest) {
    let data = try data(at: path)
    return (data.count, SHA256Digest(of: data.span))
  }

  /// Writes a new file and forces it to the disk.
  static func writeNew(_ bytes: [UInt8], to path: String) throws(StoreError) {
    do {
      try DurableFile.makeFolder(folder(of: path))
      try DurableFile.writeNew(bytes, to: path)
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Copies a file to a new one, and forces that to the disk.
  static func copy(_ source: String, to target: String) throws(StoreError) {
    let data = try data(at: source)
    let copy = try GrowingFile(target)
    let piece = 1 << 20
    for start in stride(from: 0, to: data.count, by: piece) {
      try copy.add(data[start..<min(start + piece, data.count)])
    }
    try copy.finish()
  }

  /// Forces a file that somebody else wrote to the disk.
  static func synchronize(_ path: String) throws(StoreError) {
    do {
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      try handle.synchronize()
      try handle.close()
    } catch {
      throw StoreError(
        .io, "Could not write \(path): \(error.localizedDescription)",
        remedy: "Look at the disk and whether it is full, and do it again.")
    }
  }

  /// The files below a folder by their paths from it, in order. A link is refused: what it points
  /// to is not kept with it.
  static func tree(_ folder: String, from prefix: String = "") throws(StoreError) -> [String] {
    var files: [String] = []
    for name in try names(in: folder) {
      let path = "\(folder)/\(name)"
      let type =
        try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      switch type {
      case .typeDirectory?: files += try tree(path, from: prefix + name + "/")
      case .typeRegular?: files.append(prefix + name)
      default:
        throw StoreError(
          .invalid, "\(path) is neither a file nor a folder.", remedy: "Remove it, or move it away."
        )
      }
    }
    return files
  }
}
