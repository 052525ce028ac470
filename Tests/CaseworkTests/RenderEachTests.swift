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

  /// What a run leaves that is interrupted when so many documents are made.
  private func interrupted(at count: Int, data: String, output: String) throws {
    let (whole, left) = ("\(folder)/whole", "\(folder)/\(output)")
    var isCopied = false
    _ = try RenderEach.run(
      folder + "/letter.txt", data: "\(folder)/\(data)", name: nil, output: whole,
      progress: { done, _ in
        guard done >= count, !isCopied else { return }
        isCopied = (try? FileManager.default.copyItem(atPath: whole, toPath: left)) != nil
      })
    try #require(isCopied)
  }

  private func put(_ text: String, into file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  @Test func anInterruptedRunIsGoneOnWith() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("d.jsonl", (1...900).map { "{\"name\":\"n\($0)\"}" }.joined(separator: "\n"))
    try interrupted(at: 600, data: "d.jsonl", output: "out")
    #expect(names(in: "out") == [".remit-render"])
    // Marked, so that it shows whether they are made again.
    try put("kept", into: "\(folder)/out/.remit-render/documents/001.txt")
    _ = try run(name: nil, data: "d.jsonl", output: "out")
    #expect(names(in: "out") == names(in: "whole"))
    for name in names(in: "out") {
      let text = try String(contentsOfFile: "\(folder)/out/\(name)", encoding: .utf8)
      let whole = try String(contentsOfFile: "\(folder)/whole/\(name)", encoding: .utf8)
      #expect(text == (name == "001.txt" ? "kept" : whole))
    }
  }

  @Test func whatARunOfOtherDataLeftIsNotTaken() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("d.jsonl", (1...900).map { "{\"name\":\"n\($0)\"}" }.joined(separator: "\n"))
    try interrupted(at: 600, data: "d.jsonl", output: "out")
    try write("d.csv", "ref,name\nA1,Alder\n")
    _ = try run(name: nil, data: "d.csv", output: "out")
    #expect(names(in: "out") == ["1.txt"])
  }

  @Test func aSecondRunInTheSamePlaceWaitsForItsTurn() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("d.jsonl", (1...300).map { "{\"name\":\"n\($0)\"}" }.joined(separator: "\n"))
    var second: Failure?
    _ = try RenderEach.run(
      folder + "/letter.txt", data: "\(folder)/d.jsonl", name: nil, output: "\(folder)/out",
      progress: { done, _ in
        guard done < 300, second == nil else { return }
        do throws(Failure) {
          _ = try run(name: nil, data: "d.jsonl", output: "out")
        } catch {
          second = error
        }
      })
    #expect(second?.kind == .busy)
    #expect(names(in: "out").count == 300)
  }

  @Test func moreRecordsThanOneBatchKeepTheirOrderAndNames() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(
      "d.jsonl",
      (1...1_000).map { "{\"name\":\"n\($0)\"}" }.joined(separator: "\n\n") + "\n \n")
    let files = try run(name: nil, data: "d.jsonl", output: "out")
    #expect(files.count == 1_000)
    #expect(files.last?.hasSuffix("/1000.txt") == true)
    #expect(
      try String(contentsOfFile: folder + "/out/0777.txt", encoding: .utf8) == "Dear n777\n")
  }

  @Test func aNameThatNoRecordHasIsSaidOfTheTemplate() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("letter.txt", "Dear {{ nmae }}\n")
    try write("d.jsonl", "{\"name\":\"x\"}\n{\"name\":\"y\"}\n")
    let failure = #expect(throws: Failure.self) {
      try run(name: nil, data: "d.jsonl", output: "out")
    }
    #expect(failure?.diagnostics.first?.remedy?.contains("name") == true)
    #expect(failure?.diagnostics.first?.message.contains("document 1") == false)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/out"))
  }

  @Test func aLineThatIsNoRecordIsNamedByItsNumber() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("d.jsonl", "{\"name\":\"x\"}\n\n{\"name\":\n")
    let failure = #expect(throws: Failure.self) {
      try run(name: nil, data: "d.jsonl", output: "out")
    }
    #expect(failure?.diagnostics.first?.place?.line == 3)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/out"))
  }
}
