import Foundation
import Testing

/// The commands that README.md tells people to give.
@Suite struct ReadmeTests {
  /// The commands of its fenced `console` and `sh` blocks, prompts and comments left out.
  static func commands() throws -> [String] {
    let file = Samples.root.appendingPathComponent("README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var commands: [String] = []
    var isInBlock = false
    var isContinued = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = line.drop { $0 == " " }
      if line.hasPrefix("```") {
        isInBlock = !isInBlock && ["sh", "console", "bash"].contains(line.dropFirst(3))
        continue
      }
      guard isInBlock else { continue }
      if line.hasPrefix("$ ") { line = line.dropFirst(2) }
      if isContinued {
        commands[commands.count - 1] += "\n" + line
      } else if line.hasPrefix("remit ") || line.hasPrefix("Scripts/") {
        commands.append(String(line))
      } else {
        continue
      }
      isContinued = line.hasSuffix("\\")
    }
    return commands
  }

  @Test func everyCommandOfTheReadmeRuns() throws {
    let commands = try Self.commands()
    #expect(commands.contains { $0.hasPrefix("Scripts/run") })
    #expect(commands.contains { $0.hasPrefix("Scripts/test") })
    let ours = commands.filter { $0.hasPrefix("remit ") }
    #expect(!ours.isEmpty)
    let scratch = try Scratch()
    defer { scratch.remove() }
    // A copy, for what the commands write.
    for name in ["Templates", "Samples"] {
      try FileManager.default.copyItem(
        at: Samples.root.appendingPathComponent(name).resolvingSymlinksInPath(),
        to: scratch.file(name))
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for command in ours {
      let run = try Program.run(
        "/bin/bash", ["-c", command], in: scratch.url,
        environment: ["PATH": "\(Program.folder.path):\(path)"])
      #expect(run.status == 0, "\(command)\n\(run.words)")
    }
  }

  @Test func everyScriptOfTheReadmeIsThere() throws {
    for command in try Self.commands() where command.hasPrefix("Scripts/") {
      let script = String(command.prefix { !$0.isWhitespace })
      let file = Samples.root.appendingPathComponent(script).path
      #expect(FileManager.default.isExecutableFile(atPath: file), "\(script)")
    }
  }
}
