import Foundation
import Testing

/// The commands that README.md, and the guide to templates, tell people to give.
@Suite struct ReadmeTests {
  /// The commands of its fenced `console` and `sh` blocks, prompts and comments left out.
  static func commands(of name: String = "README.md") throws -> [String] {
    let file = Samples.root.appendingPathComponent(name)
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
    try run(commands)
  }

  @Test func everyCommandOfTheGuideToTemplatesRuns() throws {
    try run(try Self.commands(of: "Templates/README.md"))
  }

  @Test func everyPictureOfTheGuideIsThereAndDescribed() throws {
    let guide = Samples.root.appendingPathComponent("Templates/README.md")
    let text = try String(contentsOf: guide, encoding: .utf8)
    let pictures = text.matches(of: /!\[([^\]]*)\]\(([^)]*)\)/)
    #expect(!pictures.isEmpty)
    for picture in pictures {
      #expect(picture.1.count > 40)
      let file = guide.deletingLastPathComponent().appendingPathComponent(String(picture.2))
      let size = try #require(
        FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int)
      #expect(size < 60_000)
    }
  }

  /// Runs commands one after the other, in a copy of what they work with.
  private func run(_ commands: [String]) throws {
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
