import DurableFiles
import Foundation
import Testing

@Suite struct DurableBatchTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "remit-batch-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/in", withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// All files below the folder.
  private var names: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0 != "in" }.sorted()
    }
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  @Test func nothingHasItsNameBeforeTheEndAndAllHaveItAfter() throws {
    defer { remove() }
    let batch = DurableBatch()
    try batch.add(Array("one".utf8), to: folder + "/1")
    try batch.add(Array("two".utf8), to: folder + "/in/2")
    #expect(try names.count == 2)
    #expect(
      try names.allSatisfy { $0.split(separator: "/").last?.hasPrefix(".") == true })
    #expect(try names.allSatisfy { $0.hasSuffix(".part") })
    try batch.finish()
    #expect(try names == ["1", "in/2"])
    #expect(try text("1") == "one")
    #expect(try text("in/2") == "two")
  }

  @Test func anOldFileStaysUntilTheEndAndThenGivesWay() throws {
    defer { remove() }
    try DurableFile.write(Array("old".utf8), to: folder + "/1")
    let batch = DurableBatch()
    try batch.add(Array("new".utf8), to: folder + "/1")
    #expect(try text("1") == "old")
    try batch.finish()
    #expect(try text("1") == "new")
  }

  @Test func aBatchThatIsLetGoLeavesNothing() throws {
    defer { remove() }
    do {
      let batch = DurableBatch()
      try batch.add([1], to: folder + "/1")
      #expect(try names.count == 1)
    }
    #expect(try names == [])
  }

  @Test func anErrorRemovesTheTemporariesAndEndsTheBatch() throws {
    defer { remove() }
    let batch = DurableBatch()
    try batch.add([1], to: folder + "/1")
    let error = #expect(throws: FileError.self) { try batch.add([2], to: folder + "/none/2") }
    #expect(error?.step == "make")
    #expect(try names == [])
    #expect(throws: FileError.self) { try batch.add([3], to: folder + "/3") }
    #expect(throws: FileError.self) { try batch.finish() }
    #expect(try names == [])
  }

  @Test func aNameTakenByAFolderIsAnErrorAtTheEnd() throws {
    defer { remove() }
    try FileManager.default.createDirectory(
      atPath: folder + "/in/taken", withIntermediateDirectories: true)
    let batch = DurableBatch()
    try batch.add([1], to: folder + "/1")
    try batch.add([2], to: folder + "/in")
    try batch.add([3], to: folder + "/3")
    let error = #expect(throws: FileError.self) { try batch.finish() }
    #expect(error?.step == "move into place")
    // The one before it has its name and is whole; nothing unfinished is left.
    #expect(try names == ["1", "in/taken"])
  }

  @Test func aPathThatComesTwiceIsAnError() throws {
    defer { remove() }
    let batch = DurableBatch()
    try batch.add([1], to: folder + "/1")
    #expect(throws: FileError.self) { try batch.add([2], to: folder + "/1") }
    #expect(try names == [])
  }

  @Test func aFinishedBatchCanBeFilledAnew() throws {
    defer { remove() }
    let batch = DurableBatch()
    try batch.finish()
    try batch.add([1], to: folder + "/1")
    try batch.finish()
    try batch.add([2], to: folder + "/1")
    try batch.add([2], to: folder + "/2")
    try batch.finish()
    #expect(try names == ["1", "2"])
  }

  @Test func theModeIsThatOfTheFile() throws {
    defer { remove() }
    let batch = DurableBatch()
    try batch.add([1], to: folder + "/1", mode: 0o600)
    try batch.finish()
    let mode = try FileManager.default.attributesOfItem(atPath: folder + "/1")[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }
}
