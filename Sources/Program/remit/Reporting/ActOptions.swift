import ArgumentParser
import Casework
import CivilTime
import Workflow

/// What every act on a decision is given: the decision, the day in law, and the folder.
struct ActOptions: ParsableArguments {
  @Argument(help: "The decision: havering-2020-1.", transform: DecisionID.typed)
  var decision: DecisionID

  @Option(
    help: ArgumentHelp(
      "The day on which it was done in law; today without it.", valueName: "date"),
    transform: DateText.date)
  var dated: CivilDate?

  @OptionGroup var folder: FolderOptions

  /// Takes one command, and answers with what came of it.
  func run(
    isTrial: Bool = false, _ make: (Situation) throws(Failure) -> Command
  ) throws {
    try take(isTrial: isTrial) { situation throws(Failure) in Deed(try make(situation)) }
  }

  /// Does what is to be done, and answers with what came of it.
  func take(
    isTrial: Bool = false, _ make: (Situation) throws(Failure) -> Deed
  ) throws {
    try Report.act(json: folder.json, isTrial: isTrial) { () throws(Failure) in
      try TakeCommand.run(
        on: decision, dated: dated, at: try folder.desk(), isTrial: isTrial, make)
    }
  }
}

/// Whether an act is only tried out.
struct DryRun: ParsableArguments {
  @Flag(help: "Judge it and make its papers, and record nothing.")
  var dryRun = false
}
