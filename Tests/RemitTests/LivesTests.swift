import Foundation
import Testing

/// Whole lives of decisions, told as commands with what they answer.
///
/// Each file of `Samples/lives` is a story in Markdown. The commands of its `console` blocks are
/// run one after another in a folder of their own, and must answer as the story says.
/// `RECORD=1 swift test --disable-xctest --filter LivesTests` writes the answers anew; read the
/// difference before it is committed.
@Suite struct LivesTests {
  static let folder = Samples.root.appendingPathComponent("Samples/lives")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()

  @Test func thereAreLivesToTell() {
    #expect(Self.names.count >= 14)
  }

  @Test(arguments: names) func theLifeGoesAsItIsTold(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let told = try String(contentsOf: file, encoding: .utf8)
    let scratch = try Scratch()
    defer { scratch.remove() }
    for name in ["Templates", "Samples"] {
      try FileManager.default.createSymbolicLink(
        at: scratch.file(name),
        withDestinationURL: Samples.root.appendingPathComponent(name).resolvingSymlinksInPath())
    }
    var life = Life(told)
    try life.run(in: scratch.url)
    let verified = try Program.remit(
      ["verify", "--deep"], in: scratch.url, environment: ["REMIT_FOLDER": "records"])
    #expect(verified.status == 0, "\(name): \(verified.words)")
    if Golden.isRecording {
      try Data(life.text.utf8).write(to: file)
      return
    }
    for difference in life.differences.prefix(3) { Issue.record("\(name): \(difference)") }
  }
}

/// A story, told and run.
struct Life {
  /// The story with the answers that the commands gave.
  private(set) var text = ""
  /// Where the answers were others than the story says.
  private(set) var differences: [String] = []

  private let lines: [Substring]

  init(_ told: String) {
    lines = told.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What the commands of a story answer, line by line.
  static func answers(in told: String) -> [String] {
    var answers: [String] = []
    var (isInBlock, isCommand) = (false, false)
    for line in told.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        (isInBlock, isCommand) = (line == "```console", false)
      } else if isInBlock, isCommand || line.hasPrefix("$ ") {
        isCommand = line.hasSuffix("\\")
      } else if isInBlock {
        answers.append(String(line))
      }
    }
    return answers
  }

  /// Runs the commands in their order.
  mutating func run(in folder: URL) throws {
    var written: [String] = []
    var isInBlock = false
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      written.append(String(line))
      if line.hasPrefix("```") {
        isInBlock = line == "```console"
        continue
      }
      guard isInBlock, line.hasPrefix("$ ") else { continue }
      var command = String(line.dropFirst(2))
      while command.hasSuffix("\\"), index < lines.count {
        written.append(String(lines[index]))
        command += "\n" + lines[index]
        index += 1
      }
      var wanted: [String] = []
      while index < lines.count, !lines[index].hasPrefix("```"), !lines[index].hasPrefix("$ ") {
        wanted.append(String(lines[index]))
        index += 1
      }
      let answer = try Life.answer(to: command, in: folder)
      written += answer
      if answer != wanted {
        differences.append(
          "$ \(command)\nsays\n\(answer.joined(separator: "\n"))\nand should say\n"
            + wanted.joined(separator: "\n"))
      }
    }
    text = written.joined(separator: "\n")
  }

  /// What a command answers, line by line; the last line tells a status that is not 0.
  private static func answer(to command: String, in folder: URL) throws -> [String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let run = try Program.run(
      "/bin/bash", ["-c", "{ \(command)\n} 2>&1"], in: folder,
      environment: ["PATH": "\(Program.folder.path):\(path)", "REMIT_FOLDER": "records"])
    var lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    if run.status != 0 { lines.append("[exit \(run.status)]") }
    return lines
  }
}
