import ArgumentParser
import Casework
import JSONText

/// `remit schema decision|findings`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of a file that people or programs write or read.")

  /// What there is a schema of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case decision
    case findings
  }

  @Argument(help: "decision: the decision file. findings: what --json prints.")
  var subject: Subject

  func run() {
    let schema = subject == .decision ? Schemas.decision : DiagnosticJSON.schema
    Report.give(schema.text(indented: true))
  }
}
