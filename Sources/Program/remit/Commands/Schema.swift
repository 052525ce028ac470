import ArgumentParser
import Casework
import JSONText

/// `remit schema decision|policy|matter|findings|rules|dates`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a file that people or programs write or read.")

  /// What there is a schema of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case decision
    case policy
    case matter
    case findings
    case rules
    case dates
  }

  @Argument(
    help: ArgumentHelp(
      "decision, policy, matter: the files that people write. findings, rules, dates: what "
        + "--json prints."))
  var subject: Subject

  func run() {
    let schema =
      switch subject {
      case .decision: Schemas.decision
      case .policy: Schemas.policy
      case .matter: Schemas.matter
      case .findings: FindingJSON.schema
      case .rules: RuleJSON.schema
      case .dates: DatesJSON.schema
      }
    Report.give(schema.text(indented: true))
  }
}
