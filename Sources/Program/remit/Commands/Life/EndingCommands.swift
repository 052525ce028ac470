import ArgumentParser
import Casework
import Workflow

/// `remit implement ID`
struct ImplementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "implement",
    abstract: "Begins to carry a decision out that has effect.")

  @OptionGroup var act: ActOptions

  @Option(help: "What is begun.")
  var remark: String?

  func run() throws {
    try act.run { _ throws(Failure) in .implement(Remark(text: remark)) }
  }
}

/// `remit close ID`
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Closes a decision: all of it is done, or nothing is to be done.")

  @OptionGroup var act: ActOptions

  @Option(help: "Words on it.")
  var remark: String?

  func run() throws {
    try act.run { _ throws(Failure) in .close(Remark(text: remark)) }
  }
}

/// `remit withdraw ID`
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraws a decision before it is made.")

  @OptionGroup var act: ActOptions

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var trial: DryRun

  func run() throws {
    try act.run(isTrial: trial.dryRun) { _ throws(Failure) in .withdraw(reason: reason) }
  }
}

/// `remit supersede ID --by OTHER --recommendation N…`
struct SupersedeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supersede",
    abstract: "Puts a later decision in the place of some recommendations of an earlier one.",
    discussion: "Both decisions' logs have it. Without --recommendation all of the earlier "
      + "decision is superseded.")

  @OptionGroup var act: ActOptions

  @Option(
    help: ArgumentHelp("The later decision.", valueName: "decision"),
    transform: DecisionID.typed)
  var by: DecisionID

  @Option(
    help: ArgumentHelp(
      "A recommendation of the earlier decision, by its number; give it again for each.",
      valueName: "number"))
  var recommendation: [String] = []

  @Option(help: "Why.")
  var reason: String?

  @OptionGroup var trial: DryRun

  func validate() throws {
    if by == act.decision {
      throw ValidationError("a decision cannot take the place of itself: name the later one")
    }
  }

  func run() throws {
    try act.take(isTrial: trial.dryRun) { situation throws(Failure) in
      let later = try Situation(of: by, at: situation.desk)
      let all = situation.state.proposal.recommendations
      return Deed(
        superseding: Superseded(
          other: by, recommendations: recommendation.isEmpty ? all : recommendation,
          reason: reason), by: later)
    }
  }
}
