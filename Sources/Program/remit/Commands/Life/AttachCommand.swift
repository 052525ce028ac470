import ArgumentParser
import Casework
import CivilTime
import Digests
import Workflow

/// `remit attach ID FILE`
struct AttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Puts a document with a decision as evidence, and keeps it by its digest.")

  @OptionGroup var act: ActOptions

  @Argument(help: "The file.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "What it is: signed-scan, minutes, equality-assessment, background-paper, call-in-form or "
        + "other."), transform: { try Words.choice($0, "kind") })
  var kind: Attached.Kind

  @Flag(help: "The public may not see it.")
  var withheld = false

  @Option(
    name: .customLong("act"),
    help: ArgumentHelp("The act that it shows, by its number in remit log.", valueName: "number"))
  var number: Int?

  @Option(
    help: ArgumentHelp("The day that the document itself bears.", valueName: "date"),
    transform: DateText.date)
  var datedOn: CivilDate?

  func run() throws {
    try act.take { situation throws(Failure) in
      if let number, !(1...situation.state.version).contains(number) {
        throw Failure(
          .usage, "unknown-act",
          "there is no act \(number): \(act.decision.text) has \(situation.state.version)",
          remedy: "see their numbers: remit log \(act.decision.text)")
      }
      return Deed(
        attaching: try EvidenceFile(
          file, kind: kind, isWithheld: withheld, act: number, datedOn: datedOn))
    }
  }
}

/// The document that shows an act, put with the decision and named in one go.
struct EvidenceOptions: ParsableArguments {
  @Option(
    help: "What shows it: the signed scan, the minutes, the form. It is kept with the decision.",
    completion: .file())
  var evidence: String?

  @Option(
    help: ArgumentHelp("The day that this document itself bears.", valueName: "date"),
    transform: DateText.date)
  var evidenceDated: CivilDate?

  @Flag(help: "The public may not see this document.")
  var evidenceWithheld = false

  /// The command, with the document before it when there is one.
  func deed(
    as kind: Attached.Kind, _ make: (SHA256Digest?) -> Command
  ) throws(Failure) -> Deed {
    guard let evidence else { return Deed(make(nil)) }
    let file = try EvidenceFile(
      evidence, kind: kind, isWithheld: evidenceWithheld, datedOn: evidenceDated)
    return Deed(make, shownBy: file)
  }
}
