import DurableFiles
import Foundation

/// A new file that is written piece by piece, so that a large record takes little memory.
final class GrowingFile {
  private let path: String
  private let handle: FileHandle
  private var waiting: [UInt8] = []

  /// How much is gathered before it is written.
  private static let piece = 1 << 20

  init(_ path: String) throws(StoreError) {
    self.path = path
    do {
      try DurableFile.makeFolder(StoredFile.folder(of: path))
    } catch {
      throw StoreError(error, at: path)
    }
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else {
      throw StoreError(
        .io, "The file \(path) cannot be made.", remedy: "Look at who may write there.")
    }
    self.handle = handle
    waiting.reserveCapacity(GrowingFile.piece + 4096)
  }

  func add(_ bytes: some Sequence<UInt8>) throws(StoreError) {
    waiting += bytes
    if waiting.count >= GrowingFile.piece { try flush() }
  }

  /// Writes what is left, and forces the file to the disk.
  func finish() throws(StoreError) {
    try flush()
    try attempt {
      try handle.synchronize()
      try handle.close()
    }
  }

  private func flush() throws(StoreError) {
    try attempt { try handle.write(contentsOf: waiting) }
    waiting.removeAll(keepingCapacity: true)
  }

  private func attempt(_ work: () throws -> Void) throws(StoreError) {
    do {
      try work()
    } catch {
      throw StoreError(
        .io, "Could not write \(path): \(error.localizedDescription)",
        remedy: "Look at the disk and whether it is full, and do it again.")
    }
  }
}
