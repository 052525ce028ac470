import Foundation
import Testing
import ZipFiles

@Suite struct ZipArchiveWriterTests {
  private let folder: String
  private let text = Array(String(repeating: "Some words. ", count: 400).utf8)

  init() throws {
    folder = NSTemporaryDirectory() + "remit-zip-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
  }

  private func write(_ name: String) throws {
    try Data(text).write(to: URL(fileURLWithPath: "\(folder)/letter.txt"))
    let writer = try ZipArchiveWriter("\(folder)/\(name)")
    try writer.add("letters/1.txt", file: "\(folder)/letter.txt")
    try writer.add("letters/2.txt", file: "\(folder)/letter.txt", isDeflated: false)
    try writer.add("list.csv", bytes: text)
    try writer.add("empty", bytes: [])
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(name)"))
    try writer.finish()
  }

  @Test func filesAndBytesComeBackInTheirOrder() throws {
    defer { remove() }
    try write("a.zip")
    let reader = try ZipReader(bytes("a.zip"))
    #expect(reader.entries.map(\.name) == ["letters/1.txt", "letters/2.txt", "list.csv", "empty"])
    #expect(reader.entries.map(\.method).prefix(3) == [8, 0, 8])
    for entry in reader.entries.prefix(3) { #expect(try reader.read(entry) == text) }
    #expect(try reader.read(reader.entries[3]) == [])
  }

  @Test func theSameFilesGiveTheSameBytesOnAnotherDay() throws {
    defer { remove() }
    try write("a.zip")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000), .posixPermissions: 0o600],
      ofItemAtPath: folder + "/letter.txt")
    let writer = try ZipArchiveWriter(folder + "/b.zip")
    try writer.add("letters/1.txt", file: folder + "/letter.txt")
    try writer.add("letters/2.txt", file: folder + "/letter.txt", isDeflated: false)
    try writer.add("list.csv", bytes: text)
    try writer.add("empty", bytes: [])
    try writer.finish()
    #expect(try bytes("a.zip") == bytes("b.zip"))
  }

  @Test func aListOfPartsTakesThePlaceOfWhatWasThere() throws {
    defer { remove() }
    try write("a.zip")
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder + "/b.zip"))
    try ZipArchiveWriter.write(
      [
        ZipArchiveWriter.Part(name: "letters/1.txt", source: .file(folder + "/letter.txt")),
        ZipArchiveWriter.Part(
          name: "letters/2.txt", source: .file(folder + "/letter.txt"), isDeflated: false),
        ZipArchiveWriter.Part(name: "list.csv", source: .bytes(text)),
        ZipArchiveWriter.Part(name: "empty", source: .bytes([])),
      ], to: folder + "/b.zip")
    #expect(try bytes("a.zip") == bytes("b.zip"))
    #expect(throws: ZipError(.writing, reason: "")) {
      try ZipArchiveWriter.write(
        [ZipArchiveWriter.Part(name: "x", source: .file(folder + "/none"))], to: folder + "/b.zip")
    }
    #expect(try bytes("a.zip") == bytes("b.zip"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == ["a.zip", "b.zip", "letter.txt"])
  }

  @Test(arguments: ["../up", "/root", "a\\b", ""])
  func aNameThatLeadsElsewhereIsRefused(_ name: String) throws {
    defer { remove() }
    let writer = try ZipArchiveWriter(folder + "/a.zip")
    #expect(throws: ZipError(.name, reason: "")) { try writer.add(name, bytes: [1]) }
  }

  @Test func aNameThatComesTwiceIsRefusedWhateverItsCase() throws {
    defer { remove() }
    let writer = try ZipArchiveWriter(folder + "/a.zip")
    try writer.add("a.txt", bytes: [1])
    #expect(throws: ZipError(.duplicate, reason: "")) { try writer.add("A.txt", bytes: [1]) }
  }

  @Test func nothingMissingOrTakenIsWrittenOver() throws {
    defer { remove() }
    #expect(throws: ZipError(.writing, reason: "")) {
      let writer = try ZipArchiveWriter(folder + "/a.zip")
      try writer.add("a.txt", file: folder + "/none")
      try writer.finish()
    }
    #expect(throws: ZipError(.writing, reason: "")) {
      try ZipArchiveWriter(folder + "/a.zip").finish()
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    try write("a.zip")
    #expect(throws: ZipError(.writing, reason: "")) { _ = try ZipArchiveWriter(folder + "/a.zip") }
  }

  /// More files than a process may have open at once.
  @Test func manyFilesAreTakenAndUnzipFindsNoFault() throws {
    defer { remove() }
    try Data(text).write(to: URL(fileURLWithPath: folder + "/letter.txt"))
    let writer = try ZipArchiveWriter(folder + "/a.zip")
    for number in 1...3000 { try writer.add("\(number).txt", file: folder + "/letter.txt") }
    try writer.finish()
    let reader = try ZipReader(bytes("a.zip"), limits: .own)
    #expect(reader.entries.count == 3000)
    #expect(try reader.read(reader.entries[2999]) == text)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip") else { return }
    let unzip = Process()
    unzip.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    unzip.arguments = ["-tqq", folder + "/a.zip"]
    try unzip.run()
    unzip.waitUntilExit()
    #expect(unzip.terminationStatus == 0)
  }
}
