import Foundation
import Testing

/// Where papers go, and where they must not.
@Suite struct PlaceTests {
  @Test func aLinkToAFolderIsAFolder() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try FileManager.default.createDirectory(
      at: scratch.file("real"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("link").path, withDestinationPath: "real")
    let run = try Program.remit(
      ["render", Samples.decision("halton"), "--councils", Samples.councils, "--output", "link"],
      in: scratch.url)
    #expect(run.status == 0, "\(run.words)")
    #expect(FileManager.default.fileExists(atPath: scratch.file("real/halton.odt").path))
  }

  @Test(arguments: [
    ["schema", "decision"], ["check", "--json", Samples.decision("halton-as-written")],
    ["template", "fields", "--decision"], ["--version"],
  ])
  func aFullStandardOutputIsTold(arguments: [String]) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try Program.run(
      "/bin/bash", ["-c", "exec \"$0\" \"$@\" >/dev/full", Program.path] + arguments,
      in: scratch.url, environment: ["REMIT_COUNCILS": Samples.councils])
    // The command line's library prints the version itself, and keeps silent.
    if arguments != ["--version"] { #expect(run.status == 73, "\(run.words.prefix(300))") }
    #expect(!run.words.contains("Fatal error"))
  }

  @Test(arguments: ["t.txt", "d.json", "./t.txt"])
  func theTemplateAndTheDataAreNotReplaced(output: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Data("Dear {{ name }}".utf8).write(to: scratch.file("t.txt"))
    try Data(#"{"name": "Ann"}"#.utf8).write(to: scratch.file("d.json"))
    let before = scratch.contents()
    let run = try Program.remit(
      ["template", "render", "t.txt", "--data", "d.json", "--output", output], in: scratch.url)
    #expect(run.status == 64, "\(run.words)")
    #expect(scratch.contents() == before)
  }

  @Test func noneOfThePapersIsWrittenWhenOneCannotBe() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try FileManager.default.createDirectory(
      at: scratch.file("out/halton.odt"), withIntermediateDirectories: true)
    let before = scratch.contents()
    let run = try Program.remit(
      ["render", Samples.decision("halton"), "--councils", Samples.councils, "--output", "out"],
      in: scratch.url)
    #expect(run.status == 73)
    #expect(scratch.contents() == before)
  }

  @Test func aDecisionFromStandardInputIsCalledDecision() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try Program.remit(
      ["render", "-", "--councils", Samples.councils, "--output", "a folder/ü"], in: scratch.url,
      input: BadInputTests.valid)
    #expect(run.status == 0, "\(run.words)")
    #expect(run.output == "a folder/ü/decision.docx\na folder/ü/decision.odt\n")
  }

  @Test func aFileOfAnotherSystemsLinesGivesTheSamePaper() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let text = try String(contentsOfFile: Samples.decision("halton"), encoding: .utf8)
    try FileManager.default.createDirectory(
      at: scratch.file("halton"), withIntermediateDirectories: true)
    try Data(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8)
      .write(to: scratch.file("halton/decision.yaml"))
    let run = try Program.remit(
      ["render", "halton/decision.yaml", "--councils", Samples.councils], in: scratch.url)
    #expect(run.status == 0, "\(run.words)")
    for format in Samples.formats {
      let paper = Array(try Data(contentsOf: scratch.file("halton.\(format)")))
      #expect(try paper == Samples.paper("halton", format))
    }
  }

  @Test func doctorSaysWhichCouncilsAreTaken() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let named = try Program.remit(["doctor", "--councils", Samples.councils], in: scratch.url)
    #expect(named.status == 0, "\(named.words)")
    #expect(named.output.contains("\(Samples.councils) (named by --councils)"))
    #expect(named.output.contains("havering: key-executive-decision, non-key-executive-decision"))
    let beside = try Program.remit(["doctor"], in: Samples.root)
    #expect(beside.output.contains("(beside the data)"))
    let environment = try Program.remit(
      ["doctor"], in: scratch.url, environment: ["REMIT_COUNCILS": Samples.councils])
    #expect(environment.output.contains("(named by REMIT_COUNCILS)"))
  }
}
