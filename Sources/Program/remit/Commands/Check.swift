import ArgumentParser
import Casework

/// `remit check FILE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with a decision, or a matter: by what rule, and what clears it.",
    discussion: "Give decision files, or the folder or matter.yaml of a matter. What blocks comes "
      + "first, then warnings, then questions. Exit status 0 when nothing blocks, 1 when something "
      + "does, 65 for a file that cannot be read.")

  @Argument(help: "Decision files, or a matter; - for standard input.", completion: .file())
  var files: [String]

  @Flag(help: "Findings as JSON on standard output; remit schema findings describes it.")
  var json = false

  @Flag(help: "Show the rules that are met too, with their working.")
  var explain = false

  @Flag(help: "Exit status 1 also for warnings and questions that have no answer.")
  var strict = false

  @OptionGroup var councils: CouncilOptions

  func run() throws {
    var check = CheckFiles()
    let options = Report.FindingOptions(json: json, explain: explain, isStrict: strict)
    try Report.findings(in: files, options) { file throws(Failure) in
      try check.check(file) { () throws(Failure) in try councils.find(data: file) }
    }
  }
}
