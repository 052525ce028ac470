import DurableFiles
import Foundation
import Testing

@Suite struct DurableFileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "remit-durable-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder) }
  }

  @Test func aFileIsWrittenWhole() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let bytes = [UInt8]((0..<300_000).map { UInt8($0 % 251) })
    try DurableFile.write(bytes, to: folder + "/paper.docx")
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder + "/paper.docx"))) == bytes)
    #expect(try names == ["paper.docx"])
  }

  @Test func anOldFileGivesWay() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try DurableFile.write([1, 2, 3], to: folder + "/a")
    try DurableFile.write([4], to: folder + "/a")
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder + "/a"))) == [4])
  }

  @Test func aFileThatGivesWayHandsOnWhoMayReadIt() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try DurableFile.write([1], to: folder + "/a")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/a")
    try DurableFile.write([2], to: folder + "/a")
    #expect(FileLook(folder + "/a")?.mode == 0o600)
    let draft = try DurableDraft(folder + "/a")
    try DurableFile.writeNew([3], to: draft.temporary)
    try draft.finish()
    #expect(FileLook(folder + "/a")?.mode == 0o600)
  }

  @Test func aNameTakenByAFolderLeavesNothingBehind() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/taken/in", withIntermediateDirectories: true)
    let error = #expect(throws: FileError.self) {
      try DurableFile.write([1], to: folder + "/taken")
    }
    #expect(error?.step == "move into place")
    #expect(try names == ["taken"])
  }

  @Test func aFolderThatIsNotThereIsAnError() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let error = #expect(throws: FileError.self) {
      try DurableFile.write([1], to: folder + "/none/a")
    }
    #expect(error?.step == "make")
  }
}
