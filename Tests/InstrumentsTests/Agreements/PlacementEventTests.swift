import Foundation
import JSONText
import Testing

@testable import Instruments

/// What is in the record must be readable for as long as the record is kept: the files in Events are
/// never changed and never deleted. `RECORD=1` writes those that are missing.
@Suite struct PlacementEventTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Events")

  @Test func everyKindHasItsExample() {
    #expect(
      Set(PlacementEventExamples.all.map(\.event.kind))
        == Set(PlacementEvent.Kind.allCases.map(\.rawValue)))
  }

  @Test(arguments: PlacementEventExamples.all.map(\.event))
  func anEventIsReadAsItWasWritten(_ event: PlacementEvent) throws {
    let file = Self.folder.appending(path: "\(event.kind).\(instrumentEventSchema).json")
    let bytes = try CanonicalJSON.bytes(of: event.facts)
    if ProcessInfo.processInfo.environment["RECORD"] == "1",
      !FileManager.default.fileExists(atPath: file.path)
    {
      try Data(bytes).write(to: file)
    }
    let kept = Array(try Data(contentsOf: file))
    #expect(kept == bytes)
    guard case .object(let facts) = try JSONValue(reading: kept) else {
      Issue.record("\(event.kind) is no object")
      return
    }
    #expect(try PlacementEvent(kind: event.kind, facts: facts) == event)
  }

  @Test func everyFileIsReadStill() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      let parts = name.split(separator: ".").map(String.init)
      let bytes = try Data(contentsOf: Self.folder.appending(path: name))
      guard parts.count == 3, case .object(let facts) = try JSONValue(reading: bytes) else {
        Issue.record("\(name) is no event")
        continue
      }
      #expect(try PlacementEvent(kind: parts[0], facts: facts)?.kind == parts[0])
    }
  }

  @Test func anotherSortOfEventIsNone() throws {
    #expect(try PlacementEvent(kind: "letterWritten", facts: [:]) == nil)
  }

  @Test(arguments: PlacementEventExamples.all.indices)
  func anEventIsToldInASentence(_ index: Int) {
    let example = PlacementEventExamples.all[index]
    #expect(example.event.sentence == example.sentence)
  }
}
