import Casework
import Diagnostics
import Foundation
import Testing

@Suite struct RenderEachTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "remit-each-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("letter.txt", "Dear {{ name }}\n")
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  private func run(name: String?, data: String, output: String) throws(Failure) -> [String] {
    try RenderEach.run(
      folder + "/letter.txt", data: "\(folder)/\(data)", name: name,
      output: "\(folder)/\(output)", progress: { _, _ in })
  }

  private func names(in output: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(output)")) ?? []).sorted()
  }

  @Test func aDocumentIsWrittenForEachRecord() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("d.csv", "ref,name\nA1,Alder\nA2,Birch & Co\n")
    let files = try run(name: "{{ ref }}", data: "d.csv", output: "out")
    #expect(files.map { URL(fileURLWithPath: $0).lastPathComponent } == ["A1.txt", "A2.txt"])
    #expect(names(in: "out") == ["A1.txt", "A2.txt"])
    #expect(
      try String(contentsOfFile: folder + "/out/A2.txt", encoding: .utf8) == "Dear Birch & Co\n")
  }

  @Test func withoutANameDocumentsAreNumbered() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(
      "d.jsonl", (1...10).map { "{\"name\":\"n\($0)\"}" }.joined(separator: "\n"))
    _ = try run(name: nil, data: "d.jsonl", output: "out")
    #expect(names(in: "out").first == "01.txt")
    #expect(names(in: "out").last == "10.txt")
  }

  @Test(arguments: [
    ("A", "a", "would both name"), ("A", "../B", "another folder"),
    ("A", "/etc/x", "another folder"),
    ("A", "x\\\\y", "another folder"), ("A", ".hidden", "full stop"), ("A", " ", "no name"),
    ("A", "a\\tb", "control character"), ("A", "a:b", "not every computer"),
    ("A", String(repeating: "x", count: 201), "longer than 200"),
  ])
  func aNameThatClimbsOutOrStandsTwiceIsRefusedBeforeAnythingIsWritten(
    first: String, second: String, words: String
  ) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(
      "d.jsonl", "{\"ref\":\"\(first)\",\"name\":\"x\"}\n{\"ref\":\"\(second)\",\"name\":\"y\"}\n")
    for output in ["out", "out.zip"] {
      let failure = #expect(throws: Failure.self) {
        try run(name: "{{ ref }}", data: "d.jsonl", output: output)
      }
      #expect(failure?.kind == .data)
      #expect(failure?.diagnostics.first?.message.contains(words) == true)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(output)"))
    }
  }

  @Test func aRecordThatCannotBeRenderedLeavesNothing() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("d.jsonl", "{\"name\":\"x\"}\n{\"name\":null}\n")
    let failure = #expect(throws: Failure.self) {
      try run(name: nil, data: "d.jsonl", output: "out")
    }
    #expect(failure?.diagnostics.first?.message.contains("document 2") == true)
    #expect(names(in: "out").isEmpty)
  }

  @Test func documentsGoIntoAnArchive() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("d.csv", "ref,name\nA1,Alder\nA2,Birch\n")
    let files = try run(name: "{{ ref }}", data: "d.csv", output: "letters.zip")
    #expect(files.count == 1)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/letters.zip"))
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(bytes.range(of: Data("A2.txt".utf8)) != nil)
  }
}
