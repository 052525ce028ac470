import ArgumentParser
import Casework
import Diagnostics

/// `remit render DECISION --format docx|odt|both --output DIR`
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Writes a decision's paper on its council's form.",
    discussion: "The papers are named for the decision file, or for its folder when the file is "
      + "called decision.yaml. A decision with anything withheld is written as the private paper, "
      + "marked on every page.")

  /// The formats to write.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case docx
    case odt
    case both

    var endings: [String] { self == .both ? ["docx", "odt"] : [rawValue] }
  }

  @Argument(help: "The decision file; - for standard input.", completion: .file())
  var decision: String

  @Option(help: "docx, odt or both.")
  var format = Format.both

  @Option(help: "The folder to write to; it is made when it is not there.", completion: .directory)
  var output = "."

  @OptionGroup var councils: CouncilOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let result = try RenderDecision.run(
        decision, formats: format.endings, output: output
      ) { () throws(Failure) in
        try councils.find(data: decision)
      }
      Report.show(result.warnings)
      for paper in result.papers {
        Report.give(paper.path)
        if let marking = paper.marking { Report.say("  private paper: \(marking)") }
      }
      if !result.warnings.isEmpty {
        Report.say(
          "The paper is incomplete: \(result.warnings.count) "
            + "field\(result.warnings.count == 1 ? "" : "s") of the form left out.")
      }
    }
  }
}
