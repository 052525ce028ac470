import Foundation
import Testing

/// What `--json` prints of contracts, suppliers, letters and placements is as `remit schema` says:
/// the commands of their stories, each asked for JSON.
@Suite struct InstrumentSchemaTests {
  /// The schema of what a command prints; nil when it prints no JSON.
  private func subject(of command: String) -> String? {
    let words = command.split(separator: " ").map(String.init)
    if words.count > 1, words[1] == "next" { return "next" }
    guard words.count > 2, words[0] == "remit" else { return nil }
    return switch (words[1], words[2]) {
    case ("due", _): "due"
    case ("contracts", "show"): "contract"
    case ("contracts", "list"), ("suppliers", "list"), ("letters", "list"),
      ("agreements", "list"), ("waivers", _):
      "register"
    case ("agreements", "show"): "placement"
    case ("suppliers", "import"): "intake"
    case ("letters", "show"): "batch"
    case ("letters", "review"): command.contains("--ask") ? "instrument" : "review"
    case ("contracts", _), ("suppliers", _), ("letters", _), ("agreements", _),
      ("template", "approve"):
      "instrument"
    default: nil
    }
  }

  private static func text(of story: String) -> String {
    let file = LivesTests.folder.appendingPathComponent(story)
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  /// The stories that tell of them.
  private static let stories = LivesTests.names.filter {
    text(of: $0).contains("$ remit contracts")
  }

  /// The commands of a story, without what filters their answers.
  private func commands(of story: String) -> [String] {
    let told = Self.text(of: story).replacingOccurrences(of: "\\\n", with: " ")
    let commands = told.split(separator: "\n").filter { $0.hasPrefix("$ remit ") }.map {
      String($0.dropFirst(2)).components(separatedBy: " | ")[0]
    }
    // At the end what time brings about, and the notices that are wanting, on the last day told of.
    guard let last = commands.last(where: { $0.contains(" --as ") && $0.contains(" --on ") }),
      let person = word(after: "--as", in: last), let day = word(after: "--on", in: last)
    else { return commands }
    return commands + ["remit due --as \(person) --on \(day)"]
  }

  private func word(after option: String, in command: String) -> String? {
    let words = command.split(separator: " ").map(String.init)
    guard let at = words.firstIndex(of: option), at + 1 < words.count else { return nil }
    return words[at + 1]
  }

  /// What the story of 2020 does not ask for.
  private let more = [
    "remit contracts list", "remit letters list --contract complex-placements", "remit waivers",
    "remit letters show complex-placements-outcome-1",
    "remit letters review complex-placements-outcome-1 --letter 3",
    "remit next --all", "remit next complex-placements-outcome-1 --all",
    "remit letters reply complex-placements-outcome-1 3 signed",
    "remit suppliers suspend complex-placements s-001 --reason inspection",
    "remit suppliers list --status suspended",
    "remit contracts end complex-placements --last-day 2024-03-31 --reason agreed",
  ].map { $0 + " --as simon-vale --on 2020-06-02" }

  @Test(arguments: stories) func whatIsPrintedIsAsItsSchemaSays(story: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for name in ["Templates", "Samples"] {
      try FileManager.default.createSymbolicLink(
        at: scratch.file(name),
        withDestinationURL: Samples.root.appendingPathComponent(name).resolvingSymlinksInPath())
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let environment = ["PATH": "\(Program.folder.path):\(path)", "REMIT_FOLDER": "records"]
    func run(_ command: String) throws -> Program.Outcome {
      try Program.run("/bin/bash", ["-c", command], in: scratch.url, environment: environment)
    }
    var seen: Set<String> = []
    let isFirst = story == "admission-2020.md"
    for command in commands(of: story) + (isFirst ? more : []) {
      guard let subject = subject(of: command), !command.contains(" > ") else {
        _ = try run(command)
        continue
      }
      let answer = try run(command + " --json")
      // What is refused is said on the error stream; a preview with faults is printed all the same.
      guard !answer.output.isEmpty else {
        #expect(answer.status != 0)
        continue
      }
      seen.insert(subject)
      let schema = try run("remit schema \(subject)")
      let faults = SchemaFaults.of(
        try JSONSerialization.jsonObject(with: Data(answer.output.utf8)),
        by: try JSONSerialization.jsonObject(with: Data(schema.output.utf8)), at: subject)
      #expect(faults.isEmpty, "\(command): \(faults.prefix(5)) \(answer.errors)")
    }
    #expect(!seen.isEmpty)
    guard isFirst else { return }
    #expect(
      seen == [
        "contract", "register", "intake", "batch", "review", "instrument", "due", "next",
      ])
  }
}
