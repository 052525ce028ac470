import ArgumentParser
import Casework
import Councils

/// `remit check FILE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds what is wrong with a decision file, or missing from it.",
    discussion: "Exit status 0 when nothing is found, 1 when something is, 65 for a file that "
      + "cannot be read.")

  @Argument(help: "Decision files; - for standard input.", completion: .file())
  var files: [String]

  @Flag(help: "Findings as JSON on standard output; remit schema findings describes it.")
  var json = false

  @OptionGroup var councils: CouncilOptions

  func run() throws {
    try Report.check(files, json: json) { file throws(Failure) in
      let text = try InputFile.text(file)
      let (checked, _) = try CheckDecision.run(file, text: text, wrongFields: .findings) {
        () throws(Failure) in
        try councils.find(data: file)
      }
      return (checked.findings, "nothing found (\(checked.form.title))")
    }
  }
}
