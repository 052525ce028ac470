import Casework
import Diagnostics
import Foundation
import Testing

@Suite struct OutputFileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "remit-output-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  private func names() -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
  }

  @Test func foldersOnTheWayAreMadeAndNothingElseIsLeft() throws {
    defer { remove() }
    try OutputFile.write(Array("words".utf8), to: folder + "/a/b/paper.txt")
    #expect(text("a/b/paper.txt") == "words")
    #expect(names() == ["a", "a/b", "a/b/paper.txt"])
  }

  @Test func aFileTakesThePlaceOfOneOfItsName() throws {
    defer { remove() }
    try OutputFile.write(Array("a long text".utf8), to: folder + "/paper.txt")
    try OutputFile.write(Array("short".utf8), to: folder + "/paper.txt")
    #expect(text("paper.txt") == "short")
    #expect(names() == ["paper.txt"])
  }

  @Test func aLinkStaysAndWhatItLeadsToIsWritten() throws {
    defer { remove() }
    try OutputFile.write(Array("old".utf8), to: folder + "/real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.txt", withDestinationPath: folder + "/real.txt")
    try OutputFile.write(Array("new".utf8), to: folder + "/link.txt")
    #expect(text("real.txt") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.txt")
        == folder + "/real.txt")
  }

  @Test func aDeviceIsNotReplaced() throws {
    defer { remove() }
    let failure = #expect(throws: Failure.self) { try OutputFile.write([0x20], to: "/dev/null") }
    #expect(failure?.kind == .writing)
    #expect(failure?.diagnostics.first?.message.contains("no ordinary file") == true)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func aFolderOfTheFilesNameIsNotReplaced() throws {
    defer { remove() }
    try OutputFile.write(Array("kept".utf8), to: folder + "/paper/inside.txt")
    let failure = #expect(throws: Failure.self) {
      try OutputFile.write([0x20], to: folder + "/paper")
    }
    #expect(failure?.kind == .writing)
    #expect(failure?.diagnostics.first?.message.contains("a folder of that name") == true)
    #expect(text("paper/inside.txt") == "kept")
  }

  @Test func aFileWhereAFolderIsWantedIsNotReplaced() throws {
    defer { remove() }
    try OutputFile.write(Array("kept".utf8), to: folder + "/file")
    let failure = #expect(throws: Failure.self) {
      try OutputFile.write([0x20], to: folder + "/file/paper.txt")
    }
    #expect(failure?.kind == .writing)
    #expect(failure?.diagnostics.first?.remedy?.isEmpty == false)
    #expect(text("file") == "kept")
  }

  @Test func aPlaceWhereNobodyMayWriteIsNamed() {
    // Not even the superuser makes files there.
    defer { remove() }
    let failure = #expect(throws: Failure.self) {
      try OutputFile.write([0x20], to: "/proc/self/paper.txt")
    }
    #expect(failure?.kind == .writing)
    #expect(failure?.diagnostics.first?.place?.file == "/proc/self/paper.txt")
  }
}
