import Foundation
import JSONText
import Testing

@testable import Instruments

/// Checks that what is in the record can be read for as long as the record is kept: the files in an
/// Events folder are never changed and never deleted. `RECORD=1` writes those that are missing.
enum EventGoldens {
  /// The event’s facts are those of the file of its kind, and the file gives the event.
  static func check<Event: InstrumentEvent>(_ event: Event, in folder: String) throws {
    let file = url(folder).appending(path: "\(event.kind).\(instrumentEventSchema).json")
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
    #expect(try Event(kind: event.kind, facts: facts) == event)
  }

  /// Every file of a folder is of a kind that is read still.
  static func checkAll<Event: InstrumentEvent>(of type: Event.Type, in folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: url(folder).path) {
      let kind = name.split(separator: ".").first.map(String.init) ?? ""
      guard
        case .object(let facts) = try JSONValue(
          reading: Array(try Data(contentsOf: url(folder).appending(path: name))))
      else {
        Issue.record("\(name) is no object")
        continue
      }
      #expect(try type.init(kind: kind, facts: facts)?.kind == kind, "\(name)")
    }
  }

  private static func url(_ folder: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: folder).appending(path: "Events")
  }
}
