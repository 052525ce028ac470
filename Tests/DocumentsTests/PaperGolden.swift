import Foundation
import Testing

/// Texts of papers that were looked at and found right, kept beside the tests that read them.
///
/// `RECORD=1 swift test --filter StepPaper` (or `InstrumentPaper`) writes them anew.
enum PaperGolden {
  static func expect(
    _ text: String, named name: String, mayRecord: Bool, beside test: String = #filePath
  ) throws {
    let file = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      if mayRecord { try Data(text.utf8).write(to: file) }
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
