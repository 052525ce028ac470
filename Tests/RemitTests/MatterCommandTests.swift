import Foundation
import Testing

/// `remit check` on a matter.
@Suite struct MatterCommandTests {
  private static let samples = Samples.root.appendingPathComponent("Samples")

  private func check(_ arguments: [String], in scratch: Scratch) throws -> Program.Outcome {
    try Program.remit(["check"] + arguments + ["--councils", Samples.councils], in: scratch.url)
  }

  /// The matter and its decisions, to be changed.
  private func copy(
    into scratch: Scratch, replacing old: String = "", with new: String = ""
  ) throws {
    for name in ["complex-placements", "havering-key", "havering-non-key"] {
      try FileManager.default.copyItem(
        at: Self.samples.appendingPathComponent(name).resolvingSymlinksInPath(),
        to: scratch.file(name))
    }
    guard !old.isEmpty else { return }
    let file = scratch.file("complex-placements/matter.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new)
      .write(to: file, atomically: true, encoding: .utf8)
  }

  @Test(arguments: ["complex-placements", "complex-placements/", "complex-placements/matter.yaml"])
  func aMatterIsCheckedByItsFolderOrItsFile(name: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try copy(into: scratch)
    let run = try check([name], in: scratch)
    #expect(run.status == 0, "\(run.words)")
    #expect(run.errors.contains("(Complex Placements Dynamic Purchasing System)"))
  }

  @Test func theMatterAsItWasWrittenHasWhatNoPaperShowsByItself() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = Self.samples.appendingPathComponent("complex-placements-as-written").path
    let run = try check([path], in: scratch)
    #expect(run.status == 1)
    for rule in ["CT-3", "MX-4", "MX-5", "MX-6"] {
      #expect(run.output.contains("rule      \(rule), "), "\(rule)")
    }
    // Both places of a fact that two documents state differently.
    let options = try #require(
      run.output.components(separatedBy: "\n\n").first {
        $0.contains("30 April 2026") && $0.contains("CT-3")
      })
    #expect(options.contains("havering-key-as-written/decision.yaml:"), "\(options)")
    #expect(options.contains("havering-non-key-as-written/decision.yaml:"), "\(options)")
  }

  @Test(
    arguments: [
      ("../havering-key/decision.yaml", "../havering-kay/decision.yaml", 1, "no such file"),
      ("../havering-key/decision.yaml", "/etc/hostname", 1, "matter.yaml:15:"),
      ("../havering-key/decision.yaml", "matter.yaml", 1, "the matter names itself"),
      ("id: extension-2025, file", "id: award-2020, file", 1, "award-2020"),
      (
        "supersedes: {decision: award-2020, recommendation: \"1.1\"}",
        "supersedes: {decision: extension-2025, recommendation: \"1.1\"}", 1, "extension-2025"
      ),
      ("council: havering", "council: haverin", 1, "the matter is one of haverin"),
      ("to: 2025-04-30", "to: 2019-04-30", 1, "30 April 2019, before"),
      ("number: 21", "number: 23", 1, "22"),
    ] as [(String, String, Int32, String)])
  func aFaultOfTheMatterIsToldWithItsPlace(
    right: String, wrong: String, status: Int32, words: String
  ) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try copy(into: scratch, replacing: right, with: wrong)
    let run = try check(["complex-placements"], in: scratch)
    #expect(run.status == status, "\(run.words)")
    #expect(run.output.contains("complex-placements/matter.yaml:"), "\(run.words)")
    #expect(run.output.contains(words), "\(run.words)")
  }

  @Test func aLinkOutOfTheMattersFolderIsNotFollowed() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try copy(into: scratch)
    let folder = scratch.file("havering-key")
    try FileManager.default.removeItem(at: folder.appendingPathComponent("decision.yaml"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("decision.yaml").path,
      withDestinationPath: Samples.decision("havering-key"))
    let run = try check(["complex-placements"], in: scratch)
    #expect(run.status == 1, "\(run.words)")
    #expect(run.output.contains("outside"), "\(run.words)")
  }

  @Test func aMatterCannotComeFromStandardInput() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try Program.remit(
      ["check", "-", "--councils", Samples.councils], in: scratch.url,
      input: "matter: m\ntitle: M\ncouncil: havering\ndecisions: [{id: a, file: a.yaml}]\n")
    #expect(run.status == 64, "\(run.words)")
  }

  @Test func aFolderWithNeitherIsToldSo() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try check(["."], in: scratch)
    #expect(run.status == 66)
    #expect(run.output.contains("neither a matter.yaml nor a decision.yaml"), "\(run.words)")
  }
}
