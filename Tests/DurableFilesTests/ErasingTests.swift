import DurableFiles
import Foundation
import Testing

@Suite struct ErasingTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "remit-erasing-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// A second name of the same file shows what became of its bytes.
  @Test func aFileIsOverwrittenBeforeItGoes() throws {
    defer { remove() }
    let bytes = [UInt8](repeating: 7, count: 200_001)
    try DurableFile.write(bytes, to: folder + "/a")
    try FileManager.default.linkItem(atPath: folder + "/a", toPath: folder + "/b")
    try DurableFile.erase(folder + "/a")
    #expect(!FileManager.default.fileExists(atPath: folder + "/a"))
    #expect(
      try Array(Data(contentsOf: URL(fileURLWithPath: folder + "/b")))
        == [UInt8](repeating: 0, count: 200_001))
  }

  @Test func whatIsNotThereIsAsGoodAsErased() throws {
    defer { remove() }
    try DurableFile.write([1], to: folder + "/a")
    try DurableFile.erase(folder + "/a")
    try DurableFile.erase(folder + "/a")
  }

  @Test func aLinkIsNotFollowed() throws {
    defer { remove() }
    try DurableFile.write([1], to: folder + "/a")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/b", withDestinationPath: folder + "/a")
    #expect(throws: FileError.self) { try DurableFile.erase(folder + "/b") }
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder + "/a"))) == [1])
  }

  @Test func onlyAnEmptyFolderIsRemoved() throws {
    defer { remove() }
    try DurableFile.makeFolder(folder + "/in", mode: 0o700)
    try DurableFile.write([1], to: folder + "/in/a")
    #expect(try !DurableFile.removeFolder(folder + "/in"))
    try DurableFile.erase(folder + "/in/a")
    #expect(try DurableFile.removeFolder(folder + "/in"))
    #expect(try !DurableFile.removeFolder(folder + "/in"))
  }
}
