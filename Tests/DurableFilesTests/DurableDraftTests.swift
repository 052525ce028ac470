import DurableFiles
import Foundation
import Testing

@Suite struct DurableDraftTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "remit-draft-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder) }
  }

  @Test func whatAnotherWritesTakesItsPlaceAtTheEnd() throws {
    defer { remove() }
    try DurableFile.write([1], to: folder + "/a.zip")
    let draft = try DurableDraft(folder + "/a.zip")
    #expect(draft.temporary.hasSuffix(".part/a.zip"))
    try Data([2]).write(to: URL(fileURLWithPath: draft.temporary))
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder + "/a.zip"))) == [1])
    try draft.finish()
    #expect(try names == ["a.zip"])
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder + "/a.zip"))) == [2])
  }

  @Test func aDraftThatIsLetGoOrWasNotWrittenLeavesNothing() throws {
    defer { remove() }
    do {
      let draft = try DurableDraft(folder + "/a.zip")
      try Data([2]).write(to: URL(fileURLWithPath: draft.temporary))
    }
    #expect(try names == [])
    #expect(throws: FileError.self) { try DurableDraft(folder + "/a.zip").finish() }
    #expect(try names == [])
    #expect(throws: FileError.self) { try DurableDraft(folder + "/none/a.zip") }
  }
}
