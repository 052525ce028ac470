import Foundation
import JSONText
import Testing

@testable import Workflow

/// What is in the record must be readable for as long as the record is kept: the files in Events are
/// never changed and never deleted. `RECORD=1` writes those that are missing.
@Suite struct EventJSONTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Events")

  @Test func everyKindHasItsExample() {
    #expect(Set(EventExamples.all.map(\.kind)) == Set(DecisionEvent.Kind.allCases))
  }

  @Test(arguments: EventExamples.all)
  func anEventIsReadAsItWasWritten(_ event: DecisionEvent) throws {
    let file = Self.folder.appending(
      path: "\(event.kind.rawValue).\(DecisionEvent.schema).json")
    let bytes = try CanonicalJSON.bytes(of: event.facts)
    let isMissing = !FileManager.default.fileExists(atPath: file.path)
    if isMissing, ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(bytes).write(to: file)
    }
    let kept = Array(try Data(contentsOf: file))
    #expect(kept == bytes)
    guard case .object(let facts) = try JSONValue(reading: kept) else {
      Issue.record("\(event.kind) is no object")
      return
    }
    #expect(try DecisionEvent(kind: event.kind, facts: facts) == event)
  }

  @Test func everyFileIsReadStill() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 3, parts[2] == "json", let kind = DecisionEvent.Kind(rawValue: parts[0])
      else {
        Issue.record("\(name) is no event")
        continue
      }
      let bytes = try Data(contentsOf: Self.folder.appending(path: name))
      guard case .object(let facts) = try JSONValue(reading: bytes) else { continue }
      #expect(try DecisionEvent(kind: kind, facts: facts).kind == kind)
    }
  }
}
