import ArgumentParser
import Casework
import CivilTime
import Workflow

/// `remit record ID`
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Completes the record of a decision that was made.",
    discussion: "The record has what the law asks of it (SI 2012/2089 regs 12, 13), and is made in "
      + "both formats.")

  @OptionGroup var act: ActOptions
  @OptionGroup var trial: DryRun

  func run() throws {
    try act.run(isTrial: trial.dryRun) { _ throws(Failure) in .record }
  }
}

/// `remit lodge ID`
struct LodgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lodge",
    abstract: "Receives the signed record of a decision from its maker.")

  @OptionGroup var act: ActOptions

  @Option(help: ArgumentHelp("With which team it is lodged.", valueName: "team"))
  var with: String?

  @Option(help: "Where.")
  var place: String?

  @OptionGroup var trial: DryRun

  func run() throws {
    try act.run(isTrial: trial.dryRun) { situation throws(Failure) in
      .lodge(with: with, place: place)
    }
  }
}

/// `remit publish ID`
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publishes a decision; the days for call-in begin.",
    discussion: "A decision with anything withheld is refused: there is no edition of it yet that "
      + "the public may see.")

  @OptionGroup var act: ActOptions

  @Option(
    help: ArgumentHelp("At what time of day.", valueName: "time"), transform: DateText.time)
  var at: ClockTime?

  @Option(help: "Where: the address on the council's website.")
  var address: String?

  @OptionGroup var trial: DryRun

  func run() throws {
    try act.run(isTrial: trial.dryRun) { _ throws(Failure) in .publish(at: at, address: address) }
  }
}
