import Digests
import FoundationEssentials

/// A folder of its own for one test.
public enum Folder {
  /// Makes a folder, and removes it with all in it when the work is done.
  public static func use<Value>(_ work: (String) throws -> Value) throws -> Value {
    let path = new()
    defer { remove(path) }
    return try work(path)
  }

  /// A new folder; whoever asked for it removes it.
  public static func new() -> String {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "remit-\(RandomToken.hex(bytes: 8))").path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      fatalError("no folder for a test at \(path): \(error)")
    }
    return path
  }

  /// Removes a folder with all in it.
  public static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
