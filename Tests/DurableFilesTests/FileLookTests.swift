import DurableFiles
import Foundation
import Testing

/// What stands under a name that a person gives.
@Suite struct FileLookTests {
  private let folder = NSTemporaryDirectory() + "look-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("a".utf8).write(to: URL(fileURLWithPath: "\(folder)/file"))
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func aFolderAFileAndNothingAreToldApart() throws {
    defer { remove() }
    #expect(FileLook(folder)?.sort == .folder)
    #expect(FileLook("\(folder)/file")?.sort == .file)
    #expect(FileLook("/dev/null")?.sort == .other)
    #expect(FileLook("\(folder)/missing") == nil)
  }

  @Test func aLinkIsWhatItLeadsTo() throws {
    defer { remove() }
    let link = "\(folder)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "file")
    let (one, two) = (try #require(FileLook(link)), try #require(FileLook("\(folder)/file")))
    #expect(one.sort == .file)
    #expect(one.isSame(as: two))
    #expect(!one.isSame(as: try #require(FileLook(folder))))
    try FileManager.default.removeItem(atPath: "\(folder)/file")
    #expect(FileLook(link) == nil)
  }
}
