import Foundation
import TestSupport
import Testing

private let hostile = SharedFolder.folder("hostile")

/// `Scripts/hostile` on the files made to harm.
@Suite(
  .enabled(if: hostile != nil, "needs ../shared/hostile"),
  .enabled(if: Program.find("python3") != nil, "needs python3: Scripts/setup --tests"))
struct HostileFilesTests {
  /// Within 2 s of processor time and 256 MiB, and with nothing opened that was not given.
  @Test func everyFileIsCheckedAndRenderedWithinBounds() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try Program.run(
      Samples.root.appendingPathComponent("Scripts/hostile").path, [try #require(hostile).path],
      in: scratch.url, environment: ["REMIT": Program.path, "TMPDIR": scratch.url.path])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("files checked and rendered"), "\(run.output)")
  }
}
