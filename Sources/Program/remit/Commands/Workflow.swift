import ArgumentParser
import Casework
import CouncilFiles
import Councils
import Decisions
import Diagnostics
import Instruments
import Workflow

/// `remit workflow --council ID [--form ID]`, `remit workflow --of letters`
struct WorkflowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflow",
    abstract: "Shows the procedure of a council's form, or the life of what follows from a "
      + "decision: each step, by whom, on what terms.",
    discussion: "Without --svg or --dot it is a table; with --svg a picture for the wall, with "
      + "--dot a text for Graphviz. What a form leaves open is shown both ways.")

  @Option(help: "The council, such as havering.")
  var council: String?

  @Option(help: "The form; may be left out where the council has only one.")
  var form: String?

  @Option(
    help: ArgumentHelp(
      "Instead of decisions: \(InstrumentLife.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "what"), transform: { try Words.choice($0, "life") })
  var of: InstrumentLife?

  @Flag(help: "As a picture (SVG).")
  var svg = false

  @Flag(help: "As a text for Graphviz.")
  var dot = false

  @Option(
    help: "The file to write; - is standard output, which is taken without it.",
    completion: .file())
  var output: String = "-"

  @OptionGroup var councils: CouncilOptions

  func validate() throws {
    if svg, dot { throw ValidationError("give --svg or --dot, not both") }
    switch (council, of) {
    case (nil, nil):
      throw ValidationError("give --council, or --of for what follows from decisions")
    case (_?, _?): throw ValidationError("give --council or --of: these lives are no council’s own")
    default: break
    }
    if form != nil, of != nil { throw ValidationError("--form goes with --council") }
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      let diagram = if let of { of.diagram } else { try procedure() }
      let text = svg ? diagram.svg : dot ? diagram.dot : LifeText.table(diagram)
      try OutputFile.write(Array(text.utf8), to: output)
      if output != "-" { Report.say("written: \(output)") }
    }
  }

  private func procedure() throws(Failure) -> LifeDiagram {
    let folders = try councils.find(data: nil)
    let policy = try folders.policy(CouncilID(rawValue: council ?? "")).council
    return ProcedureDiagram(for: DiagramSubject(policy, try chosenForm(of: policy))).life
  }

  private func chosenForm(of council: Council) throws(Failure) -> CouncilForm {
    let names = council.forms.map(\.id.rawValue)
    guard let form else {
      if let only = council.forms.first, council.forms.count == 1 { return only }
      throw Failure(
        .usage, "no-form", "\(council.identity.name) has \(names.count) forms, and none is named",
        remedy: "give --form with one of: \(names.joined(separator: ", "))")
    }
    if let found = council.form(FormID(rawValue: form)) { return found }
    throw Failure(
      .usage, "unknown-form",
      "\(council.identity.name) has no form \u{201C}\(form)\u{201D}",
      remedy: nearestName(to: form, among: names).map { "did you mean \($0)?" }
        ?? "there are: \(names.joined(separator: ", "))")
  }
}
