import Foundation
import Testing

/// Text that was looked at and found right, kept beside the tests.
///
/// `RECORD=1 swift test --filter RemitTests` writes the goldens anew; look at the difference before
/// it is committed.
enum Golden {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  static func expect(_ text: String, named name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/\(name)")
    if isRecording {
      try Data(text.utf8).write(to: file)
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard text != golden else { return }
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(found, wanted).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name) differs first in line \(line + 1):
      was \(line < wanted.count ? wanted[line] : "(the end)")
      is  \(line < found.count ? found[line] : "(the end)")
      RECORD=1 records the new text, if it is right.
      """)
  }
}
