import Foundation
import Testing

/// Commands that are ended at their system calls, or whose system calls fail, leave a sound record.
///
/// A sample of what `Scripts/crash` and `Scripts/crash-letters` try in full.
@Suite(.serialized) struct CrashTests {
  static let strace = Program.find("strace")

  @Test(.enabled(if: strace != nil, "needs strace: Scripts/setup --tests installs it"))
  func nothingIsLostDoubledOrHalfDone() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try Program.run(
      Samples.root.appendingPathComponent("Scripts/crash").path, ["--short"], in: scratch.url,
      environment: ["REMIT": Program.path, "TMPDIR": scratch.url.path])
    // Some machines do not let a process be traced, which is no fault of Remit's.
    if run.status == 69 {
      try Test.cancel("strace may not attach to a process here: \(run.errors)")
    }
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("kill points: "), "\(run.output)")
  }

  /// What `Scripts/crash-letters` does with ten thousand letters and three hundred kills.
  @Test(.enabled(if: Program.find("python3") != nil, "needs python3: Scripts/setup --tests"))
  func lettersGoOutExactlyOnceThoughTheirCommandsAreKilled() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try Program.run(
      Samples.root.appendingPathComponent("Scripts/crash-letters").path, ["--short"],
      in: scratch.url, environment: ["REMIT": Program.path, "TMPDIR": scratch.url.path])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(
      run.output.contains("differences between approved and issued: 0"), "\(run.output)")
  }
}
