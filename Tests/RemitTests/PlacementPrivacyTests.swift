import Foundation
import Testing
import ZipFiles

/// Nothing that is personal of a placement is anywhere but beside the record, and after the erasure
/// nowhere (LGA 1972 Sch 12A paras 1 and 2).
@Suite struct PlacementPrivacyTests {
  /// What the story's file says of the person, word by word.
  private func facts() throws -> [String] {
    let file = Samples.root.appendingPathComponent("Samples/placements/person.yaml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let told = ["name:", "dateOfBirth:", "socialWorker:"]
    let values = lines.compactMap { line in
      told.first(where: line.hasPrefix).map { line.dropFirst($0.count) }
    }
    return values.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// The story of a placement, until a command or to its end, and what lies in its folder then.
  private func files(until command: String?) throws -> [(path: String, text: String)] {
    let file = LivesTests.folder.appendingPathComponent("placement.md")
    var told = try String(contentsOf: file, encoding: .utf8)
    if let command, let range = told.range(of: "$ remit \(command)") {
      told = told[..<range.lowerBound] + "```\n"
    }
    let scratch = try Scratch()
    defer { scratch.remove() }
    for name in ["Templates", "Samples"] {
      try FileManager.default.createSymbolicLink(
        at: scratch.file(name),
        withDestinationURL: Samples.root.appendingPathComponent(name).resolvingSymlinksInPath())
    }
    var life = Life(told)
    try life.run(in: scratch.url)
    var found: [(String, String)] = []
    let records = scratch.file("records")
    let all = FileManager.default.enumerator(atPath: records.path)?.allObjects ?? []
    for case let path as String in all {
      let url = records.appendingPathComponent(path)
      guard let bytes = try? [UInt8](Data(contentsOf: url)) else { continue }
      found.append((path, path + String(decoding: bytes, as: UTF8.self)))
      guard bytes.starts(with: Array("PK".utf8)) else { continue }
      let archive = try ZipReader(bytes)
      for entry in archive.entries {
        let part = try archive.read(entry)
        found.append(("\(path)!\(entry.name)", String(decoding: part, as: UTF8.self)))
      }
    }
    return found
  }

  @Test func beforeItIsErasedItLiesBesideTheRecordAlone() throws {
    let facts = try facts()
    #expect(facts.count == 3)
    let files = try files(until: "agreements erase")
    let places = Set(
      files.filter { file in facts.contains(where: file.text.contains) }
        .map { String($0.path.split(separator: "/")[0]) })
    #expect(places == ["personal", "placements"])
  }

  @Test func onceItIsErasedItIsNowhere() throws {
    let facts = try facts()
    let left = try files(until: nil).filter { file in facts.contains(where: file.text.contains) }
    #expect(left.map(\.path) == [])
  }
}
